import { z } from "zod";
import { ageOn, BirthDate, ends, type ISODate } from "../dates.ts";
import { because, type Decision, oneOf, type Reason, sourcesOf } from "../decision.ts";
import { choice, yesNo } from "../facts.ts";
import { product, whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";

/** One person: a child is told by the birth date, an adult by the rest. */
export const HealthInsuranceFacts = z.object({
  birthDate: BirthDate.optional(),
  work: choice(["employed", "self-employed", "not-working"]),
  pregnant: yesNo,
  /** At home with a child under three, as the only parent who doesn't work. */
  smallChild: yesNo,
  /** On maternity leave or childcare leave. */
  onLeave: yesNo,
  carerOfChildWithDisability: yesNo,
  awards: choice(["none", "altyn-alqa", "kumis-alqa", "mother-heroine", "maternal-glory-1", "maternal-glory-2"]),
});
export type HealthInsuranceFacts = z.output<typeof HealthInsuranceFacts>;

const benefit = "health-insurance";

/**
 * Who pays for a person's compulsory health insurance: the state for every child and for some adults, work for those
 * who work, others themselves.
 *
 * @param facts an adult's unknown situation is reckoned both ways
 * @param on    the day of the question; rates and the minimum wage are of that day
 * @returns entitled when the person is insured without paying; not entitled with the monthly sum to pay
 * @throws NotOnRecord before 2026, the first year whose rates we hold
 */
export function healthInsurance(facts: HealthInsuranceFacts, on: ISODate, law: Law): Decision {
  const until = law.on(on, "health-insurance.child-until");
  const child = because("healthInsurance.child", { age: until }, until);
  const [youngest, oldest] = agesOn(facts.birthDate, on);
  const insured: Decision = { benefit, verdict: "entitled", reasons: [child] };
  if (oldest < whole(until)) return insured;
  const adult = adultsInsurance(facts, on, law);
  return youngest < whole(until) ? oneOf([insured, adult], because("settles.birthDay")) : adult;
}

/** Without a birth date an adult: a parent asks about herself. */
function agesOn(birth: HealthInsuranceFacts["birthDate"], on: ISODate): readonly [number, number] {
  if (birth === undefined) return [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const [first, last] = ends(birth);
  return [ageOn(last, on), ageOn(first, on)];
}

function adultsInsurance(facts: HealthInsuranceFacts, on: ISODate, law: Law): Decision {
  if (facts.work === undefined) {
    const ways = (["employed", "self-employed", "not-working"] as const).map((work) => ({ ...facts, work }));
    return oneOf(
      ways.map((way) => adultsInsurance(way, on, law)),
      because("healthInsurance.settlesWork"),
    );
  }
  if (facts.work === "self-employed") return { benefit, verdict: "not-entitled", reasons: [trader(on, law)] };
  const [grounds, open] = paidByState(facts, on, law);
  if (grounds.length > 0) return { benefit, verdict: "entitled", reasons: grounds };
  if (facts.work === "employed") return { benefit, verdict: "entitled", reasons: [throughWork(on, law)] };
  const own: Decision = {
    benefit,
    verdict: "not-entitled",
    reasons: [ownPayment(on, law), because("healthInsurance.crisis"), otherGrounds(on, law)],
  };
  const state: Decision = { benefit, verdict: "entitled", reasons: [] };
  return open.length === 0 ? own : oneOf([state, own], ...open);
}

/** The grounds on which the state pays, and the questions that are still open. */
function paidByState(facts: HealthInsuranceFacts, on: ISODate, law: Law): readonly [Reason[], Reason[]] {
  const list = law.on(on, "health-insurance.state-pays-for");
  const age = law.on(on, "health-insurance.small-child-under");
  const awarded = facts.awards === undefined ? undefined : facts.awards !== "none";
  const home = facts.work === "not-working";
  const all = [
    { is: home ? facts.pregnant : false, key: "pregnant" },
    { is: home ? facts.smallChild : false, key: "smallChild" },
    { is: facts.onLeave, key: "onLeave" },
    { is: home ? facts.carerOfChildWithDisability : false, key: "carer" },
    { is: awarded, key: "awarded" },
  ] as const;
  const grounds = all.filter(({ is }) => is === true).map(({ key }) => because(GROUNDS[key], { age }, list, age));
  return [grounds, all.filter(({ is }) => is === undefined).map(({ key }) => because(QUESTIONS[key], { age }, age))];
}

const GROUNDS = {
  pregnant: "healthInsurance.pregnant",
  smallChild: "healthInsurance.smallChild",
  onLeave: "healthInsurance.onLeave",
  carer: "healthInsurance.carer",
  awarded: "healthInsurance.awarded",
};
const QUESTIONS = {
  pregnant: "healthInsurance.settlesPregnant",
  smallChild: "healthInsurance.settlesSmallChild",
  onLeave: "healthInsurance.settlesOnLeave",
  carer: "healthInsurance.settlesCarer",
  awarded: "healthInsurance.settlesAwarded",
};

/** We hold the categories that concern parents, not all of them. */
function otherGrounds(on: ISODate, law: Law): Reason {
  const categories = law.on(on, "health-insurance.categories");
  const site = law.on(on, "contact.health-insurance-site");
  return because("healthInsurance.otherGrounds", { categories, site }, categories, site);
}

function throughWork(on: ISODate, law: Law): Reason {
  const own = law.on(on, "health-insurance.employee-rate");
  const employer = law.on(on, "health-insurance.employer-rate");
  return because("healthInsurance.throughWork", { own, employer }, own, employer);
}

function trader(on: ISODate, law: Law): Reason {
  const [rate, base] = [law.on(on, "health-insurance.own-rate"), law.on(on, "health-insurance.trader-base")];
  const amount = product(rate, base, law.on(on, "minimum-wage"));
  return because("healthInsurance.trader", { amount }, ...sourcesOf(amount));
}

function ownPayment(on: ISODate, law: Law): Reason {
  const amount = product(law.on(on, "health-insurance.own-rate"), law.on(on, "minimum-wage"));
  return because("healthInsurance.ownPayment", { amount }, ...sourcesOf(amount));
}
