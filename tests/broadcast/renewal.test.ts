import { describe, expect, it } from "vitest";
import { Campaign } from "../../src/broadcast/campaign.ts";
import { isAskedOn, renewalCampaign, weekToAsk } from "../../src/broadcast/renewal.ts";
import { addDays, type ISODate } from "../../src/rules/index.ts";

const seconds = (moment: string) => Date.parse(moment) / 1000;

describe("when a consent is asked for anew", () => {
  it.each`
    now                            | monday          | why
    ${"2026-11-30T09:59:59+05:00"} | ${undefined}    | ${"a second before ten on Monday"}
    ${"2026-11-30T10:00:00+05:00"} | ${"2026-11-30"} | ${"Monday at ten"}
    ${"2026-12-06T19:00:00+05:00"} | ${"2026-11-30"} | ${"a bot that was down all week still asks on Sunday"}
    ${"2026-12-07T10:00:00+05:00"} | ${"2026-12-07"} | ${"the next Monday"}
  `("at $now: $monday ($why)", ({ now, monday }) => {
    expect(weekToAsk(seconds(now))?.monday).toBe(monday);
  });

  it.each`
    until           | asked    | why
    ${"2026-12-20"} | ${false} | ${"it was asked for a week ago"}
    ${"2026-12-21"} | ${true}  | ${"three weeks ahead"}
    ${"2026-12-27"} | ${true}  | ${"the Sunday of that week"}
    ${"2026-12-28"} | ${false} | ${"its turn is in a week"}
  `("of a consent to $until, on 30 November: $asked ($why)", ({ until, asked }) => {
    expect(isAskedOn("2026-11-30", until)).toBe(asked);
  });

  it("is on exactly one Monday for each last day of a year, and some two to four weeks before it", () => {
    const mondays = Array.from({ length: 60 }, (_, week) => addDays("2026-11-02", week * 7));
    const days = Array.from({ length: 366 }, (_, day) => addDays("2026-12-01", day));
    for (const until of days) {
      const asked = mondays.filter((monday) => isAskedOn(monday, until));
      expect(asked).toHaveLength(1);
      const [monday] = asked as [ISODate];
      expect(addDays(monday, 27) >= until && addDays(monday, 21) <= until).toBe(true);
    }
  });
});

it("has a number that neither a colleague's campaign nor a digest has, and is a campaign as any other", () => {
  const week = weekToAsk(seconds("2026-11-30T10:00:00+05:00"));
  if (week === undefined) throw new Error("no week");
  const made = renewalCampaign(week, 5);
  expect(made.id).toBeGreaterThan(2_000_000);
  expect(Campaign.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
});
