import { rangeText } from "../i18n/decision-text.ts";
import { sentence } from "../i18n/explain.ts";
import { format } from "../i18n/format.ts";
import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import { deadlinesOf, type ISODate, isNews, type TimelineEvent, type TimelineMonth } from "../rules/index.ts";
import { numbered } from "./children.ts";
import type { Reckoned } from "./reckoned.ts";

export const kinds = ["claim-by", "starts", "changes", "happens", "ends"] as const;
export type Kind = (typeof kinds)[number];

/** A day of the family's calendar. */
export type FamilyDate = {
  readonly day: ISODate;
  readonly kind: Kind;
  readonly benefit: string;
  readonly child?: number;
  /** What the calendar shows: «Последний день подачи: пособие при рождении». */
  readonly title: string;
  /** There is something to do, or money starts, changes or ends: worth a reminder. A school meal isn't. */
  readonly matters: boolean;
  /** Why, and how much. */
  readonly told: readonly string[];
};

/** The days of today's decisions and of the look ahead, each once, the nearest first; days that are past are left out. */
export function familyDates(
  { on, decisions, timeline = [] }: Reckoned & { readonly timeline?: readonly TimelineMonth[] },
  t: Translate,
): readonly FamilyDate[] {
  const named = numbered(decisions);
  const events = timeline.flatMap(({ events }) => events).filter(isNews);
  const ahead = events.map((event) => ({ ...event, kind: KINDS[event.what] }));
  const now = deadlinesOf(decisions, on).map(({ what, ...about }) => ({ ...about, kind: what }));
  const paying = new Set([...decisions, ...ahead].filter(hasSum).map(({ benefit }) => benefit));
  const dates = new Map<string, FamilyDate>();
  for (const one of [...ahead, ...now]) {
    const key = `${one.benefit} ${one.child} ${one.day} ${one.kind}`;
    if (one.day < on || dates.has(key)) continue;
    const { day, kind, benefit, child } = one;
    const about = child === undefined ? {} : { child };
    const matters = kind === "claim-by" || kind === "happens" || paying.has(benefit);
    const told = "because" in one ? whatFor(one, t) : [];
    const title = titleOf(kind, benefit, named(child === undefined ? [] : [child], t), t);
    dates.set(key, { day, kind, benefit, ...about, title, matters, told });
  }
  return [...dates.values()].toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

const hasSum = (one: object): boolean => "amount" in one || "least" in one || "most" in one;

const KINDS = {
  deadline: "claim-by",
  starts: "starts",
  changes: "changes",
  happens: "happens",
  stops: "ends",
} as const satisfies Record<TimelineEvent["what"], Kind>;

function titleOf(kind: Kind, benefit: string, who: string, t: Translate): string {
  const name = t(`programmes:${benefit}.name`);
  return plainText(t(`results:date.${kind}`, { name: who === "" ? name : `${name} (${who})` }));
}

function whatFor(event: TimelineEvent, t: Translate): readonly string[] {
  const sum = event.amount === undefined ? rangeText(event.least, event.most, t) : format(event.amount, t.language);
  const per = event.per === undefined ? "" : `, ${t(`common:per.${event.per}`)}`;
  const isSum = event.what !== "deadline" && event.what !== "stops" && sum !== undefined;
  return [...(isSum ? [`${plainText(sum)}${per}`] : []), plainText(sentence(event.because, t))];
}
