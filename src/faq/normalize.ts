/** A word as it was typed, in small letters, and folded into the reduced alphabet. */
export type Word = { readonly raw: string; readonly folded: string };

/** Telegram's longest message has 4 096 characters. */
const LONGEST = 4_096;

/** The words of a text. Letters and digits part: «18-ге», «18ге» and «18 ге» are the same two words. */
export function wordsOf(text: string): readonly Word[] {
  const heard = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  const found: Word[] = [];
  for (const raw of PLAIN.test(heard) ? plainWords(heard) : anyWords(heard)) {
    const word = { raw, folded: fold(raw) };
    if (isHeard(word)) found.push(word);
  }
  return found;
}
/** ь by itself says nothing. */
const isHeard = ({ folded }: Word): boolean => folded !== "";

/** What nearly everybody types, and of which nothing needs tidying: our letters and what is between words. */
const PLAIN = /^[\n -&(-_a-~А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі«»–—]*$/;
const plainWords = (text: string): readonly string[] =>
  text.toLowerCase().match(/[a-zа-яёәғқңөұүһі](?:[a-zа-яёәғқңөұүһі]|4(?=[a-zа-яёәғқңөұүһі]))*|[0-9]+/g) ?? [];
const anyWords = (text: string): readonly string[] => {
  const tidy = text.normalize("NFKC").toLowerCase().replace(INVISIBLE, "").replace(IN_WORD, "");
  return tidy.match(/\p{L}(?:[\p{L}\p{M}]|4(?=\p{L}))*|\p{N}+/gu) ?? [];
};
const INVISIBLE = /[\p{Cf}\u115f\u1160\u3164\u2800]+/gu;
/** Apostrophes of «don't» and of the Kazakh Latin of 2017; a soft sign in translit. */
const IN_WORD = /(?<=\p{L})['’ʼ`ʻ](?=\p{L}|\s|$)/gu;

const folded = new Map<string, string>();
/** So many words are remembered: folding is most of the work of building the index, and words come again. */
const REMEMBERED = 4_000;

/**
 * One reduced alphabet for everything people type: Kazakh with and without its letters, Kazakh Latin of 2018 and 2021
 * and of text messages, Russian, Russian in Latin letters, English. Measured, this folding is worth more than any
 * stemmer: without it an index loses 9 to 34 points on such spellings, with it 2 to 6.
 */
export function fold(word: string): string {
  if (!FOLDABLE.test(word)) return NUMBERS.get(word) ?? word;
  const known = folded.get(word);
  if (known !== undefined) return known;
  let letters = "";
  for (const letter of word) letters += LETTERS.get(letter) ?? letter;
  if (/[^a-z0-9]/.test(letters)) letters = letters.normalize("NFD").replace(/\p{M}+/gu, "");
  const short = letters
    .replace(/[^a-z0-9]+/g, "")
    .replace(SOUNDS, (sound, at: number, whole: string) => sounded(sound, at + sound.length === whole.length))
    .replace(/([a-z])\1+/g, "$1");
  const one = NUMBERS.get(short) ?? short;
  if (folded.size >= REMEMBERED) folded.clear();
  folded.set(word, one);
  return one;
}

/** Whether there is anything to fold: what was folded once is asked about again and again, part by part. */
const FOLDABLE = /[^a-ik-pr-wz0-9]|[szckg]h|ts|ng|([a-z])\1/;
const SOUNDS = /shch|sch|sh|ch|ts|zh|kh|gh|ng|y[aeou]|j$|[yqx]/g;
function sounded(sound: string, last: boolean): string {
  if (sound === "j") return last ? "i" : "j";
  return BY_SOUND.get(sound) ?? sound;
}
const BY_SOUND = new Map([
  ["shch", "w"],
  ["sch", "w"],
  ["sh", "w"],
  ["ch", "c"],
  ["ts", "c"],
  ["zh", "j"],
  ["kh", "h"],
  ["gh", "g"],
  ["ng", "n"],
  ["ya", "a"],
  ["ye", "e"],
  ["yo", "e"],
  ["yu", "u"],
  ["y", "i"],
  ["q", "k"],
  ["x", "h"],
]);

const pairs = (from: string, to: string) => [...from].map((letter, i): [string, string] => [letter, to[i] ?? ""]);
/** Letters that sound alike in the spellings above share one, «ш» the «w» of text messages; ь and ъ say nothing; «4» inside a word is «ч». */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...pairs("абвгдеёжзийклмнопрстуфхцчшщыэюя", "abvgdeejziiklmnoprstufhccwwieua"),
  ...pairs("әғқңөұүһіўїє", "agknouuhiuie"),
  ...pairs("ıŋýşçğñ", "inuwcgn"),
  ["ъ", ""],
  ["ь", ""],
]);

/** Numbers in words are numbers in digits, so that «четверо детей» and «4 детей» are one phrase. */
const NUMBERS: ReadonlyMap<string, string> = new Map(
  [
    "2 екі еки екеу два две двое двух двоих two",
    "3 үш уш үшеу три трое трех трёх троих three",
    "4 төрт торт төртеу четыре четверо четырех четырёх четверых four",
    "5 бес бесеу пять пятеро пяти пятерых five",
    "6 алты алтау шесть шестеро шести шестерых six",
    "7 жеті жетеу семь семеро семи семерых seven",
    "8 сегіз восемь восьмеро восьми eight",
    "9 тоғыз девять nine",
  ].flatMap((line): [string, string][] => {
    const [digit = "", ...words] = line.split(" ");
    return words.map((word) => [foldedOnce(word), digit]);
  }),
);
function foldedOnce(word: string): string {
  let letters = "";
  for (const letter of word) letters += LETTERS.get(letter) ?? letter;
  return letters.replace(SOUNDS, (sound) => sounded(sound, false)).replace(/([a-z])\1+/g, "$1");
}

/** Words in the reduced alphabet, with a blank between. */
export const skeleton = (words: readonly Word[]): string => words.map(({ folded }) => folded).join(" ");

/** Words that every question has: particles, pronouns, greetings, courtesies. */
const STOP: ReadonlySet<string> = new Set(
  wordsOf(`и в во на с со к ко по у о об из за от до для а но же ли бы то это эта эти тот как я ми мне нам меня нас у вас вам
  еще уже что чтобы там тут вот да ну есть быть пожалуйста здравствуйте здрасте привет добрый день вечер утро
  девочки девчонки подскажите скажите плиз пж пжл пжлст спасибо спс благодарю
  ма ме ба бе па пе да де та те мен сен сіз біз ол бұл осы сол бір бар жоқ екен ғой еді емес және менің менде маған бізге бізде
  сәлем сәлеметсіз сәлеметсізбе ассалаумағалейкум рахмет рақмет болса туралы үшін айтыңызшы айтындаршы
  the a an of to in on for is are am be do does did i my me we our you your it its and or if can could would please hi hello
  thank thanks have has had with at this that there`).map(({ folded }) => folded),
);
export const isStop = (word: Word): boolean => STOP.has(word.folded);

/** The words that say something; all of them where none does: «сәлем» alone is a greeting. */
export function telling(words: readonly Word[]): readonly Word[] {
  const some = words.filter((word) => !isStop(word));
  return some.length > 0 ? some : words;
}

const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const SHIFTED_KEYS = 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>~';
const CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё";
const toCyrillic = new Map([...pairs(SHIFTED_KEYS, CYRILLIC_KEYS), ...pairs(LATIN_KEYS, CYRILLIC_KEYS)]);
const toLatin = new Map(pairs(CYRILLIC_KEYS, LATIN_KEYS));
/** The Kazakh letters sit on the row of digits. */
const KAZAKH_ROW = new Map(pairs("2345890-=", "әіңғүұқөһ"));
const typed = (text: string, keys: ReadonlyMap<string, string>) =>
  [...text].map((key) => keys.get(key) ?? keys.get(key.toLowerCase()) ?? key).join("");
/** A digit of the Kazakh row only where letters touch it: «,fkf 0fylfq», but «4 ,fkf». */
const kazakhRow = (text: string) =>
  text.replace(
    /[234589=-](?=\p{L})|(?<=\p{L})[234589=-]|0(?=\p{L})|(?<=\p{L})0/gu,
    (key) => KAZAKH_ROW.get(key) ?? key,
  );

/**
 * What a text would be on another keyboard: «gjcj,bt» is «пособие», «,fkf 0fylfq» «бала қандай», «рщц ьгср» «how much».
 * A comma or a full stop at the end of a word may be one, or «б» and «ю».
 */
export function otherLayouts(text: string): readonly string[] {
  if (/[a-z]/i.test(text) && !/[\u0400-\u04ff]/.test(text)) {
    const ways = [typed(text, toCyrillic), typed(text.replace(/[,.]+(?=\s|$)/g, " "), toCyrillic)];
    return [...new Set([...ways, ...ways.map(kazakhRow)])];
  }
  if (!/[a-z]/i.test(text) && /[\u0400-\u04ff]/.test(text)) {
    const kazakh = kazakhRow(text);
    return [typed(text.toLowerCase(), toLatin), ...(kazakh === text ? [] : [kazakh])];
  }
  return [];
}
