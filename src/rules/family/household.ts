import { z } from "zod";
import { residence } from "../child-benefit/residence.ts";
import { choice, howMany, money, rarely, yesNo } from "../facts.ts";
import { region } from "../regions.ts";
import { averageIncome, Earning } from "../social-insurance/earning.ts";
import { Child, day, dayOrMonth } from "./child.ts";

const awards = ["none", "altyn-alqa", "kumis-alqa", "mother-heroine", "maternal-glory-1", "maternal-glory-2"] as const;
const unknown = z.literal("unknown").transform(() => undefined);
const tenge = z.union([unknown, money]).optional();
/** «not below the first, not above the second»: for families who would rather not give a figure. */
const range = z.strictObject({ least: money, most: money });

const Expecting = z.strictObject({
  dueDate: dayOrMonth.describe("The day or month the birth is due."),
  children: z.coerce.number().int().min(1).max(5).default(1).describe("Twins: 2. Default: 1."),
});

/** The days of applications already made; for the rest the day asked about is taken. */
const Applied = z.strictObject({
  "large-family": day.optional(),
  "awarded-mother": day.optional(),
  "child-disability": day.optional(),
  "survivor-allowance": day.optional(),
});

/**
 * One family as it lives together, in its own words. Every fact may be unknown: leave it out or say «unknown», and the
 * answer tells what would settle it. Only rare situations are taken for «no» or «none» unless someone says otherwise.
 */
export const Household = z.strictObject({
  livesHere: yesNo.describe("Whether the family lives in Kazakhstan permanently. Default: unknown."),
  citizenship: residence.citizenship.describe(
    "Citizenship of the parent who applies. Default: not-asked, reckoned as a citizen, and the answer says so.",
  ),
  region: region.describe("Region or city of republican standing. Default: unknown."),
  city: z.enum(["astana", "atyrau", "oskemen", "other", "unknown"]).default("unknown").describe("For city buses."),
  rural: yesNo.describe("Whether the family lives in a village. Default: unknown."),
  schoolInVillage: yesNo.describe("Whether the village has a school with the grades needed. Default: unknown."),

  insured: yesNo.describe("Whether social contributions were paid for the parent on leave. Default: unknown."),
  averageIncome12: averageIncome.describe(
    "That parent's counted income of a month over 12 months before leave, tenge.",
  ),
  averageIncome24: averageIncome.describe("The same over 24 months before the birth, tenge."),
  earnings: z.array(Earning).min(1).optional().describe("The earnings these averages are reckoned from, instead."),
  atWork: rarely.describe("The parent who gets the childcare payment is back at work. Default: no."),
  declinesContribution: rarely.describe("Declines the pension contribution, with a disability. Default: no."),
  work: choice(["employed", "self-employed", "not-working"]).describe("That parent's work. Default: unknown."),

  expecting: z
    .union([z.enum(["no", "unknown"]), Expecting])
    .default("no")
    .describe("A birth to come. Default: no."),
  leaveFrom: z.union([unknown, dayOrMonth]).optional().describe("First day, or month, on the leave sheet."),
  leaveDays: z
    .union([unknown, z.coerce.number().int().min(1).max(366)])
    .optional()
    .describe("Days on that sheet."),
  birth: z
    .enum(["normal", "complicated", "multiple", "unknown"])
    .optional()
    .transform((answer) => (answer === "unknown" ? undefined : (answer ?? "not-said")))
    .describe("How the birth went. Default: normal; multiple where twins are expected."),
  nuclearZone: rarely.describe("Lives in a zone of the Semipalatinsk test site. Default: no."),

  awards: choice(awards).prefault("none").describe("The highest award the mother holds. Default: none."),
  childrenRaised: howMany.describe("Children the mother bore or adopted and raised, all alive. Default: those given."),
  parentsLost: choice(["none", "one", "both"]).prefault("none").describe("Parents the children lost. Default: none."),
  parentDiedOn: day.optional().describe("The day that parent died."),
  otherDependants: z.coerce
    .number()
    .int()
    .min(0)
    .max(30)
    .default(0)
    .describe("Others who depended on that parent: a carer of a child under 8, parents of pension age. Default: 0."),
  carers: z
    .union([unknown, z.coerce.number().int().min(1).max(2)])
    .optional()
    .describe("Professional foster parents."),
  siblings: rarely.describe("The children of the professional foster family are brothers and sisters. Default: no."),
  patronage: rarely.describe("There is a patronage agreement. Default: no."),
  parentWithDisability: rarely.describe("A parent has a disability. Default: no."),

  largeFamily: yesNo.describe(
    "Whether the family counts as large, where not all its children are listed. Default: by the children listed.",
  ),
  familySize: z
    .union([unknown, z.coerce.number().int().min(1).max(40)])
    .optional()
    .describe("People living together, as targeted assistance counts them. Default: unknown."),
  incomePerHead: z
    .union([unknown, money, range])
    .optional()
    .describe("Tenge a month for each member of the family, or {least, most}. Default: unknown."),
  quarterIncome: tenge.describe("All the family's money of the calendar quarter before, tenge. Default: unknown."),
  povertyLine: tenge.describe("The regional poverty line of this quarter as the akimat published it, tenge."),
  receivesTsa: yesNo.describe("Whether the family gets targeted assistance now. Default: unknown."),
  whoCanWork: choice(["nobody", "carer-only", "someone"]).describe("Who of the family is able to work."),
  jobRefused: rarely.describe("A job was refused within six months. Default: no."),
  contractBroken: rarely.describe("A social contract was broken within six months. Default: no."),
  falseData: rarely.describe("False data were given within six months. Default: no."),
  property: z
    .array(z.enum(["second-dwelling", "business-premises", "building-plot", "second-car", "machinery"]))
    .default([])
    .describe("What the commission looks at. Default: none of it."),
  loan: rarely.describe("A bank or micro-loan other than a mortgage. Default: no."),
  emergency: rarely.describe("Urgent help is needed after a fire, a flood or the like. Default: no."),

  appliedOn: Applied.default({}).describe("Days of applications already made, by programme."),
  children: z.array(Child).max(30).default([]).describe("The children, in any order; also grown-up students."),
});
export type Household = z.output<typeof Household>;
