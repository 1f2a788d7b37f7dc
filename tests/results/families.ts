import { PNG } from "pngjs";
import { createTranslators } from "../../src/i18n/i18n.ts";
import { readSampleFamilies } from "../../src/impact/sample-families.ts";
import type { TakeHome } from "../../src/results/index.ts";
import {
  type Decision,
  dateFigure,
  figure,
  type ISODate,
  readSources,
  reckonFamily,
  timeline,
} from "../../src/rules/index.ts";
import { law, programmes } from "../support/law.ts";

export const t = createTranslators();
export const sources = readSources();
export const link = "https://t.me/bala_komek_bot?start=family_card";

const families = new Map(readSampleFamilies().map((family) => [family.id, family]));

/** A sample family on the day it is asked about, or on another. */
export function familyOf(id: string, day?: ISODate) {
  const family = families.get(id);
  if (family === undefined) throw new Error(`no sample family ${id}`);
  const { household } = family;
  const on = day ?? family.on;
  return { ...reckonFamily(household, on, law, programmes), link, household };
}

/** The same with what lies ahead of it. */
export function familyAhead(name: string) {
  const family = familyOf(name);
  return { ...family, timeline: timeline(family.household, family.on, law, programmes) };
}

/** A family that gets everything there is: the longest list, every name. */
export const everything: readonly Decision[] = [...programmes.keys()].map((benefit, i) =>
  i % 3 === 0
    ? { benefit, verdict: "entitled", amount: figure(1_164_350 + i, "KZT"), per: "month", reasons: [] }
    : i % 3 === 1
      ? {
          benefit,
          verdict: "depends",
          least: figure(1_149_416, "KZT"),
          most: figure(1_164_350, "KZT"),
          per: "quarter",
          reasons: [],
        }
      : {
          benefit,
          verdict: "entitled",
          reasons: [{ sentence: "timeline.claimBy", figures: { day: dateFigure("2026-11-27") }, cites: [] }],
        },
);

export const pictureOf = ({ bytes }: TakeHome): PNG => PNG.sync.read(Buffer.from(bytes));
export const plain = (text: string): string => text.replaceAll("\u00A0", " ");
