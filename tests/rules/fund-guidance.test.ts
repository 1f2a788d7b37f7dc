import { describe, expect, it } from "vitest";
import { sentence } from "../../src/i18n/explain.ts";
import { createTranslators } from "../../src/i18n/i18n.ts";
import {
  FundFacts,
  fundEstimate,
  fundMissing,
  fundProblems,
  fundPurpose,
  fundScam,
  fundUse,
} from "../../src/rules/index.ts";
import { law } from "../support/law.ts";
import { said, told } from "../support/told.ts";

const on = "2026-11-22";
const ru = createTranslators().ru;
const facts = (given: object) => FundFacts.parse({ citizenship: "citizen", ...given });
const dollars = (decision: ReturnType<typeof fundEstimate>) =>
  decision.reasons.flatMap(({ figures }) => (figures.dollars === undefined ? [] : [Number(figures.dollars.value)]));

describe("what a child's record may come to by 18", () => {
  it.each`
    birthYear | low     | central | high
    ${2009}   | ${481}  | ${512}  | ${518}
    ${2010}   | ${594}  | ${658}  | ${675}
    ${2016}   | ${1336} | ${1629} | ${1835}
    ${2020}   | ${1899} | ${2378} | ${2857}
    ${2026}   | ${2270} | ${3052} | ${4175}
  `("of $birthYear: $low, $central, $high dollars, told as no promise", ({ birthYear, low, central, high }) => {
    const estimate = told(fundEstimate(facts({ birthYear }), on, law));
    expect(dollars(estimate)).toEqual([low, central, high]);
    expect(estimate).toMatchObject({ benefit: "fund-estimate", tells: true });
    expect(estimate.reasons[0]?.sentence).toBe("nationalFund.estimate");
    expect("amount" in estimate).toBe(false);
  });

  it.each`
    given                                            | verdict           | because
    ${{ birthYear: 2008 }}                           | ${"entitled"}     | ${"the last credit is past: what is there"}
    ${{ birthYear: 2005 }}                           | ${"not-entitled"} | ${"born before the programme"}
    ${{ birthYear: 2014, citizenship: "foreigner" }} | ${"not-entitled"} | ${"no citizen"}
  `("is for those with a credit to come: $verdict, $because", ({ given, verdict }) =>
    expect(told(fundEstimate(facts(given), on, law))).toMatchObject({
      verdict,
      benefit: expect.stringMatching(/^national-fund/),
    }),
  );

  it("says for whom it was reckoned where citizenship isn't known", () =>
    expect(said(fundEstimate(facts({ birthYear: 2016, citizenship: "unknown" }), on, law))).toContain(
      "nationalFund.projectionFromBirth",
    ));
});

describe("how an owner comes to the money", () => {
  it.each`
    birthDate       | says                              | not                              | because
    ${"2008-12-20"} | ${"nationalFund.useFrom"}         | ${"nationalFund.becomesSavings"} | ${"savings, and a birthday to wait for"}
    ${"2007-05-10"} | ${"nationalFund.canUse"}          | ${"nationalFund.ownerApplies"}   | ${"already 18"}
    ${"2010-03"}    | ${"nationalFund.useFromBirthday"} | ${"nationalFund.useFrom"}        | ${"of a month only the age is told"}
    ${"2010-03-05"} | ${"nationalFund.useFrom"}         | ${"nationalFund.savings"}        | ${"a record still"}
    ${"2005-12-31"} | ${"nationalFund.bornTooEarly"}    | ${"nationalFund.forWhom"}        | ${"born the day before the programme"}
    ${"2006-01-01"} | ${"nationalFund.canUse"}          | ${"nationalFund.bornTooEarly"}   | ${"the first day of it"}
  `("$birthDate: $says, $because", ({ birthDate, says, not }) => {
    const sentences = said(told(fundUse(facts({ birthDate }), on, law)));
    expect(sentences).toContain(says);
    expect(sentences).not.toContain(not);
  });

  it("names the days of a birthday in the year of 18", () => {
    const text = fundUse(facts({ birthDate: "2008-12-20" }), on, law).reasons.map((reason) => sentence(reason, ru));
    expect(text.join(" ").replaceAll("\u00A0", " ")).toMatch(/с 20 декабря 2026 года.+до 20 декабря 2036 года/);
  });

  it("says that it is for those who take part: citizenship was not asked", () =>
    expect(said(fundUse(facts({ birthDate: "2012-04-04" }), on, law))).toContain("nationalFund.forWhom"));
});

describe("what the money may go to", () => {
  it.each`
    purpose        | verdict           | says
    ${"housing"}   | ${"entitled"}     | ${"nationalFund.useBuyHome"}
    ${"education"} | ${"entitled"}     | ${"nationalFund.useFeesAbroad"}
    ${"other"}     | ${"not-entitled"} | ${"nationalFund.onlyFor"}
  `("$purpose: $verdict", ({ purpose, verdict, says }) => {
    const decision = told(fundPurpose(purpose, on, law));
    expect(decision.verdict).toBe(verdict);
    expect(said(decision)).toContain(says);
    expect(said(decision)).toContain("nationalFund.notFor");
  });
});

describe("a record that is missing, small or gone", () => {
  it.each(fundProblems)("%s is told in the three languages and sends to whoever can mend it", (problem) =>
    expect(told(fundMissing(problem, on, law)).tells).toBe(true),
  );

  it.each`
    day             | next            | because
    ${"2026-01-31"} | ${"2026-02-01"} | ${"the day before a credit is due"}
    ${"2026-02-01"} | ${"2027-02-01"} | ${"the day itself: the next one"}
    ${"2026-11-22"} | ${"2027-02-01"} | ${"at any time of the year"}
  `("asked on $day, missed sums come by $next: $because", ({ day, next }) => {
    const added = fundMissing("not-found", day, law).reasons.find(
      ({ sentence }) => sentence === "nationalFund.missedIsAdded",
    );
    expect(added?.figures.byDat?.value).toBe(next);
  });

  it.each`
    day             | years                       | because
    ${"2026-01-30"} | ${["2023", "2024"]}         | ${"the day before the third credit could be seen"}
    ${"2026-01-31"} | ${["2023", "2024", "2025"]} | ${"the day it could"}
  `("a sum that looks small: every credit so far on $day, $because", ({ day, years }) => {
    const { reasons } = fundMissing("less", day, law);
    expect(reasons.flatMap(({ figures }) => figures.year?.value ?? [])).toEqual(years);
  });

  it("sends an owner of savings to the owner's account", () =>
    expect(fundMissing("gone", on, law).benefit).toBe("national-fund-use"));
});

it("a promise of the money early or in cash is a fraud", () => {
  const decision = told(fundScam(on, law));
  expect(decision).toMatchObject({ benefit: "fund-scam", tells: true });
  expect(said(decision)).toEqual([
    "nationalFund.neverEarly",
    "nationalFund.neverCash",
    "nationalFund.noMiddleman",
    "nationalFund.keepToYourself",
    "nationalFund.sentAlready",
  ]);
});
