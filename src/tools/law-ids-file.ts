import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

/** The text of `rules/parameters/ids.ts`, as the files stand. */
export function idsFile(folder = new URL("../rules/parameters/", import.meta.url)): string {
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml") && name !== "sources.yaml")
    .flatMap((name) => parse(readFileSync(new URL(name, folder), "utf8")) as { id: string }[])
    .map(({ id }) => id)
    .toSorted();
  return [
    "// Written by `npm run law:ids` from the YAML files beside it; a test compares the two.",
    "export const parameterIds = [",
    ...ids.map((id) => `  ${JSON.stringify(id)},`),
    "] as const;",
    "",
    "/** The name of a parameter of the law. */",
    "export type ParameterId = (typeof parameterIds)[number];",
    "",
  ].join("\n");
}
