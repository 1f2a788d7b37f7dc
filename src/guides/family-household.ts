import { asSaid, Child, Household, type ISODate } from "../rules/index.ts";
import { UNKNOWN } from "./check.ts";
import { childrenOf, expectedOf, type Named } from "./children.ts";
import { everyChild, perhapsPrimary, preschool, young } from "./family-members.ts";
import type { Answers } from "./guide.ts";
import { chosenOf, has } from "./many.ts";

/** Above every line that a rule draws: what «this much and more» is reckoned with at its upper end. */
const NO_END = 20;

const householdOf = asSaid(Household, {});
const childOf = asSaid(Child, { birthDate: "2000-01-01" });

/**
 * The answers of the family guide as a household. What wasn't asked or isn't known stays open, so that the rules tell
 * what would settle it; situations that nobody ticked are taken for absent, as the question says.
 *
 * Two simplifications, told in the questions themselves: all children with a disability are taken to have the group
 * named, and all children placed to have come the same way.
 */
export function familyHousehold(answers: Answers, today: ISODate): Household {
  const { kids, who, insured, salary, gaps, worked, worked12, more, due } = answers;
  const known = <T>(value: string | undefined, then: (value: string) => T): T | undefined =>
    value === undefined || value === UNKNOWN ? undefined : then(value);
  return {
    ...householdOf({
      livesHere: who === undefined ? UNKNOWN : who === "abroad" ? "no" : "yes",
      citizenship: who === undefined || who === "abroad" ? undefined : who,
      insured,
      earnings: known(salary, (monthly) => [
        { kind: "salary", monthly, ...(gaps === "yes" ? monthsOf(worked ?? worked12) : {}) },
      ]),
      expecting:
        expectedOf(kids) === 0 ? undefined : due === undefined ? UNKNOWN : { dueDate: due, children: expectedOf(kids) },
      ...incomeOf(answers),
      receivesTsa: more === undefined ? UNKNOWN : has(more, "tsa") ? "yes" : "no",
      awards: known(answers.award, (award) => award),
      parentsLost: has(more, "loss") ? (answers.lost ?? UNKNOWN) : undefined,
      parentDiedOn: known(answers.lostOn, (day) => (day.length === 10 ? day : undefined)),
      carers: known(answers.carers, (carers) => carers),
      patronage: answers.placedHow === "patronage" ? "yes" : undefined,
      emergency: has(more, "emergency") ? "yes" : undefined,
      rural: more === undefined ? undefined : has(more, "village") ? "yes" : "no",
      jobRefused: has(more, "refused") ? "yes" : undefined,
      region: known(answers.region, (region) => region),
      city: answers.region === "astana" ? "astana" : undefined,
    }),
    children: childrenOf(kids).map((child, index) => childOf(childFacts(child, index, answers, today))),
  };
}

const monthsOf = (months: string | undefined): object => (months === undefined ? {} : { months });

function incomeOf({ income, people, total }: Answers): object {
  if (income === undefined || income === UNKNOWN) return {};
  if (income === "count")
    return people === undefined || total === undefined
      ? {}
      : { familySize: people, quarterIncome: String(Number(total) * 3) };
  const [least = "0", most] = income.split("-");
  if (most === undefined) return { incomePerHead: least };
  return { incomePerHead: { least, most: most === "*" ? String(Number(least) * NO_END) : most } };
}

function childFacts({ birthDate, token, student }: Named, index: number, answers: Answers, today: ISODate) {
  const id = String(index);
  const asked = (which: (answers: Answers) => readonly string[]) => which(answers).includes(id);
  const born = token === "b0" && firstOf("b0", answers) === index ? (answers.born ?? birthDate) : birthDate;
  return {
    birthDate: born,
    citizenship: citizenshipOf(answers.who),
    birthGrantPaid: asked(young) ? answers.grantPaid : undefined,
    fullTimeStudent: student ? "yes" : studies(id, answers),
    grade: asked(perhapsPrimary) ? gradeOf(id, answers) : undefined,
    kindergarten: asked(preschool) ? answers.kinder : undefined,
    ...disabilityOf(id, answers),
    ...placementOf(id, answers, today),
  };
}

const firstOf = (band: string, { kids }: Answers): number => childrenOf(kids).findIndex(({ token }) => token === band);

/** A parent who is no citizen says nothing of the child's citizenship, but that of foreigners. */
const citizenshipOf = (who: string | undefined): string | undefined =>
  who === "foreigner" ? "foreigner" : who === "kandas" ? UNKNOWN : undefined;

const studies = (id: string, { students }: Answers): string | undefined =>
  students === undefined ? undefined : has(students, id) ? "yes" : "no";

/** Rules tell grades 1–4 from 5–11 and nothing finer, so that one grade stands for its side. */
const gradeOf = (id: string, { primary }: Answers): number | undefined =>
  primary === undefined || primary === UNKNOWN ? undefined : has(primary, id) ? 1 : 5;

function disabilityOf(id: string, answers: Answers): object {
  const { more, disKids, disGroup } = answers;
  if (!has(more, "disability") || !isChosen(id, disKids, answers)) return {};
  return { disability: disGroup ?? UNKNOWN };
}

function placementOf(id: string, answers: Answers, today: ISODate): object {
  const { more, placedKids, placedHow, orphan, adoptedOn } = answers;
  if (!has(more, "placed") || !isChosen(id, placedKids, answers) || placedHow === "patronage") return {};
  if (placedHow !== "adopted") return { guardianship: placedHow ?? UNKNOWN };
  const day = adoptedOn?.length === 10 && adoptedOn <= today ? { adoptedOn } : {};
  return { guardianship: "adopted", orphan: orphan ?? UNKNOWN, ...day };
}

/** An only child needn't be chosen. */
const isChosen = (id: string, chosen: string | undefined, answers: Answers): boolean =>
  everyChild(answers).length === 1 || chosenOf(chosen).includes(id);
