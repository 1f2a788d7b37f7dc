import { chained, spelledOut } from "../age-text.ts";
import { tidy } from "../fold.ts";

/** Telegram's longest message. */
const LONGEST = 4096;
/** No word is longer; what is, is no word, and would take long to look at. */
const NO_WORD = /[\p{L}\p{M}\d']{40,}/gu;
const CHAIN = /(?<![\d.,/:-])\d{1,2}(?:[.,]\d{1,2})+(?![.,/-]?\d)(?! ?(?:%|млн|м?лн|мил|мрп|тыс|тг|к\b))/g;
/** «250 мың 6 адамға» is no 250 006; the mark between them is ours and never quoted. */
export const PARTED = "\u2063";
const SUM_AND_HEADS =
  /((?:мы[ңн]|тысяч\p{L}*|тыс\.?|млн|миллион\p{L}*|thousand|тг|тенге|теңге)) (?=(?:\d{1,2}|\p{L}+) (?:адам|жан|кісі|киси|чел|people|persons?|душ))/gu;
const ROW = /(?<![\d.,+/:-])(?<!\d )\d{1,2}(?: \d{1,2})+(?! ?[\d.,/-]*\d)/g;

/**
 * A message, tidied, with the numbers of a list parted: «5,7,12» and «5 7 12» are ages, «250 000» and «1,5» are one
 * number, and what may be both stays as it was written.
 */
export function listed(message: string): string {
  return spelledOut(tidy(message.slice(0, LONGEST).replace(NO_WORD, " … ")))
    .replace(CHAIN, (chain, at: number, all: string) => {
      const { text, twoWays } = chained(chain, all.slice(at + chain.length, at + chain.length + 8));
      return twoWays.length > 0 ? chain : text;
    })
    .replace(ROW, (row) => row.replaceAll(" ", " , "))
    .replace(SUM_AND_HEADS, `$1 ${PARTED} `);
}
