import type { Translate } from "../i18n/i18n.ts";
import type { Decision } from "../rules/index.ts";

/** How children are called, by their places in the household from 0; nothing where there is nobody to tell apart. */
export type Named = (children: readonly number[], t: Translate) => string;

/** By number, as they were told: «ребёнок № 2», «дети № 1–3, 5». An only child needs none. */
export function numbered(decisions: readonly Decision[]): Named {
  const many = decisions.some(({ child }) => child !== undefined && child > 0);
  return (children, t) => {
    const [first] = children;
    if (!many || first === undefined) return "";
    if (children.length === 1) return t("results:child", { number: String(first + 1) });
    return t("results:children", { numbers: runs(children.toSorted((a, b) => a - b).map((child) => child + 1)) });
  };
}

function runs(numbers: readonly number[]): string {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([a, b]) => (a === b ? `${a}` : b === a + 1 ? `${a}, ${b}` : `${a}–${b}`)).join(", ");
}
