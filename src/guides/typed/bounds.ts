import { unitOf } from "./calendar-words.ts";
import type { Found } from "./numbers.ts";
import { inAll, phrasebook } from "./phrasebook.ts";
import type { Scan } from "./tokens.ts";

const before = phrasebook<true>([inAll(({ boundBefore }) => boundBefore), true]);
const after = phrasebook<true>([inAll(({ boundAfter }) => boundAfter), true]);

/** Whether the number is a bound or a guess at the future rather than a figure: «больше трёх», «6+», «скоро 5». */
export function isBound({ text, tokens }: Scan, { from, to, form }: Found): boolean {
  if (form === "ordinal") return false;
  if (
    text
      .slice(tokens[to - 1]?.end)
      .trimStart()
      .startsWith("+")
  )
    return true;
  const phraseEndsHere = [1, 2, 3].some((length) => from >= length && before.at(tokens, from - length)?.to === from);
  const next = unitOf(tokens[to]) === undefined ? to : to + 1;
  return phraseEndsHere || after.at(tokens, next) !== undefined;
}
