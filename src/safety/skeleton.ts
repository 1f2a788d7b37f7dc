/**
 * One small alphabet for everything people type: Cyrillic, Kazakh with its letters or without, Kazakh Latin of 2018,
 * 2021 and of text messages, Russian in Latin letters. «өлгім», «олгим», «ólgim» and «olgim» are one word here.
 */
export type Token = Spelling & {
  /** The clause and the sentence it stands in, counted from nought. */
  readonly clause: number;
  readonly sentence: number;
};
export type Spelling = {
  /** The skeleton, runs of one letter drawn together. */
  readonly letters: string;
  /** The skeleton before that, for words written as one: «хочуумереть» keeps both its у. */
  readonly apart: string;
  /** As written, small letters, for words that only their own spelling tells apart: «бил» (beat) and «біл» (know). */
  readonly written: string;
};

/** `sure` readings are what was typed; the others are what it would be on another keyboard, and bear no guessing. */
export type Reading = { readonly tokens: readonly Token[]; readonly sure: boolean };

/** Telegram's longest message has 4 096 characters; what comes after twice that is nobody's story. */
const longest = 8192;

/** The ways to read a message, the likeliest first. */
export function readings(text: string): readonly Reading[] {
  const plain = tidy(text);
  const found: Reading[] = [{ tokens: tokens(plain, leet), sure: true }];
  const add = (other: string, digits: Digits, sure: boolean) => found.push({ tokens: tokens(other, digits), sure });
  const joined = joinSpacedLetters(plain);
  if (joined !== plain) add(joined, leet, true);
  if (digitInWord.test(plain)) add(withKazakhDashes(plain), kazakhRow, true);
  // Words of two alphabets hold look-alikes; they are no other keyboard.
  if (/[a-z][а-я]|[а-я][a-z]/.test(plain)) return found;
  if (/[a-z]/.test(plain)) for (const keys of toRussianKeys(plain)) add(keys, kazakhRow, false);
  if (/[а-я]/.test(plain)) add(toLatinKeys(plain), leet, false);
  return found;
}

/** The words of a list, as they are spelt. It is read at each start; in a plain word there is nothing to tidy. */
export const spellingsOf = (text: string): readonly Spelling[] =>
  /^[a-zа-яёәғқңөұүһі]+$/.test(text) ? [spellingOf(text, leet)] : tokens(tidy(text), leet);

/** Small letters in one form; invisible characters, stacked accents and the stars that hide a letter are gone. */
function tidy(text: string): string {
  return text
    .slice(0, longest)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{Cf}\p{Mn}\u{115f}\u{1160}\u{3164}\u{2800}]+/gu, "")
    .replace(/(?<=\p{L})[*_#·•~^|]+(?=\p{L})/gu, "");
}

/** «п а п а  б ь е т» → «папа бьет»: letters that stand alone, one sign between them, are a word. */
const alone = "(?<![\\p{L}\\p{N}'’])[\\p{L}\\p{N}'’](?![\\p{L}\\p{N}'’])";
const threeAlone = new RegExp(`${alone}[^\\p{L}\\p{N}'’]${alone}[^\\p{L}\\p{N}'’]${alone}`, "u");
const betweenAlone = new RegExp(`(?<=${alone})[^\\p{L}\\p{N}'’](?=${alone})`, "gu");
const joinSpacedLetters = (text: string) => (threeAlone.test(text) ? text.replace(betweenAlone, "") : text);

type Digits = ReadonlyMap<string, string>;

/** A digit that looks or sounds like a letter: «хо4у», «ho4u», «ca6ak». */
const leet: Digits = new Map([..."0o1i3z4c6w"].flatMap((sign, i, all) => (i % 2 ? [] : [[sign, all[i + 1] ?? ""]])));
/** The Kazakh letters sit on the row of digits: «9рады» is «ұрады» typed on the Russian keyboard. */
const kazakhRow: Digits = new Map(
  [..."2a3i4n5g8u9u0k"].flatMap((sign, i, all) => (i % 2 ? [] : [[sign, all[i + 1] ?? ""]])),
);
const digitInWord = /\p{L}[2-589\-=0]|[2-589\-=0]\p{L}/u;
const withKazakhDashes = (text: string) => text.replace(/-(?=\p{L})/gu, "ө").replace(/=(?=\p{L})/gu, "һ");

const russianRow = "йцукенгшщзхъфывапролджэячсмитьбюё";
const latinRow = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const shiftedRow = 'qwertyuiop{}asdfghjkl:"zxcvbnm<>~';
const pairs = (from: string, to: string) => [...from].map((key, i): [string, string] => [key, to[i] ?? ""]);
const russianKeys = new Map([...pairs(shiftedRow, russianRow), ...pairs(latinRow, russianRow)]);
const latinKeys = new Map(pairs(russianRow, latinRow));

/** A comma or a full stop at a word's end may be one, or «б» and «ю»; a dash may be one, or «ө». */
function toRussianKeys(text: string): ReadonlySet<string> {
  const press = (typed: string) => typed.replace(/[a-z[\]{};:'"<>,.`~]/g, (key) => russianKeys.get(key) ?? key);
  const ways = [press(text.replace(/[,.]+(?=\s|$)/g, " ")), press(text)];
  return new Set([...ways, ...ways.map(withKazakhDashes)]);
}
const toLatinKeys = (text: string) => text.replace(/[а-яё]/g, (letter) => latinKeys.get(letter) ?? letter);

/** Words and numbers. Three digits or more are a number even when they touch a word: «помощь111». */
function tokens(text: string, digits: Digits): readonly Token[] {
  const found: Token[] = [];
  const cyrillic = /[а-я]/.test(text);
  let [clause, sentence, read] = [0, 0, 0];
  for (const { 0: written, index } of text.matchAll(/\p{N}{3,}|(?:(?!\p{N}{3})[\p{L}\p{N}'’ʼ`])+/gu)) {
    if (!/[\p{L}\p{N}]/u.test(written)) continue;
    const lone = cyrillic && twinsAlone.test(written) ? swapTwins(written) : undefined;
    const between = text.slice(read, index);
    if (/[.,!?;:\n]/.test(between)) clause++;
    if (/[.!?\n]/.test(between)) sentence++;
    read = index + written.length;
    const { letters, apart, written: spelt } = spellingOf(written, digits, lone);
    if (apart !== "") found.push({ letters, apart, written: spelt, clause, sentence });
  }
  return found;
}

/** @param meant the word as it is read, where that is not as it is written */
function spellingOf(written: string, digits: Digits, meant = written): Spelling {
  const apart = /\p{L}/u.test(written) ? skeleton(meant, digits) : written;
  // Most words hold no letter twice; of the others it is quicker to know than to look at each letter again.
  if (!/(.)\1/u.test(written)) return { letters: apart.replace(/(\D)\1+/g, "$1"), apart, written };
  // Drawn together twice: «яяя» is one sound of two letters, and «тсс» two sounds become one letter.
  const once = written.replace(/(\p{L})\1+/gu, "$1");
  const letters = (once === written ? apart : skeleton(once, digits)).replace(/(\D)\1+/g, "$1");
  // A pair of consonants is spelling, not a held key: «bill» is not «bil».
  const spelt = written.replace(/(\p{L})\1{2,}|([аеёиоуыэюяәөүұіaeiouy])\2+/gu, "$1$2");
  return { letters, apart, written: spelt };
}

function skeleton(word: string, digits: Digits): string {
  const spelt = oneScript(word).replace(/sh?ch|sh|zh|kh|ch|gh|ts|тс|сч/g, (sound) => sounds.get(sound) ?? sound);
  let letters = "";
  for (let i = 0; i < spelt.length; i++) {
    const letter = spelt[i] ?? "";
    letters += isSoftener(letter) ? (isVowel(spelt[i + 1]) ? "i" : "") : (digits.get(letter) ?? one(letter));
  }
  return letters;
}

/** The sound of one letter: what the table doesn't know is asked for its base («ẑ» → «z»), else it stays. */
function one(letter: string): string {
  const known = alphabet.get(letter);
  if (known !== undefined) return known;
  const base = letter.normalize("NFD")[0] ?? "";
  return alphabet.get(base) ?? letter;
}

/** «бьёт» and «b'et» sound an i between; elsewhere signs and apostrophes are silent. */
const isSoftener = (letter: string) => "ьъ'’ʼ`".includes(letter);
const isVowel = (letter: string | undefined) => letter !== undefined && "аеёиоуыэюяaeiouy".includes(letter);

/** Latin letters that look like Cyrillic ones inside a Cyrillic word, and the reverse: «xoчy» → «хочу». */
function oneScript(word: string): string {
  if (!/[a-z]/.test(word) || !/[\u0400-\u052f]/.test(word)) return word;
  const cyrillic = /^[^a-z]*(?:[aceopxykhmbti][^a-z]*)+$/.test(word);
  return [...word].map((letter) => (cyrillic ? toCyrillic : toLatin).get(letter) ?? letter).join("");
}
const latinTwins = "aceopxykhmbti";
const cyrillicTwins = "асеорхукнмвті";
const toCyrillic = new Map(pairs(latinTwins, cyrillicTwins));
const toLatin = new Map(pairs(cyrillicTwins, latinTwins));
/** «co мнoй»: a word too short to mix alphabets, whose every letter has a twin, is what the rest of the text is. */
const twinsAlone = new RegExp(`^[${latinTwins}]{1,2}$`);
const swapTwins = (word: string) => [...word].map((letter) => toCyrillic.get(letter) ?? letter).join("");

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
const alphabet = new Map<string, string>([
  ...pairs("абвгдежзийклмнопрстуфхцчшщыэ", "abvgdejziiklmnoprstufhccwwie"),
  ...pairs("әғқңөұүһіёўїє", "agknouuhieuie"),
  ...pairs("abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopkrstuvwhiz"),
  ...pairs("ışçğŋ", "iwcgn"),
  ["ю", "iu"],
  ["я", "ia"],
  ["9", "ia"],
]);
