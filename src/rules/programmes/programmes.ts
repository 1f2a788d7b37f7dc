import { readdirSync } from "node:fs";
import { z } from "zod";
import { ISODate, yearOf } from "../dates.ts";
import { type Figure, product, textFigure } from "../figures.ts";
import type { ParameterId } from "../parameters/ids.ts";
import { isParameterId, type Law, Source } from "../parameters/law.ts";
import { readYaml } from "../yaml-file.ts";

export const Area = z.enum(["benefits", "school", "camp", "fund", "protection", "health"]);
export type Area = z.output<typeof Area>;

const Id = z.custom<ParameterId>((id) => typeof id === "string" && isParameterId(id), {
  error: ({ input }) => `«${input}» is no parameter of the law`,
});
/**
 * What fills a blank: a parameter; the year its value is of, for counts and prices that are soon history; or the money
 * that a multiple of the index is on that day.
 */
const FigureOf = z.union([Id, z.strictObject({ yearOf: Id }), z.strictObject({ inTenge: Id })]);

/** A sentence to tell, and what fills its blanks; the name of the sentence alone where it has none. */
const Told = z
  .union([z.string(), z.strictObject({ say: z.string(), figures: z.record(z.string(), FigureOf) })])
  .transform((told) => (typeof told === "string" ? { say: told, figures: {} } : told));
export type Told = z.output<typeof Told>;

/**
 * What is true of a programme besides its figures. Ids of papers, places and conditions are keys of
 * `locales/<language>/programmes.json`; figures are ids of parameters.
 */
export const Programme = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  area: Area,
  source: Source,
  checked: ISODate,
  /** What to bring, in the order to gather it. */
  papers: z.array(z.string()).default([]),
  /** Papers only some families need: which, and when (`papers.<id>` and `conditions.<id>`). */
  papersIf: z.array(z.strictObject({ paper: z.string(), when: z.string() })).default([]),
  /** Where to apply, the easiest first. */
  where: z.array(z.string()).default([]),
  /** Parameter ids: the time within which to apply, and the time the office takes. */
  deadline: z.string().optional(),
  processing: z.string().optional(),
  /** Programmes that go together with this one, and those that displace it. */
  with: z.array(z.string()).default([]),
  excludes: z.array(z.string()).default([]),
  /** What ends it, what pauses it, and what is good to know: keys `ends.<id>`, `pauses.<id>`, `notes.<id>`. */
  ends: z.array(Told).default([]),
  pauses: z.array(Told).default([]),
  notes: z.array(Told).default([]),
});
export type Programme = z.output<typeof Programme>;

/** Every programme, one YAML file for each area. @throws Error naming the file that doesn't parse */
export function readProgrammes(folder: URL = new URL("./", import.meta.url)): ReadonlyMap<string, Programme> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  const all = files.flatMap((name) => {
    const read = z.array(Programme).safeParse(readYaml(new URL(name, folder)));
    if (!read.success) throw new Error(`${name} doesn't parse:\n${z.prettifyError(read.error)}`);
    return read.data;
  });
  return new Map(all.map((programme) => [programme.id, programme]));
}

/** What fills the blanks of a note on a day. @throws NotOnRecord where the record of the law has a gap */
export function toldFigures({ figures }: Told, on: ISODate, law: Law): Readonly<Record<string, Figure>> {
  const figure = (of: z.output<typeof FigureOf>): Figure => {
    if (typeof of === "string") return law.on(on, of);
    if ("inTenge" in of) return product(law.on(on, of.inTenge), law.on(on, "mci"));
    return textFigure(String(yearOf(law.on(on, of.yearOf).since)));
  };
  return Object.fromEntries(Object.entries(figures).map(([name, of]) => [name, figure(of)]));
}
