import { describe, expect, it } from "vitest";
import { UNKNOWN } from "../../src/guides/check.ts";
import { childrenValue, EXPECTED } from "../../src/guides/children.ts";
import { familyGuide } from "../../src/guides/family.ts";
import { type Answers, next, optionsOf, type Question } from "../../src/guides/guide.ts";
import { manyOf } from "../../src/guides/many.ts";
import { type Decision, type Household, type ISODate, reckonFamily } from "../../src/rules/index.ts";
import { families } from "../rules/family/families.ts";
import { law, programmes } from "../support/law.ts";

type Told = { readonly answers: Answers; readonly taps: number };

/** The family goes through the interview and answers each question from what its household says. */
function interviewed(household: Household, today: ISODate): Told {
  let answers: Answers = {};
  let taps = 0;
  for (let open = next(familyGuide, answers); open !== undefined; open = next(familyGuide, answers)) {
    const value = answerOf(open, household, answers, today);
    answers = { ...answers, [open.id]: value };
    taps += tapsFor(open, value);
  }
  // The review, and one tap for the result.
  return { answers, taps: taps + 1 };
}

/** One press or one message for each answer; of several ticks each is a press, and one more says «done». */
const tapsFor = ({ kind }: Question, value: string): number => {
  if (kind !== "many" || value === "none" || value === UNKNOWN) return 1;
  return value.split(",").length + 1;
};

function answerOf(question: Question, household: Household, answers: Answers, today: ISODate): string {
  const { children, expecting } = household;
  const which = (holds: (child: Household["children"][number]) => boolean) => {
    const options = question.kind === "many" ? optionsOf(question, answers, today) : [];
    return manyOf(options.filter((id) => children[Number(id)] !== undefined && holds(children[Number(id)] as never)));
  };
  const yesNo = (fact: boolean | undefined) => (fact === undefined ? UNKNOWN : fact ? "yes" : "no");
  const placed = children.find(({ guardianship }) => guardianship !== "none");
  switch (question.id) {
    case "kids":
      return childrenValue(
        [...children.map(({ birthDate }) => birthDate), ...(typeof expecting === "string" ? [] : [EXPECTED])],
        today,
      );
    case "due":
      return typeof expecting === "string" ? "" : expecting.dueDate;
    case "who":
      return household.citizenship === "foreigner" ? "foreigner" : "citizen";
    case "grantPaid":
      return yesNo(children.some(({ birthGrantPaid }) => birthGrantPaid));
    case "insured":
      return yesNo(household.insured);
    case "salary":
      return salaryOf(household);
    case "gaps":
      return household.averageIncome24 === undefined ? "no" : "yes";
    case "worked":
      return "16";
    case "income": {
      if (household.quarterIncome !== undefined && household.familySize !== undefined) return "count";
      const income = household.incomePerHead;
      return typeof income === "string" ? income : UNKNOWN;
    }
    case "people":
      return String(household.familySize);
    case "total":
      return String(Number(household.quarterIncome) / 3);
    case "students":
      return which(({ fullTimeStudent }) => fullTimeStudent === true);
    case "primary":
      return children.some(({ grade }) => grade === undefined)
        ? UNKNOWN
        : which(({ grade }) => typeof grade === "number" && grade <= 4);
    case "more":
      return manyOf([
        ...(children.some(({ disability }) => disability !== "none") ? ["disability"] : []),
        ...(placed === undefined ? [] : ["placed"]),
        ...(household.parentsLost !== "none" ? ["loss"] : []),
        ...(household.awards !== "none" ? ["award"] : []),
        ...(household.receivesTsa === true ? ["tsa"] : []),
        ...(household.jobRefused === true ? ["refused"] : []),
      ]);
    case "disKids":
      return which(({ disability }) => disability !== "none");
    case "disGroup":
      return children.find(({ disability }) => disability !== "none")?.disability ?? UNKNOWN;
    case "placedKids":
      return which(({ guardianship }) => guardianship !== "none");
    case "placedHow":
      return placed?.guardianship ?? UNKNOWN;
    case "orphan":
      return yesNo(placed?.orphan);
    case "adoptedOn":
      return placed?.adoptedOn ?? UNKNOWN;
    case "carers":
      return String(household.carers);
    case "lost":
      return household.parentsLost ?? UNKNOWN;
    case "lostOn":
      return household.parentDiedOn ?? UNKNOWN;
    case "award":
      return household.awards ?? UNKNOWN;
    case "kinder":
      return yesNo(children.find(({ kindergarten }) => kindergarten !== undefined)?.kindergarten);
    case "region":
      return household.region ?? UNKNOWN;
    default:
      throw new Error(`no family says how it answers ${question.id}`);
  }
}

/**
 * The salary behind an average that one family gave ready-made: paid in 16 of the 24 months, less the pension
 * contribution of a tenth.
 */
function salaryOf({ earnings, averageIncome24 }: Household): string {
  const [earning] = earnings ?? [];
  if (earning !== undefined) return earning.monthly;
  return averageIncome24 === undefined ? UNKNOWN : String((Number(averageIncome24) * 24 * 10) / (16 * 9));
}

/** Verdict and sum of each benefit the authorities' figures are about. */
const outcome = (decisions: readonly Decision[]) =>
  decisions.map((one) => [
    one.benefit,
    one.child ?? "family",
    one.verdict,
    one.verdict === "entitled" ? (one.amount?.value ?? "in kind") : "",
    one.verdict === "depends" ? `${one.least?.value}–${one.most?.value}` : "",
  ]);

describe("the interview of a whole family", () => {
  /** What the interview asks of everybody: who ticks no situation says that they live in no village and get no assistance. */
  const looked = (household: Household): Household => ({
    ...household,
    rural: household.rural ?? false,
    receivesTsa: household.receivesTsa ?? false,
    // The interview asks for the salary behind an average, and the same salary tells of the maternity leave as well.
    ...(household.averageIncome24 === undefined
      ? {}
      : {
          averageIncome24: undefined,
          earnings: [{ kind: "salary", monthly: salaryOf(household), months: 16 }] as const,
        }),
  });

  it.each(families.map((family) => ({ ...family, title: family.name.en })))("$title: what the rules give", (family) => {
    const { on } = family;
    const { answers } = interviewed(family.household, on);
    const household = looked(family.household);
    const rules = outcome(reckonFamily(household, on, law, programmes).decisions);
    const guide = outcome(familyGuide.decide(answers, on, law, programmes));
    expect(guide).toEqual(rules);
  });

  it("takes at most nine presses or messages, in the median of the sample families", () => {
    const taps = families.map(({ household, on }) => interviewed(household, on).taps).toSorted((a, b) => a - b);
    const median = ((taps[11] ?? 0) + (taps[12] ?? 0)) / 2;
    expect(taps).toHaveLength(24);
    expect(median).toBeLessThanOrEqual(9);
  });
});
