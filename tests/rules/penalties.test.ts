import { describe, expect, it } from "vitest";
import {
  type ISODate,
  inTenge,
  type ParameterId,
  penalties,
  penaltyTopics,
  reckonAgain,
} from "../../src/rules/index.ts";
import { law } from "../support/law.ts";

const tenge = (id: string, on: string) => inTenge(law.on(on as ISODate, id as ParameterId), on as ISODate, law);

describe("what breaking the rules that protect children costs", () => {
  it.each`
    rate                                   | on              | amount       | because
    ${"bullying.fine"}                     | ${"2026-06-01"} | ${"43250"}   | ${"bullying, the first time, in 2026"}
    ${"bullying.fine"}                     | ${"2025-06-01"} | ${"39320"}   | ${"the same in 2025"}
    ${"bullying.fine"}                     | ${"2025-12-31"} | ${"39320"}   | ${"the last day of the old index"}
    ${"bullying.fine"}                     | ${"2026-01-01"} | ${"43250"}   | ${"the first of the new"}
    ${"bullying.fine-repeated"}            | ${"2026-06-01"} | ${"129750"}  | ${"bullying again within a year"}
    ${"bullying.fine-repeated"}            | ${"2025-06-01"} | ${"117960"}  | ${"the same in 2025"}
    ${"bus.fine"}                          | ${"2026-06-01"} | ${"21625"}   | ${"a child put off a bus"}
    ${"bus.fine"}                          | ${"2025-06-01"} | ${"19660"}   | ${"the same in 2025"}
    ${"curfew.venue-fine"}                 | ${"2026-06-01"} | ${"12975"}   | ${"a minor in a venue at night"}
    ${"curfew.fine-repeated"}              | ${"2026-06-01"} | ${"30275"}   | ${"outside at night again within a year"}
    ${"night-venue.fine-person"}           | ${"2026-06-01"} | ${"43250"}   | ${"a person who let a minor in"}
    ${"night-venue.fine-small"}            | ${"2026-06-01"} | ${"64875"}   | ${"a small business"}
    ${"night-venue.fine-medium"}           | ${"2026-06-01"} | ${"129750"}  | ${"a medium one"}
    ${"night-venue.fine-large"}            | ${"2026-06-01"} | ${"216250"}  | ${"a large one"}
    ${"night-venue.fine-person-repeated"}  | ${"2026-06-01"} | ${"86500"}   | ${"a person, again"}
    ${"night-venue.fine-small-repeated"}   | ${"2026-06-01"} | ${"129750"}  | ${"a small business, again"}
    ${"night-venue.fine-medium-repeated"}  | ${"2026-06-01"} | ${"216250"}  | ${"a medium one, again"}
    ${"night-venue.fine-large-repeated"}   | ${"2026-06-01"} | ${"432500"}  | ${"a large one, again"}
    ${"vapes.sale-fine"}                   | ${"2026-06-01"} | ${"865000"}  | ${"selling a vape, at most"}
    ${"vapes.import-fine"}                 | ${"2026-06-01"} | ${"8650000"} | ${"bringing vapes in, at most"}
    ${"energy-drinks.fine-least"}          | ${"2026-06-01"} | ${"129750"}  | ${"an energy drink, least"}
    ${"energy-drinks.fine-most"}           | ${"2026-06-01"} | ${"865000"}  | ${"an energy drink, most"}
    ${"energy-drinks.fine-repeated-least"} | ${"2026-06-01"} | ${"259500"}  | ${"again, least"}
    ${"energy-drinks.fine-repeated-most"}  | ${"2026-06-01"} | ${"1730000"} | ${"again, most"}
    ${"parental-duty.fine"}                | ${"2026-06-01"} | ${"43250"}   | ${"parental duties, the first time"}
    ${"stalking.fine"}                     | ${"2026-06-01"} | ${"865000"}  | ${"stalking, at most"}
    ${"patronage.pay"}                     | ${"2026-06-01"} | ${"151375"}  | ${"a patronage carer's pay a month"}
    ${"patronage.pay"}                     | ${"2023-07-01"} | ${"120750"}  | ${"the same in 2023"}
  `("$rate is $amount ₸ on $on: $because", ({ rate, on, amount }) => {
    const reckoned = tenge(rate, on);
    expect(reckoned).toMatchObject({ value: amount, unit: "KZT" });
    expect(reckonAgain(reckoned).value).toBe(amount);
  });

  it.each(penaltyTopics)("tells the sums of «%s» in tenge and cites what it rests on", (topic) => {
    for (const { figures, cites } of penalties(topic, "2026-11-22", law)) {
      expect(Object.values(figures).map(({ unit }) => unit)).not.toContain("MCI");
      expect(cites.length).toBeGreaterThanOrEqual(Object.keys(figures).length);
    }
  });

  it.each`
    topic              | eve             | first           | amounts                                             | because
    ${"bullying"}      | ${"2024-06-15"} | ${"2024-06-16"} | ${{ amount: "36920" }}                              | ${"the law of June 2024, by the index of that year"}
    ${"bus"}           | ${"2024-06-15"} | ${"2024-06-16"} | ${{ amount: "18460", age: "16" }}                   | ${"the same law"}
    ${"vapes"}         | ${"2024-06-19"} | ${"2024-06-20"} | ${{ amount: "738400", days: "50" }}                 | ${"art. 301-1 of the Criminal Code"}
    ${"stalking"}      | ${"2025-09-15"} | ${"2025-09-16"} | ${{ amount: "786400", hours: "200", days: "50" }}   | ${"art. 115-1"}
    ${"school-phones"} | ${"2025-10-31"} | ${"2025-11-01"} | ${{ amount: "19660" }}                              | ${"as the ministry explained it"}
    ${"energy-drinks"} | ${"2025-12-31"} | ${"2026-01-01"} | ${{ least: "129750", most: "865000", count: "21" }} | ${"as announced for January 2026"}
  `("«$topic» is not on record on $eve and is on $first: $because", ({ topic, eve, first, amounts }) => {
    expect(() => penalties(topic, eve, law)).toThrow(new RegExp(`has no value on ${eve}`));
    const figures = Object.entries(penalties(topic, first, law)[0]?.figures ?? {});
    expect(Object.fromEntries(figures.map(([name, { value }]) => [name, value]))).toEqual(amounts);
  });

  it.each`
    topic              | sentence                          | figures                                                                    | because
    ${"bullying"}      | ${"penalty.bullyingWhoPays"}      | ${{ parents: "12", child: "16" }}                                          | ${"whose age decides who pays"}
    ${"curfew"}        | ${"penalty.curfewHours"}          | ${{ age: "18", venue: "22:00", outside: "23:00", until: "06:00" }}         | ${"hours and age"}
    ${"curfew"}        | ${"penalty.curfewVenue"}          | ${{ amount: "12975" }}                                                     | ${"3 indices"}
    ${"curfew"}        | ${"penalty.curfewOutside"}        | ${{ amount: "30275" }}                                                     | ${"7 indices, again within a year"}
    ${"night-venue"}   | ${"penalty.nightVenue"}           | ${{ person: "43250", small: "64875", medium: "129750", large: "216250" }}  | ${"the first time, by size"}
    ${"night-venue"}   | ${"penalty.nightVenueRepeated"}   | ${{ person: "86500", small: "129750", medium: "216250", large: "432500" }} | ${"again, by size"}
    ${"vapes"}         | ${"penalty.vapeImport"}           | ${{ amount: "8650000", years: "2" }}                                       | ${"import and production"}
    ${"energy-drinks"} | ${"penalty.energyDrinksRepeated"} | ${{ least: "259500", most: "1730000" }}                                    | ${"again"}
    ${"parental-duty"} | ${"penalty.parentalDuty"}         | ${{ amount: "43250" }}                                                     | ${"the first time"}
    ${"parental-duty"} | ${"penalty.parentalDutyRepeated"} | ${{ days: "5" }}                                                           | ${"arrest; one report alone names the sum"}
    ${"parental-duty"} | ${"penalty.parentalDutyAlcohol"}  | ${{ amount: "86500", days: "10" }}                                         | ${"20 indices"}
    ${"parental-duty"} | ${"penalty.parentalDutyViolence"} | ${{ least: "432500", most: "865000", days: "50" }}                         | ${"100 to 200 indices"}
    ${"school-phones"} | ${"penalty.schoolPhoneRepeated"}  | ${{ amount: "86500", count: "1" }}                                         | ${"20 indices, as one report has it"}
    ${"school-phones"} | ${"penalty.schoolPhoneBreaks"}    | ${{}}                                                                      | ${"disputed, no figure"}
  `("«$topic» tells $figures in $sentence: $because", ({ topic, sentence, figures }) => {
    const line = penalties(topic, "2026-11-22", law).find((reason) => reason.sentence === sentence);
    const filled = Object.entries(line?.figures ?? {}).map(([name, { value }]) => [name, value]);
    expect([line?.sentence, Object.fromEntries(filled)]).toEqual([sentence, figures]);
  });
});
