import {
  addDays,
  addMonths,
  ageOn,
  type BirthDate,
  daysBetween,
  ends,
  firstOfMonth,
  type ISODate,
  monthOf,
  monthsOld,
  yearOf,
} from "../dates.ts";
import { Child } from "./child.ts";
import type { Household } from "./household.ts";

/** A child as it stands on a day. Where only the month of birth is known, the ages at its two ends may differ. */
export type Member = {
  /** Counted from 0 as in the household, those still to be born after them. */
  readonly index: number;
  readonly child: Child;
  readonly order: number | undefined;
  /** Still to be born at the day, whichever day of the month it is. */
  readonly unborn: boolean;
  readonly alive: boolean;
  /** Completed years, the least and the most they may be. */
  readonly ages: readonly [number, number];
  /** The most completed months the child may have. */
  readonly months: number;
};

/** A birth further off than a pregnancy lasts is not the family's yet: the household is asked about an earlier day. */
const PREGNANCY = 10;

/** The children of the family on a day, and those it expects. */
export function membersOf(household: Household, on: ISODate): readonly Member[] {
  const children = [...household.children, ...expected(household)];
  const orders = birthOrders(children);
  const latest = addMonths(on, PREGNANCY);
  return children.flatMap((child, index) => {
    const [first, last] = ends(child.birthDate);
    if (first > latest) return [];
    const oldest = ageOn(first, on);
    return {
      index,
      child,
      order: orders[index],
      unborn: first > on,
      alive: child.diedOn === undefined || on < child.diedOn,
      ages: [first === last ? oldest : ageOn(last, on), oldest],
      months: monthsOld(first, on),
    } as const;
  });
}

const newborn = Child.parse({ birthDate: "2000-01-01" });
const expected = ({ expecting }: Household): readonly Child[] =>
  typeof expecting === "string"
    ? []
    : Array.from({ length: expecting.children }, () => ({ ...newborn, birthDate: expecting.dueDate }));

/** In a foster family a child is kept by another payment: the Code counts own, adopted and ward children. */
export const fostered = ({ guardianship }: Child): boolean =>
  guardianship === "foster-family" || guardianship === "professional-foster";

/** One more than the sibling before, where nobody said; the order in which children are listed plays no part. */
function birthOrders(children: readonly Child[]): readonly (number | undefined)[] {
  if (children.length === 1 && children[0]?.birthOrder === undefined) return [1];
  const sorted = children
    .map((child, index) => ({ child, index, born: ends(child.birthDate).join() }))
    .filter(({ child }) => !fostered(child))
    .toSorted((a, b) => (a.born === b.born ? alike(a.child, b.child) : a.born < b.born ? -1 : 1));
  const orders: (number | undefined)[] = [];
  let next = 1;
  for (const { child, index } of sorted) {
    const said = child.birthOrder ?? next;
    orders[index] = said === "unknown" ? undefined : said;
    next = (said === "unknown" ? next : said) + 1;
  }
  return orders;
}

/** Children of one birth in an order of their own facts, so that none comes first for being listed first. */
function alike(a: Child, b: Child): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Whether the payment for a child runs on that day: it ends with the month of a death. */
export const paidFor = ({ child: { diedOn } }: Member, on: ISODate): boolean =>
  diedOn === undefined || on <= addDays(addMonths(firstOfMonth(diedOn), 1), -1);

/**
 * Where nobody said the grade, the year of birth tells who is a pupil: school begins in the year of the sixth birthday
 * and has eleven grades. Of a span of years the middle counts. No right hangs on it, only whether school is spoken of.
 */
export function isPupil({ child, unborn, alive }: Member, on: ISODate): boolean {
  if (unborn || !alive || child.grade === "none") return false;
  if (child.grade !== undefined) return true;
  const [first, last] = ends(child.birthDate);
  const years = schoolYear(on) - yearOf(addDays(first, Math.floor(daysBetween(first, last) / 2))) - 6;
  return years >= 0 && years < 11;
}

/** The year in which the school year of that day began. */
export const schoolYear = (day: ISODate): number => (monthOf(day) >= 9 ? yearOf(day) : yearOf(day) - 1);

/**
 * The lowest and the highest grade of a pupil whose grade nobody said: school begins in the year of the sixth birthday,
 * or a year later where the family waited.
 */
export function gradesByAge(birth: BirthDate, on: ISODate): readonly [number, number] {
  const [first, last] = ends(birth);
  const inGrade = (yearOfEntry: number) => Math.min(11, Math.max(1, schoolYear(on) - yearOfEntry + 1));
  return [inGrade(yearOf(last) + 7), inGrade(yearOf(first) + 6)];
}
