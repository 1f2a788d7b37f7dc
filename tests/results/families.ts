import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { createTranslators } from "../../src/i18n/i18n.ts";
import { Household, ISODate, reckonFamily } from "../../src/rules/index.ts";
import { law, programmes } from "../support/law.ts";

export const t = createTranslators();
export const link = "https://t.me/bala_komek_bot?start=family_card";

/** A family of `tests/families` on the day it is asked about,. */
export function familyOf(name: string) {
  const read = parse(readFileSync(new URL(`../families/${name}.yaml`, import.meta.url), "utf8"));
  const [on, household] = [ISODate.parse(read.on), Household.parse(read.household)];
  return { ...reckonFamily(household, on, law, programmes), link, household };
}
