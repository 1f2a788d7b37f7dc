import { tidy } from "./fold.ts";
import { numberWord } from "./number-words.ts";
import { split } from "./tokens.ts";

/** A text of ages, so that commas and spaces between them separate; and what can be read in two ways. */
export type AgeText = { readonly text: string; readonly twoWays: readonly string[] };

const OF_AGE = /летн|летк|месячн|недельн|дневн|годовал/;
const ADJECTIVE = new RegExp(`\\p{L}+?(?=(${OF_AGE.source}))`, "gu");
const CHAIN = /(?<![\d.,])\d+(?:[.,]\d+)+(?![.,]?\d)/g;
const TIMES = /(?<=\d) ?[xх×*] ?(?=\d)/g;
const DATE = /^\d{1,4}\.\d{1,2}\.(\d{2}|\d{4})$/;

/** «5,7,12» and «5 7 12» are lists, «1,5» is one and a half, «3,5» may be both; «трёхлетний» is «трёх летний». */
export function ageText(said: string): AgeText {
  const words = spelledOut(tidy(said));
  const chains = [...words.matchAll(CHAIN)].map(({ 0: chain, index }) =>
    chained(chain, words.slice(index + chain.length)),
  );
  let at = 0;
  const listed = words.replace(CHAIN, () => chains[at++]?.text ?? "").replace(/(?<=\d) (?=\d)/g, " , ");
  const multiplied = words.search(TIMES) >= 0 ? [words.replace(TIMES, " × "), words.replace(TIMES, ", ")] : [];
  return { text: listed, twoWays: [...chains.flatMap(({ twoWays }) => twoWays), ...multiplied] };
}

/** «трёхлетний» in two words; and «1г.3м.», which is one age, without its point. */
export function spelledOut(tidied: string): string {
  // Looked for first, since in most messages there is none and to part it takes a look from every letter on.
  const parted = OF_AGE.test(tidied)
    ? tidied.replace(ADJECTIVE, (number) => (isNumber(number) ? `${number} ` : number))
    : tidied;
  return parted.replace(/(?<=\d ?[гжмл]|\d ?(?:мес|лет))\.(?= ?\d)/gu, " ");
}

/** Numbers with points or commas between them, and what stands behind. */
export function chained(chain: string, behind: string): AgeText {
  const parts = chain.split(/[.,]/);
  const list = parts.join(" , ");
  if (parts.length > 2) return { text: DATE.test(chain) ? chain : list, twoWays: [] };
  const half = parts[1] === "5";
  const point = chain.includes(".");
  if (half && (Number(parts[0]) < 2 || point || /^ ?(года|мес)/.test(behind)))
    return { text: parts.join("."), twoWays: [] };
  return { text: list, twoWays: half || point ? [parts.join("."), parts.join(", ")] : [] };
}

const isNumber = (word: string) => split(word).some((token) => numberWord(token) !== undefined);
