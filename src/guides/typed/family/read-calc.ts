import type { ISODate } from "../../../rules/index.ts";
import { isSmall } from "./look.ts";
import { type Merged, merged } from "./merge.ts";
import { findingsIn } from "./read-family.ts";
import { quote, type Said, saidOf } from "./said.ts";
import type { Finding } from "./slots.ts";

/** The slots of a note, and every part of it that said nothing to us, as it was written. */
export type CalcReading = Merged & { readonly unread: readonly string[] };

const COMMAND = /^\s*\/\p{L}+(@\w+)?/u;

/**
 * A social worker's note: parts in any order, between semicolons or new lines.
 *
 * @param text   «/calc 4 детей; 1, 4, 7, 12; доход 250000 на 6», «4 бала; 1, 4, 7, 12 жас; жұмыс істемейді; Шымкент»;
 *               the command may be there or not
 * @param today  in Kazakhstan
 */
export function readCalc(text: string, today: ISODate): CalcReading {
  const said = saidOf(text.replace(COMMAND, "").replace(/[;\r\n]+/g, " ; "), today, true);
  const findings = findingsIn(said, today);
  return { ...merged(said, findings), unread: unreadIn(said, findings) };
}

type Range = { readonly from: number; readonly to: number };

/** What no finding covers: whole stretches between stops, and in the rest every number, which may have meant something. */
function unreadIn(said: Said, findings: readonly Finding[]): readonly string[] {
  const read = new Set(findings.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, more) => from + more)));
  const isRead = ({ from, to }: Range) => said.items.slice(from, to).some((_, more) => read.has(from + more));
  return partsOf(said).flatMap((part): readonly string[] => {
    const clauses = clausesOf(said, part);
    const whole = clauses.filter((clause) => !isRead(clause) && !isEmpty(said, clause));
    const numbers = clauses.filter(isRead).flatMap((clause) => strayNumbers(said, clause, read));
    return [...joined(whole), ...numbers].map(({ from, to }) => quote(said, from, to));
  });
}

const split = ({ items }: Said, { from, to }: Range, isEnd: (at: number) => boolean): readonly Range[] => {
  const parts: Range[] = [];
  let start = from;
  for (let at = from; at <= to; at++)
    if (at === to || isEnd(at)) {
      if (at > start) parts.push({ from: start, to: at });
      start = at + 1;
    }
  return items.length === 0 ? [] : parts;
};

const partsOf = (said: Said) =>
  split(said, { from: 0, to: said.items.length }, (at) => {
    const item = said.items[at];
    return item?.kind === "stop" && item.end;
  });
const clausesOf = (said: Said, part: Range) => split(said, part, (at) => said.items[at]?.kind === "stop");

const isEmpty = ({ items }: Said, { from, to }: Range) =>
  items.slice(from, to).every((item) => isSmall(item) || item.kind === "link");

/** Neighbours in one piece: «5, 7» was one list. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const pieces: Range[] = [];
  for (const range of ranges) {
    const last = pieces.at(-1);
    if (last?.to === range.from - 1) pieces.splice(-1, 1, { from: last.from, to: range.to });
    else pieces.push(range);
  }
  return pieces;
}

/** «доход 250000, кредит 90000» in one clause: the sum that wasn't read, with the word before it. */
const strayNumbers = ({ items }: Said, { from, to }: Range, read: ReadonlySet<number>): readonly Range[] =>
  Array.from({ length: to - from }, (_, more) => from + more)
    .filter((at) => (items[at]?.kind === "number" || items[at]?.kind === "date") && !read.has(at))
    .map((at) => ({ from: at > from && !read.has(at - 1) ? at - 1 : at, to: at + 1 }));
