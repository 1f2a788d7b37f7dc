import { addMonths, type ISODate } from "./dates.ts";
import type { Law } from "./parameters/law.ts";

/** The law with every value as it stood a year before the day asked about: what the same family would have got then. */
export function aYearEarlier(law: Law): Law {
  const then = (day: ISODate) => addMonths(day, -12);
  return {
    parameters: law.parameters,
    on: (day, id) => law.on(then(day), id),
    find: (day, id) => law.find(then(day), id),
    list: (day, id) => law.list(then(day), id),
    until: (day, id) => law.until(then(day), id),
  };
}
