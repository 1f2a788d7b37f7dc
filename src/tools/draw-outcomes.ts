import type { Answers, Guide } from "../guides/guide.ts";
import { chance, randomWalk } from "../guides/walks.ts";
import { type Decision, type ISODate, NotOnRecord } from "../rules/index.ts";
import type { LawBooks } from "./law-values.ts";

/** `told`: nothing is decided, the answer says how things go. */
export type Outcome = Decision["verdict"] | "told";

type Law = Pick<LawBooks, "law" | "programmes">;

/** The programmes a guide decides on, each with the verdicts it may come to, as many walks find them. */
export type Outcomes = ReadonlyMap<string, readonly Outcome[]>;

/** Answers, and what the rules make of them. */
export type Walked = { readonly answers: Answers; readonly decisions: readonly Decision[] };

const OUTCOMES: readonly Outcome[] = ["entitled", "depends", "not-entitled", "told"];

/** Walks without anything new, after which all is taken to be found: some rules take their time. */
const PATIENCE = 30;
const MOST = 300;

export function outcomesOf(guide: Guide, today: ISODate, books: Law): Outcomes {
  const all = tellingWalks(guide, today, books).flatMap(({ decisions }) => decisions);
  return new Map(
    all.map(({ benefit }) => {
      const own = new Set(all.filter((one) => one.benefit === benefit).map(outcomeOf));
      return [benefit, OUTCOMES.filter((outcome) => own.has(outcome))];
    }),
  );
}

export const outcomeOf = ({ verdict, tells }: Decision): Outcome => (tells ? "told" : verdict);

/** A few walks that come to every outcome of the guide: each to one at least that none before it came to. */
export function tellingWalks(guide: Guide, today: ISODate, books: Law): readonly Walked[] {
  const telling: Walked[] = [];
  const found = new Set<string>();
  for (let seed = 0, idle = 0; seed < MOST && idle < PATIENCE; seed += 1) {
    const answers = randomWalk(guide, today, chance(seed));
    const decisions = decided(guide, answers, today, books);
    const fresh = decisions.map((one) => `${one.benefit} ${outcomeOf(one)}`).filter((outcome) => !found.has(outcome));
    for (const outcome of fresh) found.add(outcome);
    if (fresh.length > 0) telling.push({ answers, decisions });
    idle = fresh.length > 0 ? 0 : idle + 1;
  }
  return telling;
}

function decided(guide: Guide, answers: Answers, today: ISODate, { law, programmes }: Law) {
  try {
    return guide.decide(answers, today, law, programmes);
  } catch (fault) {
    if (fault instanceof NotOnRecord) return [];
    throw fault;
  }
}
