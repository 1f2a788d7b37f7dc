import { atLeast, atMost, type Bar, exactly } from "../chaos/bar.ts";
import type { Name } from "./fleet.ts";
import type { Kept } from "./kept.ts";
import { best, type Results, works } from "./rounds.ts";
import type { Work } from "./script.ts";

export type Form = "whole" | "short";
/** Processor time of Telegraf, which has neither lease nor dedupe, over ours; of guides 1.3 is wished for. */
const OF_TELEGRAF: Readonly<Record<Form, Readonly<Record<Work, number>>>> = {
  whole: { guide: 1, short: 1, menu: 1.7, faq: 1.7 },
  // What a few rounds on a busy machine leave of what is reached: below it something has become slow.
  short: { guide: 0.5, short: 0.6, menu: 1.1, faq: 0.5 },
};
/** Processor time of the bare limit over ours. */
const OF_LIMIT = { whole: { menu: 0.65, faq: 0.65 }, short: { menu: 0.35, faq: 0.35 } };
const TRIPS = 2;
const MOST_TRIPS = 1;
const MOST_BYTES = 1_000;

/** What must hold of ours, wherever the bench runs: ratios of one run, and counts. */
export function barsOf(results: Results, { trips, bytes }: Kept, form: Form): readonly Bar[] {
  const ratio = (work: Work, name: Name) => best(results[name][work].cpu) / best(results.ours[work].cpu);
  const sum = (of: "lost" | "again") => works.reduce((all, work) => all + results.ours[work][of], 0);
  return [
    ...works.map((work) =>
      atLeast(
        `${work}: CPU of Telegraf, webhook reply off, over ours`,
        ratio(work, "telegraf off"),
        OF_TELEGRAF[form][work],
      ),
    ),
    ...(["menu", "faq"] as const).map((work) =>
      atLeast(`${work}: CPU of the bare limit over ours`, ratio(work, "bare limit"), OF_LIMIT[form][work]),
    ),
    exactly("guides: round trips a step waits for, the least", Math.min(...trips.guide, ...trips.short), TRIPS),
    exactly("guides: round trips a step waits for, the most", Math.max(...trips.guide, ...trips.short), TRIPS),
    atMost("menu: round trips", Math.max(...trips.menu), MOST_TRIPS),
    atMost("faq: round trips", Math.max(...trips.faq), MOST_TRIPS),
    atMost("guide: Redis bytes of a chat", Math.max(...bytes), MOST_BYTES),
    exactly("never shown", sum("lost"), 0),
    exactly("shown beyond what was to be", sum("again"), 0),
  ];
}
