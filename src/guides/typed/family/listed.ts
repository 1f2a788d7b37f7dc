import { chained, spelledOut } from "../age-text.ts";
import { tidy } from "../fold.ts";

/** Telegram's longest message. */
const LONGEST = 4096;
/** No word is longer; what is, is no word, and would take long to look at. */
const NO_WORD = /[\p{L}\p{M}\d']{40,}/gu;
const CHAIN = /(?<![\d.,/:-])\d{1,2}(?:[.,]\d{1,2})+(?![.,/-]?\d)(?! ?(?:%|млн|м?лн|мил|мрп|тыс|тг|к\b))/g;
/** «3/6/11 лет», «kids ages 3/6/11» are three ages, no day of 2011. */
const THREE =
  /(?<![\d.,/:-])\d{1,2}([-./])\d{1,2}\1\d{1,2}(?= ?(?:лет|год|жас|years?\b|yo\b))|(?<=\b(?:ages?|aged|kids|children)[: ]{1,2}|(?:дети|детям|возраст|балаларым|жастары)[: ]{1,2})\d{1,2}([-./])\d{1,2}\2\d{1,2}(?![-./\d])/g;
const ROW = /(?<![\d.,+/:-])(?<!\d )\d{1,2}(?: \d{1,2})+(?! ?[\d.,/-]*\d)/g;

/**
 * A message, tidied, with the numbers of a list parted: «5,7,12» and «5 7 12» are ages, «250 000» and «1,5» are one
 * number, and what may be both stays as it was written.
 */
export function listed(message: string): string {
  const text = spelledOut(tidy(message.slice(0, LONGEST).replace(NO_WORD, " … ")));
  if (!/\d/.test(text)) return text;
  return text
    .replace(CHAIN, (chain, at: number, all: string) => {
      const { text, twoWays } = chained(chain, all.slice(at + chain.length, at + chain.length + 8));
      return twoWays.length > 0 ? chain : text;
    })
    .replace(THREE, (row) => row.split(/[-./]/).join(" , "))
    .replace(ROW, (row) => row.replaceAll(" ", " , "));
}
