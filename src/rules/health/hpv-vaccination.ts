import { z } from "zod";
import { addDays, BirthDate, birthday, ends, type ISODate } from "../dates.ts";
import { because, type Decision, oneOf, type Reason } from "../decision.ts";
import { either, yesNo } from "../facts.ts";
import { dateFigure, whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";

export const HpvVaccinationFacts = z.object({ birthDate: BirthDate, girl: yesNo });
export type HpvVaccinationFacts = z.output<typeof HpvVaccinationFacts>;

const benefit = "hpv-vaccination";

/**
 * The free vaccination against the papilloma virus: girls at eleven, and those who missed it up to and including
 * thirteen, with the parents' consent (decree of the chief sanitary doctor, September 2024).
 *
 * @param on the day of the question
 * @returns from the first to the last day of the age, in kind; every condition that isn't met
 * @throws NotOnRecord before September 2024
 */
export function hpvVaccination(facts: HpvVaccinationFacts, on: ISODate, law: Law): Decision {
  const births = [...new Set(ends(facts.birthDate))];
  const possible = either(facts.girl).flatMap((girl) => births.map((birth) => certain(girl, birth, on, law)));
  return oneOf(
    possible,
    ...(facts.girl === undefined ? [because("hpv.settlesGirl")] : []),
    ...(births.length > 1 ? [because("settles.birthDay")] : []),
  );
}

function certain(girl: boolean, birth: ISODate, on: ISODate, law: Law): Decision {
  const age = law.on(on, "hpv-vaccination.age");
  const last = law.on(on, "hpv-vaccination.catch-up-until");
  const from = birthday(birth, whole(age));
  const until = addDays(birthday(birth, whole(last) + 1), -1);
  const unmet: Reason[] = [];
  if (!girl) unmet.push(because("hpv.girlsOnly", {}, age));
  if (on < from) unmet.push(because("hpv.notYet", { fromAbl: dateFigure(from) }, age));
  if (on > until) unmet.push(because("hpv.past", { last }, last));
  if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet };

  const [doses, months] = [law.on(on, "hpv-vaccination.doses"), law.on(on, "hpv-vaccination.between")];
  const late = on >= birthday(birth, whole(age) + 1);
  const given = late ? because("hpv.catchUp", { last }, last) : because("hpv.inTime", { age }, age);
  const told = [given, because("hpv.doses", { doses, months }, doses, months), because("hpv.consent")];
  return { benefit, verdict: "entitled", reasons: told, from, until };
}
