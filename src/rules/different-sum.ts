import { z } from "zod";
import { aYearEarlier } from "./a-year-earlier.ts";
import { LargeFamilyFacts, largeFamily } from "./child-benefit/large-family.ts";
import { addMonths, type ISODate, yearOf } from "./dates.ts";
import { because, type Decision, type Per, type Reason, sourcesOf } from "./decision.ts";
import { money } from "./facts.ts";
import { reckonFamily } from "./family/family.ts";
import { Household } from "./family/household.ts";
import type { Programmes } from "./family/interplay.ts";
import { compare, difference, type Figure, figure, given, quotient, textFigure } from "./figures.ts";
import { type Law, NotOnRecord } from "./parameters/law.ts";

/** The payments whose sum people compare with ours: each hangs on few facts. */
export const comparable = [
  "large-family",
  "care-allowance",
  "birth-grant",
  "ssif-childcare",
  "child-disability",
  "carer-allowance",
  "survivor-allowance",
  "awarded-mother",
] as const;

export const DifferentSumFacts = z.object({
  benefit: z.enum(comparable),
  /** Children of a large family; which child in order; dependants of the parent lost. */
  count: z.coerce.number().int().min(1).max(20).default(1),
  disability: z.enum(["under-7", "group-1", "group-2", "group-3"]).default("under-7"),
  award: z.enum(["altyn-alqa", "kumis-alqa", "mother-heroine", "maternal-glory-1", "maternal-glory-2"]).optional(),
  /** Of a month, before anything is withheld. */
  salary: money.optional(),
  /** What came, in tenge. */
  paid: money,
});
export type DifferentSumFacts = z.output<typeof DifferentSumFacts>;

type Facts = Omit<DifferentSumFacts, "paid">;
/** What the sum would be if one thing were otherwise, and the sentence that names that thing. */
type Guess = { readonly sentence: string; readonly amount: Figure; readonly more?: Readonly<Record<string, Figure>> };

/**
 * «I was paid a different sum»: the nearest explanation of what came. Tried in the order in which it happens most:
 * the sum of last year, a child that wasn't counted, another band, a contribution withheld.
 *
 * @returns the sum as it should be, the first reason saying how the sum that came comes about, or that nothing does and
 *          what to check; the refusal where such a family isn't entitled at all
 * @throws NotOnRecord when the record of the law has no value for that day
 */
export function differentSum(
  { paid, ...facts }: DifferentSumFacts,
  on: ISODate,
  law: Law,
  programmes: Programmes,
): Decision {
  const came = given("paid", paid, "KZT");
  const { benefit } = facts;
  const own = ownOf(facts, on, law, programmes);
  if (own?.verdict === "not-entitled") return { benefit, verdict: "not-entitled", reasons: own.reasons };
  const expected = sumOf(own);
  if (expected === undefined) return { benefit, verdict: "depends", reasons: [because("differentSum.noSum")] };
  const { amount, per } = expected;
  const found = firstOf(guesses(), (guess) => isNear(guess.amount, came));
  const reason = found === undefined ? unexplained(came, amount) : explained(found, came, amount);
  const right = found?.sentence === "differentSum.right";
  const number = law.on(on, "contact.egov");
  const next = right ? [] : [because("differentSum.whatToDo", { number }, number)];
  const formula = expected.reasons.filter(({ sentence }) => sentence.toLowerCase().includes("formula"));
  return { benefit, verdict: "entitled", amount, per, reasons: [reason, ...next, ...formula] };

  function* guesses(): Iterable<Guess> {
    yield { sentence: "differentSum.right", amount };
    yield* otherwise(facts, on, law, programmes);
    yield* beforeContribution(benefit, amount, on, law);
  }
}

/** Each guess costs a whole family's reckoning: none is made beyond the one that fits. */
function firstOf<T>(all: Iterable<T>, fits: (one: T) => boolean): T | undefined {
  for (const one of all) if (fits(one)) return one;
  return undefined;
}

/** Within a tenge: authorities round some sums up and others to the nearest. */
const isNear = (a: Figure, b: Figure): boolean => {
  const [more, less] = compare(a, b) >= 0 ? [a, b] : [b, a];
  return compare(difference(more, less), figure(1, "KZT")) <= 0;
};

function* otherwise(facts: Facts, on: ISODate, law: Law, programmes: Programmes): Iterable<Guess> {
  const before = textFigure(String(yearOf(on) - 1));
  const tried = (sentence: string, other: Facts, more?: Guess["more"], by: Law = law): readonly Guess[] => {
    const found = attempt(() => amountOf(other, on, by, programmes));
    return found === undefined ? [] : [{ sentence, amount: found.amount, ...(more === undefined ? {} : { more }) }];
  };
  const lastYear = aYearEarlier(law);
  const neighbours = NUMBERED.includes(facts.benefit)
    ? [-1, 1, -2, 2]
        .map((step) => facts.count + step)
        .filter((count) => count >= 1)
        .map((count) => ({ ...facts, count }))
    : [];
  yield* tried("differentSum.lastYear", facts, { year: before }, lastYear);
  for (const other of neighbours)
    yield* tried(COUNTED[facts.benefit] ?? "differentSum.otherChildren", other, numbered(other.count));
  for (const other of neighbours)
    yield* tried("differentSum.lastYearOther", other, { year: before, ...numbered(other.count) }, lastYear);
  if (facts.benefit === "child-disability")
    for (const disability of DifferentSumFacts.shape.disability.unwrap().options)
      yield* tried("differentSum.otherGroup", { ...facts, disability });
  if (facts.benefit === "awarded-mother" && facts.award !== undefined)
    for (const award of DifferentSumFacts.shape.award.unwrap().options)
      yield* tried("differentSum.otherAward", { ...facts, award });
}

/** Payments whose sum hangs on the number or the order of the children. */
const NUMBERED: readonly string[] = [
  "large-family",
  "survivor-allowance",
  "care-allowance",
  "birth-grant",
  "ssif-childcare",
];

/** Where `count` is the order of birth; elsewhere it is a number of children. */
const COUNTED: Readonly<Record<string, string>> = {
  "care-allowance": "differentSum.otherOrder",
  "birth-grant": "differentSum.otherOrder",
  "ssif-childcare": "differentSum.otherOrder",
};

/** `count` chooses the plural, `number` is only said. */
const numbered = (count: number) => ({ count: figure(count, "count"), number: figure(count, "count") });

/** Of the insured parent's payment the pension contribution is taken: some notices name the sum before it. */
function beforeContribution(benefit: string, amount: Figure, on: ISODate, law: Law): readonly Guess[] {
  const contribution = law.find(on, "ssif-childcare.pension-contribution");
  if (benefit !== "ssif-childcare" || contribution === undefined) return [];
  const inHand = quotient(difference(figure(100, "percent"), contribution), figure(100, "percent"));
  return [{ sentence: "differentSum.contribution", amount: quotient(amount, inHand), more: { contribution } }];
}

function explained({ sentence, more = {} }: Guess, came: Figure, amount: Figure): Reason {
  return because(sentence, { paid: came, amount, ...more }, ...sourcesOf(amount, ...Object.values(more)));
}

function unexplained(came: Figure, amount: Figure): Reason {
  const less = compare(came, amount) < 0;
  const by = less ? difference(amount, came) : difference(came, amount);
  return because(less ? "differentSum.less" : "differentSum.more", { paid: came, amount, by }, ...sourcesOf(amount));
}

type Sum = { readonly amount: Figure; readonly per: Per; readonly reasons: readonly Reason[] };

/** The sum of one payment of a family that has just these facts. */
const amountOf = (facts: Facts, on: ISODate, law: Law, programmes: Programmes): Sum | undefined =>
  sumOf(ownOf(facts, on, law, programmes));

function ownOf(facts: Facts, on: ISODate, law: Law, programmes: Programmes): Decision | undefined {
  const { decisions } = reckonFamily(householdOf(facts, on), on, law, programmes);
  const own = decisions.find(({ benefit }) => benefit === facts.benefit);
  // A family isn't told of an allowance it has too few children for; whoever asks about it is.
  return own ?? (facts.benefit === "large-family" ? tooSmall(facts, on, law) : undefined);
}

const tooSmall = ({ count }: Facts, on: ISODate, law: Law): Decision =>
  largeFamily(LargeFamilyFacts.parse({ childCount: count, livesHere: "yes", citizenship: "citizen" }), on, law);

function sumOf(own: Decision | undefined): Sum | undefined {
  if (own?.verdict !== "entitled" || own.amount === undefined || own.per === undefined) return undefined;
  return { amount: own.amount, per: own.per, reasons: own.reasons };
}

function householdOf({ benefit, count, disability, award, salary }: Facts, on: ISODate): Household {
  const born = (months: number) => addMonths(on, -months);
  const many = (howMany: number) => Array.from({ length: howMany }, () => ({ birthDate: born(8 * 12) }));
  const baby = { birthDate: born(2), birthOrder: count };
  const home = { livesHere: "yes", citizenship: "citizen" };
  switch (benefit) {
    case "large-family":
      return Household.parse({ ...home, children: many(count) });
    case "survivor-allowance":
      return Household.parse({ ...home, parentsLost: "one", children: many(count) });
    case "awarded-mother":
      return Household.parse({ ...home, awards: award ?? "altyn-alqa", children: many(7) });
    case "child-disability":
    case "carer-allowance": {
      const birthDate = born(disability === "under-7" ? 5 * 12 : 10 * 12);
      return Household.parse({ ...home, children: [{ birthDate, disability }] });
    }
    case "ssif-childcare": {
      const earnings = salary === undefined ? {} : { earnings: [{ kind: "salary", monthly: salary }] };
      return Household.parse({ ...home, insured: "yes", ...earnings, children: [baby] });
    }
    default:
      return Household.parse({ ...home, insured: "no", children: [baby] });
  }
}

function attempt<T>(reckon: () => T): T | undefined {
  try {
    return reckon();
  } catch (fault) {
    if (fault instanceof NotOnRecord) return undefined;
    throw fault;
  }
}
