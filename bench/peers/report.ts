import { table } from "../chaos/bar.ts";
import { barsOf, type Form } from "./bars.ts";
import { type Name, names } from "./fleet.ts";
import type { Kept } from "./kept.ts";
import type { Waits } from "./paces.ts";
import { best, type Done, middle, type Results, works } from "./rounds.ts";
import type { Work } from "./script.ts";

const titles: Readonly<Record<Work, string>> = {
  guide: "a guide of twelve questions, which reckons at each what the whole family is entitled to so far",
  short: "a guide of six questions, which reckons at its end",
  menu: "a press in the menu",
  faq: "a question in free words",
};

type OfAll<What> = Readonly<Record<Name, What>>;

/** Prints it all, and says whether every bar holds. */
export function told(results: Results, waits: OfAll<Waits> | undefined, kept: OfAll<Kept>, form: Form): boolean {
  for (const work of works) {
    console.log(`peers: ${titles[work]}, ${results.ours[work].updates} updates of each bot`);
    const ours = results.ours[work];
    console.log(row("", ["µs of CPU", "(middle)", "× ours", "updates/s", "round trips", "never shown", "beyond"]));
    for (const name of names) console.log(row(name, figures(results[name][work], ours, kept[name].trips[work])));
  }
  console.log(
    "peers: steps of the guide, 300 a second, and what is in Redis of a chat after its first, sixth and last",
  );
  console.log(row("", ["p50, ms", "p99, ms", "bytes", "", ""]));
  for (const name of names) {
    const { bytes } = kept[name];
    const paced = waits === undefined ? ["", ""] : [waits[name].p50, waits[name].p99].map((ms) => ms.toFixed(1));
    console.log(row(name, [...paced, ...[bytes[1], bytes[6], bytes.at(-1)].map(String)]));
  }
  const bars = barsOf(results, kept.ours, form);
  console.log(`peers: what must hold of ours\n${table(bars)}`);
  return bars.every(({ holds }) => holds);
}

function figures(done: Done, ours: Done, trips: readonly number[]): string[] {
  const share = (count: number) => `${((100 * count) / done.updates).toFixed(1)} %`;
  return [
    ...[best(done.cpu), middle(done.cpu)].map((seconds) => String(Math.round(seconds * 1e6))),
    (best(done.cpu) / best(ours.cpu)).toFixed(2),
    String(Math.round(middle(done.perSecond))),
    [...new Set(trips)].join(", "),
    ...[done.lost, done.again].map(share),
  ];
}

const row = (name: string, cells: readonly string[]): string =>
  `  ${name.padEnd(24)}${cells.map((cell) => cell.padStart(13)).join("")}`;
