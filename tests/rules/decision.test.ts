import { describe, expect, it } from "vitest";
import {
  because,
  type Decision,
  figure,
  type ISODate,
  oneOf,
  type ParameterId,
  product,
  type Reason,
  sameOutcome,
  sourcesOf,
} from "../../src/rules/index.ts";
import { law } from "../support/law.ts";

const kzt = (sum: number) => figure(sum, "KZT");
const says = (sentence: string, figures: Reason["figures"] = {}): Reason => because(sentence, figures);
const paid = (sum: number, more: object = {}): Decision => ({
  benefit: "toy",
  verdict: "entitled",
  amount: kzt(sum),
  per: "month",
  reasons: [says(`paid.${sum}`)],
  ...more,
});
const refused: Decision = { benefit: "toy", verdict: "not-entitled", reasons: [says("refused")] };
const inKind: Decision = { benefit: "toy", verdict: "entitled", reasons: [says("in.kind")] };
const open = (bounds: object): Decision => ({ benefit: "toy", verdict: "depends", reasons: [says("open")], ...bounds });

describe("one decision out of several that may hold", () => {
  const [first, last] = [{ from: "2026-01-01" }, { until: "2026-12-31" }];
  it.each<[string, readonly Decision[], object]>([
    ["a refusal or a sum: from nothing", [refused, paid(100)], { least: kzt(0), most: kzt(100), per: "month" }],
    ["three sums: the ends", [paid(200), paid(300), paid(100)], { least: kzt(100), most: kzt(300), per: "month" }],
    [
      "a sum or help in kind: as far as sums are known",
      [paid(100), inKind],
      { least: kzt(100), most: kzt(100), per: "month" },
    ],
    ["a refusal or help in kind: no sum", [refused, inKind], {}],
    [
      "a sum that a region sets has no most",
      [open({ least: kzt(50), per: "month" }), refused],
      { least: kzt(0), per: "month" },
    ],
    ["nor a least", [open({ most: kzt(50), per: "once" }), refused], { most: kzt(50), per: "once" }],
    [
      "a range and a sum",
      [open({ least: kzt(50), most: kzt(70), per: "month" }), paid(90)],
      { least: kzt(50), most: kzt(90), per: "month" },
    ],
    [
      "days that all agree on stay",
      [paid(1, { ...first, ...last }), paid(2, { ...first, ...last })],
      { least: kzt(1), most: kzt(2), per: "month", ...first, ...last },
    ],
    [
      "of a refusal no day is asked",
      [refused, paid(2, { ...first, ...last })],
      { least: kzt(0), most: kzt(2), per: "month", ...first, ...last },
    ],
    [
      "another first day takes it away",
      [paid(1, first), paid(2, { from: "2026-02-01" })],
      { least: kzt(1), most: kzt(2), per: "month" },
    ],
    [
      "another last day does",
      [paid(1, last), paid(2, { until: "2026-11-30" })],
      { least: kzt(1), most: kzt(2), per: "month" },
    ],
    [
      "and another last day to apply",
      [paid(1, { claimBy: "2026-05-01" }), paid(2, { claimBy: "2026-05-02" })],
      { least: kzt(1), most: kzt(2), per: "month" },
    ],
    [
      "the last day to apply that all have",
      [paid(1, { claimBy: "2026-05-01" }), paid(2, { claimBy: "2026-05-01" })],
      { least: kzt(1), most: kzt(2), per: "month", claimBy: "2026-05-01" },
    ],
    [
      "it is about the same child",
      [paid(1, { child: 3 }), paid(2, { child: 3 })],
      { least: kzt(1), most: kzt(2), per: "month", child: 3 },
    ],
  ])("%s", (_, possible, expected) => {
    const { reasons, benefit, ...rest } = oneOf(possible, says("ask"));
    expect(reasons[0]).toEqual(says("ask"));
    expect(rest).toEqual({ verdict: "depends", ...expected });
  });

  it("is the first where all come to the same", () => {
    expect(oneOf([paid(100), paid(100, { reasons: [] })], says("ask"))).toEqual(paid(100));
  });

  it("tells each reason once; other figures make another reason", () => {
    const [one, other] = [says("limit", { limit: kzt(1) }), says("limit", { limit: kzt(2) })];
    const more = says("limit", { limit: kzt(1), base: kzt(5) });
    const possible = [
      { ...refused, reasons: [one, says("refused")] },
      paid(1, { reasons: [one, other, more, says("refused")] }),
    ];
    expect(oneOf(possible, says("ask")).reasons).toEqual([says("ask"), one, says("refused"), other, more]);
  });

  it("is never one out of none", () => expect(() => oneOf([])).toThrow(RangeError));
});

describe("two decisions that come to the same for the family", () => {
  const days = { from: "2026-01-01" as ISODate, until: "2026-12-31" as ISODate };
  const range = { least: kzt(1), most: kzt(2) };
  it.each<[string, Decision, Decision, boolean]>([
    ["the same sum, other reasons", paid(1), paid(1, { reasons: [] }), true],
    ["another sum", paid(1), paid(2), false],
    ["another first day", paid(1, days), paid(1, { ...days, from: "2026-01-02" }), false],
    ["another last day", paid(1, days), paid(1, { ...days, until: "2026-12-30" }), false],
    ["two refusals", refused, { ...refused, reasons: [] }, true],
    ["a refusal and a sum", refused, paid(1), false],
    ["a refusal and an open answer", refused, open({}), false],
    ["an open answer and a refusal", open({}), refused, false],
    ["an open answer and a sum", open({}), paid(1), false],
    ["the same range", open(range), open(range), true],
    ["another least", open(range), open({ ...range, least: kzt(0) }), false],
    ["another most", open(range), open({ ...range, most: kzt(3) }), false],
  ])("%s: %s", (_, one, other, same) => expect(sameOutcome(one, other)).toBe(same));
});

describe("the sources of a sum", () => {
  const on = (day: ISODate, id: ParameterId) => law.on(day, id);
  it("are its parameters, each once, and each start of one apart", () => {
    const [rate, mci] = [on("2026-06-01", "birth-grant.up-to-third"), on("2026-06-01", "mci")];
    const before = on("2025-06-01", "mci");
    const [one, again, earlier] = [product(rate, mci), product(rate, mci), product(rate, before)];
    expect(sourcesOf(one, again)).toEqual([rate, mci]);
    expect(sourcesOf(one, earlier)).toEqual([rate, mci, before]);
    expect(sourcesOf(kzt(5))).toEqual([]);
  });
});
