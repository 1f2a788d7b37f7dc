import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { ISODate, type ParameterId, parameterIds, Source } from "../rules/index.ts";

const inThree = <T extends z.ZodType>(text: T) => z.strictObject({ kk: text, ru: text, en: text });
const ParameterName = z.custom<ParameterId>(
  (id) => typeof id === "string" && (parameterIds as readonly string[]).includes(id),
  {
    error: "expected an id of a parameter of the law",
  },
);

/** What fills a blank of an answer: a parameter, or a product of parameters rounded as the authority rounds. */
const FigureOf = z.union([
  ParameterName,
  z.strictObject({ product: z.array(ParameterName).min(2), rounded: ParameterName.optional() }),
]);
export type FigureOf = z.output<typeof FigureOf>;

/** One question that people ask in many ways, and its one answer, in three languages side by side. */
export const Entry = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/)
    .max(48),
  area: z.enum(["benefits", "school", "camp", "fund", "protection", "health", "general"]),
  /** A short question, as a button says it. */
  title: inThree(z.string().max(60)),
  ask: inThree(z.array(z.string()).min(1)),
  answer: inThree(z.string().max(600)),
  figures: z.record(z.string(), FigureOf).default({}),
  /** Where the answer was read, when its figures don't already say so. */
  source: Source.optional(),
  checked: ISODate,
  /** The guide that reckons it for one's own family, with the answers the question implies. */
  guide: z.strictObject({ id: z.string(), answers: z.record(z.string(), z.string()).default({}) }).optional(),
});
export type Entry = z.output<typeof Entry>;

/** Every entry, one YAML file for each topic. @throws Error naming every fault, with its file */
export function readEntries(folder: URL = new URL("./entries/", import.meta.url)): readonly Entry[] {
  const faults: string[] = [];
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .flatMap((name) => {
      const read = z.array(Entry).safeParse(parse(readFileSync(new URL(name, folder), "utf8")));
      if (read.success) return read.data;
      faults.push(...read.error.issues.map(({ path, message }) => `${name} ${path.join(".")}: ${message}`));
      return [];
    });
  const twice = entries.filter(({ id }, i) => entries.findIndex((other) => other.id === id) !== i);
  faults.push(...twice.map(({ id }) => `${id} stands twice`));
  if (faults.length > 0) throw new Error(`The entries do not parse:\n  ${faults.join("\n  ")}`);
  return entries;
}
