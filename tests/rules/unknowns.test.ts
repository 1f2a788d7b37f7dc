import { describe, expect, it } from "vitest";
import { type Decision, figure } from "../../src/rules/index.ts";
import { whicheverHolds } from "../../src/rules/unknowns.ts";

type Facts = { readonly income: number; readonly citizen: boolean; readonly group: 1 | 2 | 3 };
type Open = { readonly [Name in keyof Facts]: readonly Facts[Name][] };

const benefit = "toy";
const paid = (sum: number): Decision => ({
  benefit,
  verdict: "entitled",
  amount: figure(sum, "KZT"),
  per: "month",
  reasons: [],
});
const refused: Decision = { benefit, verdict: "not-entitled", reasons: [] };
const settles = { income: "ask.income", citizen: "ask.citizen", group: "ask.group" };

/** What comes out, and what is asked: sentences of the first reasons. */
function answer(open: Open, decide: (facts: Facts) => Decision, asks: Partial<typeof settles> = settles) {
  const one = whicheverHolds<Facts>(open, asks, decide);
  const sum = one.verdict === "depends" ? `${one.least?.value}–${one.most?.value}` : one.verdict;
  return [sum, ...one.reasons.map(({ sentence }) => sentence)];
}

describe("whichever of the unknown facts holds", () => {
  const known: Open = { income: [10], citizen: [true], group: [2] };
  const open: Open = { income: [10, 20, 30], citizen: [true, false], group: [1, 2, 3] };
  const byGroup = ({ group }: Facts) => paid(group * 100);
  const byCitizen = ({ citizen }: Facts) => (citizen ? paid(100) : refused);
  const poorCitizen = ({ income, citizen }: Facts) => (income < 20 && citizen ? paid(100) : refused);
  const onlyLast = ({ income, citizen, group }: Facts) =>
    income === 30 && !citizen && group === 3 ? paid(100) : refused;

  it.each<[string, Open, (facts: Facts) => Decision, readonly string[]]>([
    ["all is known", known, byGroup, ["entitled"]],
    ["what is unknown changes nothing", open, () => paid(100), ["entitled"]],
    ["nothing helps", open, () => refused, ["not-entitled"]],
    ["one fact decides: only that is asked", open, byCitizen, ["0–100", "ask.citizen"]],
    ["another does", open, byGroup, ["100–300", "ask.group"]],
    ["it is known that decides", { ...open, citizen: [false] }, byCitizen, ["not-entitled"]],
    ["two decide together, in the order of the facts", open, poorCitizen, ["0–100", "ask.income", "ask.citizen"]],
    ["all do, in one combination of eighteen", open, onlyLast, ["0–100", "ask.income", "ask.citizen", "ask.group"]],
  ])("%s", (_, facts, decide, expected) => expect(answer(facts, decide)).toEqual(expected));

  it("reckons each combination once, the last fact changing first", () => {
    const seen: string[] = [];
    answer({ income: [10, 20], citizen: [true], group: [1, 2] }, ({ income, group }) => {
      seen.push(`${income}/${group}`);
      return refused;
    });
    expect(seen).toEqual(["10/1", "10/2", "20/1", "20/2"]);
  });

  it("asks nothing for a fact without a sentence, and each sentence once", () => {
    expect(answer(open, poorCitizen, { citizen: "ask.citizen" })).toEqual(["0–100", "ask.citizen"]);
    expect(answer(open, poorCitizen, { income: "ask.paper", citizen: "ask.paper" })).toEqual(["0–100", "ask.paper"]);
  });
});
