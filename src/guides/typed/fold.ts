/**
 * How words are made comparable, in three steps. `tidy` mends the characters and keeps the text quotable; `plain` puts
 * a word into the Cyrillic that every keyboard has; `skeleton` forgets what people mix up: ы и й, э е, щ ш, ь, тц.
 */

const FRACTIONS: Readonly<Record<string, string>> = { "½": ".5", "¼": ".25", "¾": ".75" };
const INVISIBLE = /\p{Cf}|[\u034f\u20e3\ufe00-\ufe0f]/gu;

/** Lower case; one alphabet of digits, one hyphen, apostrophe and space; a new line separates like a comma. */
export const tidy = (text: string): string =>
  text
    .replace(INVISIBLE, "")
    .replace(/(\d?)([½¼¾])/g, (_, whole: string, sign: string) => (whole || "0") + FRACTIONS[sign])
    .replace(/[№#]/g, " ")
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019\u02bc\u02b9`´]/g, "'")
    .replace(/(?<=\d)'(?=\d{3})/g, "")
    .replace(/\s*[\r\n]+\s*/g, " , ")
    .replace(/\s+/g, " ")
    .trim();

const table = (from: string, to: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...from].map((letter, index) => [letter, [...to][index] ?? ""]));
function swap(word: string, letters: Readonly<Record<string, string>>): string {
  let swapped = "";
  for (const letter of word) swapped += letters[letter] ?? letter;
  return swapped;
}

const KAZAKH = table("әғқңөұүһіё'", "агкноуухие");
const HAS_KAZAKH = /[әғқңөұүһіё']/;
// A word in both alphabets was typed with the wrong one for letters that look alike.
const TO_CYRILLIC = table("aceopxykmthbi", "асеорхукмтнви");
const TO_LATIN = table("асеорхукмтні", "aceopxykmthi");

// Kazakh's official Latin letters, the everyday ones and the usual romanisation of Russian, in one.
const DIGRAPHS: Readonly<Record<string, string>> = {
  ...{ shch: "щ", sh: "ш", ch: "ч", zh: "ж", kh: "х", ts: "ц", gh: "г", ng: "н", ya: "я", yu: "ю", yo: "е", ye: "е" },
};
const ROMAN = table("abcdefghijklmnopqrstuvwxyzäáöóüúūıíğǵşçñńŋý'", "абсдефгхижклмнопкрстувшхызааооуууыиггшчннну");
const ROMAN_PARTS = new RegExp(`${Object.keys(DIGRAPHS).join("|")}|.`, "gu");

/** W stands for у in ekew, mawsym and elw, and for ш in kawan and uw. */
const W_AS_U = /(?<=[aeoäáöó])w(?![aeiouyäáöóüúıí])|(?<=[b-df-hj-np-tv-xz])w$/g;

const cyrillic = (word: string) =>
  word.replace(W_AS_U, "у").replace(ROMAN_PARTS, (part) => DIGRAPHS[part] ?? ROMAN[part] ?? part);

const HAS_LATIN = /\p{Script=Latin}/u;
const HAS_CYRILLIC = /\p{Script=Cyrillic}/u;

/** In plain Cyrillic: Kazakh letters folded, ё → е, Latin transcribed. */
export function plain(word: string): string {
  if (!HAS_LATIN.test(word)) return withoutKazakh(word);
  const own = HAS_CYRILLIC.test(word) ? swap(word, TO_CYRILLIC) : word;
  return withoutKazakh(HAS_LATIN.test(own) ? cyrillic(own) : own);
}

const withoutKazakh = (word: string) => (HAS_KAZAKH.test(word) ? swap(word, KAZAKH) : word);

/** The word as English would have it, if it can be read so. */
export function latin(word: string): string | undefined {
  if (!HAS_LATIN.test(word)) return undefined;
  const own = HAS_CYRILLIC.test(word) ? swap(word, TO_LATIN) : word;
  return HAS_CYRILLIC.test(own) ? undefined : own.replaceAll("'", "");
}

/** What is left of a plain word when the letters that people mix up are one. */
export const skeleton = (plainWord: string): string => (MIXED_UP.test(plainWord) ? folded(plainWord) : plainWord);
const MIXED_UP = /[ьъыйіэщц]|[дт]с|(.)\1/u;
const folded = (plainWord: string): string =>
  plainWord
    .replace(/[ьъ]/g, "")
    .replace(/[ыйі]/g, "и")
    .replace(/э/g, "е")
    .replace(/щ/g, "ш")
    .replace(/[дт]?ц|[дт]с/g, "с")
    .replace(/(.)\1+/gu, "$1");

const KEYS_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const KEYS_CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё";
const KEYBOARD = table(KEYS_LATIN, KEYS_CYRILLIC);
const DIGIT_ROW = table("2345890-=", "әіңғүұқөһ");

/** «nhjt» → «трое»: Russian typed on the Latin layout. */
export const fromLatinKeys = (chunk: string): string => swap(chunk, KEYBOARD);
/** «8ш» → «үш»: Kazakh typed on a layout that has digits where its letters are. */
export const fromDigitRow = (chunk: string): string => swap(chunk, DIGIT_ROW);
