import {
  CampFacts,
  campAsk,
  campKind,
  campKinds,
  campSafety,
  campWishes,
  enbekSummer,
  type ISODate,
  type Law,
  schoolDayCamp,
  summerClubs,
  zhasylEl,
  zhazdykZholdama,
} from "../../rules/index.ts";
import { type Answers, type Guide, is, type Question } from "../guide.ts";
import { has } from "../many.ts";
import { onlyTold } from "./only-told.ts";
import { campPlaceGuide } from "./place.ts";

const birthDate: Question = { id: "birthDate", kind: "date", notAfter: "today", yearsBack: 18 };

/** The charity project by age and by who came first the last time; and the camp at school, which is for every pupil. */
const zhazdykGuide: Guide = {
  id: "zhazdyk-zholdama",
  area: "camp",
  questions: [birthDate, { id: "situation", kind: "many", options: ["rural", "large"] }],
  decide: (answers, today, law) => [
    zhazdykZholdama(CampFacts.parse(charityFacts(answers)), today, law),
    schoolDayCamp(today, law),
  ],
};

function charityFacts({ birthDate, situation }: Answers) {
  const ticked = (id: string) => (has(situation, id) ? "yes" : "no");
  return { birthDate, rural: ticked("rural"), largeFamily: ticked("large") };
}

const kindsGuide: Guide = {
  id: "camp-kinds",
  area: "camp",
  questions: [{ id: "kind", kind: "choice", options: campKinds }],
  decide: ({ kind }, today, law) => campKind(campKinds.find((one) => one === kind) ?? "day", today, law),
};

/** What to see before paying, the signs of danger and whom to tell. */
const safetyGuide: Guide = {
  id: "camp-safety",
  area: "camp",
  questions: [],
  decide: (_, today, law) => [campSafety(today, law)],
};

/** Words to copy into a message to the school or to those who employ the parent. */
const askGuide: Guide = {
  id: "camp-ask",
  area: "camp",
  questions: [{ id: "wish", kind: "choice", options: campWishes }],
  decide: ({ wish }, today, law) => [campAsk(campWishes.find((one) => one === wish) ?? "voucher", today, law)],
};

/** A summer without a camp away from home. */
const summerGuide: Guide = {
  id: "summer",
  area: "camp",
  questions: [
    { id: "what", kind: "choice", options: ["day", "clubs", "work"] },
    { ...birthDate, when: is("what", "work") },
  ],
  decide: ({ what, birthDate }, today, law) => {
    if (what === "day") return campKind("day", today, law);
    return what === "clubs" ? summerClubs(today, law) : work(CampFacts.parse({ birthDate }), today, law);
  },
};

/** Who is too young to work hears of it once, and of clubs. */
function work(facts: CampFacts, today: ISODate, law: Law) {
  const light = enbekSummer(facts, today, law);
  if (light.verdict === "not-entitled") return [light, ...summerClubs(today, law)];
  const both = [light, zhasylEl(facts, today, law)];
  return light.verdict === "entitled" ? both.map(onlyTold) : both;
}

export const campGuides: readonly Guide[] = [
  campPlaceGuide,
  zhazdykGuide,
  kindsGuide,
  safetyGuide,
  askGuide,
  summerGuide,
];
