import { type ISODate, isISODate, yearOf } from "../../../rules/index.ts";
import { readDate } from "../date.ts";
import { isYear } from "../years.ts";
import type { Item } from "./items.ts";
import { before, placesOf, says } from "./look.ts";
import { quote, type Said } from "./said.ts";
import type { ChildSlot, Finding } from "./slots.ts";
import { dateAround, reach } from "./window.ts";

/** Nobody older is a child to any programme. */
const ELDEST = 30;
const CHILD = ["child", "children", "son", "sons", "daughter", "daughters", "which", "twins"] as const;
const ADULT = ["self", "spouse", "mother", "father", "adult"] as const;

/** Children whose day, month or year of birth was written: «сын 12.03.2024», «родила в марте», «2015 и 2018 г.р.». */
export function readBirths(said: Said, today: ISODate): readonly Finding[] {
  const starts = said.items.flatMap((item, index) =>
    isBirth(said, item, today) && isChilds(said, index) && hasYear(item) ? [index] : [],
  );
  const dated = chained(said, starts, today).map((index) => written(said, index, today));
  const taken = new Set(dated.map(({ from }) => from));
  return [...dated, ...told(said, today).filter(({ from, to }) => !spans(from, to).some((one) => taken.has(one)))];
}

const spans = (from: number, to: number) => Array.from({ length: to - from }, (_, more) => from + more);

/** A date, or a year that may be a child's. */
function isBirth({ scan }: Said, item: Item | undefined, today: ISODate): boolean {
  if (item?.kind === "date") return true;
  if (item?.kind !== "number" || !isYear(scan, item.number)) return false;
  const { value } = item.number;
  return value <= yearOf(today) && value >= yearOf(today) - ELDEST;
}

/** Whether a child stands before it, or «г.р.» behind: «дочь 12.03.2024», «2015 г.р.»; a parent's year is left out. */
function isChilds(said: Said, index: number): boolean {
  if (isParents(said, index)) return false;
  if (said.declared && isWhole(said, index)) return true;
  const who = whose(said, index);
  const item = who === undefined ? undefined : said.items[who];
  return says(item, ...CHILD, "age", "born") || bornBeside(said, index) || isBefore(said, index);
}

/** «Мне 1998», «я родилась в 1998». */
function isParents(said: Said, index: number): boolean {
  const who = whose(said, index);
  const item = who === undefined ? undefined : said.items[who];
  return says(item, ...ADULT) || (who !== undefined && says(item, "born") && !isOfChild(said, who));
}

/** The word that a date belongs to. */
const whose = (said: Said, index: number) => before(said, isIn(said, index - 1) ? index - 1 : index, 4);

/** «2012 ж, 2017 ж балаларым бар». */
function isBefore({ items }: Said, index: number): boolean {
  let at = index + 1;
  while (items[at]?.kind === "unit" || items[at]?.kind === "link") at++;
  return at > index + 1 && says(items[at], ...CHILD);
}

/** In a note a date by itself is a child's birth. */
const isWhole = ({ items }: Said, at: number) =>
  [items[at - 1], items[at + 1]].every((item) => item === undefined || item.kind === "stop");

/** «дочь в мае 2023». */
const isIn = ({ scan, items }: Said, at: number) => /^(в|во|in)$/.test(scan.tokens[items[at]?.from ?? -1]?.text ?? "");

const YEAR_OF_BIRTH = /^(г|год|гр|рожд|туган|туилган|born)/;
function bornBeside({ scan, items }: Said, index: number): boolean {
  const next = [1, 2].map((more) => items[index + more]).find((item) => item?.kind !== "link" && item?.kind !== "unit");
  return says(next, "born") && YEAR_OF_BIRTH.test(scan.tokens[next?.from ?? 0]?.skeleton ?? "");
}

/** «2015, 2018 и 2021 г.р.»: what is listed with one of them is of the same kind. */
function chained(said: Said, starts: readonly number[], today: ISODate): readonly number[] {
  const all = new Set(starts);
  const step = (from: number, way: 1 | -1) => {
    let at = from + way;
    while (isJoint(said.items[at])) at += way;
    const isNew = Math.abs(at - from) > 1 && !all.has(at) && !isParents(said, at);
    const isNext = isNew && isBirth(said, said.items[at], today);
    // «живу здесь с 2015, ребёнок 2020».
    return isNext && (at === 0 || isJoint(said.items[at - 1])) ? at : undefined;
  };
  for (const start of starts)
    for (const way of [1, -1] as const)
      for (let at = step(start, way); at !== undefined; at = step(at, way)) all.add(at);
  return [...all].sort((one, other) => one - other);
}

const isJoint = (item: Item | undefined) =>
  item?.kind === "unit" ||
  item?.kind === "link" ||
  (item?.kind === "stop" && !item.end) ||
  says(item, "and", "born", "filler", ...CHILD);

function written(said: Said, index: number, today: ISODate): Finding {
  const range = { from: index, to: index + 1 };
  const item = said.items[index];
  if (item?.kind === "number")
    return { ...range, slot: "children", value: [{ kind: "year", value: item.number.value }] };
  const read = readDate(quote(said, index, index + 1), today);
  return read.ok
    ? { ...range, slot: "children", value: [bornOn(read.value)] }
    : { ...range, slot: "children", why: read.why };
}

/** Without its year «наурызда» may be the month of a birthday, or of the school. */
const HAS_YEAR = /(19|20)\d\d|\d[./-]\d{1,2}[./-]\d\d|\d\d ?(г|ж)/;

const hasYear = (item: Item) => item.kind !== "date" || HAS_YEAR.test(item.date.text);

const bornOn = (value: ISODate | `${number}-${number}`): ChildSlot =>
  isISODate(value) ? { kind: "day", value } : { kind: "month", value };

/** More births than this are told by no family. */
const MOST_BIRTHS = 20;
const MOTHERS = /^(родил[аи](?!с)|босан|gave|had)/;

/** «Родила в марте», «сын родился 2 недели назад», «былтыр туған». */
const told = (said: Said, today: ISODate): readonly Finding[] =>
  placesOf(said, "born")
    .slice(0, MOST_BIRTHS)
    .flatMap((at): readonly Finding[] => {
      if (!isOfChild(said, at)) return [];
      const date = dateAround(said, at, (text) => readDate(text, today));
      if (date === undefined) return [];
      const { read } = date;
      const range = { from: Math.min(at, date.from), to: Math.max(at + 1, date.to) };
      if (read.ok) return [{ ...range, slot: "children", value: copies(said, at, bornOn(read.value)) }];
      const year = read.why.kind === "onlyYear" ? Number(read.why.seen) : 0;
      if (year >= yearOf(today) - ELDEST && year <= yearOf(today))
        return [{ ...reachRange(said, at), slot: "children", value: [{ kind: "year", value: year }] }];
      const isVague = ["notADate", "notExact", "onlyYear"].includes(read.why.kind);
      return isVague ? [] : [{ ...range, slot: "children", why: read.why }];
    });

/** «в декабре родила двойню». */
function copies(said: Said, at: number, child: ChildSlot): readonly ChildSlot[] {
  const [from, to] = reach(said, at);
  const near = said.items.slice(from, to + 1);
  if (near.some((item) => says(item, "triplets"))) return [child, child, child];
  return near.some((item) => says(item, "twins")) ? [child, child] : [child];
}

const reachRange = (said: Said, at: number) => {
  const [from, to] = reach(said, at);
  return { from, to };
};

/** «Я родила», «сын родился»; not «я родилась». */
function isOfChild(said: Said, at: number): boolean {
  const verb = said.scan.tokens[said.items[at]?.from ?? 0];
  if (MOTHERS.test(verb?.latin ?? verb?.skeleton ?? "")) return true;
  const [from] = reach(said, at);
  return !said.items.slice(Math.max(0, from - 1), at).some((item) => says(item, ...ADULT));
}
