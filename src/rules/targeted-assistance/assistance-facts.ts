import { z } from "zod";
import { BirthDate } from "../dates.ts";
import { choice, money, rarely, yesNo } from "../facts.ts";
import { region } from "../regions.ts";

const unknown = z.literal("unknown").transform(() => undefined);
const tenge = z.union([unknown, money]).optional();

/** What lets the commission find no need (Social Code, art. 125); `second-dwelling` also one sold a few years ago. */
const property = z.enum(["second-dwelling", "business-premises", "building-plot", "second-car", "machinery"]);
export type Property = z.output<typeof property>;

export const TargetedAssistanceFacts = z.object({
  livesHere: yesNo,
  region,
  /** People living together; also those working elsewhere, boarding pupils and full-time students under 23. */
  familySize: z.union([unknown, z.coerce.number().int().min(1).max(40)]).optional(),
  /** All the family's money of the calendar quarter before, or the same by the month and the person. */
  quarterIncome: tenge,
  incomePerHead: tenge,
  /** The regional poverty line of this quarter, as the akimat published it. */
  povertyLine: tenge,
  children: z.array(z.object({ birthDate: BirthDate })).optional(),
  /** `carer-only`: the one able-bodied member cares for a child under 3 or someone with a disability or very old. */
  whoCanWork: choice(["nobody", "carer-only", "someone"]),
  /** Within the last six months: */
  jobRefused: rarely,
  contractBroken: rarely,
  falseData: rarely,
  property: z.array(property).default([]),
  /** A large family, or one with a child with a disability or a person of group I or II: a second car is no ground. */
  secondCarAllowed: rarely,
  /** A bank or micro-loan other than a mortgage. */
  loan: rarely,
});
export type TargetedAssistanceFacts = z.output<typeof TargetedAssistanceFacts>;
