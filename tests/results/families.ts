import { createTranslators } from "../../src/i18n/i18n.ts";
import { reckonFamily } from "../../src/rules/index.ts";
import { readSampleFamilies } from "../../src/tools/sample-families.ts";
import { law, programmes } from "../support/law.ts";

export const t = createTranslators();
export const link = "https://t.me/bala_komek_bot?start=family_card";

const families = new Map(readSampleFamilies().map((family) => [family.id, family]));

/** A sample family on the day it is asked about. */
export function familyOf(id: string) {
  const family = families.get(id);
  if (family === undefined) throw new Error(`no sample family ${id}`);
  const { household, on } = family;
  return { ...reckonFamily(household, on, law, programmes), link, household };
}
