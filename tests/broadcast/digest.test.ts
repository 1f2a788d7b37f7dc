import { describe, expect, it } from "vitest";
import { Campaign } from "../../src/broadcast/campaign.ts";
import { digestCampaign, piecesOf, weekToTell } from "../../src/broadcast/digest.ts";

const seconds = (moment: string) => Date.parse(moment) / 1000;

describe("the week to be told of", () => {
  it.each`
    now                            | monday          | why
    ${"2026-11-30T09:59:59+05:00"} | ${undefined}    | ${"a second before ten"}
    ${"2026-11-30T10:00:00+05:00"} | ${"2026-11-30"} | ${"Monday at ten"}
    ${"2026-12-02T19:59:59+05:00"} | ${"2026-11-30"} | ${"a bot that was down tells of it until Wednesday evening"}
    ${"2026-12-02T20:00:00+05:00"} | ${undefined}    | ${"then it is too late"}
    ${"2026-12-06T23:59:59+05:00"} | ${undefined}    | ${"Sunday to its end"}
    ${"2026-12-07T10:00:00+05:00"} | ${"2026-12-07"} | ${"the next Monday"}
    ${"2027-01-04T10:00:00+05:00"} | ${"2027-01-04"} | ${"the first Monday of a year"}
  `("at $now: $monday ($why)", ({ now, monday }) => {
    expect(weekToTell(seconds(now))?.monday).toBe(monday);
  });

  it("has a number of its own, the next of the week after", () => {
    const [one, next] = ["2026-11-30T10:00:00+05:00", "2026-12-07T10:00:00+05:00"].map((at) => weekToTell(seconds(at)));
    expect((next?.id ?? 0) - (one?.id ?? 0)).toBe(1);
    expect(Number.isInteger(one?.id)).toBe(true);
  });
});

describe("its pieces", () => {
  const campaign = (startedAt: string, more: object = {}) =>
    Campaign.parse({
      ...{ id: 7, author: 1, state: "done", startedAt: seconds(startedAt), content: { topic: "school", text: {} } },
      ...more,
    });
  it.each`
    startedAt                      | more                                                                | there    | why
    ${"2026-11-23T10:00:00+05:00"} | ${{}}                                                               | ${true}  | ${"the first second of the week"}
    ${"2026-11-23T09:59:59+05:00"} | ${{}}                                                               | ${false} | ${"it was told of a week ago"}
    ${"2026-11-30T09:59:59+05:00"} | ${{ state: "sending" }}                                             | ${true}  | ${"the last second, still going out"}
    ${"2026-11-30T10:00:00+05:00"} | ${{}}                                                               | ${false} | ${"of the week to come"}
    ${"2026-11-25T12:00:00+05:00"} | ${{ state: "stopped" }}                                             | ${false} | ${"it was stopped: perhaps it was wrong"}
    ${"2026-11-25T12:00:00+05:00"} | ${{ content: { topic: "school", text: {}, corrects: 3 } }}          | ${false} | ${"a correction mends its piece"}
    ${"2026-11-25T12:00:00+05:00"} | ${{ content: { topic: "school", text: {}, digest: "2026-11-23" } }} | ${false} | ${"a digest tells of no digest"}
  `("begun at $startedAt: $there ($why)", ({ startedAt, more, there }) => {
    expect(piecesOf([campaign(startedAt, more)], "2026-11-30")).toHaveLength(there ? 1 : 0);
  });
});

describe("a correction", () => {
  const at = (id: number, day: string, more: object = {}) =>
    Campaign.parse({
      ...{ id, author: 1, state: "done", startedAt: seconds(`${day}T12:00:00+05:00`) },
      content: { topic: "school", text: {}, ...more },
    });
  it.each`
    first           | corrections                     | told   | why
    ${"2026-11-25"} | ${["2026-11-26"]}               | ${[1]} | ${"mends the piece of its week"}
    ${"2026-11-18"} | ${["2026-11-26"]}               | ${[2]} | ${"is told where an earlier week told of its piece"}
    ${"2026-11-18"} | ${["2026-11-26", "2026-11-27"]} | ${[3]} | ${"once, as it stands now"}
    ${"2026-11-18"} | ${["2026-11-20"]}               | ${[]}  | ${"of an earlier week was told then"}
    ${"2026-11-18"} | ${["2026-11-20", "2026-11-26"]} | ${[3]} | ${"made anew is told anew"}
  `("$why", ({ first, corrections, told }) => {
    const mended = corrections.map((day: string, i: number) => at(i + 2, day, { corrects: 1 }));
    expect(piecesOf([at(1, first), ...mended], "2026-11-30").map(({ id }) => id)).toEqual(told);
  });
});

it("is a campaign as any other for whoever sends it", () => {
  const week = weekToTell(seconds("2026-11-30T10:00:00+05:00"));
  if (week === undefined) throw new Error("no week");
  const made = digestCampaign(week, 5);
  expect(Campaign.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
  expect(made).toMatchObject({ state: "sending", startedAt: 5, content: { digest: "2026-11-30" } });
});
