import { describe, expect, it } from "vitest";
import { readFamily } from "../../../../src/guides/typed/index.ts";
import { inShort } from "./in-short.ts";

const today = "2026-11-24";

describe("a family in English, on 24 November 2026", () => {
  it.each<[text: string, family: string, because: string]>([
    ["3 kids 2, 5 and 9, not working", "3 children; ages 2y 5y 9y; not-working", "count, ages, work"],
    ["I have 4 kids and I'm pregnant", "4 children; expecting", "one more to come"],
    ["I'm expecting my fifth in March", "expecting no.5 due 2027-03", "which and when"],
    ["we're expecting twins", "expecting 2", "twins to come"],
    ["expecting a baby, due 15 January", "expecting due 2027-01-15", "a day"],
    ["my wife is pregnant, we have two children", "2 children; expecting", "a father writes"],
    ["giving birth in two months", "expecting due 2027-01", "counted from today"],
    ["single mom, two kids, 3 and 6", "2 children; ages 3y 6y; alone", "alone"],
    ["raising two children alone", "2 children; alone", "in a verb"],
    ["my son is 5, my daughter is 3 months old", "ages 5y 3m", "each"],
    ["kids aged 2, 5 and 9", "ages 2y 5y 9y", "aged"],
    ["twins aged 2 and a son of 7", "ages 2y 2y 7y", "twins and one more"],
    ["a 3-year-old daughter", "ages 3y", "an adjective"],
    ["one kid, 7 yo", "1 children; ages 7y", "cut short"],
    ["I am 30, my kids are 3 and 5", "ages 3y 5y", "the mother's age is left out"],
    ["mother of four", "4 children", "a mother of"],
    ["two sons and a daughter", "3 children", "no number with the last"],
    ["no kids", "0 children", "none"],
    ["our daughter was born on 12 March 2024", "ages 2024-03-12", "a day of birth"],
    ["my son was born in 2019", "ages 2019", "a year of birth"],
    ["had a baby two weeks ago", "ages 2026-11-10", "counted back"],
    ["not working, husband unemployed, 5 kids", "5 children; not-working; partner not-working", "neither"],
    ["I work, my husband doesn't", "employed", "a verb left out says nothing"],
    ["I am self-employed, two children", "2 children; self-employed", "a trader"],
    ["I am on maternity leave, baby is 3 months", "ages 3m; on leave", "on leave"],
    ["social contributions were paid", "insured", "insured"],
    ["we are a family of 6, income 250k", "income 250000; 6 heads", "income and heads"],
    ["income 250000 for 6 people", "income 250000; 6 heads", "in one"],
    ["family income is 200-250 thousand", "income 200000..250000", "a range"],
    ["40k per person", "a head 40000", "a head"],
    ["my husband earns 300k", "partner 300000", "a husband's"],
    ["I earn 120k, child support 40k", "self 120000 alimony 40000", "wage and alimony"],
    ["my child has a disability, group 2, 9 years old", "ages 9y; child's disability 2", "with its group"],
    ["widow with 3 children", "3 children; one lost", "a widow"],
    ["my husband died, two kids", "2 children; one lost", "a father lost"],
    ["I am their guardian, two nephews 8 and 11", "2 children; ages 8y 11y; guardian", "a guardian"],
    ["we adopted a girl, 2 years old", "ages 2y; adopted", "adopted"],
    ["large family, 5 kids", "5 children; large", "beside a count"],
    ["I have Altyn Alqa and 7 children", "7 children; altyn-alqa", "an award"],
    ["we get targeted assistance, 4 kids", "4 children; tsa", "assistance"],
    ["we don't get targeted assistance, 4 kids", "4 children; no tsa", "denied"],
    ["we live in Almaty, 4 children", "4 children; in almaty", "a city"],
    ["Almaty region, a village, 4 children", "4 children; in almaty-region; rural", "a region isn't its city"],
    ["from Shymkent, 2 kids", "2 children; in shymkent", "from"],
    ["a full-time student of 20 and a son of 7", "ages 20y 7y; full-time student", "a student"],
  ])("«%s» → %s: %s", (text, family) => {
    expect(inShort(readFamily(text, today))).toBe(family);
  });
});
