import { type Bar, exactly } from "./bar.ts";
import { account, crowd, undisturbed, walksFor } from "./crowd.ts";
import { setTown } from "./town.ts";

/** The clock of one process is an hour ahead of the other's, or behind; people's updates go to both in turn. */
export async function clocks(people: number): Promise<readonly Bar[]> {
  const bars: Bar[] = [];
  for (const hours of [1, -1]) {
    const town = await setTown({ second: { NODE_OPTIONS: `--import ${shifted(hours)}` } });
    try {
      const usual = await undisturbed(town);
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
    } finally {
      await town.clear();
    }
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
