import type { Answers, Guide } from "../guides/guide.ts";
import { chance, randomWalk } from "../guides/walks.ts";
import { type Decision, type ISODate, NotOnRecord } from "../rules/index.ts";
import type { LawBooks } from "./law-values.ts";

/** `told`: nothing is decided, the answer says how things go. */
type Outcome = Decision["verdict"] | "told";

type Law = Pick<LawBooks, "law" | "programmes">;

/** The programmes a guide decides on, each with the verdicts it may come to, as many walks find them. */
export type Outcomes = ReadonlyMap<string, readonly Outcome[]>;

const OUTCOMES: readonly Outcome[] = ["entitled", "depends", "not-entitled", "told"];

/** @param patience after so many walks that bring nothing new no more are made: some rules take their time */
export function outcomesOf(guide: Guide, today: ISODate, books: Law, patience: number): Outcomes {
  const found = new Map<string, Set<Outcome>>();
  let idle = 0;
  for (let seed = 0; seed < MOST && idle < patience; seed += 1) {
    const answers = randomWalk(guide, today, chance(seed));
    const before = countOf(found);
    for (const { benefit, verdict, tells } of decided(guide, answers, today, books))
      found.set(benefit, (found.get(benefit) ?? new Set()).add(tells ? "told" : verdict));
    idle = countOf(found) > before ? 0 : idle + 1;
  }
  return new Map([...found].map(([benefit, verdicts]) => [benefit, OUTCOMES.filter((one) => verdicts.has(one))]));
}

const MOST = 300;
const countOf = (found: ReadonlyMap<string, ReadonlySet<Outcome>>): number =>
  [...found.values()].reduce((count, verdicts) => count + verdicts.size, 0);

function decided(guide: Guide, answers: Answers, today: ISODate, { law, programmes }: Law) {
  try {
    return guide.decide(answers, today, law, programmes);
  } catch (fault) {
    if (fault instanceof NotOnRecord) return [];
    throw fault;
  }
}
