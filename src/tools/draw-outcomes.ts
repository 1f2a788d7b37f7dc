import type { Answers, Guide } from "../guides/guide.ts";
import { walks } from "../guides/walks.ts";
import { type Decision, type ISODate, NotOnRecord } from "../rules/index.ts";
import type { LawBooks } from "./law-values.ts";

/** `told`: nothing is decided, the answer says how things go. */
type Outcome = Decision["verdict"] | "told";

type Law = Pick<LawBooks, "law" | "programmes">;

/** The programmes a guide decides on, each with the verdicts it may come to, as many walks find them. */
export type Outcomes = ReadonlyMap<string, readonly Outcome[]>;

const OUTCOMES: readonly Outcome[] = ["entitled", "depends", "not-entitled", "told"];

/** @param most how many walks are looked at */
export function outcomesOf(guide: Guide, today: ISODate, books: Law, most: number): Outcomes {
  const found = new Map<string, Set<Outcome>>();
  for (const answers of walks(guide, today, most))
    for (const { benefit, verdict, tells } of decided(guide, answers, today, books))
      found.set(benefit, (found.get(benefit) ?? new Set()).add(tells ? "told" : verdict));
  return new Map([...found].map(([benefit, verdicts]) => [benefit, OUTCOMES.filter((one) => verdicts.has(one))]));
}

function decided(guide: Guide, answers: Answers, today: ISODate, { law, programmes }: Law) {
  try {
    return guide.decide(answers, today, law, programmes);
  } catch (fault) {
    if (fault instanceof NotOnRecord) return [];
    throw fault;
  }
}
