import { sentence } from "../../src/i18n/explain.ts";
import { createTranslators } from "../../src/i18n/i18n.ts";
import { type Decision, type Figure, leaves, reckonAgain, Unit } from "../../src/rules/index.ts";

const translators = Object.values(createTranslators());

/**
 * The same decision, after a check that it can be told: every reason has its sentence in the three languages with no
 * blank left, every formula cites its parameters, and every sum can be reckoned again from its trace alone.
 */
export function told(decision: Decision): Decision {
  for (const reason of decision.reasons) {
    const texts = translators.map((t) => sentence(reason, t));
    const unfilled = texts.find((text) => text.includes("{{") || text.includes("undefined"));
    if (unfilled !== undefined) throw new Error(`${reason.sentence} leaves a blank: ${unfilled}`);
    const cited = new Set(reason.cites.map(({ id }) => String(id)));
    for (const figure of Object.values(reason.figures)) {
      leaves(figure).forEach(named);
      const silent = leaves(figure).find((leaf) => "id" in leaf && !cited.has(String(leaf.id)));
      if (silent !== undefined) throw new Error(`${reason.sentence} doesn't cite ${JSON.stringify(silent)}`);
    }
  }
  const empty = Object.entries(decision).find(([, value]) => value === undefined);
  if (empty !== undefined) throw new Error(`${empty[0]} is there without a value`);
  for (const amount of sums(decision)) {
    leaves(amount).forEach(named);
    if (reckonAgain(amount).value !== amount.value) throw new Error(`${amount.value} isn't what its trace gives`);
  }
  return decision;
}

/** A trace can be read: it counts in a unit we know, and what the family gave has a name. */
function named({ unit, how, value }: Figure): void {
  if (!Unit.safeParse(unit).success) throw new Error(`${value} counts in «${unit}»`);
  if (how?.op === "given" && how.as === "") throw new Error(`${value} ${unit} was given as nothing`);
}

const sums = (decision: Decision) => {
  if (decision.verdict === "entitled") return decision.amount === undefined ? [] : [decision.amount];
  return decision.verdict === "depends" ? [decision.least, decision.most].filter((sum) => sum !== undefined) : [];
};

/** The sentences of a decision's reasons, in order. */
export const said = ({ reasons }: Decision): readonly string[] => reasons.map(({ sentence }) => sentence);
