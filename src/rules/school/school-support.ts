import { z } from "zod";
import type { ISODate } from "../dates.ts";
import type { Decision } from "../decision.ts";
import type { Law } from "../parameters/law.ts";
import { SchoolHelpFacts, schoolHelp } from "./school-help.ts";
import { SchoolMealsFacts, schoolMeals } from "./school-meals.ts";
import { SchoolTransportFacts, schoolTransport } from "./school-transport.ts";
import { TextbooksFacts, textbooks } from "./textbooks.ts";

export const SchoolSupportFacts = z.object({
  ...SchoolHelpFacts.shape,
  ...SchoolMealsFacts.shape,
  ...TextbooksFacts.shape,
  ...SchoolTransportFacts.shape,
});
export type SchoolSupportFacts = z.output<typeof SchoolSupportFacts>;

/** All that a pupil's family can expect of the school: money, meals, textbooks, the way there. @throws NotOnRecord */
export const schoolSupport = (facts: SchoolSupportFacts, on: ISODate, law: Law): readonly Decision[] => [
  schoolHelp(facts, on, law),
  schoolMeals(facts, on, law),
  textbooks(facts, on, law),
  schoolTransport(facts, on, law),
];
