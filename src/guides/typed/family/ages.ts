import { type Age, readAges } from "../ages.ts";
import { type Count, countsOf } from "./counts.ts";
import type { Item } from "./items.ts";
import { isSmall, says } from "./look.ts";
import { agesIn, CHILD, isCounted, type Run, runsOf } from "./runs.ts";
import { quote, type Said } from "./said.ts";
import type { ChildSlot, Finding } from "./slots.ts";

/** The ages of children: numbers near words for children, in lists and one by one, never durations and bounds. */
export function readChildAges(said: Said): readonly Finding[] {
  const counts = countsOf(said);
  return runsOf(said, counts).flatMap((run) => (isAboutChildren(said, run, counts) ? agesOf(said, run, counts) : []));
}

function agesOf(said: Said, run: Run, counts: readonly Count[]): readonly Finding[] {
  const text = oneChild(said, run, textOf(said, run, counts));
  const read = readAges(text);
  const range = tight(said, run, counts);
  if (read.ok) return [{ ...range, slot: "children", value: read.value.map(slotOf) }];
  const span = read.why.kind === "several" ? yearsBetween(text) : undefined;
  if (span) return [{ ...range, slot: "children", value: [span] }];
  const isNamed = ["several", "notExact", "notWhole", "tooBig"].includes(read.why.kind);
  return isNamed ? [{ ...range, slot: "children", why: read.why }] : [];
}

/** The words for numbers, units and twins; what was counted is left out, unless it is so many of one age: «двое по 5». */
function textOf(said: Said, { from, to }: Run, counts: readonly Count[]): string {
  const pieces: string[] = [];
  for (let at = from; at < to; at++) {
    const count = counts.find((one) => one.from === at);
    if (count && !isShared(said, count)) at = count.to - 1;
    else if (says(said.items[at], ...NOUN)) pieces.push(",");
    else if (!isSmall(said.items[at])) pieces.push(quote(said, at, at + 1));
  }
  return pieces.join(" ");
}

/** «ребёнку 1 год и 2 месяца» is one child, who was named in the singular. */
function oneChild({ items }: Said, { from, to }: Run, text: string): string {
  const part = items.slice(from, to);
  const nouns = part.filter((item) => says(item, ...CHILD));
  const isOne = nouns.length === 1 && says(nouns[0], "child", "son", "daughter", "which");
  return isOne && part.filter(({ kind }) => kind === "number").length === 2
    ? text.replace(YEARS_AND_MONTHS, "$1 $2")
    : text;
}
const YEARS_AND_MONTHS = /(\d (?:год|года|лет|жас|years?|г))\.? (?:и|және|and) (\d{1,2} (?:мес|ай|month))/;

/** They part one age from the next: «ұлым 5 қызым 3 жаста». */
const NOUN = ["child", "children", "son", "sons", "daughter", "daughters", "which"] as const;

/** «двое по 5 лет», «екеуі 5 жаста». */
function isShared({ items, scan }: Said, { from, to }: Count): boolean {
  const word = scan.tokens[items[from]?.from ?? 0]?.skeleton ?? "";
  return says(items[to], "apiece") || /(еу|ау)и$/.test(word);
}

/** Without small words and stops around. */
function tight(said: Said, { from, to }: Run, counts: readonly Count[]): Run {
  const isEdge = (at: number) => {
    const item = said.items[at];
    return (
      item?.kind === "stop" || item?.kind === "link" || isSmall(item) || says(item, "and") || isCounted(counts, at)
    );
  };
  let [start, end] = [from, to];
  while (start < end && isEdge(start)) start++;
  while (end > start && isEdge(end - 1)) end--;
  return { from: start, to: end };
}

/** Whether the numbers are children's ages: a unit with a child beside it, or a bare number where nothing else fits. */
function isAboutChildren(said: Said, run: Run, counts: readonly Count[]): boolean {
  const all = agesIn(said, run, counts);
  if (all === 0) return false;
  const items = said.items.slice(run.from, run.to);
  const own = items.filter((_, more) => !isCounted(counts, run.from + more));
  const named = own.some((item) => says(item, ...CHILD) || (item.kind === "number" && item.number.form === "ordinal"));
  const inside = counts.filter(({ from, to }) => from >= run.from && to <= run.to);
  const timed = own.filter((item) => item.kind === "unit" || says(item, "ageWord", "newborn"));
  if (said.declared && (all > 1 || timed.length > 0) && isWhole(said, run)) return true;
  if (all > 1 && counts.some(({ value }) => value === all) && isWhole(said, run)) return true;
  if (timed.length > 0)
    return named || inside.length > 0 ? !lasts(said, run) : timed.every((item) => isAgeItself(said, item, run.from));
  if (all > 1 && (named || inside.length > 0)) return true;
  if (inside.some(({ value }) => value === all)) return true;
  return own.some((item) => item.kind === "number" && isBeside(said, said.items.indexOf(item)));
}

/** In a note a part of nothing but numbers lists ages, «1, 4, 7, 12»; one number alone may be anything. */
const isWhole = ({ items }: Said, { from, to }: Run) =>
  [items[from - 1], items[to]].every((item) => item === undefined || item.kind === "stop");

/** «сыну 5», «старший - 12»: a child right before the number. */
function isBeside({ items }: Said, at: number): boolean {
  let before = at - 1;
  while (isSmall(items[before]) || items[before]?.kind === "link" || says(items[before], "age")) before--;
  return says(items[before], "son", "daughter", "which", "newborn", "child", "twins", "triplets");
}

/** Words that are only said of age, «жаста», «летняя», «yo»; in a question they name no child. */
const AGE_ITSELF = /^(жас|жаста|жасар|жастаги|аилик|летн.*|yo|годовал.*|месячн.*)$/;
function isAgeItself(said: Said, item: Item, at: number): boolean {
  if (said.asking[said.clauses[at] ?? 0]) return false;
  return says(item, "newborn") || (item.kind === "unit" && AGE_ITSELF.test(item.word));
}

const DATIVE = /(ому|ему|еи|у|ке|ям|ам)$/;
/** «ребёнок 3 года стоит в очереди», «в очереди два года ребёнку четыре»; «ребёнку 3 года» is an age all the same. */
function lasts({ items, scan }: Said, { from, to }: Run): boolean {
  const begun = items[from]?.kind === "number" && [from - 1, from - 2].some((at) => says(items[at], "lasting"));
  if (begun) return true;
  if (!says(items[to], "lasting") && !says(items[to + 1], "lasting")) return false;
  return !items
    .slice(from, to)
    .some((item) => says(item, ...CHILD) && DATIVE.test(scan.tokens[item.from]?.skeleton ?? ""));
}

const slotOf = ({ months, precision }: Age): ChildSlot =>
  precision === "year" ? { kind: "years", value: months / 12 } : { kind: "months", value: months };

const BETWEEN = /^\D*(\d{1,2}) ?- ?(\d{1,2})(?!\d)\D*$/;
/** «7–8 лет»: one child, of either age. */
function yearsBetween(text: string): ChildSlot | undefined {
  const [, least, most] = BETWEEN.exec(text)?.map(Number) ?? [];
  if (least === undefined || most === undefined || least >= most || /мес|аи|ай|mo/.test(text)) return undefined;
  return { kind: "yearsBetween", least, most };
}
