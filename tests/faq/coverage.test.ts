import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readEntries } from "../../src/faq/entry.ts";

/** What each question of the record became: an entry or several, or why none. */
const List = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string()).min(1), z.strictObject({ not: z.string().min(5) })]),
);

const folder = new URL("./coverage/", import.meta.url);
const lists = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith(".yaml"));
const ids = readEntries().map(({ id }) => id);

describe("what the record asks", () => {
  it("names only entries that exist", () => {
    const wrong = lists.flatMap((name) => missing(name).map((id) => `${name}: ${id}`));
    expect(wrong).toEqual([]);
  });
});

function missing(name: string): readonly string[] {
  const list = List.parse(parse(readFileSync(new URL(name, folder), "utf8")));
  const named = Object.values(list).flatMap((became) => (typeof became === "object" && "not" in became ? [] : became));
  return named.filter((id) => !ids.includes(id));
}

it("every entry stands in the list of ids, so that none is lost without a word", () => {
  const listed = readFileSync(new URL("./entry-ids.txt", import.meta.url), "utf8")
    .trim()
    .split("\n");
  expect(listed).toEqual([...ids].sort());
});
