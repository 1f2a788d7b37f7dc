import type { Guide } from "../guides/guide.ts";
import { languages } from "../i18n/i18n.ts";
import { createMetrics } from "../ops/metrics.ts";
import { addDays, freshness, type ISODate, type Law, lawVersion } from "../rules/index.ts";
import { personalKinds } from "../safety/personal-data.ts";
import type { Dangers } from "../storage/dangers.ts";

export type WatchedOptions = {
  /** Those that people are led through here; none in a process that only sends. */
  readonly guides: readonly Guide[];
  readonly law: Law;
  readonly today: () => ISODate;
  readonly dangers: Dangers;
  /** How many processes ended by a fault today, over all of them. */
  readonly crashes: () => Promise<number>;
  readonly version: string;
};

/** So few messages of danger in a day are told as none: a number must not lead to a person. */
const TOO_FEW = 5;

/** The metrics of this bot: the lists that its labels are taken from, and what is read from the law and the day. */
export function createWatched({ law, today, dangers, crashes, version, guides }: WatchedOptions) {
  const now = () => freshness(today(), law);
  return createMetrics({
    build: { version, rules: lawVersion(law) },
    lists: {
      guide: guides.map(({ id }) => id),
      question: guides.flatMap(({ questions }) => questions.map(({ id }) => id)),
      language: languages,
      data: personalKinds,
    },
    gauges: [
      {
        name: "law_days_left",
        help: "Days until the next value of the law ends that has no follower",
        now: () => now().daysLeft ?? Number.POSITIVE_INFINITY,
      },
      { name: "law_overdue", help: "Values of the law carried over past their time", now: () => now().overdue },
      {
        name: "law_oldest_check_days",
        help: "Days since the value was compared with its source that waits longest",
        now: () => now().oldestCheck,
      },
      // A process that ends takes its own counters along, mostly before anybody asks for them.
      { name: "crashes_today", help: "Processes that ended by a fault today", now: crashes },
      // By the minute it could be laid beside the log, and would say who was in danger.
      {
        name: "dangers_yesterday",
        help: `Messages of danger of the day before, none below ${TOO_FEW}`,
        label: "tier",
        each: async () => {
          const counts = Object.entries(await dangers.of(addDays(today(), -1)));
          return Object.fromEntries(counts.map(([tier, count]) => [tier, count < TOO_FEW ? 0 : count]));
        },
      },
    ],
  });
}
