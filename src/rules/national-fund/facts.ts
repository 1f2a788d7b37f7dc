import { z } from "zod";
import { BirthDate, ends, type ISODate, isDaySpan, isISODate, isoDate, isYearMonth, yearOf } from "../dates.ts";
import { choice } from "../facts.ts";

const Year = z.string().regex(/^(19|20)\d{2}$/, "expected a year, for example 2015");
const Moment = z.union([BirthDate, Year]);

/**
 * What the Fund asks of a family: for the sum the year of birth is enough. `citizenSince` is «birth», a day, a month
 * or a year; after `citizenshipLost` it is the day citizenship was regained.
 */
export const FundFacts = z
  .object({
    birthDate: Moment.optional(),
    birthYear: z.coerce.number().int().min(1900).max(2100).optional(),
    citizenship: choice(["citizen", "kandas", "treaty-foreigner", "foreigner"]),
    citizenSince: z.union([Moment, z.enum(["birth", "unknown"])]).default("birth"),
    citizenshipLost: Moment.optional(),
  })
  .refine(({ birthDate, birthYear }) => birthDate !== undefined || birthYear !== undefined, {
    error: "expected birthDate or birthYear, for example birthYear: 2015",
    path: ["birthDate"],
  })
  .transform(({ birthDate, birthYear, citizenship, citizenSince, citizenshipLost }) => ({
    /** The first and the last day the birth may have been. */
    born: span(birthDate ?? String(birthYear)),
    /** Whoever lost citizenship had it, whatever they are now. */
    citizen: citizenshipLost !== undefined || (citizenship === undefined ? undefined : citizenship === "citizen"),
    citizenSince: startOf(citizenSince),
    /** The day citizenship ended, or the first and the last it may have been; empty where it did not. */
    lost: citizenshipLost === undefined ? [] : [...new Set(span(citizenshipLost))],
  }));
export type FundFacts = z.output<typeof FundFacts>;

type Start = ISODate | "birth";

function startOf(moment: string): Start | "unknown" {
  return moment === "birth" || moment === "unknown" ? moment : span(moment)[0];
}

function span(moment: string): readonly [ISODate, ISODate] {
  if (isISODate(moment) || isYearMonth(moment) || isDaySpan(moment)) return ends(moment);
  return [isoDate(Number(moment), 1, 1), isoDate(Number(moment), 12, 31)];
}

/** One possible case as it stands on a day: nothing unknown but, perhaps, the day of birth within its year. */
export type FundCase = {
  readonly born: readonly [ISODate, ISODate];
  readonly citizen: boolean;
  /** Absent: since birth. */
  readonly since?: ISODate;
  /** Absent: not lost by that day, or regained. */
  readonly lost?: ISODate;
};

/**
 * Every case the facts leave open on that day: one for each year of birth, which decides the sum; an unknown start of
 * citizenship may lie in any year since.
 */
export const casesOn = (facts: FundFacts, day: ISODate): readonly FundCase[] =>
  yearsOfBirth(facts.born).flatMap((born) => bornThen({ ...facts, born }, day));

function yearsOfBirth([first, last]: FundFacts["born"]): readonly FundFacts["born"][] {
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, i) => yearOf(first) + i);
  return years.map((year) => [
    year === yearOf(first) ? first : isoDate(year, 1, 1),
    year === yearOf(last) ? last : isoDate(year, 12, 31),
  ]);
}

function bornThen(facts: FundFacts, day: ISODate): readonly FundCase[] {
  const starts: readonly Start[] =
    facts.citizenSince === "unknown" ? anyYear(facts.born[0], day) : [facts.citizenSince];
  const ends = facts.lost.length === 0 ? [undefined] : facts.lost;
  const citizen = starts.flatMap((start) =>
    ends.map((lost) => ({ born: facts.born, citizen: true, ...standing(start, lost, day) })),
  );
  const foreigner = { born: facts.born, citizen: false };
  if (facts.citizen === undefined) return [...citizen, foreigner];
  return facts.citizen ? citizen : [foreigner];
}

function anyYear(birth: ISODate, day: ISODate): readonly Start[] {
  const years = Math.max(0, yearOf(day) - yearOf(birth));
  const later = Array.from({ length: years }, (_, i) => isoDate(yearOf(birth) + 1 + i, 1, 1));
  return ["birth", ...later];
}

/** A start after the loss means that citizenship was regained: the time before is then a citizen's from birth. */
function standing(start: Start, lost: ISODate | undefined, day: ISODate): Pick<FundCase, "since" | "lost"> {
  const since = start === "birth" ? {} : { since: start };
  if (lost === undefined) return since;
  const regained = start !== "birth" && start > lost;
  if (day < lost) return regained ? {} : since;
  if (regained) return day < start ? { lost } : since;
  return { lost, ...since };
}
