import { type Bar, exactly } from "./bar.ts";
import { account, crowd, undisturbed, walksFor } from "./crowd.ts";
import type { Town } from "./town.ts";

/** The clock of one process is an hour ahead of the other's, or behind; each update goes to both. */
export async function clocks(town: Town, people: number): Promise<readonly Bar[]> {
  const usual = await undisturbed(town);
  const bars: Bar[] = [];
  for (const hours of [1, -1]) {
    await town.settings({}, { NODE_OPTIONS: `--import ${shifted(hours)}` });
    town.balancer.copies = () => 2;
    const walked = await crowd(town, walksFor(people), { atOnce: 20, thinkMs: 100 });
    await town.standIn.settled(500);
    const { unfinished, extra, lost } = await account(town, walked, usual);
    const clock = hours > 0 ? "an hour ahead" : "an hour behind";
    bars.push(
      exactly(`${clock}: guides that did not finish`, unfinished, 0),
      exactly(`${clock}: messages beyond the usual`, extra, 0),
      exactly(`${clock}: answers that were lost`, lost, 0),
    );
  }
  return bars;
}

/** A module that moves the clock of the process that loads it first. */
function shifted(hours: number): string {
  const code = `const by = ${hours * 3_600_000}; const RealDate = Date;
    globalThis.Date = class extends RealDate { constructor(...given) { if (given.length === 0) super(RealDate.now() + by); else super(...given); }
    static now() { return RealDate.now() + by; } };`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
