import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readEntries } from "../../src/faq/entry.ts";
import { parameterIds, readProgrammes } from "../../src/rules/index.ts";

/**
 * The lists in `coverage/` say what every fact we were given became: the id of a parameter, «programme …», «faq …», «rule …» (a
 * file of src/rules), «test …», or `not` with the reason.
 */
const Left = z.strictObject({ not: z.string().min(5) });
type Entry = string | readonly Entry[] | z.output<typeof Left> | { readonly [fact: string]: Entry };
const Entry: z.ZodType<Entry> = z.lazy(() =>
  z.union([z.string(), z.array(Entry), Left, z.record(z.string().regex(/^(?!not$)/), Entry)]),
);

const folder = new URL("./coverage/", import.meta.url);
const lists = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
const read = (name: string) => Entry.parse(parse(readFileSync(new URL(name, folder), "utf8")));
const programmes = readProgrammes();
const entries = new Set(readEntries().map(({ id }) => id));
const parameters: ReadonlySet<string> = new Set(parameterIds);

describe("what became of the facts", () => {
  it.each(lists)("%s names only what exists, or says why not", (name) => {
    const named = references(read(name));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((reference) => !exists(reference))).toEqual([]);
  });

  it("holds every entry of the catalogue of what the authorities announced", () => {
    expect(Object.keys(z.record(z.string(), Entry).parse(read("catalogue.yaml")))).toHaveLength(397);
  });
});

function references(entry: Entry): readonly string[] {
  if (typeof entry === "string") return [entry];
  if (Left.safeParse(entry).success) return [];
  return Object.values(entry).flatMap(references);
}

function exists(reference: string): boolean {
  const [kind, ...rest] = reference.split(" ");
  const named = rest.join(" ");
  if (kind === "faq") return entries.has(named);
  if (kind === "programme") return programmes.has(named);
  if (kind === "rule") return existsSync(new URL(`../../src/rules/${named}`, import.meta.url));
  if (kind === "test") return existsSync(new URL(named.split(" ").at(-1) ?? "", new URL("./", import.meta.url)));
  return parameters.has(reference);
}
