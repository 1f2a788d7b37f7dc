import { readdirSync } from "node:fs";
import { z } from "zod";
import type { Language } from "../i18n/i18n.ts";
import {
  addMonths,
  Household,
  ISODate,
  isISODate,
  isYearMonth,
  monthOf,
  readYaml,
  yearMonth,
  yearOf,
} from "../rules/index.ts";

/**
 * One of the families that stand for all: what the tests hold to the sums the authorities published, the bench reckons,
 * and a proposed change of the law is tried on.
 */
export type SampleFamily = {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  /** The published example behind it, as our records number it. */
  readonly source: string;
  /** The day of the example: ages and terms are told for it. */
  readonly on: ISODate;
  readonly household: Household;
  /** The same family on another day: every date in it moved along by whole months, so that ages stay what they were. */
  readonly movedTo: (day: ISODate) => Household;
  /** What was published for that day, in the words of the tests. */
  readonly expect: unknown;
};

const Written = z.strictObject({
  name: z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() }),
  source: z.string(),
  on: ISODate,
  household: z.unknown(),
  expect: z.unknown(),
});

/** All of them, in the order of their file names. @throws Error naming the file that doesn't parse */
export function readSampleFamilies(
  folder: URL = new URL("./sample-families/", import.meta.url),
): readonly SampleFamily[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return files.toSorted().map((file) => {
    const read = Written.safeParse(readYaml(new URL(file, folder)));
    if (!read.success) throw new Error(`${file} doesn't parse:\n${z.prettifyError(read.error)}`);
    const { household, on, ...rest } = read.data;
    return {
      id: file.replace(".yaml", ""),
      on,
      ...rest,
      household: Household.parse(household),
      movedTo: (day) => Household.parse(moved(household, monthsFrom(on, day))),
    };
  });
}

const monthsFrom = (from: ISODate, to: ISODate): number =>
  (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);

function moved(written: unknown, months: number): unknown {
  if (typeof written === "string" && isISODate(written)) return addMonths(written, months);
  if (typeof written === "string" && isYearMonth(written)) return yearMonth(addMonths(`${written}-01`, months));
  if (Array.isArray(written)) return written.map((one) => moved(one, months));
  if (typeof written !== "object" || written === null) return written;
  return Object.fromEntries(Object.entries(written).map(([name, value]) => [name, moved(value, months)]));
}
