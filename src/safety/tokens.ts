import { APOSTROPHE, BACKTICK, DIGIT, HALF, LETTER, PAUSE, STOP, traitsAt, traitsIn } from "./characters.ts";
import { type Alphabet, amongCyrillic, type Spelling, spellingOf } from "./spelling.ts";

export type Token = Spelling & {
  /** The clause and the sentence it stands in, counted from nought. */
  readonly clause: number;
  readonly sentence: number;
};

/** Words and numbers. Three digits or more are a number even when they touch a word: «помощь111». */
export function tokens(text: string, alphabet: Alphabet): readonly Token[] {
  const found: Token[] = [];
  const cyrillic = /[а-я]/.test(text);
  let [clause, sentence, between] = [0, 0, 0];
  for (let at = 0, end = 0; at < text.length; at = Math.max(end, at + 1)) {
    end = endOfWord(text, at);
    if (end === at) between |= traitsAt(text, at);
    const written = text.slice(at, end);
    const traits = traitsIn(written);
    if ((traits & (LETTER | DIGIT)) === 0) continue;
    if (between & PAUSE) clause++;
    if (between & STOP) sentence++;
    between = 0;
    const meant = cyrillic ? amongCyrillic(written) : written;
    const { letters, apart, written: spelt } = spellingOf(written, alphabet, traits, meant);
    if (apart !== "") found.push({ letters, apart, written: spelt, clause, sentence });
  }
  return found;
}

const IN_WORD = LETTER | DIGIT | APOSTROPHE | BACKTICK;

/** Where the word or the number ends that begins here; here, if none does. */
function endOfWord(text: string, from: number): number {
  let at = from;
  if (isNumber(text, at)) {
    while (traitsAt(text, at) & DIGIT) at = next(text, at);
    return at;
  }
  for (let traits = traitsAt(text, at); traits & IN_WORD; traits = traitsAt(text, at)) {
    if (traits & DIGIT && isNumber(text, at)) break;
    at = next(text, at);
  }
  return at;
}

function isNumber(text: string, from: number): boolean {
  let at = from;
  for (let count = 0; count < 3; count++) {
    if ((traitsAt(text, at) & DIGIT) === 0) return false;
    at = next(text, at);
  }
  return true;
}

const next = (text: string, at: number): number => at + (traitsAt(text, at) & HALF ? 2 : 1);
