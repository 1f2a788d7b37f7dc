import { z } from "zod";
import { addDays, BirthDate, birthday, ends, type ISODate } from "../dates.ts";
import { because, type Decision } from "../decision.ts";
import { whole } from "../figures.ts";
import type { ParameterId } from "../parameters/ids.ts";
import type { Law } from "../parameters/law.ts";

const cities = ["astana", "atyrau", "oskemen"] as const;

export const CityBusFacts = z.object({
  birthDate: BirthDate,
  /** «other», also when absent: a city whose decision we don't hold. */
  city: z.enum([...cities, "other", "unknown"]).default("other"),
});
export type CityBusFacts = z.output<typeof CityBusFacts>;

const benefit = "city-bus";
const UNDER: Readonly<Record<(typeof cities)[number], ParameterId>> = {
  astana: "city-bus.astana-under",
  atyrau: "city-bus.atyrau-under",
  oskemen: "city-bus.oskemen-under",
};

/**
 * Free rides of pupils in city buses: each city decides. Of three the decision is on record.
 *
 * @param on the day asked about
 * @returns entitled to the day before the birthday that ends it, where the day of birth is known; `depends` elsewhere:
 *          the city's line answers
 */
export function cityBus({ birthDate, city }: CityBusFacts, on: ISODate, law: Law): Decision {
  const id = city === "other" || city === "unknown" ? undefined : UNDER[city];
  const under = id && law.find(on, id);
  if (under === undefined) {
    const line = law.on(on, "contact.city");
    return { benefit, verdict: "depends", reasons: [because("cityBus.askCity", { line }, line)] };
  }
  const why = because("cityBus.under", { age: under }, under);
  const [born, bornLast] = ends(birthDate);
  const [first, last] = [birthday(born, whole(under)), birthday(bornLast, whole(under))];
  if (on >= last) return { benefit, verdict: "not-entitled", reasons: [why] };
  if (on >= first) return { benefit, verdict: "depends", reasons: [because("settles.birthDay"), why] };
  // Of a child known by the month the last day isn't named: it would be a guess.
  return { benefit, verdict: "entitled", ...(first === last ? { until: addDays(first, -1) } : {}), reasons: [why] };
}
