import type { Figure } from "../rules/index.ts";

const SIGNS = { product: " × ", sum: " + ", difference: " − ", quotient: " ÷ " } as const;

/** The reckoning of a figure down to parameters and answers: `rounded up(38 MCI [birth-grant.up-to-third] × …)`. */
export function traceText(figure: Figure): string {
  const { how } = figure;
  if (how === undefined) return `${figure.value} ${figure.unit}${idOf(figure)}`;
  switch (how.op) {
    case "given":
      return `${figure.value} ${figure.unit} [given: ${how.as}]`;
    case "least":
    case "greatest":
      return `${how.op} of (${how.of.map(traceText).join("; ")})`;
    case "rounded":
      return `rounded ${how.of[1].value} (${traceText(how.of[0])})`;
    default:
      return how.of.map(part).join(SIGNS[how.op]);
  }
}

/** A part that is itself reckoned by a sign stands in brackets. */
const part = (figure: Figure): string =>
  figure.how !== undefined && figure.how.op in SIGNS ? `(${traceText(figure)})` : traceText(figure);

const idOf = (figure: Figure): string => ("id" in figure ? ` [${String(figure.id)}]` : "");
