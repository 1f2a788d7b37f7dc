import { APOSTROPHE, DIGIT, HALF, HIDDEN, LATIN, LETTER, RUSSIAN, STAR, traitsAt, traitsIn } from "./characters.ts";
import { kazakhRow, leet, pairs, type Spelling, spellingOf, swapped } from "./spelling.ts";
import { type Token, tokens } from "./tokens.ts";

/**
 * One small alphabet for everything people type: Cyrillic, Kazakh with its letters or without, Kazakh Latin of 2018,
 * 2021 and of text messages, Russian in Latin letters. «өлгім», «олгим», «ólgim» and «olgim» are one word here.
 *
 * `sure` readings are what was typed; the others are what it would be on another keyboard, and bear no guessing.
 */
export type Reading = { readonly tokens: readonly Token[]; readonly sure: boolean };

/** Telegram's longest message has 4 096 characters; what comes after twice that is nobody's story. */
const longest = 8192;

/** The ways to read a message, the likeliest first. */
export function readings(text: string): readonly Reading[] {
  const plain = tidy(text);
  const traits = traitsIn(plain);
  const found: Reading[] = [{ tokens: tokens(plain, leet), sure: true }];
  const joined = joinSpacedLetters(plain, traits);
  if (joined !== plain) found.push({ tokens: tokens(joined, leet), sure: true });
  if (/[2-589\-=0]/.test(plain) && digitInWord.test(plain))
    found.push({ tokens: tokens(withKazakhDashes(plain), kazakhRow), sure: true });
  // Words of two alphabets hold look-alikes; they are no other keyboard.
  if (traits & LATIN && traits & RUSSIAN && /[a-z][а-я]|[а-я][a-z]/.test(plain)) return found;
  if (traits & LATIN)
    for (const keys of toRussianKeys(plain)) found.push({ tokens: tokens(keys, kazakhRow), sure: false });
  if (traits & RUSSIAN) found.push({ tokens: tokens(swapped(plain, latinKeys), leet), sure: false });
  return found;
}

/** The words of a list, as they are spelt. It is read at each start; in a plain word there is nothing to tidy. */
export const spellingsOf = (text: string): readonly Spelling[] =>
  /^[a-zа-яёәғқңөұүһі]+$/.test(text) ? [spellingOf(text, leet, traitsIn(text))] : tokens(tidy(text), leet);

/** Small letters in one form; invisible characters, stacked accents and the stars that hide a letter are gone. */
function tidy(text: string): string {
  const plain = text.slice(0, longest).normalize("NFKC").toLowerCase();
  if ((traitsIn(plain) & (HIDDEN | STAR)) === 0) return plain;
  return plain
    .replace(/[\p{Cf}\p{Mn}\u{115f}\u{1160}\u{3164}\u{2800}]+/gu, "")
    .replace(/(?<=\p{L})[*_#·•~^|]+(?=\p{L})/gu, "");
}

/** «п а п а  б ь е т» → «папа бьет»: letters that stand alone, one sign between them, are a word. */
const alone = "(?<![\\p{L}\\p{N}'’])[\\p{L}\\p{N}'’](?![\\p{L}\\p{N}'’])";
const threeAlone = new RegExp(`${alone}[^\\p{L}\\p{N}'’]${alone}[^\\p{L}\\p{N}'’]${alone}`, "u");
const betweenAlone = new RegExp(`(?<=${alone})[^\\p{L}\\p{N}'’](?=${alone})`, "gu");
const joinSpacedLetters = (text: string, traits: number) =>
  (traits & HALF || hasLoneLetters(text)) && threeAlone.test(text) ? text.replace(betweenAlone, "") : text;

/** Whether that pattern is worth its time: two letters with one sign on each side of both, and a third. */
function hasLoneLetters(text: string): boolean {
  const isSign = (at: number) => (traitsAt(text, at) & (LETTER | DIGIT | APOSTROPHE)) !== 0;
  for (let at = 0; at + 4 < text.length; at++)
    if (isSign(at) && !isSign(at + 1) && isSign(at + 2) && !isSign(at + 3) && isSign(at + 4)) return true;
  return false;
}

const digitInWord = /\p{L}[2-589\-=0]|[2-589\-=0]\p{L}/u;
const withKazakhDashes = (text: string) => text.replace(/-(?=\p{L})/gu, "ө").replace(/=(?=\p{L})/gu, "һ");

const russianRow = "йцукенгшщзхъфывапролджэячсмитьбюё";
const latinRow = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const shiftedRow = 'qwertyuiop{}asdfghjkl:"zxcvbnm<>~';
const russianKeys = new Map([...pairs(shiftedRow, russianRow), ...pairs(latinRow, russianRow)]);
const latinKeys = new Map(pairs(russianRow, latinRow));

/** A comma or a full stop at a word's end may be one, or «б» and «ю»; a dash may be one, or «ө». */
function toRussianKeys(text: string): ReadonlySet<string> {
  const ways = [swapped(text.replace(/[,.]+(?=\s|$)/g, " "), russianKeys), swapped(text, russianKeys)];
  return new Set([...ways, ...ways.map(withKazakhDashes)]);
}
