import { literalAt } from "./literals.ts";
import { type Form, half, type Language, numberWord, type Role } from "./number-words.ts";
import { adjoin, type Scan, type Token } from "./tokens.ts";

/** A number in a text: the tokens from `from` up to `to`. */
export type Found = {
  readonly value: number;
  readonly form: Form;
  readonly language: Language | undefined;
  readonly digits: boolean;
  /** The last thousand or million that was said; 1 if none was. */
  readonly scale: number;
  readonly from: number;
  readonly to: number;
  readonly seen: string;
};

type Part = {
  readonly value: number;
  readonly role: Role;
  readonly form: Form;
  readonly language: Language | undefined;
  readonly to: number;
};
type Sum = { readonly total: number; readonly group: number; readonly scale: number; readonly last: Part };

/** Every number of the text, in digits or in words of the three languages. */
export function numbersIn(scan: Scan): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < scan.tokens.length; ) {
    const number = numberAt(scan, at);
    if (number) found.push(number);
    at = number?.to ?? at + 1;
  }
  return found;
}

function numberAt(scan: Scan, from: number): Found | undefined {
  const first = partAt(scan, from);
  if (first === undefined) return undefined;
  const about = aboutAt(scan, from, first);
  if (about) return about;
  let sum = start(first);
  for (let next = following(scan, sum); next; next = following(scan, sum)) sum = next;
  const { form, language, to } = sum.last;
  const seen = scan.text.slice(scan.tokens[from]?.start, scan.tokens[to - 1]?.end);
  const digits = scan.tokens[from]?.kind === "digits";
  return { value: exact(sum.total + sum.group), form, language, digits, scale: sum.scale, from, to, seen };
}

/** «тысяч 35» is about 35 000: the Russian genitive stands before its number when nobody counts exactly. */
const GENITIVE = /^(тисяч|тиш|милионов|лямов)$/;
function aboutAt(scan: Scan, from: number, first: Part): Found | undefined {
  const next = GENITIVE.test(scan.tokens[from]?.skeleton ?? "") ? literalAt(scan, first.to) : undefined;
  if (next === undefined || next.value >= first.value) return undefined;
  const seen = scan.text.slice(scan.tokens[from]?.start, scan.tokens[next.to - 1]?.end);
  const { form, language } = first;
  return {
    value: exact(next.value * first.value),
    form,
    language,
    digits: true,
    scale: first.value,
    from,
    to: next.to,
    seen,
  };
}

/** 1.15 × 1000 is 1150, whatever binary fractions make of it. */
export const exact = (value: number): number => Number(value.toPrecision(15));

const start = (part: Part): Sum =>
  part.role === "scale"
    ? { total: part.value, group: 0, scale: part.value, last: part }
    : { total: 0, group: part.value, scale: 1, last: part };

function following(scan: Scan, sum: Sum): Sum | undefined {
  if (sum.last.form !== "cardinal" || isFrom(scan.tokens, sum.last)) return undefined;
  const halfEnd = endOfHalf(scan.tokens, sum.last.to);
  if (halfEnd && Number.isInteger(sum.group) && sum.group > 0)
    return { ...sum, group: sum.group + 0.5, last: { ...sum.last, role: "fraction", to: halfEnd } };
  const next = partAt(scan, connected(scan.tokens, sum.last));
  return next && joined(sum, next);
}

/** «20 мыңнан 50 мыңға дейін»: with the ending of «from» a number is complete. */
const isFrom = (tokens: readonly Token[], { language, to }: Part): boolean =>
  language === "kk" && /[нтд][ае]н$/.test(tokens[to - 1]?.skeleton ?? "");

const NEEDS: Readonly<Record<Role, readonly Role[]>> = {
  zero: [],
  fraction: [],
  unit: ["ten", "hundred", "times", "scale"],
  teen: ["hundred", "times", "scale"],
  ten: ["hundred", "times", "scale"],
  hundred: ["scale"],
  times: ["unit", "digits", "scale"],
  digits: ["scale"],
  scale: ["unit", "teen", "ten", "hundred", "times", "digits", "fraction"],
};

/** The sum with one more part, where people would say them together: «двести пять», not «пять двести». */
function joined(sum: Sum, part: Part): Sum | undefined {
  const { last, group, total, scale } = sum;
  const sameLanguage =
    [last, part].some(({ role }) => role === "scale" || role === "digits") || last.language === part.language;
  if (!sameLanguage || !NEEDS[part.role].includes(last.role)) return undefined;
  if (part.role === "scale")
    return scale !== 1 && part.value >= scale
      ? undefined
      : { total: total + group * part.value, group: 0, scale: part.value, last: part };
  if (part.role === "times" && group !== 0)
    return group < 10 ? { ...sum, group: group * part.value, last: part } : undefined;
  if (part.role === "digits" && part.value >= scale) return undefined;
  return { ...sum, group: group + part.value, last: part };
}

function partAt(scan: Scan, at: number): Part | undefined {
  const literal = literalAt(scan, at);
  if (literal) return { ...literal, role: "digits", language: undefined };
  const word = numberWord(scan.tokens[at]);
  if (word === undefined || misleading(scan.tokens, at, word.form)) return undefined;
  return { ...word, value: denied(scan.tokens[at - 1], word.value) ? 0 : word.value, to: at + 1 };
}

/** Where the next part would begin: past «and» in «two hundred and five», «-» in «twenty-three», «a» in «half a million». */
function connected(tokens: readonly Token[], { to, role, language }: Part): number {
  const next = tokens[to];
  if (language !== "en") return to;
  if (next?.text === "a" && role === "fraction") return to + 1;
  if (next?.text === "and" && (role === "times" || role === "scale")) return to + 1;
  return next?.text === "-" && role === "ten" && next.start === tokens[to - 1]?.end ? to + 1 : to;
}

/** «с половиной», «жарым», «and a half». */
export function endOfHalf(tokens: readonly Token[], from: number): number | undefined {
  const at = ["с", "and"].includes(tokens[from]?.text ?? "") ? from + 1 : from;
  const word = tokens[at]?.text === "a" ? at + 1 : at;
  const kazakh = word === from && tokens[from]?.skeleton.startsWith("жарим");
  return half(tokens[word]) && (kazakh || word > from) ? word + 1 : undefined;
}

/** «ни одного», «no one», «бірде-бір»: none. */
const denied = (before: Token | undefined, value: number) =>
  value === 1 && before !== undefined && ["ни", "no", "not", "бирде"].includes(before.latin ?? before.skeleton);

/** Words that look like numbers and aren't: «он родился», «the third one», «во-первых». */
function misleading(tokens: readonly Token[], at: number, form: Form): boolean {
  const [before, word] = [tokens[at - 1], tokens[at]];
  if (word?.plain === "он") return !isTen(tokens, at);
  if (word?.latin === "one")
    return numberWord(before)?.form === "ordinal" || /^(this|that|the|young|old)/.test(before?.latin ?? "");
  return form === "ordinal" && before?.text === "-" && ["во", "в"].includes(tokens[at - 2]?.text ?? "");
}

const TEN_OF = /^(бала|жас|аи|жил|кун|апта|тенге|адам|киз|ул|синип|немере|мин$|мил)/;

/** «он» is ten in Kazakh and he in Russian: ten among Kazakh numbers, before what Kazakhs count, or alone. */
function isTen(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [numberWord(tokens[at - 1]), tokens[at + 1]];
  if (tokens.filter(({ kind }) => kind !== "mark").length === 1 || before?.language === "kk") return true;
  if (after?.kind !== "word") return false;
  return numberWord(after)?.language === "kk" || (TEN_OF.test(after.skeleton) && adjoin(tokens[at], after));
}
