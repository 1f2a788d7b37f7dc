import { knownNumber } from "./number-words.ts";
import { numbersIn } from "./numbers.ts";
import { inAll, phrasebook } from "./phrasebook.ts";
import { scan, type Token } from "./tokens.ts";
import { oneSlip } from "./typo.ts";

/** A word as labels and answers are compared by it; a number by its value, so that «үшінші», «3» and «III» are one. */
export type Key = { readonly word: string; readonly token: Token; readonly place?: number };

const GROUP = /^(топ|груп|сатур)/;
/** Roman figures that are letters elsewhere: «I топ», «группа V». */
const LETTERS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

export function keysOf(text: string, known: (word: Token) => boolean = () => false): readonly Key[] {
  const said = scan(text, (word) => known(word) || knownNumber(word));
  const numbers = numbersIn(said);
  return said.tokens.flatMap((token, at): readonly Key[] => {
    const number = numbers.find(({ from, to }) => at >= from && at < to);
    if (number) return number.from === at ? [{ word: `#${number.value}`, token, place: number.value }] : [];
    if (token.kind !== "word") return [];
    const letter = LETTERS[token.text];
    const beside = [said.tokens[at - 1], said.tokens[at + 1]].some((other) => GROUP.test(other?.skeleton ?? ""));
    return [letter && beside ? { word: `#${letter}`, token, place: letter } : { word: token.skeleton, token }];
  });
}

const small = phrasebook<true>([inAll(({ fillers, option }) => `${fillers}, ${option}`), true]).has;

/** Without the small words, unless there is nothing else. */
export const said = (keys: readonly Key[]): readonly Key[] =>
  keys.filter(({ word, token }) => word.startsWith("#") || !small(token));

/** An English label is only met by Latin letters: «но» isn't «no». */
const comparable = (typed: Key, label: Key) =>
  label.token.latin === undefined || typed.token.kind === "digits" || typed.token.latin !== undefined;

export const same = (typed: Key, label: Key): boolean =>
  typed.word === label.word && (typed.word.startsWith("#") || comparable(typed, label));

const SHORTEST_TYPO = 5;

/** One letter off; but a letter more or less may be Kazakh for not: «алады», «алмады». */
export function slipped({ word: typed, token }: Key, { word: label, ...own }: Key): boolean {
  const [one, other] =
    token.latin !== undefined && own.token.latin !== undefined ? [token.latin, own.token.latin] : [typed, label];
  if (Math.min(one.length, other.length) < SHORTEST_TYPO || /^#/.test(one + other) || !oneSlip(one, other))
    return false;
  return one.length === other.length || !/[мбп]/.test(extraLetter(one, other));
}

function extraLetter(one: string, other: string): string {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const at = [...long].findIndex((letter, index) => letter !== short[index]);
  return long.charAt(at);
}

/** The same, one letter off, the beginning of it, or the same stem with another ending. */
export function similar(typed: Key, label: Key): boolean {
  if (same(typed, label) || slipped(typed, label)) return true;
  if (/^#/.test(typed.word) || /^#/.test(label.word) || !comparable(typed, label)) return false;
  const [one, other] = [typed.word, label.word];
  if (one.length >= 3 && other.startsWith(one)) return true;
  return sameStem(one, other);
}

const LONGEST_ENDING = 3;
const LONGEST_KAZAKH_ENDING = 5;
/** Kazakh denies within the word: «алмаймын» I don't take, «жұмыссыз» without work. */
const DENIES = /^[мбп][ае]/;
const WITHOUT = /..сиз/;

function sameStem(typed: string, label: string): boolean {
  let stem = 0;
  while (stem < typed.length && typed[stem] === label[stem]) stem++;
  const [ending, own] = [typed.slice(stem), label.slice(stem)];
  if (DENIES.test(ending) || DENIES.test(own) || WITHOUT.test(typed) !== WITHOUT.test(label)) return false;
  if (own === "") return stem >= 4 && ending.length <= LONGEST_KAZAKH_ENDING;
  return stem >= 5 && ending.length <= LONGEST_ENDING && own.length <= LONGEST_ENDING;
}
