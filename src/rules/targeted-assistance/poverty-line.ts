import type { ISODate } from "../dates.ts";
import { type Figure, given } from "../figures.ts";
import { isParameterId, type Law, type Value } from "../parameters/law.ts";
import type { Region } from "../regions.ts";

/**
 * The poverty line of a region in the quarter of `day`. There is no national one, and most akimats' figures are not on
 * record: what the family read at its akimat goes before the record, and the line of a past quarter is never a sum's base.
 *
 * @returns `line` where it is known for that very quarter; else the `last` one on record for the region, if any
 */
export function povertyLine(
  said: string | undefined,
  region: Region | undefined,
  day: ISODate,
  law: Law,
): { readonly line?: Figure; readonly last?: Value } {
  if (said !== undefined) return { line: given("povertyLine", said, "KZT") };
  const id = `poverty-line.${region}`;
  const known = isParameterId(id) ? law.find(day, id) : undefined;
  if (known === undefined) return {};
  return known.carriedOver ? { last: known } : { line: known };
}
