import { CYRILLIC, HALF, LATIN, LETTER, TWICE } from "./characters.ts";

export type Spelling = {
  /** The skeleton, runs of one letter drawn together. */
  readonly letters: string;
  /** The skeleton before that, for words written as one: «хочуумереть» keeps both its у. */
  readonly apart: string;
  /** As written, small letters, for words that only their own spelling tells apart: «бил» (beat) and «біл» (know). */
  readonly written: string;
};

/** @param traits what stands in the word  @param meant the word as it is read, where that is not as it is written */
export function spellingOf(written: string, alphabet: Alphabet, traits: number, meant = written): Spelling {
  const apart = traits & LETTER ? skeleton(meant, alphabet, traits) : written;
  // Most words hold no letter twice; of the others it is quicker to know than to look at each letter again.
  if ((traits & (TWICE | HALF)) === 0 || !/(.)\1/u.test(written)) return { letters: drawn(apart), apart, written };
  // Drawn together twice: «яяя» is one sound of two letters, and «тсс» two sounds become one letter.
  const once = written.replace(/(\p{L})\1+/gu, "$1");
  const letters = drawn(once === written ? apart : skeleton(once, alphabet, traits));
  // A pair of consonants is spelling, not a held key: «bill» is not «bil».
  const spelt = written.replace(/(\p{L})\1{2,}|([аеёиоуыэюяәөүұіaeiouy])\2+/gu, "$1$2");
  return { letters, apart, written: spelt };
}

/** A run of one letter becomes that letter. */
function drawn(letters: string): string {
  for (let at = 1; at < letters.length; at++)
    if (letters.charCodeAt(at) === letters.charCodeAt(at - 1)) return letters.replace(/(\D)\1+/g, "$1");
  return letters;
}

function skeleton(word: string, alphabet: Alphabet, traits: number): string {
  const script = traits & LATIN && traits & CYRILLIC ? oneScript(word) : word;
  const spelt = script.search(sound) < 0 ? script : script.replace(sound, (letters) => sounds.get(letters) ?? letters);
  let letters = "";
  for (let at = 0; at < spelt.length; at++) {
    const letter = alphabet[spelt.charCodeAt(at)] ?? letterOf(spelt.charAt(at));
    letters += letter === "" && isVowel(spelt.charAt(at + 1)) ? "i" : letter;
  }
  return letters;
}

/** What a letter is in the skeleton; the signs that soften it are none. */
const letterOf = (letter: string): string => (isSoftener(letter) ? "" : (plain.get(letter) ?? baseOf(letter)));
/** What the table doesn't know is asked for its base («ẑ» → «z»), else it stays. */
const baseOf = (letter: string): string => plain.get(letter.normalize("NFD")[0] ?? "") ?? letter;

/** «бьёт» and «b'et» sound an i between; elsewhere signs and apostrophes are silent. */
const isSoftener = (letter: string) => "ьъ'’ʼ`".includes(letter);
const isVowel = (letter: string) => letter !== "" && "аеёиоуыэюяaeiouy".includes(letter);

/** Latin letters that look like Cyrillic ones inside a Cyrillic word, and the reverse: «xoчy» → «хочу». */
function oneScript(word: string): string {
  const cyrillic = /^[^a-z]*(?:[aceopxykhmbti][^a-z]*)+$/.test(word);
  return swapped(word, cyrillic ? toCyrillic : toLatin);
}
export const pairs = (from: string, to: string) => [...from].map((key, i): [string, string] => [key, to[i] ?? ""]);
const latinTwins = "aceopxykhmbti";
const cyrillicTwins = "асеорхукнмвті";
const toCyrillic = new Map(pairs(latinTwins, cyrillicTwins));
const toLatin = new Map(pairs(cyrillicTwins, latinTwins));
/** «co мнoй»: a word too short to mix alphabets, whose every letter has a twin, is what the rest of the text is. */
const twinsAlone = new RegExp(`^[${latinTwins}]{1,2}$`);
export const amongCyrillic = (word: string): string =>
  word.length < 3 && twinsAlone.test(word) ? swapped(word, toCyrillic) : word;

/** A text with these letters changed. */
export function swapped(text: string, letters: ReadonlyMap<string, string>): string {
  let changed = "";
  for (let at = 0; at < text.length; at++) changed += letters.get(text.charAt(at)) ?? text.charAt(at);
  return changed;
}

const sound = /sh?ch|sh|zh|kh|ch|gh|ts|тс|сч/g;
const sounds = new Map([
  ["shch", "w"],
  ["sch", "w"],
  ["sh", "w"],
  ["zh", "j"],
  ["kh", "h"],
  ["ch", "c"],
  ["gh", "g"],
  ["ts", "c"],
  ["тс", "c"],
  ["сч", "w"],
]);
const plain = new Map<string, string>([
  ...pairs("абвгдежзийклмнопрстуфхцчшщыэ", "abvgdejziiklmnoprstufhccwwie"),
  ...pairs("әғқңөұүһіёўїє", "agknouuhieuie"),
  ...pairs("abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopkrstuvwhiz"),
  ...pairs("ışçğŋ", "iwcgn"),
  ["ю", "iu"],
  ["я", "ia"],
  ["9", "ia"],
]);

/** What each letter is in the skeleton, by its code, and which digits are letters. */
export type Alphabet = readonly string[];
const alphabetWith = (digits: ReadonlyMap<string, string>): Alphabet =>
  Array.from({ length: 0x530 }, (_, code) => String.fromCharCode(code)).map(
    (letter) => digits.get(letter) ?? letterOf(letter),
  );
/** A digit that looks or sounds like a letter: «хо4у», «ho4u», «ca6ak». */
export const leet = alphabetWith(new Map(pairs("01346", "oizcw")));
/** The Kazakh letters sit on the row of digits: «9рады» is «ұрады» typed on the Russian keyboard. */
export const kazakhRow = alphabetWith(new Map(pairs("2345890", "ainguuk")));
