/** What a person must not send us, and we must not keep. */
export type PersonalKind = "iin" | "card" | "account" | "phone" | "email" | "document";
export type PersonalData = {
  readonly kinds: readonly PersonalKind[];
  /** The text with each of them replaced by «…»: what is left of the question can still be answered. */
  readonly rest: string;
};

/** Identity numbers, cards, accounts, phones, addresses and papers in a text; undefined when there are none. */
export function findPersonalData(text: string): PersonalData | undefined {
  const kinds = new Set<PersonalKind>();
  let rest = text.replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/g, "");
  for (const { kind, pattern, holds } of PATTERNS)
    rest = rest.replace(pattern, (found) => {
      if (holds !== undefined && !holds(found.replace(/\D/g, ""))) return found;
      kinds.add(kind);
      return "…";
    });
  return kinds.size === 0 ? undefined : { kinds: [...kinds], rest };
}

type Pattern = { readonly kind: PersonalKind; readonly pattern: RegExp; readonly holds?: (digits: string) => boolean };

/** In this order: a card's sixteen digits hold an identity number's twelve. */
const PATTERNS: readonly Pattern[] = [
  { kind: "email", pattern: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g },
  { kind: "account", pattern: /(?<![\p{L}\d])KZ(?:[ -]?[\dA-Z]){18}(?![\p{L}\d])/giu },
  { kind: "card", pattern: /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g, holds: isCard },
  // With the words that name it: «мой ИИН …» would else be taken for a question about the IIN.
  {
    kind: "iin",
    pattern: /(?:(?:мой|менің|менин|my)\s{1,3})?(?:(?:иин|жсн|iin)[\s:№-]{0,3})?(?<!\d)\d(?:[ -]?\d){11}(?!\d)/giu,
    holds: isIin,
  },
  { kind: "phone", pattern: /(?<!\d)(?:\+7|8|7)[ -]?\(?7\d{2}\)?[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}(?!\d)/g },
  { kind: "phone", pattern: /(?<![\d+])7\d{2}[ -]\d{3}[ -]\d{2}[ -]?\d{2}(?!\d)/g },
  { kind: "document", pattern: /(?<![\p{L}\d])N[ №]?\d{8,9}(?!\d)/giu },
  {
    kind: "document",
    pattern:
      /(?<=(?:удостоверени\p{L}*|куәлі\p{L}*|куали\p{L}*|паспорт\p{L}*|passport|id card|№|#)\D{0,15})\d{9}(?!\d)/giu,
  },
];

/** Luhn's sum, by which mistyped cards are told from real ones. */
function isCard(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits.length >= 13 && sum % 10 === 0 && !/^(\d)\1+$/.test(digits);
}

/**
 * Kazakhstan's individual identification number: six digits of the birth date, the century and sex, five more, the last
 * a checksum over two series of weights.
 */
function isIin(digits: string): boolean {
  const [month, day, century] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6)), Number(digits[6])];
  if (month < 1 || month > 12 || day < 1 || day > 31 || century > 6) return false;
  const weighed = (shift: number) =>
    [...digits.slice(0, 11)].reduce((total, digit, i) => total + Number(digit) * (((i + shift) % 11) + 1), 0) % 11;
  const check = weighed(0) === 10 ? weighed(2) : weighed(0);
  return check === Number(digits[11]);
}
