import { type ISODate, type Law, lawOf } from "../rules/index.ts";
import type { Proposed } from "./overlay.ts";

/** A change of the law that is on record: what begins after one day, up to another, and the law without and with it. */
export type Recorded = {
  readonly on: ISODate;
  readonly proposed: readonly Proposed[];
  readonly laws: { readonly before: Law; readonly after: Law };
};

/** The first day after this one on which any value on record begins. */
export const nextChange = ({ parameters }: Law, after: ISODate): ISODate | undefined =>
  startsOf(parameters).find((since) => since > after);

/** The last day, up to this one, on which any did. */
export const lastChange = ({ parameters }: Law, until: ISODate): ISODate | undefined =>
  startsOf(parameters).findLast((since) => since <= until);

export function changeBetween(law: Law, from: ISODate, to: ISODate): Recorded {
  const proposed = law.parameters.flatMap(({ id, values }) =>
    values
      .filter(({ since }) => since > from && since <= to)
      .map(
        ({ since, value, source }) => ({ id, since, source, ...(value === undefined ? {} : { value }) }) as Proposed,
      ),
  );
  return { on: to, proposed, laws: { before: lawUntil(law, from), after: lawUntil(law, to) } };
}

/** As if nothing had been entered that begins later. */
const lawUntil = ({ parameters }: Law, day: ISODate): Law =>
  lawOf(parameters.map((one) => ({ ...one, values: one.values.filter(({ since }) => since <= day) })));

const startsOf = (parameters: Law["parameters"]): readonly ISODate[] =>
  parameters.flatMap(({ values }) => values.map(({ since }) => since)).toSorted();
