import type { ISODate, YearMonth } from "../../rules/index.ts";

/** What was typed, read; or why it can't be kept, with what was understood, so that a hint can be kind. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: Fault };

/** `seen` quotes the person: lower case, spaces tidied, otherwise as typed. */
export type Fault =
  | { readonly kind: "notANumber" }
  | { readonly kind: "notWhole" | "tooSmall" | "tooBig"; readonly seen: string }
  /** Several values where one is needed, a range, or one text with two readings: each is listed. */
  | { readonly kind: "several"; readonly seen: readonly string[] }
  /** A bound or a vague word: «больше трёх», «6+», «скоро 5». */
  | { readonly kind: "notExact"; readonly seen: string }
  /** Money by the year, week or day, or in dollars. */
  | { readonly kind: "otherPeriod" | "otherCurrency"; readonly seen: string }
  | { readonly kind: "notADate" }
  /** Where options are offered: what names none of them, or more than one as well. */
  | { readonly kind: "notAnOption"; readonly seen: string }
  | { readonly kind: "onlyYear" | "noSuchDay" | "tooOld"; readonly seen: string }
  | { readonly kind: "future"; readonly seen: string; readonly value: string }
  /** Where a day to come is asked for: it has gone by, or is too far off. */
  | { readonly kind: "past" | "tooFar"; readonly seen: string }
  | { readonly kind: "ambiguousDay"; readonly seen: string; readonly days: readonly (ISODate | YearMonth)[] }
  /** More children were named than ages. */
  | { readonly kind: "agesMissing"; readonly said: number; readonly seen: readonly string[] };

export const read = <T>(value: T): Read<T> => ({ ok: true, value });
export const fault = (why: Fault): { readonly ok: false; readonly why: Fault } => ({ ok: false, why });

/** One value, or the fault that lists them all. */
export function only<T>(found: readonly { readonly value: T; readonly seen: string }[], none: Fault): Read<T> {
  const [first] = found;
  if (first === undefined) return fault(none);
  if (found.every(({ value }) => value === first.value)) return read(first.value);
  return fault({ kind: "several", seen: [...new Set(found.map(({ seen }) => seen))] });
}
