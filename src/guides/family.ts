import { familyDecisions, type ISODate, type Law, regions, whole } from "../rules/index.ts";
import { UNKNOWN } from "./check.ts";
import { expectedOf, tokensOf } from "./children.ts";
import { familyHousehold } from "./family-household.ts";
import { everyChild, grownUp, ofChildren, perhapsPrimary, preschool, several, some, young } from "./family-members.ts";
import { all, type Condition, type Guide, is, isNot, no } from "./guide.ts";
import { has } from "./many.ts";

/** Facts of few families, asked last and only of those who say that they concern them. */
const special = ["disability", "placed", "loss", "award", "tsa", "emergency", "village", "refused"];
const placements = ["guardian", "adopted", "foster-family", "professional-foster", "patronage"];
const awards = ["altyn-alqa", "kumis-alqa", "mother-heroine", "maternal-glory-1", "maternal-glory-2"];

const yesNo = { kind: "choice", options: ["yes", "no"], dontKnow: true } as const;
const salaries = [100_000, 200_000, 300_000, 500_000];

const expecting = ofChildren((kids) => expectedOf(kids) > 0);
const baby = some(young);
/** A child of the age of the birth grant and the childcare payments, or one to come. */
const small: Condition = ofChildren((kids) => expectedOf(kids) > 0 || young({ kids }).length > 0);

/** A salary was named: then the months without one count, too, since the Fund divides by all of them. */
const paid: Condition = all(small, is("insured", "yes"), isNot("salary", UNKNOWN));

const says =
  (id: string): Condition =>
  ({ more }) =>
    more === undefined ? "not-yet" : has(more, id);

/** Help that only some get hangs on the region: those below the line, and those named whatever their income. */
const inNeed: Condition = ({ income, more }) => {
  if (more === undefined || income === undefined) return "not-yet";
  return poor(income) || ["placed", "loss", "tsa", "emergency"].some((id) => has(more, id));
};
const poor = (income: string): boolean =>
  income === "count" || income.startsWith("0-") || /^\d{1,5}(\.\d+)?$/.test(income);

/**
 * One interview over benefits, school, summer and the Fund: everything that a family may get, asked in the order that
 * closes most ways first. Few families see more than half of its questions.
 */
export const familyGuide: Guide = {
  id: "family",
  area: "family",
  running: true,
  questions: [
    { id: "kids", kind: "children", expecting: true },
    { id: "due", kind: "date", notBefore: "today", monthsAhead: 10, when: expecting },
    {
      id: "born",
      kind: "date",
      notAfter: "today",
      yearsBack: 2,
      when: ofChildren((kids) => tokensOf(kids).includes("b0")),
    },
    { id: "who", kind: "choice", options: ["citizen", "kandas", "foreigner", "abroad"] },
    { id: "grantPaid", ...yesNo, when: baby },
    { id: "insured", ...yesNo, when: small },
    { id: "salary", kind: "money", buttons: salaries, dontKnow: true, when: all(small, is("insured", "yes")) },
    { id: "gaps", ...yesNo, when: paid },
    { id: "worked", kind: "count", min: 1, max: 24, buttons: 24, when: all(paid, is("gaps", "yes"), baby) },
    { id: "worked12", kind: "count", min: 1, max: 12, buttons: 12, when: all(paid, is("gaps", "yes"), no(baby)) },
    { id: "income", kind: "income", lines: incomeLines, help: true, dontKnow: true },
    { id: "people", kind: "count", min: 2, max: 20, buttons: 8, when: is("income", "count") },
    { id: "total", kind: "money", buttons: salaries, when: is("income", "count") },
    { id: "students", kind: "many", named: "child", options: grownUp, when: some(grownUp) },
    {
      id: "primary",
      kind: "many",
      named: "child",
      options: perhapsPrimary,
      dontKnow: true,
      when: some(perhapsPrimary),
    },
    { id: "more", kind: "many", options: special },
    { id: "disKids", kind: "many", named: "child", options: everyChild, when: all(says("disability"), several) },
    {
      id: "disGroup",
      kind: "choice",
      options: ["under-7", "group-1", "group-2", "group-3"],
      dontKnow: true,
      when: says("disability"),
    },
    { id: "placedKids", kind: "many", named: "child", options: everyChild, when: all(says("placed"), several) },
    { id: "placedHow", kind: "choice", options: placements, when: says("placed") },
    { id: "orphan", ...yesNo, when: all(says("placed"), is("placedHow", "adopted")) },
    {
      id: "adoptedOn",
      kind: "date",
      notAfter: "today",
      yearsBack: 3,
      day: true,
      dontKnow: true,
      when: all(says("placed"), is("placedHow", "adopted"), isNot("orphan", "no")),
    },
    {
      id: "carers",
      kind: "count",
      min: 1,
      max: 2,
      buttons: 2,
      when: all(says("placed"), is("placedHow", "professional-foster")),
    },
    { id: "lost", kind: "choice", options: ["one", "both"], when: says("loss") },
    { id: "lostOn", kind: "date", notAfter: "today", yearsBack: 3, day: true, dontKnow: true, when: says("loss") },
    { id: "award", kind: "choice", options: awards, when: says("award") },
    { id: "kinder", ...yesNo, when: all(inNeed, some(preschool)) },
    { id: "region", kind: "choice", options: regions, named: "region", dontKnow: true, when: inNeed },
  ],
  household: familyHousehold,
  decide: (answers, today, law, programmes) => familyDecisions(familyHousehold(answers, today), today, law, programmes),
};

/** The line that school help, meals and camps draw: the subsistence minimum. Half of it tells the poorest apart. */
function incomeLines(today: ISODate, law: Law): readonly string[] {
  const minimum = whole(law.on(today, "subsistence-minimum"));
  return [String(Math.round(minimum / 2)), String(minimum)];
}
