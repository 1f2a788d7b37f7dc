import { type Decision, type Reason, sameOutcome } from "../decision.ts";
import type { FamilyResult } from "./family-result.ts";

export type Change = {
  /** `appears`: was refused or not spoken of; `goes`: the other way round; `changes`: another sum, verdict or day. */
  readonly what: "appears" | "goes" | "changes";
  readonly benefit: string;
  readonly child?: number;
  readonly before?: Decision;
  readonly after?: Decision;
  /** What is said now and wasn't before: the rule at work. Empty where a programme isn't spoken of any more. */
  readonly because: readonly Reason[];
};

/**
 * What sets two answers apart: the same household on another day («as of»), or with other facts («what if»). Children
 * are compared by their numbers, so a changed household must list them in the same order.
 */
export function familyDifference(before: FamilyResult, after: FamilyResult): readonly Change[] {
  const [was, now] = [byKey(before), byKey(after)];
  return [...new Set([...was.keys(), ...now.keys()])].flatMap((key) => {
    const change = compared(was.get(key), now.get(key));
    return change === undefined ? [] : [change];
  });
}

const byKey = ({ decisions }: FamilyResult): ReadonlyMap<string, Decision> =>
  new Map(decisions.map((one) => [`${ONE_RECORD.get(one.benefit) ?? one.benefit} ${one.child}`, one]));

/** What is told under another name from some day on, and is the same money: at 18 the Fund's record becomes savings. */
const ONE_RECORD: ReadonlyMap<string, string> = new Map([["national-fund-use", "national-fund"]]);

function compared(before: Decision | undefined, after: Decision | undefined): Change | undefined {
  const about = after ?? before;
  if (about === undefined) return undefined;
  const [was, is] = [isGiven(before), isGiven(after)];
  const alike =
    before !== undefined &&
    after !== undefined &&
    before.benefit === after.benefit &&
    sameOutcome(before, after) &&
    before.claimBy === after.claimBy;
  if ((!was && !is) || alike) return undefined;
  const { benefit, child } = about;
  return {
    what: was && is ? "changes" : is ? "appears" : "goes",
    benefit,
    ...(child === undefined ? {} : { child }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    because: newReasons(before, after),
  };
}

const isGiven = (one: Decision | undefined): boolean => one !== undefined && one.verdict !== "not-entitled";

/** Reasons with other figures are other reasons: a formula with a new index explains the new sum. */
function newReasons(before: Decision | undefined, after: Decision | undefined): readonly Reason[] {
  const said = new Set(before?.reasons.map(textOf));
  return after?.reasons.filter((reason) => !said.has(textOf(reason))) ?? [];
}

const textOf = ({ sentence, figures }: Reason): string =>
  `${sentence} ${Object.values(figures).map(({ value }) => value)}`;
