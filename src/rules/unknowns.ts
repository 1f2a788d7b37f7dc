import { because, type Decision, oneOf, sameOutcome } from "./decision.ts";
import type { Law } from "./parameters/law.ts";

/** For each fact, the values it may have: one where it is known. */
export type Open<Facts> = { readonly [Name in keyof Facts]: readonly Facts[Name][] };

/**
 * Reckons with every combination of the values that unknown facts may have.
 *
 * @param open    the values of each fact, none twice
 * @param settles the sentence that asks for a fact; given as a reason only where the answer makes a difference
 * @param decide  the rule for facts that are all known
 * @param law     the one it reads: where only what is sure is asked, the first outcome of another kind ends it
 */
export function whicheverHolds<Facts extends object>(
  open: Open<Facts>,
  settles: { readonly [Name in keyof Facts]?: string },
  decide: (facts: Facts) => Decision,
  law?: Law,
): Decision {
  const [firsts, unknown] = firstsOf(open);
  // Nearly always nothing is open, so that it must cost nothing.
  if (unknown.length === 0) return decide(firsts);
  const possible = combinations(open, firsts, unknown);
  if (law?.onlySure) return ifSure(possible, decide);
  const decisions = possible.map(decide);
  const outcomes = outcomesOf(decisions);
  // The commonest end of many combinations: whatever holds, the answer is the same.
  if (outcomes.every((outcome) => outcome === 0)) return decisions[0] ?? oneOf(decisions);
  const asks = unknown.filter((_, i) => matters(i)).map((name) => settles[name]);
  const distinct = [...new Set(asks.filter((sentence) => sentence !== undefined))];
  return oneOf(decisions, ...distinct.map((sentence) => because(sentence)));

  /** Whether some values of this fact lead elsewhere than its first one while the rest stays as it is. */
  function matters(which: number): boolean {
    const size = (name: keyof Facts) => open[name].length;
    const stride = unknown.slice(which + 1).reduce((product, name) => product * size(name), 1);
    const values = unknown[which] === undefined ? 1 : size(unknown[which]);
    return outcomes.some((outcome, i) => outcome !== outcomes[i - (Math.floor(i / stride) % values) * stride]);
  }
}

/** The last values are as far from the first as can be, and mostly bring a refusal, which costs nothing: they go next. */
function ifSure<Facts>([first, ...others]: readonly Facts[], decide: (facts: Facts) => Decision): Decision {
  if (first === undefined) throw new RangeError("every fact has a value");
  const decision = decide(first);
  const agreed = others.reverse().every((facts) => sameOutcome(decision, decide(facts)));
  return agreed ? decision : { benefit: decision.benefit, verdict: "depends", reasons: [] };
}

/** For each decision the first one that comes to the same. */
function outcomesOf(decisions: readonly Decision[]): readonly number[] {
  const firsts: number[] = [];
  return decisions.map((decision, i) => {
    const same = firsts.find((first) => sameOutcome(decisions[first] ?? decision, decision));
    if (same === undefined) firsts.push(i);
    return same ?? i;
  });
}

/** The facts with the first of the values that each may have, and the names of those that may have others. */
function firstsOf<Facts extends object>(open: Open<Facts>): readonly [Facts, readonly (keyof Facts)[]] {
  const facts: Partial<Facts> = {};
  const unknown: (keyof Facts)[] = [];
  for (const name in open) {
    facts[name] = open[name][0] as Facts[typeof name];
    if (open[name].length > 1) unknown.push(name);
  }
  return [facts as Facts, unknown];
}

/** Every combination, the values of the last unknown fact changing first. */
function combinations<Facts extends object>(
  open: Open<Facts>,
  firsts: Facts,
  unknown: readonly (keyof Facts)[],
): readonly Facts[] {
  let all: readonly Facts[] = [firsts];
  for (const name of unknown) {
    const longer: Facts[] = [];
    for (const one of all)
      for (const value of open[name]) {
        const other = { ...one };
        other[name] = value;
        longer.push(other);
      }
    all = longer;
  }
  return all;
}
