import { createHash } from "node:crypto";
import { z } from "zod";
import { addDays, ISODate } from "../rules/index.ts";

export const kinds = [
  ...(["claim-by", "opens", "starts", "changes", "ends"] as const),
  ...(["turns", "renew", "study", "studies", "anew", "credit"] as const),
] as const;
export type Kind = (typeof kinds)[number];

/** A day of the family's own: what comes on it and where it leads. No answers, no names. */
export const Reminder = z.object({
  kind: z.enum(kinds),
  /** The programme whose next step it tells. */
  benefit: z.string(),
  /** Opens this guide to reckon anew. */
  guide: z.string(),
  day: ISODate,
  /** The year of birth, where a family has children to tell apart. */
  born: z.int().optional(),
});
export type Reminder = z.output<typeof Reminder>;

/** A reminder as it is kept: `at` is the second it is told next, or, once all is told, the second it is over. */
export const KeptReminder = Reminder.extend({
  at: z.int(),
  /** It was put off because the portal was down. */
  waited: z.literal(true).optional(),
});
export type KeptReminder = z.output<typeof KeptReminder>;

/** So many a chat may keep: all of them fit one message, with what to do. */
export const MOST_KEPT = 12;

/** The same date has the same id whenever it is chosen, so that no date is kept twice. */
export const idOf = ({ kind, benefit, day, born }: Reminder): string =>
  createHash("sha256").update([kind, benefit, day, born].join(" ")).digest("base64url").slice(0, 8);

/** So many days before its day each kind is told. */
const LEADS: Readonly<Record<Kind, readonly number[]>> = {
  // Papers take days to gather; the day before is the last chance.
  "claim-by": [7, 1],
  study: [7, 1],
  // The list is made over the summer: whoever is reminded before it is on time.
  anew: [100, 30],
  // A month to find a kindergarten or to prepare papers; and the eve.
  ends: [30, 1],
  // Nothing can be done earlier, and the morning itself is late: a queue forms.
  opens: [1],
  // Only from that day on can anything be asked for or seen.
  starts: [0],
  changes: [0],
  turns: [0],
  renew: [0],
  studies: [0],
  credit: [0],
};

const HOUR = 3_600;
/** Ten in the morning; six in the evening for «tomorrow evening». */
const MORNING = 10;
const EVENING = 18;
/** A reminder whose day is longer past says nothing anybody could use. */
const KEPT_DAYS = 14;

/** @returns the first moment after `seconds` at which it is told; undefined when all of them are past */
export const toldAt = ({ kind, day }: Pick<Reminder, "kind" | "day">, seconds: number): number | undefined =>
  LEADS[kind].map((lead) => momentOf(addDays(day, -lead), MORNING)).find((moment) => moment > seconds);

/** @returns the second from which on it is neither told nor kept */
export const overAt = ({ day }: Pick<Reminder, "day">): number => momentOf(addDays(day, KEPT_DAYS + 1), 0);

export const tomorrowEvening = (seconds: number): number => momentOf(addDays(dayAt(seconds), 1), EVENING);

/** Whether it is still day enough to put something off for an hour. */
export const mayWaitAnHour = (seconds: number): boolean => seconds + HOUR <= momentOf(dayAt(seconds), EVENING);
export const inAnHour = (seconds: number): number => seconds + HOUR;

/** All of Kazakhstan is five hours ahead of UTC, summer and winter. */
const AHEAD = 5 * HOUR;
const momentOf = (day: ISODate, hour: number): number => Date.parse(day) / 1000 + hour * HOUR - AHEAD;
/** The day in Kazakhstan at that second. */
export const dayAt = (seconds: number): ISODate =>
  ISODate.parse(new Date((seconds + AHEAD) * 1000).toISOString().slice(0, 10));
