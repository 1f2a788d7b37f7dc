import { tidy } from "./fold.ts";
import { numberWord } from "./number-words.ts";
import { split } from "./tokens.ts";

const ADJECTIVE = /\p{L}+?(?=(летн|летк|месячн|недельн|дневн|годовал))/gu;
const CHAIN = /(?<![\d.,])\d+(?:[.,]\d+)+(?![.,]?\d)/g;

/** A text of ages, so that commas and spaces between them separate; and what can be read in two ways. */
export type AgeText = { readonly text: string; readonly twoWays: readonly string[] };

/** «5,7,12» and «5 7 12» are lists, «1,5» is one and a half, «3,5» may be both; «трёхлетний» is «трёх летний». */
export function ageText(said: string): AgeText {
  const twoWays: string[] = [];
  const tidied = tidy(said).replace(ADJECTIVE, (number) => (isNumber(number) ? `${number} ` : number));
  const listed = tidied.replace(CHAIN, (chain, at: number) => {
    const parts = chain.split(/[.,]/);
    if (parts.length > 2) return isDate(chain) ? chain : parts.join(" , ");
    const half = parts[1] === "5";
    const fraction =
      half && (parts[0] === "1" || chain.includes(".") || / ?(года|мес)/y.test(tidied.slice(at + chain.length)));
    if (fraction) return parts.join(".");
    if (half || chain.includes(".")) twoWays.push(parts.join("."), parts.join(", "));
    return parts.join(" , ");
  });
  return { text: listed.replace(/(?<=\d) (?=\d)/g, " , "), twoWays };
}

const isNumber = (word: string) => split(word).some((token) => numberWord(token) !== undefined);
const isDate = (chain: string) => /^\d{1,4}\.\d{1,2}\.(\d{2}|\d{4})$/.test(chain);
