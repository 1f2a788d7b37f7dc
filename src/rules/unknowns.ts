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
  const reckoned = combinations(open).map((facts) => ({ facts, decision: decide(facts) }));
  const asks = namesOf(open)
    .filter((name) => matters(name))
    .map((name) => settles[name])
    .filter((sentence) => sentence !== undefined);
  return oneOf(
    reckoned.map(({ decision }) => decision),
    ...[...new Set(asks)].map((sentence) => because(sentence)),
  );

  /** Whether some values of this fact lead elsewhere than others while the rest stays as it is. */
  function matters(name: keyof Facts): boolean {
    const [first = [], ...others] = open[name].map((value) =>
      reckoned.filter(({ facts }) => facts[name] === value).map(({ decision }) => decision),
    );
    return others.some((other) => other.some((decision, i) => !sameOutcome(decision, first[i] ?? decision)));
  }
}

const namesOf = <Facts extends object>(open: Open<Facts>) => Object.keys(open) as (keyof Facts)[];

function combinations<Facts extends object>(open: Open<Facts>): readonly Facts[] {
  let all: readonly Partial<Facts>[] = [{}];
  for (const name of namesOf(open)) all = all.flatMap((one) => open[name].map((value) => ({ ...one, [name]: value })));
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
