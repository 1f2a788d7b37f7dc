import { z } from "zod";
import { readYaml } from "../yaml-file.ts";

const about = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  url: z.url().optional(),
  /** The day, month or year of the publication; of an act, that of its adoption or of the edition read. */
  date: z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/)
    .optional(),
};

/**
 * Where a figure was read. An `act` has a name in `locales/<language>/acts.json`; a `publication` is named by its
 * site and date, which read the same in every language.
 */
export const SourceEntry = z.discriminatedUnion("kind", [
  z.strictObject({ ...about, kind: z.literal("act") }),
  z.strictObject({ ...about, kind: z.literal("publication"), publisher: z.string() }),
]);
export type SourceEntry = z.output<typeof SourceEntry>;

/** Every source the parameters cite, by id. @throws ZodError when the file doesn't parse */
export function readSources(file: URL = new URL("./sources.yaml", import.meta.url)): ReadonlyMap<string, SourceEntry> {
  const entries = z.array(SourceEntry).parse(readYaml(file));
  return new Map(entries.map((entry) => [entry.id, entry]));
}
