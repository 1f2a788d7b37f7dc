import { because, type Decision, oneOf, sameOutcome } from "./decision.ts";

/** For each fact, the values it may have: one where it is known. */
export type Open<Facts> = { readonly [Name in keyof Facts]: readonly Facts[Name][] };

/**
 * Reckons with every combination of the values that unknown facts may have.
 *
 * @param open    the values of each fact, none twice
 * @param settles the sentence that asks for a fact; given as a reason only where the answer makes a difference
 * @param decide  the rule for facts that are all known
 */
export function whicheverHolds<Facts extends object>(
  open: Open<Facts>,
  settles: { readonly [Name in keyof Facts]?: string },
  decide: (facts: Facts) => Decision,
): Decision {
  const known = onlyOne(open);
  if (known !== undefined) return decide(known);
  const unknown = namesOf(open).filter((name) => open[name].length > 1);
  const decisions = combinations(open, unknown).map(decide);
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

/** For each decision the first one that comes to the same. */
function outcomesOf(decisions: readonly Decision[]): readonly number[] {
  const firsts: number[] = [];
  return decisions.map((decision, i) => {
    const same = firsts.find((first) => sameOutcome(decisions[first] ?? decision, decision));
    if (same === undefined) firsts.push(i);
    return same ?? i;
  });
}

const namesOf = <Facts extends object>(open: Open<Facts>) => Object.keys(open) as (keyof Facts)[];

/** Every combination, the values of the last unknown fact changing first. */
function combinations<Facts extends object>(open: Open<Facts>, unknown: readonly (keyof Facts)[]): readonly Facts[] {
  const base: Partial<Facts> = {};
  for (const name of namesOf(open)) base[name] = open[name][0] as Facts[keyof Facts];
  let all: readonly Partial<Facts>[] = [base];
  for (const name of unknown)
    all = all.flatMap((one) => {
      const others = open[name].slice(1).map((value) => ({ ...one, [name]: value }));
      return [one, ...others];
    });
  return all as readonly Facts[];
}

/** The facts, where none of them is open: nearly always, so that it must cost nothing. */
function onlyOne<Facts extends object>(open: Open<Facts>): Facts | undefined {
  const facts: Partial<Facts> = {};
  for (const name of namesOf(open)) {
    if (open[name].length !== 1) return undefined;
    facts[name] = open[name][0] as Facts[keyof Facts];
  }
  return facts as Facts;
}
