import type { ISODate } from "../dates.ts";
import { because, type Decision, type Reason, tellsOf } from "../decision.ts";
import type { Law } from "../parameters/law.ts";
import { season } from "./camp-facts.ts";
import { beforePaying } from "./camp-paid.ts";
import { campInclusive, sanatoriumTreatment } from "./disability-rest.ts";

/** Where a child may spend a summer: by day at school, away, all year, in tents, by interest, with a disability. */
export const campKinds = ["day", "out-of-town", "year-round", "tent", "profile", "disability"] as const;
export type CampKind = (typeof campKinds)[number];

/**
 * What one kind of camp is, and what to ask before a child goes. Whether a place is free is decided by `campVoucher`.
 *
 * @throws NotOnRecord when the day is earlier than the values we hold
 */
export function campKind(kind: CampKind, on: ISODate, law: Law): readonly Decision[] {
  const free = because("campKind.freeForSome", {}, law.on(on, "camp-voucher.categories"));
  switch (kind) {
    case "day":
      return [schoolDayCamp(on, law, season(on, law))];
    case "out-of-town": {
      const [least, most] = [law.on(on, "camps.session-least"), law.on(on, "camps.session-most")];
      return [
        tellsOf("camp-out-of-town", [
          because("campKind.session", { least, most }, least, most),
          free,
          ...beforePaying(on, law),
          ...season(on, law),
        ]),
      ];
    }
    case "year-round": {
      const reward = law.on(on, "camp-voucher.reward");
      const places = because("campNationalCentre.askDepartment", {}, reward);
      return [tellsOf("camp-year-round", [places, ...beforePaying(on, law)])];
    }
    case "tent":
      return [
        tellsOf("camp-tent", [because("campKind.noLicence"), because("campKind.whoAnswers"), ...season(on, law)]),
      ];
    case "profile":
      return [tellsOf("camp-profile", [because("campKind.byInterest"), ...beforePaying(on, law), ...season(on, law)])];
    case "disability":
      // Which group the child has plays no part: the individual programme decides.
      return [sanatoriumTreatment, campInclusive].map((rule) => rule({ disability: "group-3" }, on, law));
  }
}

/** The day camp at school, for every pupil. @param more what stands beneath, where nothing told beside it says so */
export function schoolDayCamp(on: ISODate, law: Law, more: readonly Reason[] = []): Decision {
  const schools = law.on(on, "camp-voucher.schools");
  const [ask, free] = [because("campSchoolDay.askCost", {}, schools), because("campSchoolDay.free", {}, schools)];
  return tellsOf("camp-school-day", [ask, free, ...more]);
}

/** Signs that a camp isn't safe, and whom to tell. @throws NotOnRecord when the day is earlier than the numbers we hold */
export function campSafety(on: ISODate, law: Law): Decision {
  const [police, ambulance] = [law.on(on, "contact.police"), law.on(on, "contact.ambulance")];
  const rescue = law.on(on, "contact.rescue");
  const [line, terms] = [law.on(on, "contact.family-line"), law.on(on, "contact.family-line.terms")];
  return tellsOf("camp-safety", [
    because("campSafety.danger", { police, ambulance, rescue }, police, ambulance, rescue),
    because("campSafety.line", { line }, line, terms),
    because("campSafety.overcrowded", {}, law.on(on, "camp-safety.single-requirements-since")),
    ...beforePaying(on, law),
  ]);
}

/** What a parent may want of the school, or of those who employ it, before summer. */
export const campWishes = ["voucher", "zholdama", "day", "work"] as const;
export type CampWish = (typeof campWishes)[number];

const ASKED: Readonly<Record<Exclude<CampWish, "work">, string>> = {
  voucher: "camp-voucher",
  zholdama: "zhazdyk-zholdama",
  day: "camp-school-day",
};

/**
 * What to ask, in words to copy. That an employer or a trade union helps is nowhere on record: one may only ask.
 * @throws NotOnRecord before 2024
 */
export function campAsk(wish: CampWish, on: ISODate, law: Law): Decision {
  const words = [because("campAsk.copy"), because(`campAsk.${wish}`)];
  if (wish === "work") return tellsOf("camp-paid", [because("campAsk.workMay"), ...words]);
  return tellsOf(ASKED[wish], [...words, ...season(on, law)]);
}

/** Clubs go on in summer, and the state pays for one a child. @throws NotOnRecord before 1 June 2025 */
export function summerClubs(on: ISODate, law: Law): readonly Decision[] {
  const one = law.on(on, "clubs.vouchers-per-child");
  return [
    tellsOf("summer-clubs", [because("clubs.inSummer", {}, law.on(on, "clubs.summer-organisations"))]),
    tellsOf("clubs", [because("clubs.oneVoucher", {}, one), because("clubs.mayClose", {}, one)]),
  ];
}
