import { because, type Decision, type Reason } from "../decision.ts";
import { type Figure, textFigure } from "../figures.ts";
import type { Programme } from "../programmes/programmes.ts";
import type { Case } from "./case.ts";

export type Programmes = ReadonlyMap<string, Programme>;

/** What decisions do to one another: which displaces which, and which opens another. */
export function interplay(decisions: readonly Decision[], family: Case, programmes: Programmes): readonly Decision[] {
  return decisions.map((decision) => {
    const excluded = programmes.get(decision.benefit)?.excludes ?? [];
    const rival =
      excluded.length === 0
        ? undefined
        : decisions.find(({ benefit, child }) => child === decision.child && excluded.includes(benefit));
    return opened(rival === undefined ? decision : between(decision, rival), decisions, family);
  });
}

const given = ({ verdict }: Decision): boolean => verdict !== "not-entitled";
const nameOf = ({ benefit }: Decision): Figure => textFigure(`programmes:${benefit}.name`);
const and = <D extends Decision>(decision: D, ...more: readonly Reason[]): D => ({
  ...decision,
  reasons: [...decision.reasons, ...more],
});

/** Of two that exclude one another for a child: the one refused names the other; where both are open, each does. */
function between(decision: Decision, rival: Decision): Decision {
  if (!given(rival)) return decision;
  const sentence = given(decision) ? "family.oneOfTwo" : "family.insteadOf";
  return and(decision, because(sentence, { other: nameOf(rival) }));
}

/**
 * Targeted assistance puts a child into the categories of school help and free meals: told to a family that is refused
 * them only for its income and may be granted it.
 */
function opened(decision: Decision, all: readonly Decision[], { household }: Case): Decision {
  const onlyIncome =
    !given(decision) &&
    decision.reasons.some(({ sentence }) => sentence.endsWith(".notBelowMinimum")) &&
    !decision.reasons.some(({ sentence }) => sentence.startsWith("school"));
  if (!onlyIncome || household.receivesTsa === true) return decision;
  const tsa = all.find(({ benefit }) => benefit === "targeted-assistance");
  const near = tsa?.verdict === "entitled" || (tsa?.verdict === "depends" && tsa.most !== undefined);
  return near ? and(decision, because("family.withTsa")) : decision;
}
