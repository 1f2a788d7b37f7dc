/** A bank account counts as a card: both open a purse. */
export const personalKinds = ["iin", "card", "phone", "email", "document"] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** What was found, and the message with each finding replaced by «…», so that its question can still be answered. */
export type PersonalData = { readonly kinds: readonly PersonalKind[]; readonly rest: string };

/** Personal data in a message. What was found is never given back, so that nobody can store or echo it by mistake. */
export function findPersonalData(text: string): PersonalData | undefined {
  const found = new Set<PersonalKind>();
  const hide = (kind: PersonalKind) => () => {
    found.add(kind);
    return "…";
  };
  let rest = asciiDigits(text).replace(email, hide("email")).replace(spelledEmail, hide("email"));
  rest = rest.replace(account, hide("card"));
  rest = rest.replace(afterCardWord, (_, word: string) => word + hide("card")());
  rest = rest.replace(afterIinWord, (_, word: string) => word + hide("iin")());
  rest = rest.replace(afterDocumentWord, (_, word: string) => word + hide("document")());
  rest = rest.replace(afterSign, (_, sign: string) => sign + hide("document")());
  rest = rest.replace(passport, hide("document"));
  rest = rest.replace(digitRun, (run, offset: number, whole: string) =>
    hideNumbers(run, aroundOf(run, offset, whole), hide),
  );
  return found.size === 0 ? undefined : { kinds: personalKinds.filter((kind) => found.has(kind)), rest };
}

/** Digits of other scripts and full width as our own; invisible signs between them are gone. */
const asciiDigits = (text: string) =>
  text.replace(/\p{Cf}+/gu, "").replace(/(?![0-9])\p{Nd}/gu, (digit) => digit.normalize("NFKC"));

const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
/** «ainur (at) mail.kz», «айнур собака mail.ru». */
const spelledEmail =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}(?: ?[([]at[)\]] ?| @ ?|@ | собака )[\p{L}\p{N}-]{1,63}\.\p{L}{2,6}(?!\p{L})/giu;
/** A bank account in Kazakhstan: KZ, two check digits, three of the bank, thirteen signs, in fours or in one piece. */
const account = /(?<![\p{L}\p{N}.])KZ ?\d{2}[ -]?\d{3}[A-Z0-9](?:[ -]?[A-Z0-9]{4}){3}(?![A-Z0-9])/giu;
/** After its name a number of about the right length is taken for an IIN even with a wrong digit. */
const afterIinWord =
  /((?<!\p{L})(?:иин|жсн|iin|жеке с[әа]йкестенд[іи]ру н[өо]м[іи]р)\p{L}{0,6}[^\p{N}]{0,20})\d(?:[ \u00a0-]?\d){8,14}(?!\d)/giu;
/** After its name a card is one even with a wrong digit. */
const afterCardWord = /((?<!\p{L})(?:карт|card)\p{L}{0,6}[^\p{N}]{0,20})[2-6](?:[ \u00a0._/-]?\d){12,18}(?!\d)/giu;
/** Seven digits and more in one piece, or nine in threes; a certificate of birth may have dashes. */
const afterDocumentWord =
  /((?<!\p{L})(?:удостоверени|уд\.? ?л|удо|куәлі|куали|паспорт|passport|свидетельств|св-в|certificate|id(?: card)?(?!\p{L}))\p{L}{0,12}[^\p{N}]{0,25})(?:\d{7,12}|\d{3}[ -]\d{3}[ -]\d{3}|\d{2}-\d{2}-\d{5,8})(?![ -]?\d)/giu;
/** Behind the bare sign only the nine digits of an ID card: orders and applications are numbered too. */
const afterSign = /(№[^\p{N}]{0,3})\d(?: ?\d){8}(?![ -]?\d)/giu;
const passport = /(?<![\p{L}\p{N}])[NН] ?№? ?\d{8}(?!\d)/giu;
const digitRun = /\+?\(?\d+(?:[ \u00a0\t.\-–()/_]{1,3}\d+)*/g;

type Around = { readonly plus: boolean; readonly money: boolean };
const aroundOf = (run: string, offset: number, whole: string): Around => ({
  plus: run.startsWith("+"),
  money: /^\s?(?:₸|тг|тенге|теңге|тыс|млн|мың|kzt|tenge|\$|usd)/i.test(whole.slice(offset + run.length)),
});

/** A run is groups of digits and what parts them; a number is some groups in a row, the longest first. */
function hideNumbers(run: string, around: Around, hide: (kind: PersonalKind) => () => string): string {
  const parts = run.split(/(\d+)/);
  const groups = parts.flatMap((part, at) => (at % 2 ? [{ digits: part, at }] : []));
  let [text, done] = ["", 0];
  for (let first = 0; first < groups.length; first++) {
    const last = lastOf(groups.slice(first, first + 20), { ...around, plus: around.plus && first === 0 });
    const begins = groups[first]?.at ?? 0;
    const ends = groups[first + (last?.count ?? 0) - 1]?.at ?? begins;
    if (last === undefined) continue;
    text +=
      parts
        .slice(done, begins)
        .join("")
        .replace(/[+(]+$/, "") + hide(last.kind)();
    [done, first] = [ends + 1, first + last.count - 1];
  }
  return text + parts.slice(done).join("");
}

function lastOf(
  groups: readonly { digits: string }[],
  around: Around,
): { kind: PersonalKind; count: number } | undefined {
  for (let count = groups.length; count > 0; count--) {
    const kind = kindOf(
      groups.slice(0, count).map(({ digits }) => digits),
      around,
    );
    if (kind) return { kind, count };
  }
  return undefined;
}

function kindOf(groups: readonly string[], around: Around): PersonalKind | undefined {
  const digits = groups.join("");
  if (groups.every(isYear)) return undefined;
  if (digits.length === 12 && isIin(digits) && !dates.test(shape(groups))) return "iin";
  if (isCard(digits, groups)) return "card";
  return isPhone(digits, groups, around) ? "phone" : undefined;
}

/**
 * The individual identification number: birth date, a digit of century and sex, four of the register, a check digit
 * from the weights 1–11, or 3–11, 1, 2 where those give ten.
 */
export function isIin(digits: string): boolean {
  if (!/^\d{6}[0-6]\d{5}$/.test(digits) || !isBirthDate(digits)) return false;
  const sum = (weights: readonly number[]) =>
    weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0) % 11;
  const once = sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  const check = once === 10 ? sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) : once;
  return check < 10 && check === Number(digits[11]);
}

/** Odd and even of a pair share a century: 1 and 2 the nineteenth, 5 and 6 the present one; 0 tells nothing. */
function isBirthDate(digits: string): boolean {
  const sign = Number(digits[6]);
  const century = sign === 0 ? 2000 : 1800 + 100 * Math.floor((sign - 1) / 2);
  const [year, month, day] = [
    century + Number(digits.slice(0, 2)),
    Number(digits.slice(2, 4)),
    Number(digits.slice(4, 6)),
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Thirteen to nineteen digits that pass Luhn's check, in one piece or in groups of four and more. */
function isCard(digits: string, groups: readonly string[]): boolean {
  if (!/^[2-6]\d{12,18}$/.test(digits) || groups.slice(0, -1).some((group) => group.length < 4)) return false;
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const mobile = /^7(?:0\d|47|5[0-2]|6[0-4]|7[15-8])/;

/** +7 or 8 and ten digits that begin with 7; a mobile number may come without them; abroad only with its plus. */
function isPhone(digits: string, groups: readonly string[], { plus, money }: Around): boolean {
  if (plus && /^\d{11,14}$/.test(digits)) return !money || digits.startsWith("7");
  const [first = "", second = ""] = groups;
  if (/^[78]7\d{9}$/.test(digits) && !money) {
    const spelled = groups.every((group) => group.length === 1);
    return (
      spelled ||
      (first.length === 1
        ? second.length >= 3
        : first.length === 4 || first.length === 11 || shape(groups) === "2,2,3,2,2")
    );
  }
  return (
    mobile.test(digits) &&
    digits.length === 10 &&
    !money &&
    (groups.length === 1 || /^3,3,(2,2|4)$|^3,7$/.test(shape(groups)))
  );
}
/** Years of children in a row have the length of an IIN or a card, and pass their sums now and then. */
const isYear = (group: string) => /^(?:19|20)\d\d$/.test(group);
/** Two birthdays side by side have twelve digits too, and one in eleven passes the checksum. */
const dates = /(?:^|,)(?:[12],[12],4|4,[12],[12])(?:,|$)/;
const shape = (groups: readonly string[]) => groups.map(({ length }) => length).join();
