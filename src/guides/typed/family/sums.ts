import { readMoney } from "../money.ts";
import { fault, type Read } from "../read.ts";
import { isYear } from "../years.ts";
import type { Item } from "./items.ts";
import { isSmall, says } from "./look.ts";
import { quote, type Said } from "./said.ts";
import type { Sum } from "./slots.ts";

/** A sum of money in the text, or two with a dash between them, and what it comes to. */
export type SumSpan = {
  readonly from: number;
  readonly to: number;
  readonly read: Read<Sum>;
  /** The lower end of «больше 300 тысяч», whose `read` isn't exact. */
  readonly above?: string;
};

const THOUSAND = 1000;
const CURRENCY =
  /^(тенге|тенгем|тг|тнг|теньге|kzt|tenge|tg|₸|тенгеден|тенгеге|тисяч|тр|т|к|м|k|m|kk|кк|мил|долар.*|dollars?|usd|баксов|евро|euros?|рублеи|руб|\$|€)$/;

/** Every sum, left to right. A bare number below a thousand is one only beside a word for income. */
export function sumsOf(said: Said): readonly SumSpan[] {
  const spans: SumSpan[] = [];
  for (let at = 0; at < said.items.length; ) {
    const span = spanAt(said, at);
    if (span) spans.push(span);
    at = span?.to ?? at + 1;
  }
  return spans;
}

function spanAt(said: Said, at: number): SumSpan | undefined {
  const first = said.items[at];
  if (first?.kind !== "number" || first.number.form === "ordinal") return undefined;
  const other = secondOf(said, at);
  if (other !== undefined && isMoney(said, other)) {
    const to = withCurrency(said, other + 1);
    return { from: at, to, read: between(`${quote(said, at, at + 1)} - ${quote(said, other, to)}`) };
  }
  if (!isMoney(said, at)) return undefined;
  const to = withCurrency(said, at + 1);
  return { from: at, to, ...bounded(said, at, to) };
}

/** «200-250 тысяч», «200 тг – 250 тг», «от 200 до 250», «between 200 and 250»: the number at the other end. */
function secondOf(said: Said, at: number): number | undefined {
  const { items, scan } = said;
  const joint = withCurrency(said, at + 1);
  const link = items[joint];
  if (link?.kind === "number") return isKazakhRange(said, joint) ? joint : undefined;
  const text = link ? scan.tokens[link.from]?.text : undefined;
  const between = /^(between|между)$/.test(scan.tokens[(items[at]?.from ?? 0) - 1]?.text ?? "");
  const joins = link?.kind === "link" ? text === "-" : text === "до" || text === "to" || (between && says(link, "and"));
  return joins && items[joint + 1]?.kind === "number" ? joint + 1 : undefined;
}

/** «200 мыңнан 250 мыңға дейін»: the first number in the ablative, and «up to» behind the second. */
function isKazakhRange(said: Said, second: number): boolean {
  const first = said.scan.tokens[(said.items[second]?.from ?? 0) - 1]?.skeleton ?? "";
  return /[нтд][еа]н$/.test(first) && says(said.items[withCurrency(said, second + 1)], "upTo");
}

function isMoney(said: Said, at: number): boolean {
  const item = said.items[at];
  if (item?.kind !== "number") return false;
  const { value, scale } = item.number;
  if (scale >= THOUSAND || isCurrency(said, at + 1)) return true;
  const isSaid = isIncomes(said, at);
  if (value >= THOUSAND) return isSaid || !isYear(said.scan, item.number);
  return isSaid && (isBare(said.items[at + 1]) || isMonthly(said, at + 1));
}

/** «зарплата 180», «зарплата мужа где-то 180». */
function isIncomes({ items }: Said, at: number): boolean {
  let before = at - 1;
  while (before > at - 4 && (isSmall(items[before]) || says(items[before], "spouse", "self", "family"))) before--;
  return (
    says(items[before], "income", "incomeMine", "incomeAll", "salary", "salaryMine", "alimony") || earns(items[before])
  );
}
const earns = (item: Item | undefined) => says(item, "earns1", "earns3", "earnsAll");
/** «зарабатываю 150 в месяц». */
const isMonthly = ({ items, scan }: Said, at: number) =>
  /^(в|а|per)$/.test(scan.tokens[items[at]?.from ?? -1]?.text ?? "") && items[at]?.kind === "word";

const isBare = (item: Item | undefined) =>
  item === undefined || item.kind === "stop" || item.kind === "link" || says(item, "on", "perHead", "and", "filler");

const isCurrency = ({ items, scan }: Said, at: number) => {
  const item = items[at];
  const token = scan.tokens[item?.from ?? -1];
  return item !== undefined && token !== undefined && CURRENCY.test(token.latin ?? token.skeleton);
};

const withCurrency = (said: Said, to: number): number => {
  let end = to;
  while (isCurrency(said, end) || (said.items[end]?.kind === "link" && isCurrency(said, end + 1) && end > to)) end++;
  return end;
};

/** «До 250 тысяч» is a range from nothing; «больше 250» has no other end. */
function bounded(said: Said, from: number, to: number): Pick<SumSpan, "read" | "above"> {
  const [before, behind] = [said.items[from - 1], said.items[to]];
  if (says(before, "upTo") || (says(behind, "upTo") && isKazakhBound(said, to))) {
    const most = readMoney(quote(said, from, to));
    return { read: most.ok ? { ok: true, value: { least: "0", most: most.value } } : most };
  }
  const isAbove = says(before, "moreThan") || says(behind, "moreThan");
  if (!isAbove) return { read: readMoney(withPeriod(said, from, to)) };
  const least = readMoney(quote(said, from, to));
  return least.ok
    ? { read: fault({ kind: "notExact", seen: quote(said, from, to) }), above: least.value }
    : { read: least };
}

const isKazakhBound = ({ scan, items }: Said, at: number) =>
  /^(деин|аз$|аспаид|кем)/.test(scan.tokens[items[at]?.from ?? 0]?.skeleton ?? "");

/** With the words behind it: «в год», «в день» make another period of it, «долларов» another currency. */
function withPeriod(said: Said, from: number, to: number): string {
  let end = to;
  while (end < to + 2 && isWord(said.items[end])) end++;
  return quote(said, from, end);
}

const isWord = (item: Item | undefined) => item?.kind === "word" || item?.kind === "unit" || item?.kind === "mark";

function between(text: string): Read<Sum> {
  const read = readMoney(text);
  if (read.ok || read.why.kind !== "several") return read;
  const [one, other, ...more] = read.why.seen.map(Number);
  if (one === undefined || other === undefined || more.length > 0 || one >= other) return read;
  return { ok: true, value: { least: String(one), most: String(other) } };
}
