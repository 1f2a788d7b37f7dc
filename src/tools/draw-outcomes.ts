import type { Answers, Guide } from "../guides/guide.ts";
import { walks } from "../guides/walks.ts";
import { type Decision, type ISODate, NotOnRecord } from "../rules/index.ts";
import type { LawBooks } from "./law-values.ts";

/** The programmes a guide decides on, each with the verdicts it may come to, as many walks find them. */
export type Outcomes = ReadonlyMap<string, readonly Decision["verdict"][]>;

type Law = Pick<LawBooks, "law" | "programmes">;
const VERDICTS = ["entitled", "depends", "not-entitled"] as const;

/** @param most how many walks are looked at */
export function outcomesOf(guide: Guide, today: ISODate, books: Law, most: number): Outcomes {
  const found = new Map<string, Set<Decision["verdict"]>>();
  for (const answers of walks(guide, today, most))
    for (const { benefit, verdict } of decided(guide, answers, today, books))
      found.set(benefit, (found.get(benefit) ?? new Set()).add(verdict));
  return new Map([...found].map(([benefit, verdicts]) => [benefit, VERDICTS.filter((one) => verdicts.has(one))]));
}

function decided(guide: Guide, answers: Answers, today: ISODate, { law, programmes }: Law) {
  try {
    return guide.decide(answers, today, law, programmes);
  } catch (fault) {
    if (fault instanceof NotOnRecord) return [];
    throw fault;
  }
}
