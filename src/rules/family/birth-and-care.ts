import { birthGrant } from "../child-benefit/birth-grant.ts";
import { careAllowance } from "../child-benefit/care-allowance.ts";
import {
  addDays,
  addMonths,
  type DaySpan,
  ends,
  firstOfMonth,
  type ISODate,
  isDaySpan,
  lastOfMonth,
} from "../dates.ts";
import type { Decision } from "../decision.ts";
import { whole } from "../figures.ts";
import type { Law } from "../parameters/law.ts";
import type { LeaveFacts } from "../social-insurance/leave-payment.ts";
import { type PensionSubsidyFacts, pensionSubsidy } from "../social-insurance/pension-subsidy.ts";
import { pregnancyCare } from "../social-insurance/pregnancy-care.ts";
import { ssifChildcare } from "../social-insurance/ssif-childcare.ts";
import { ssifMaternity } from "../social-insurance/ssif-maternity.ts";
import { ssifNewbornAdoption } from "../social-insurance/ssif-newborn-adoption.ts";
import { type Case, eachOf, told } from "./case.ts";
import { fostered, type Member } from "./members.ts";

/** Months in which a refusal still tells something: half a year past the end of the benefit, to the second birthday. */
const SPOKEN_OF = 24;
/** A leave whose days nobody gave may still be claimed within a year of the birth. */
const LEAVE_SPOKEN_OF = 12;

/** From the pregnancy to the age of one and a half. */
export function birthAndCare(family: Case): readonly Decision[] {
  return [...beforeBirth(family), ...eachOf(family.members, (member) => ofChild(member, family))];
}

function beforeBirth({ household, members, on, law }: Case): readonly Decision[] {
  const { expecting, insured, nuclearZone } = household;
  const unborn = members.filter((member) => member.unborn);
  const pregnant = unborn.length > 0 || (expecting === "unknown" ? undefined : false);
  const own = members.filter(({ child }) => child.guardianship === "none");
  const recent = own.filter(({ months }) => months <= LEAVE_SPOKEN_OF);
  const leave = leaveFacts(household);
  const maternity = { ...leave, leaveFrom: leave.leaveFrom ?? leaveBefore(recent, household, law) };
  return [
    ...(pregnant === false
      ? []
      : told("pregnancy-care", on, () => pregnancyCare({ expecting: pregnant, insured }, on, law))),
    ...(recent.length === 0 && leave.leaveFrom === undefined
      ? []
      : told("ssif-maternity", on, () =>
          ssifMaternity({ birth: birthOf(household, recent), nuclearZone, ...maternity }, on, law),
        )),
    ...members
      .filter(({ child, months }) => child.adoptedNewborn !== false && months <= SPOKEN_OF)
      .flatMap((member) => told("ssif-newborn-adoption", on, () => ssifNewbornAdoption(leave, on, law), member)),
  ];
}

/** Of a leave that nobody dated the months are known by the birth: no sheet is given on any other day by much. */
function leaveBefore(recent: readonly Member[], { nuclearZone }: Case["household"], law: Law): DaySpan | undefined {
  const [first, last] = recent.map(({ child }) => ends(child.birthDate)).toSorted(later)[0] ?? [];
  const id = nuclearZone === true ? "ssif-maternity.days-before-nuclear-zone" : "ssif-maternity.days-before";
  const before = last && law.find(last, id);
  if (first === undefined || last === undefined || before === undefined) return undefined;
  // Whole months, from the earliest: no term may be told later than it is.
  return `${firstOfMonth(addDays(first, -whole(before)))}/${lastOfMonth(addDays(last, -whole(before)))}`;
}
const later = ([, one]: readonly ISODate[], [, other]: readonly ISODate[]) => ((one ?? "") < (other ?? "") ? 1 : -1);

const leaveFacts = ({
  livesHere,
  insured,
  averageIncome12,
  earnings,
  leaveFrom,
  leaveDays,
}: Case["household"]): LeaveFacts => ({ livesHere, insured, averageIncome12, earnings, leaveFrom, leaveDays });

/** Where nobody said how the birth went: twins are a multiple birth, all else is taken for a normal one. */
function birthOf({ birth }: Case["household"], recent: readonly Member[]) {
  if (birth !== "not-said") return birth;
  const days = recent.map(({ child }) => child.birthDate).filter((birth) => !isDaySpan(birth));
  return new Set(days).size < days.length ? "multiple" : "normal";
}

function ofChild(member: Member, family: Case): readonly Decision[] {
  if (fostered(member.child)) return [];
  const { household, on, law } = family;
  const { birthDate, birthGrantPaid, adoptedOn, diedOn } = member.child;
  const { livesHere, citizenship, insured } = household;
  const right = adoptedOn ?? ends(birthDate)[1];
  const birthOrder = member.order;
  const grant =
    birthGrantPaid !== true && member.months <= SPOKEN_OF
      ? told("birth-grant", on, () => birthGrant({ birthDate, birthOrder, livesHere, citizenship }, on, law), member)
      : [];
  const tooOldThen = right > addMonths(ends(birthDate)[1], SPOKEN_OF);
  if (tooOldThen || on > addMonths(right, SPOKEN_OF)) return grant;
  const allowance = { birthDate, birthOrder, insured, livesHere, citizenship, adoptedOn, diedOn };
  const payment = careFacts(member, family);
  return [
    ...grant,
    ...(member.months <= SPOKEN_OF ? told("care-allowance", on, () => careAllowance(allowance, on, law), member) : []),
    ...told("ssif-childcare", on, () => ssifChildcare(payment, on, law), member),
    ...(insured === false ? [] : told("pension-subsidy", on, () => pensionSubsidy(payment, on, law), member)),
  ];
}

function careFacts({ child, order }: Member, { household }: Case): PensionSubsidyFacts {
  const { livesHere, insured, averageIncome24, earnings, atWork, declinesContribution } = household;
  const { birthDate, adoptedOn, diedOn } = child;
  const parent = { livesHere, insured, averageIncome24, earnings, atWork, declinesContribution };
  return { birthDate, birthOrder: order, adoptedOn, diedOn, ...parent };
}
