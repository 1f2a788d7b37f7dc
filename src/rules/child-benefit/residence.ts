import { z } from "zod";
import { because, type Reason } from "../decision.ts";
import { either, yesNo } from "../facts.ts";
import type { Value } from "../parameters/law.ts";

const citizenships = ["citizen", "kandas", "treaty-foreigner", "foreigner"] as const;
/** «treaty-foreigner»: a foreigner to whom a treaty that Kazakhstan ratified gives the right. */
export type Citizenship = (typeof citizenships)[number];

/** The facts about who asks, for the Facts of a rule. */
export const residence = {
  livesHere: yesNo,
  /** «not-asked», also when absent: reckoned as for a citizen, and the answer says so. «unknown» becomes `undefined`. */
  citizenship: z
    .enum([...citizenships, "unknown", "not-asked"])
    .default("not-asked")
    .transform((answer) => (answer === "unknown" ? undefined : answer)),
};
type ResidenceFacts = { readonly livesHere: boolean | undefined; readonly citizenship: Asked | undefined };
type Asked = Citizenship | "not-asked";
export type Residence = { readonly livesHere: boolean; readonly citizenship: Asked };

/** The values these facts may have, for `whicheverHolds`, and the sentences that ask for them. */
export const openResidence = ({ livesHere, citizenship }: ResidenceFacts) => ({
  livesHere: either(livesHere),
  citizenship: citizenship === undefined ? (["citizen", "foreigner"] as const) : [citizenship],
});
export const settlesResidence = { livesHere: "settles.livesHere", citizenship: "settles.citizenship" };

/**
 * The unmet conditions of the family allowances (Social Code, art. 79, 81, 90, 183): citizens and kandas who live here
 * permanently; another foreigner only where a ratified treaty gives the right, a residence permit alone is not enough.
 */
export function unmetResidence({ livesHere, citizenship }: Residence, right: Value): readonly Reason[] {
  return [
    ...(livesHere ? [] : [because("residence.livesAbroad", {}, right)]),
    ...(citizenship === "foreigner" ? [because("residence.foreigner", {}, right)] : []),
  ];
}

/** Announces that nobody asked about citizenship. */
export const assumedResidence = ({ citizenship }: Residence, right: Value): readonly Reason[] =>
  citizenship === "not-asked" ? [because("residence.forCitizens", {}, right)] : [];
