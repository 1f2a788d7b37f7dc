import { ending, type Form } from "./number-words.ts";
import { adjoin, type Scan, type Token } from "./tokens.ts";

/** A number written in digits, with the ending that sticks to it, up to the token `to`. */
export type Literal = { readonly value: number; readonly form: Form; readonly to: number };

// A point, comma or space before exactly three digits groups thousands; chains like 5,7,12 are lists.
const THOUSANDS = /(?<!\d[.,])[1-9]\d{0,2}([ .,])\d{3}(?:\1\d{3})*(?:[.,]\d{1,2})?(?![.,]?\d)/y;
const DECIMAL = /(?<!\d[.,])\d+[.,]\d+(?![.,]?\d)/y;
const PLAIN = /\d+/y;

/** «250 000», «1.200.000», «2,5», «3-ші», «12-го», «3-бала»: the number that begins at this token. */
export function literalAt({ text, tokens }: Scan, from: number): Literal | undefined {
  const start = tokens[from]?.start;
  if (start === undefined || tokens[from]?.kind !== "digits") return undefined;
  const thousands = matchAt(THOUSANDS, text, start);
  const written = thousands ?? matchAt(DECIMAL, text, start) ?? matchAt(PLAIN, text, start) ?? "";
  const value = thousands === undefined ? Number(written.replace(",", ".")) : ungrouped(thousands);
  let after = from + 1;
  while (after < tokens.length && (tokens[after]?.start ?? 0) < start + written.length) after++;
  return withEnding(tokens, value, after);
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The last group is a fraction when it isn't three digits long. */
function ungrouped(written: string): number {
  const fraction = /[.,](\d{1,2})$/.exec(written);
  const whole = written.slice(0, fraction?.index).replace(/\D/g, "");
  return Number(fraction ? `${whole}.${fraction[1]}` : whole);
}

/** In Kazakh the hyphen decides: «3-бала» is the third child, «3 бала» three of them. */
const KAZAKH_NOUN = /^(бала|ул|киз|синип|топ)/;

/** A single Latin letter is a unit, «2y», not the ending that it would transcribe. */
const endingOf = (word: Token | undefined) =>
  word?.latin !== undefined && word.skeleton.length < 2 ? undefined : ending(word);

function withEnding(tokens: Scan["tokens"], value: number, next: number): Literal {
  const [before, word, afterHyphen] = [tokens[next - 1], tokens[next], tokens[next + 1]];
  if (!touch(before, word)) return { value, form: "cardinal", to: next };
  const stuck = endingOf(word);
  if (stuck !== undefined) return { value, form: stuck, to: next + 1 };
  if (word?.text !== "-" || !touch(word, afterHyphen)) return { value, form: "cardinal", to: next };
  if (afterHyphen?.text === "м") return { value, form: "ordinal", to: next + 2 };
  const hyphened = endingOf(afterHyphen);
  if (hyphened !== undefined) return { value, form: hyphened, to: next + 2 };
  const nth = KAZAKH_NOUN.test(afterHyphen?.skeleton ?? "") && afterHyphen?.kind === "word";
  return nth ? { value, form: "ordinal", to: next + 1 } : { value, form: "cardinal", to: next };
}

const touch = (before: Scan["tokens"][number] | undefined, after: Scan["tokens"][number] | undefined) =>
  adjoin(before, after) && before?.end === after?.start;
