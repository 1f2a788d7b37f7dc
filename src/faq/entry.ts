import { readdirSync } from "node:fs";
import { z } from "zod";
import { ISODate, type ParameterId, parameterIds, readYaml, Source, Unit } from "../rules/index.ts";

const inThree = <T extends z.ZodType>(text: T) => z.strictObject({ kk: text, ru: text, en: text });
const ParameterName = z.custom<ParameterId>(
  (id) => typeof id === "string" && (parameterIds as readonly string[]).includes(id),
  {
    error: "expected an id of a parameter of the law",
  },
);

/**
 * What fills a blank of an answer: a parameter, or arithmetic over parameters, nested where that is needed. `given` is a
 * number of the answer's own example, «for five people»; `rounded` names how the authority rounds.
 */
export type FigureOf =
  | ParameterId
  | { readonly given: number; readonly unit: Unit }
  | (Operation & { readonly rounded?: ParameterId | undefined });
type Operation =
  | { readonly product: readonly FigureOf[] }
  | { readonly sum: readonly FigureOf[] }
  | { readonly difference: readonly FigureOf[] }
  | { readonly quotient: readonly FigureOf[] }
  | { readonly least: readonly FigureOf[] }
  | { readonly greatest: readonly FigureOf[] };

const rounded = ParameterName.optional();
export const FigureOf: z.ZodType<FigureOf> = z.lazy(() => {
  const some = z.array(FigureOf).min(2);
  const two = some.length(2);
  return z.union([
    ParameterName,
    z.strictObject({ given: z.number().int().positive(), unit: Unit }),
    z.strictObject({ product: some, rounded }),
    z.strictObject({ sum: some, rounded }),
    z.strictObject({ difference: two, rounded }),
    z.strictObject({ quotient: two, rounded }),
    z.strictObject({ least: some, rounded }),
    z.strictObject({ greatest: some, rounded }),
  ]);
});

/** One question that people ask in many ways, and its one answer, in three languages side by side. */
export const Entry = z
  .strictObject({
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
    /** A case of one's own whose state only an office can look up: «where is my payment». The answer says who can. */
    refer: z.literal(true).optional(),
    /** Its facts aren't confirmed: the answer says so and names whom to ask, a number or page of `contact`. */
    unsettled: z.literal(true).optional(),
    /** Where the answer was read, when its figures don't already say so. */
    source: Source.optional(),
    checked: ISODate,
    /** The guide that reckons it for one's own family, with the answers the question implies. */
    guide: z.strictObject({ id: z.string(), answers: z.record(z.string(), z.string()).default({}) }).optional(),
  })
  .refine(({ unsettled, figures }) => !unsettled || Object.values(figures).some(isContact), {
    error: "an unsettled answer names whom to ask: a blank with a parameter contact.…",
  });
const isContact = (of: FigureOf): boolean => typeof of === "string" && of.startsWith("contact.");
export type Entry = z.output<typeof Entry>;
/** What is said of it: once all is learned, nobody asks for the phrasings again. */
export type Answer = Omit<Entry, "ask">;

/** Every entry, one YAML file for each topic. @throws Error naming every fault, with its file */
export function readEntries(folder: URL = new URL("./entries/", import.meta.url)): readonly Entry[] {
  const faults: string[] = [];
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .flatMap((name) => {
      const read = z.array(Entry).safeParse(readYaml(new URL(name, folder)));
      if (read.success) return read.data;
      faults.push(...read.error.issues.map(({ path, message }) => `${name} ${path.join(".")}: ${message}`));
      return [];
    });
  const twice = entries.filter(({ id }, i) => entries.findIndex((other) => other.id === id) !== i);
  faults.push(...twice.map(({ id }) => `${id} stands twice`));
  if (faults.length > 0) throw new Error(`The entries do not parse:\n  ${faults.join("\n  ")}`);
  return entries;
}
