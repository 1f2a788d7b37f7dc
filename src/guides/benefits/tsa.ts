import {
  addMonths,
  figure,
  given,
  type ISODate,
  type Law,
  product,
  regions,
  TargetedAssistanceFacts,
  targetedAssistance,
  whole,
} from "../../rules/index.ts";
import { UNKNOWN } from "../check.ts";
import { type Answers, all, type Condition, type Guide, is, isNot } from "../guide.ts";
import { chosenOf } from "../many.ts";
import { livesHere } from "../questions.ts";

/** The line the family read, or the one on record for its region. */
const linesMayBeKnown: Condition = (answers) => {
  const said = isNot("povertyLine", UNKNOWN)(answers);
  return said === false ? isNot("region", UNKNOWN)(answers) : said;
};

/**
 * Targeted assistance: what each person lacks to the poverty line. The line is the region's and the quarter's, and the
 * akimat tells it; without it there is an honest «depends». No household: people, income and line belong to one quarter.
 */
export const tsaGuide: Guide = {
  id: "tsa",
  area: "benefits",
  questions: [
    { id: "familySize", kind: "count", min: 1, max: 20, buttons: 8 },
    { id: "income", kind: "money", buttons: [100_000, 150_000, 200_000, 300_000], dontKnow: true },
    { id: "povertyLine", kind: "money", buttons: [], dontKnow: true },
    {
      id: "region",
      kind: "choice",
      options: regions,
      named: "region",
      dontKnow: true,
      when: is("povertyLine", UNKNOWN),
    },
    {
      id: "small",
      kind: "count",
      min: 0,
      max: 10,
      buttons: 4,
      figures: { from: "targeted-assistance.child-from", to: "targeted-assistance.child-to" },
      when: all(isNot("income", UNKNOWN), linesMayBeKnown),
    },
    {
      id: "property",
      kind: "many",
      options: ["second-dwelling", "business-premises", "building-plot", "second-car", "machinery", "loan"],
    },
    livesHere,
  ],
  decide: (answers, today, law) => [
    targetedAssistance(TargetedAssistanceFacts.parse(factsOf(answers, today, law)), today, law),
  ],
};

function factsOf(answers: Answers, today: ISODate, law: Law) {
  const { familySize, income = UNKNOWN, povertyLine, region, small, property, livesHere } = answers;
  const ticked = chosenOf(property);
  return {
    ...{ familySize, povertyLine, region, livesHere },
    quarterIncome: income === UNKNOWN ? UNKNOWN : ofQuarter(income),
    children: small === undefined ? undefined : smallChildren(Number(small), today, law),
    property: ticked.filter((thing) => thing !== "loan"),
    loan: ticked.includes("loan") ? "yes" : "no",
  };
}

const ofQuarter = (monthly: string): string => product(given("income", monthly, "KZT"), figure(3, "count")).value;

/** Only how many are of the age of the supplement was asked: each is taken at its lower end. */
const smallChildren = (count: number, today: ISODate, law: Law) =>
  Array.from({ length: count }, () => ({
    birthDate: addMonths(today, -12 * whole(law.on(today, "targeted-assistance.child-from"))),
  }));
