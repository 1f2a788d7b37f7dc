import type { ISODate } from "../dates.ts";
import { because, type Reason, sourcesOf } from "../decision.ts";
import { type Figure, product } from "../figures.ts";
import type { ParameterId } from "../parameters/ids.ts";
import type { Law, Value } from "../parameters/law.ts";

/** What a sentence tells: sums in multiples of the index, told in tenge, and figures told as they stand. */
type Line = {
  readonly sentence: string;
  readonly sums?: Readonly<Record<string, ParameterId>>;
  readonly figures?: Readonly<Record<string, ParameterId>>;
};

export const penaltyTopics = [
  "bullying",
  "curfew",
  "night-venue",
  "bus",
  "vapes",
  "energy-drinks",
  "parental-duty",
  "stalking",
  "school-phones",
] as const;
export type PenaltyTopic = (typeof penaltyTopics)[number];

const LINES: Record<PenaltyTopic, readonly Line[]> = {
  bullying: [
    { sentence: "penalty.bullying", sums: { amount: "bullying.fine" } },
    { sentence: "penalty.bullyingRepeated", sums: { amount: "bullying.fine-repeated" } },
    {
      sentence: "penalty.bullyingWhoPays",
      figures: { parents: "bullying.parents-answer-from", child: "bullying.answers-from" },
    },
  ],
  curfew: [
    {
      sentence: "penalty.curfewHours",
      figures: {
        age: "curfew.under",
        venue: "curfew.venue-from",
        outside: "curfew.outside-from",
        until: "curfew.until",
      },
    },
    { sentence: "penalty.curfewVenue", sums: { amount: "curfew.venue-fine" } },
    { sentence: "penalty.curfewOutside", sums: { amount: "curfew.fine-repeated" } },
  ],
  "night-venue": [
    {
      sentence: "penalty.nightVenue",
      sums: {
        person: "night-venue.fine-person",
        small: "night-venue.fine-small",
        medium: "night-venue.fine-medium",
        large: "night-venue.fine-large",
      },
    },
    {
      sentence: "penalty.nightVenueRepeated",
      sums: {
        person: "night-venue.fine-person-repeated",
        small: "night-venue.fine-small-repeated",
        medium: "night-venue.fine-medium-repeated",
        large: "night-venue.fine-large-repeated",
      },
    },
  ],
  bus: [{ sentence: "penalty.bus", sums: { amount: "bus.fine" }, figures: { age: "bus.under" } }],
  vapes: [
    { sentence: "penalty.vapeSale", sums: { amount: "vapes.sale-fine" }, figures: { days: "vapes.sale-arrest" } },
    {
      sentence: "penalty.vapeImport",
      sums: { amount: "vapes.import-fine" },
      figures: { years: "vapes.import-prison" },
    },
  ],
  "energy-drinks": [
    {
      sentence: "penalty.energyDrinks",
      sums: { least: "energy-drinks.fine-least", most: "energy-drinks.fine-most" },
      figures: { count: "energy-drinks.from" },
    },
    {
      sentence: "penalty.energyDrinksRepeated",
      sums: { least: "energy-drinks.fine-repeated-least", most: "energy-drinks.fine-repeated-most" },
    },
  ],
  "parental-duty": [
    { sentence: "penalty.parentalDuty", sums: { amount: "parental-duty.fine" } },
    { sentence: "penalty.parentalDutyRepeated", figures: { days: "parental-duty.arrest-repeated" } },
    {
      sentence: "penalty.parentalDutyAlcohol",
      sums: { amount: "parental-duty.alcohol-fine" },
      figures: { days: "parental-duty.alcohol-arrest" },
    },
    {
      sentence: "penalty.parentalDutyViolence",
      sums: { least: "parental-duty.violence-fine-least", most: "parental-duty.violence-fine-most" },
      figures: { days: "parental-duty.violence-arrest" },
    },
  ],
  "school-phones": [
    { sentence: "penalty.schoolPhone", sums: { amount: "school-phones.fine" } },
    {
      sentence: "penalty.schoolPhoneRepeated",
      sums: { amount: "school-phones.fine-repeated" },
      figures: { count: "school-phones.repeated-within" },
    },
    { sentence: "penalty.schoolPhoneBreaks" },
  ],
  stalking: [
    {
      sentence: "penalty.stalking",
      sums: { amount: "stalking.fine" },
      figures: { hours: "stalking.works", days: "stalking.arrest" },
    },
  ],
};

/**
 * What breaking a rule that protects children costs, in the tenge of that day.
 *
 * @param on  the day of the offence: the fine is a multiple of that year's index
 * @throws NotOnRecord before the rule was on record
 */
export function penalties(topic: PenaltyTopic, on: ISODate, law: Law): readonly Reason[] {
  return LINES[topic].map(({ sentence, sums = {}, figures = {} }) => {
    const amounts = mapped(sums, (id) => inTenge(law.on(on, id), on, law));
    const others = mapped(figures, (id) => law.on(on, id));
    return because(
      sentence,
      { ...amounts, ...others },
      ...sourcesOf(...Object.values(amounts)),
      ...Object.values(others),
    );
  });
}

/** A multiple of the monthly calculation index as the money it is on that day. */
export const inTenge = (rate: Value, on: ISODate, law: Law): Figure => product(rate, law.on(on, "mci"));

function mapped<Made>(
  ids: Readonly<Record<string, ParameterId>>,
  make: (id: ParameterId) => Made,
): Readonly<Record<string, Made>> {
  return Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, make(id)]));
}
