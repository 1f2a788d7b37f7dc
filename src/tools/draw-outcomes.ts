import type { Guide } from "../guides/guide.ts";
import { walks } from "../guides/walks.ts";
import { type Decision, type ISODate, type Law, NotOnRecord } from "../rules/index.ts";

/** The programmes a guide decides on, each with the verdicts it may come to, as many walks find them. */
export type Outcomes = ReadonlyMap<string, readonly Decision["verdict"][]>;

const VERDICTS = ["entitled", "depends", "not-entitled"] as const;

/** @param most how many walks are looked at */
export function outcomesOf(guide: Guide, today: ISODate, law: Law, most: number): Outcomes {
  const found = new Map<string, Set<Decision["verdict"]>>();
  for (const answers of walks(guide, today, most))
    for (const { benefit, verdict } of decided(guide, answers, today, law))
      found.set(benefit, (found.get(benefit) ?? new Set()).add(verdict));
  return new Map([...found].map(([benefit, verdicts]) => [benefit, VERDICTS.filter((one) => verdicts.has(one))]));
}

function decided(guide: Guide, answers: Parameters<Guide["decide"]>[0], today: ISODate, law: Law) {
  try {
    return guide.decide(answers, today, law);
  } catch (fault) {
    if (fault instanceof NotOnRecord) return [];
    throw fault;
  }
}
