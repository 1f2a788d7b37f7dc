import { z } from "zod";
import { addMonths, BirthDate, ends, type ISODate, monthOf, yearOf } from "../dates.ts";
import { because, type Decision, oneOf, sourcesOf } from "../decision.ts";
import { birthOrder, either, yesNo } from "../facts.ts";
import { type Figure, product, rounded, whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";

export const BirthGrantFacts = z.object({ birthDate: BirthDate, birthOrder, livesHere: yesNo });
export type BirthGrantFacts = z.output<typeof BirthGrantFacts>;

const benefit = "birth-grant";

/**
 * One-off grant on the birth of a child (Social Code, art. 79-80).
 *
 * @param facts      as the parent gave them; birthOrder counts every live birth of the mother, and children adopted or
 *                   taken under guardianship; a birth given as a month is reckoned at both its ends
 * @param appliedOn  the day of the application (today, if the parent hasn't applied yet), in Kazakhstan
 * @param law        read on the day of application, from which the Code assigns the grant (art. 79); it names no day
 *                   for a December birth claimed in January: that is `depends`, between the two indices
 * @returns the amount in whole tenge with its formula, every condition that is not met, or the range between the
 *          outcomes that the unknown facts leave open
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function birthGrant(facts: BirthGrantFacts, appliedOn: ISODate, law: Law): Decision {
  const orders = facts.birthOrder === undefined ? [3, 4] : [facts.birthOrder];
  const possible = either(facts.livesHere).flatMap((livesHere) =>
    orders.flatMap((order) =>
      ends(facts.birthDate).map((birth) => certain({ livesHere, order, birth }, appliedOn, law)),
    ),
  );
  return oneOf(
    possible,
    ...(facts.livesHere === undefined ? [because("settles.livesHere")] : []),
    ...(facts.birthOrder === undefined ? [because("settles.birthOrder")] : []),
    ...(new Set(ends(facts.birthDate)).size > 1 ? [because("settles.birthDay")] : []),
  );
}

type Certain = { readonly livesHere: boolean; readonly order: number; readonly birth: ISODate };

function certain({ livesHere, order, birth }: Certain, appliedOn: ISODate, law: Law): Decision {
  const rate = law.on(appliedOn, order <= 3 ? "birth-grant.up-to-third" : "birth-grant.from-fourth");
  const claimWithin = law.on(appliedOn, "birth-grant.claim-within");

  const unmet = [];
  if (!livesHere) unmet.push(because("birthGrant.livesAbroad", {}, rate));
  if (appliedOn > addMonths(birth, whole(claimWithin)))
    unmet.push(because("birthGrant.tooLate", { count: claimWithin }, claimWithin));
  if (unmet.length > 0) return { benefit, verdict: "not-entitled", reasons: unmet };

  const decemberBirth = monthOf(birth) === 12 && monthOf(appliedOn) === 1 && yearOf(appliedOn) === yearOf(birth) + 1;
  const days: readonly ISODate[] = decemberBirth ? [birth, appliedOn] : [appliedOn];
  const reckoned = days.map((day) => reckon(rate, day, law));
  return oneOf(reckoned, because("birthGrant.whichIndex", {}, rate));
}

function reckon(rate: Figure, day: ISODate, law: Law): Decision {
  const mci = law.on(day, "mci");
  const exact = product(rate, mci);
  const amount = rounded(exact, law.on(day, "birth-grant.rounding"));
  const formula = because("formula.mci", { rate, base: mci, exact, amount }, ...sourcesOf(amount));
  return { benefit, verdict: "entitled", amount, per: "once", reasons: [formula] };
}
