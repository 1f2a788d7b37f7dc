import { z } from "zod";
import { disability } from "../child-benefit/disability.ts";
import { BirthDate, ISODate, isISODate, isYearMonth, type YearMonth } from "../dates.ts";
import { choice, rarely, yesNo } from "../facts.ts";
import { placements } from "../guardianship/placement.ts";
import { scholarships } from "../school/college-scholarship.ts";
import { grade, schoolKind } from "../school/pupil.ts";

/** A day, or a month, for JSON Schema: zod's own predicates have no type there. */
export const day = ISODate.meta({ type: "string", format: "date" });
export const dayOrMonth = z
  .custom<ISODate | YearMonth>(
    (value) => typeof value === "string" && (isISODate(value) || isYearMonth(value)),
    "expected a day or a month, YYYY-MM-DD or YYYY-MM, for example 2026-03-12 or 2026-03",
  )
  .meta({ type: "string", pattern: "^\\d{4}-\\d{2}(-\\d{2})?$" });
const birth = BirthDate.meta({ type: "string", pattern: "^\\d{4}-\\d{2}(-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?)?$" });

const moment = z.union([dayOrMonth, z.string().regex(/^(19|20)\d{2}$/, "expected a year, for example 2015")]);

/** One child of the household, also grown up. What a rule asks about a child has the same name and values here. */
export const Child = z.strictObject({
  birthDate: birth.describe(
    "Day or month of birth, 2026-03-12 or 2026-03, or two days it lies between. All but a day are reckoned at both ends.",
  ),
  birthOrder: z
    .union([z.literal("unknown"), z.coerce.number().int().min(1).max(30)])
    .optional()
    .describe(
      "Which child of the mother this is, from 1, every live birth counted. Default: by birth among those given.",
    ),
  livesWithFamily: yesNo
    .prefault("yes")
    .describe("Whether the child lives with the family. Default: yes. Full-time students count wherever they live."),
  stateSupport: rarely.describe("Fully kept by the state, as in a children's home. Default: no."),
  fullTimeStudent: yesNo.describe("Studies full-time at a college or university (asked from 18). Default: unknown."),
  disability: disability
    .prefault("none")
    .describe("Disability that was established; under-7: no group is set before 7. Default: none."),
  disabilitySince: day.optional().describe("The day the disability was established."),
  disabledSinceChildhood: rarely.describe("A grown-up with a disability established before 18. Default: no."),
  guardianship: choice(placements)
    .prefault("none")
    .describe("How a child who isn't one's own by birth came into the family. Default: none, an own child."),
  orphan: yesNo.describe("For an adopted child: was an orphan or without parental care. Default: unknown."),
  adoptedOn: day.optional().describe("The day the adoption took effect or the guardian was appointed."),
  adoptedNewborn: rarely.describe("Adopted as a newborn, so that the adopter has a leave sheet. Default: no."),
  diedOn: day.optional().describe("The day the child died."),
  birthGrantPaid: rarely.describe("The birth grant for this child was already paid. Default: no."),
  citizenship: choice(["citizen", "kandas", "treaty-foreigner", "foreigner"])
    .prefault("citizen")
    .describe("The child's own citizenship, on which the National Fund depends. Default: citizen."),
  citizenSince: z
    .union([z.enum(["birth", "unknown"]), moment])
    .default("birth")
    .describe("Since when the child is a citizen: birth, unknown, a day, a month or a year. Default: birth."),
  citizenshipLost: moment.optional().describe("When the child's citizenship ended."),
  girl: yesNo.describe("Whether the child is a girl: only the HPV vaccination asks. Default: unknown."),
  kindergarten: yesNo.describe("Goes to a kindergarten. Default: unknown."),
  correctionGroup: rarely.describe("In a kindergarten group for special needs. Default: no."),
  grade: grade.describe(
    "Grade 1–11; 0 is the preschool class of a school; none: no pupil. Default: unknown, by age a pupil or none.",
  ),
  schoolKind: schoolKind.describe("Kind of school. Default: not-asked, reckoned as a public one."),
  schoolHelpPaid: rarely.describe("This school year's money for school was already paid. Default: no."),
  taughtAtHome: rarely.describe("A pupil taught at home. Default: no."),
  specialNeeds: rarely.describe("Special educational needs confirmed by a PMPC. Default: no."),
  achiever: rarely.describe("Excellent pupil or winner of contests. Default: no."),
  medal: choice(["gold", "silver", "bronze"]).describe("Medal at an international contest. Default: none."),
  medalListed: yesNo.describe("Whether that contest is in the ministry's list. Default: unknown."),
  scholarship: choice(scholarships).describe("Line of the college scholarship table. Default: none."),
  stateOrder: yesNo.describe("Whether the state pays for the college place. Default: unknown."),
});
export type Child = z.output<typeof Child>;
