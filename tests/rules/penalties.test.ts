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

  it("has no fine before the law of 16 June 2024", () => {
    expect(() => penalties("bullying", "2024-06-15", law)).toThrow(/has no value on 2024-06-15/);
    expect(penalties("bullying", "2024-06-16", law)[0]?.figures).toMatchObject({ amount: { value: "36920" } });
  });
});
