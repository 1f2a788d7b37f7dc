import { citations, type Sources } from "../i18n/explain.ts";
import { format } from "../i18n/format.ts";
import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import {
  type ISODate,
  type Law,
  type ParameterId,
  type Programme,
  parameterIds,
  type Source,
  type Unit,
  type Value,
} from "../rules/index.ts";
import type { LawUse } from "./law-use.ts";

export type LawBooks = {
  readonly law: Law;
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly sources: Sources;
  readonly use: LawUse;
};

export type ListedValue = {
  readonly id: ParameterId;
  /** Several where the unit is `list`. */
  readonly value: string | readonly string[];
  readonly unit: Unit;
  readonly since: ISODate;
  readonly source: ListedSource;
  readonly confidence: Source["confidence"];
  readonly checked: ISODate;
  readonly carriedOver: boolean;
};
type ListedSource = {
  readonly act: string;
  readonly article?: string;
  readonly url?: string;
  readonly also?: readonly string[];
};

/** All values in force on a day; what has not begun or has ended is not among them. */
export function valuesOn(on: ISODate, { law, sources }: LawBooks): readonly ListedValue[] {
  return parameterIds.flatMap((id) => {
    const value = law.find(on, id);
    return value === undefined ? [] : [listed(value, on, law, sources)];
  });
}

function listed(value: Value, on: ISODate, law: Law, sources: Sources): ListedValue {
  const { id, unit, since, source, checked, carriedOver } = value;
  const { confidence, act, article, also } = source;
  const url = sources.get(act)?.url;
  return {
    id,
    value: unit === "list" ? law.list(on, id).items : value.value,
    unit,
    since,
    source: {
      act,
      ...(article === undefined ? {} : { article }),
      ...(url === undefined ? {} : { url }),
      ...(also === undefined ? {} : { also }),
    },
    confidence,
    checked,
    carriedOver,
  };
}

export const valuesText = (values: readonly ListedValue[], on: ISODate, books: LawBooks, t: Translate): string =>
  [`${values.length} values in force on ${on}`, ...values.map((value) => valueWithSource(value, books, t))].join(
    "\n\n",
  );

function valueWithSource(value: ListedValue, { sources }: LawBooks, t: Translate): string {
  const { act, article } = value.source;
  const source = { act, confidence: value.confidence, ...(article === undefined ? {} : { article }) };
  return [
    valueText(value, t),
    ...citations([source], sources, t).map((line) => `  ${plainText(line)}`),
    ...(value.source.url === undefined ? [] : [`  ${value.source.url}`]),
    `  confidence ${value.confidence}, checked ${value.checked}`,
  ].join("\n");
}

/** One line: `birth-grant.up-to-third: 38 MCI, since 2023-01-01`. */
export function valueText({ id, value, unit, since, carriedOver }: ListedValue, t: Translate): string {
  const shown = typeof value === "string" ? format({ value, unit }, t.language) : value.join(", ");
  return `${id}: ${shown}${SPEAKS.has(unit) ? "" : ` ${unit}`}, since ${since}${carriedOver ? ", CARRIED OVER" : ""}`;
}

/** Units that the formatted value shows by itself. */
const SPEAKS: ReadonlySet<Unit> = new Set([
  ...(["KZT", "USD", "percent", "date", "phone", "url", "text", "list", "count"] satisfies Unit[]),
]);
