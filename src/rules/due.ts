import { addDays, addMonths, type ISODate } from "./dates.ts";
import { endOfTime } from "./freshness.ts";
import type { Law, Parameter } from "./parameters/law.ts";
import type { Programme } from "./programmes/programmes.ts";

/** A value whose time is over, or ends soon, with nothing newer on record. */
export type ToRenew = {
  readonly id: string;
  readonly renewed: "yearly" | "quarterly";
  readonly value: string;
  readonly since: ISODate;
  /** The first day it is only carried over. */
  readonly due: ISODate;
  readonly overdue: boolean;
  /** The files of `src/rules` whose sums would be carried over too; none where it is only told. */
  readonly readBy: readonly string[];
  readonly source: string;
  readonly url?: string;
};
/** A parameter or programme that nobody has compared with its source for a year. */
export type ToCompare = {
  readonly id: string;
  readonly kind: "parameter" | "programme";
  readonly checked: ISODate;
  readonly source: string;
  readonly url?: string;
};
export type Due = { readonly on: ISODate; readonly renew: readonly ToRenew[]; readonly compare: readonly ToCompare[] };

export type DueBooks = {
  readonly law: Pick<Law, "parameters">;
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly sources: ReadonlyMap<string, { readonly url?: string | undefined }>;
  /** Which files of the rules read a parameter; nothing is known of that where the sources aren't at hand. */
  readonly use: { readonly rulesReading: (parameter: string) => readonly string[] };
};

const DAYS_AHEAD = 60;
const MONTHS_UNTIL_OLD = 12;

/** What is due on a day: what rules reckon with comes first, then what waits longest. */
export function dueOn(on: ISODate, books: DueBooks): Due {
  const { parameters } = books.law;
  const renew = parameters.flatMap((parameter) => toRenew(parameter, on, books));
  const old = (checked: ISODate) => addMonths(checked, MONTHS_UNTIL_OLD) <= on;
  const parametersToCompare = parameters.flatMap(({ id, checked, values }): readonly ToCompare[] => {
    const dated = values.findLast(({ since }) => since <= on) ?? values[0];
    // What has ended is compared no more.
    if (!old(checked) || dated?.value === undefined) return [];
    return [{ id, kind: "parameter", checked, ...cited(dated.source.act, books) }];
  });
  const programmesToCompare = [...books.programmes.values()]
    .filter(({ checked }) => old(checked))
    .map(({ id, checked, source }): ToCompare => ({ id, kind: "programme", checked, ...cited(source.act, books) }));
  return {
    on,
    renew: renew.toSorted((a, b) => weight(b) - weight(a) || compareText(a.due, b.due) || compareText(a.id, b.id)),
    compare: [...parametersToCompare, ...programmesToCompare].toSorted((a, b) => compareText(a.checked, b.checked)),
  };
}

export const isOverdue = ({ renew, compare }: Due): boolean =>
  compare.length > 0 || renew.some(({ overdue }) => overdue);

function toRenew({ id, renewed, values }: Parameter, on: ISODate, books: DueBooks): readonly ToRenew[] {
  const dated = values.findLast(({ since }) => since <= on);
  if (renewed === "never" || dated?.value === undefined) return [];
  const due = endOfTime(renewed, dated.since);
  const next = values.find(({ since }) => since > on);
  const waits = next !== undefined && next.since <= due;
  if (due > addDays(on, DAYS_AHEAD) || waits) return [];
  const value = typeof dated.value === "string" ? dated.value : dated.value.join(", ");
  const readBy = books.use.rulesReading(id);
  return [
    { id, renewed, value, since: dated.since, due, overdue: due <= on, readBy, ...cited(dated.source.act, books) },
  ];
}

function cited(act: string, { sources }: DueBooks): { readonly source: string; readonly url?: string } {
  const url = sources.get(act)?.url;
  return { source: act, ...(url === undefined ? {} : { url }) };
}

const weight = ({ readBy, overdue }: ToRenew): number => (readBy.length > 0 ? 2 : 0) + (overdue ? 1 : 0);
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
