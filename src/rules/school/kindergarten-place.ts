import { z } from "zod";
import { ageOn, BirthDate, ends, type ISODate, isISODate } from "../dates.ts";
import { because, type Decision, type Reason } from "../decision.ts";
import { choice, rarely, yesNo } from "../facts.ts";
import { whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";

export const KindergartenPlaceFacts = z.object({
  birthDate: BirthDate,
  parentWithDisability: rarely,
  guardianship: choice(["none", "guardian", "foster-family", "professional-foster", "adopted"]),
  largeFamily: yesNo,
  specialNeeds: rarely,
});
export type KindergartenPlaceFacts = z.output<typeof KindergartenPlaceFacts>;

const benefit = "kindergarten-place";

/**
 * A place in the kindergarten queue, and the voucher that pays for it.
 *
 * @param facts the groups that stood first by the text of 2020; where nobody knows of any, nothing is said of priority
 * @param on    the day asked about
 * @returns entitled up to the age of the queue; at that very age `depends`, since the source says «up to 6» only. The
 *          voucher pilot is told until its last known day; what came after it was not found
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function kindergartenPlace(facts: KindergartenPlaceFacts, on: ISODate, law: Law): Decision {
  return whicheverHolds<{ readonly birth: ISODate }>(
    { birth: [...new Set(ends(facts.birthDate))] },
    { birth: "settles.birthDay" },
    ({ birth }) => decide(birth, facts, on, law),
  );
}

function decide(birth: ISODate, facts: KindergartenPlaceFacts, on: ISODate, law: Law): Decision {
  const until = law.on(on, "kindergarten.queue-until");
  const age = ageOn(birth, on);
  if (age > whole(until))
    return { benefit, verdict: "not-entitled", reasons: [because("kindergarten.tooOld", { until }, until)] };
  const reasons = [...priority(facts, on, law), ...voucher(on, law)];
  if (age < whole(until))
    return { benefit, verdict: "entitled", reasons: [because("kindergarten.queue", { until }, until), ...reasons] };
  return { benefit, verdict: "depends", reasons: [because("kindergarten.askAtSix", { until }, until), ...reasons] };
}

function priority(facts: KindergartenPlaceFacts, on: ISODate, law: Law): readonly Reason[] {
  const { parentWithDisability, guardianship, largeFamily, specialNeeds } = facts;
  const inCare = guardianship !== undefined && guardianship !== "none" && guardianship !== "adopted";
  const first = parentWithDisability === true || inCare || largeFamily === true || specialNeeds === true;
  return first ? [because("kindergarten.first", {}, law.on(on, "kindergarten.priority"))] : [];
}

function voucher(on: ISODate, law: Law): readonly Reason[] {
  const until = law.find(on, "kindergarten-voucher.pilot-until");
  if (until === undefined) return [];
  if (isISODate(until.value) && on > until.value)
    return [because("kindergarten.pilotOver", { untilDat: until }, until)];
  const confirm = law.on(on, "kindergarten-voucher.confirm-within");
  const restore = law.on(on, "kindergarten-voucher.restore-within");
  const sign = law.on(on, "kindergarten-voucher.contract-within");
  return [
    because("kindergarten.confirm", { count: confirm }, confirm),
    because("kindergarten.restore", { count: restore }, restore),
    because("kindergarten.sign", { count: sign }, sign),
  ];
}
