import type { Translate } from "../i18n/i18n.ts";
import { familyJson } from "../impact/family-json.ts";
import {
  type Decision,
  grown,
  type Household,
  type ISODate,
  type Law,
  type NearestChange,
  nearestChange,
  reckonFamily,
  timeline,
} from "../rules/index.ts";
import { type Answer, dayOf } from "./command-line.ts";
import { compareJson, compareText } from "./compare-text.ts";
import { familyText } from "./family-text.ts";
import { faultsAnswer, readHousehold } from "./household-file.ts";
import type { LawBooks } from "./law-values.ts";
import { timelineJson, timelineText } from "./timeline-text.ts";

type Asked = {
  /** The file's name, or «-», for the messages. */
  readonly name: string;
  readonly on: ISODate;
  readonly json: boolean;
  readonly explain: boolean;
  readonly timeline: boolean;
  /** Another day, or the name of the file with another household. */
  readonly compare?: string | undefined;
  /** The text of a file. @throws UsageError when there is none */
  readonly read: (name: string) => string;
};

/** One household: its decisions, what lies ahead of it, or what sets it apart from another day or household. */
export function householdAnswer(asked: Asked, books: LawBooks, t: Translate): Answer {
  const { name, on, json, explain, read } = asked;
  const { law, programmes, sources } = books;
  const told = (value: unknown, text: string): Answer => ({
    out: json ? JSON.stringify(value, null, 2) : text,
    code: 0,
  });
  const file = readHousehold(name, read(name));
  if ("faults" in file) return faultsAnswer(file, json);
  const { household } = file;
  if (asked.timeline) {
    const months = timeline(household, on, law, programmes);
    return told(timelineJson(on, months, t), timelineText(on, months, household, t));
  }
  const result = reckonFamily(household, on, law, programmes);
  if (asked.compare !== undefined) {
    const other = otherOf(asked.compare, household, asked);
    if ("faults" in other) return faultsAnswer(other, json);
    const after = { ...other, result: reckonFamily(other.household, other.on, law, programmes) };
    const both = { before: { name, on, household, result }, after };
    return told(compareJson(both, t), compareText(both, t));
  }
  const nearest = explain ? nearestOf(household, result.decisions, on, law) : new Map<Decision, NearestChange>();
  const telling = { household, sources, explain, nearest, t };
  return told(familyJson(result, telling), familyText(result, telling));
}

/** What would turn each refusal, where one fact would. */
const nearestOf = (
  household: Household,
  decisions: readonly Decision[],
  on: ISODate,
  law: Law,
): ReadonlyMap<Decision, NearestChange> =>
  new Map(
    decisions.flatMap((one) => {
      const found = one.verdict === "not-entitled" && nearestChange(household, one.benefit, on, law, one.child);
      return found ? [[one, found] as const] : [];
    }),
  );

/** The same household on that day, its pupils moved up; or the household of that file on the same day. */
function otherOf(compare: string, household: Household, { on, read }: Asked) {
  if (/^\d{4}-\d\d?-\d\d?$/.test(compare)) {
    const day = dayOf("--compare", compare, on);
    return { name: undefined, on: day, household: grown(household, on, day) };
  }
  const file = readHousehold(compare, read(compare));
  return "faults" in file ? file : { name: compare, on, household: file.household };
}
