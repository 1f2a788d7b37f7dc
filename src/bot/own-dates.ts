import { idOf, MOST_KEPT, type Reminder } from "../broadcast/reminder.ts";
import type { Translate } from "../i18n/i18n.ts";
import { type FamilyDate, familyDates } from "../results/index.ts";
import {
  addDays,
  addMonths,
  ageOn,
  birthday,
  ends,
  type ISODate,
  isoDate,
  type Law,
  monthOf,
  nextCredit,
  timeline,
  whole,
  yearOf,
} from "../rules/index.ts";
import type { Parts } from "./parts.ts";
import { windowDay } from "./reminder-law.ts";
import { concerning, type Result } from "./views/told.ts";

/** Beyond so many months families and laws change too much. */
const MONTHS = 36;

type Books = Pick<Parts, "law" | "programmes">;
type Found = Omit<Reminder, "guide" | "born"> & { readonly child?: number };

/** The days of this result that a family may want to be reminded of, the nearest first, each once. */
export function ownDates(result: Result, { law, programmes }: Books, t: Translate): readonly Reminder[] {
  const { on, household, decisions, guide } = result;
  const ahead = household === undefined ? [] : timeline(household, on, law, programmes);
  const dates = familyDates({ on, decisions, link: "", timeline: ahead }, t).filter(({ matters }) => matters);
  const told = dates.flatMap((date) => toldOf(date, law));
  const found = [...told, ...proofs(result, law), ...yearly(result, law), ...credits(result, law)];
  const all = [...found, ...birthdays(result, found)];
  const last = addMonths(on, MONTHS);
  const near = concerning(result, all).filter(({ day }) => day > on && day <= last);
  const named = near.map(({ child, ...one }) => ({ ...one, guide: guide.id, ...bornOf(result, child) }));
  const once = new Map(named.map((one) => [idOf(one), one]));
  return [...once.values()].toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1)).slice(0, MOST_KEPT);
}

/** What a day of the calendar is to remind of: the window of grade 1 has two days, a quarter that ends begins anew. */
function toldOf({ kind, benefit, day, child }: FamilyDate, law: Law): readonly Found[] {
  const about = { benefit, ...(child === undefined ? {} : { child }) };
  if (benefit === "first-grade" && kind === "claim-by") {
    const opens = windowDay("opens", day, law);
    return [
      { ...about, kind, day },
      ...(opens === undefined ? [] : [{ ...about, kind: "opens" as const, day: opens }]),
    ];
  }
  if (benefit === "targeted-assistance" && kind === "ends") return [{ ...about, kind: "renew", day: addDays(day, 1) }];
  if (benefit === NOTHING_TO_DO) return [];
  if (EACH_YEAR.includes(benefit) && kind === "starts") return [{ ...about, kind: "anew", day }];
  // That the account becomes savings is told by the day on which they can be used.
  if (benefit === "national-fund") return [];
  if (benefit === "national-fund-use") return kind === "happens" ? [{ ...about, kind: "turns", day }] : [];
  return [{ ...about, kind: kind === "happens" ? "starts" : kind, day }];
}

/** It is reckoned along with the childcare payment, which has the same days. */
const NOTHING_TO_DO = "pension-subsidy";

/** Allowances that go on for a student once the study is proved (Social Code, art. 90 and 92). */
const WITH_STUDENTS = ["large-family", "survivor-allowance"];

/** A certificate of study before the 18th birthday; of a student, the question whether a new one is needed each autumn. */
function proofs({ household, decisions, on }: Result, law: Law): readonly Found[] {
  const asks = decisions.find(({ benefit, verdict }) => WITH_STUDENTS.includes(benefit) && verdict !== "not-entitled");
  if (household === undefined || asks === undefined) return [];
  const [grown, over] = (["large-family.age-limit", "large-family.student-age-limit"] as const).map((id) =>
    whole(law.on(on, id)),
  );
  return household.children.flatMap(({ birthDate, fullTimeStudent }, child): readonly Found[] => {
    const [born] = ends(birthDate);
    const about = { benefit: asks.benefit, child };
    if (ageOn(born, on) < (grown ?? 0)) return [{ ...about, kind: "study", day: birthday(born, grown ?? 0) }];
    return fullTimeStudent && ageOn(born, on) < (over ?? 0)
      ? [{ ...about, kind: "studies", day: nextSchoolYear(on, law) }]
      : [];
  });
}

/** Who gets it is decided anew for each school year, from applications before it. */
const EACH_YEAR = ["school-help"];

const yearly = ({ decisions, on }: Result, law: Law): readonly Found[] =>
  EACH_YEAR.filter((id) => decisions.some(({ benefit, verdict }) => benefit === id && verdict !== "not-entitled")).map(
    (benefit) => ({ kind: "anew", benefit, day: nextSchoolYear(on, law) }),
  );

function nextSchoolYear(on: ISODate, law: Law): ISODate {
  const [month = 9, day = 1] = law.on(on, "school-year.first-day").value.split("-").map(Number);
  const first = isoDate(yearOf(on), month, day);
  return first > on ? first : isoDate(yearOf(on) + 1, monthOf(first), day);
}

/** The next credit of the Fund, where a child still gets one. */
function credits({ household, decisions, on }: Result, law: Law): readonly Found[] {
  const [benefit, day] = ["national-fund", nextCredit(on, law)];
  const gets = decisions.some(({ benefit: of, verdict, child }) => {
    const birth = child === undefined ? undefined : household?.children[child]?.birthDate;
    return of === benefit && verdict !== "not-entitled" && birth !== undefined && listedFor(birth, day, law);
  });
  return gets ? [{ kind: "credit", benefit, day }] : [];
}

/** Whoever hadn't turned 18 by the end of the year before. */
const listedFor = (birth: Parameters<typeof ends>[0], credited: ISODate, law: Law): boolean => {
  const age = whole(law.on(credited, "national-fund.adult-age"));
  const [first] = ends(birth);
  return yearOf(first) < yearOf(credited) && yearOf(first) + age >= yearOf(credited);
};

/** Ages at which much changes, and the programme that leads on. That of 18 is the day of the Fund. */
const AGES = [
  { months: 18, benefit: "kindergarten-place" },
  { months: 72, benefit: "first-grade" },
];

/** Left out where a benefit of the same child ends on that day: that says it. */
function birthdays({ household }: Result, found: readonly Found[]): readonly Found[] {
  return (household?.children ?? []).flatMap(({ birthDate }, child) =>
    AGES.flatMap(({ months, benefit }) => {
      const [first, last] = ends(birthDate).map((birth) => addMonths(birth, months)) as [ISODate, ISODate];
      const isSaid = ({ kind, child: of, day }: Found) =>
        of === child && kind === "ends" && day >= addDays(first, -1) && day <= last;
      return found.some(isSaid) ? [] : [{ kind: "turns" as const, benefit, child, day: first }];
    }),
  );
}

/** The year of birth tells children apart; an only child needs none. */
function bornOf({ household }: Result, child: number | undefined): { born?: number } {
  if (household === undefined || child === undefined) return {};
  const { children, expecting } = household;
  const unborn = typeof expecting === "string" ? undefined : expecting;
  if (children.length + (unborn?.children ?? 0) < 2) return {};
  const birth = children[child]?.birthDate ?? unborn?.dueDate;
  return birth === undefined ? {} : { born: yearOf(ends(birth)[0]) };
}
