import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { endOf, inventory } from "../../src/storage/inventory.ts";
import { keys, lifetimes } from "../../src/storage/keys.ts";
import { dataPage } from "../../src/tools/data-page-text.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const page = dataPage(read("src/storage/keys.ts"));
const rows = page.split("\n").filter((line) => line.startsWith("| `"));

it("docs/data.md is what the code keeps today; if not, run: npm run data:page", () => {
  expect(read("docs/data.md")).toBe(page);
});

it("every key has a row with all its cells", () => {
  expect(rows).toHaveLength(Object.keys(keys).length);
  for (const row of rows) {
    const cells = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
    expect(cells).toHaveLength(9);
    expect(cells.slice(1, -1).filter((cell) => cell === "")).toEqual([]);
  }
});

it.each(Object.entries(inventory).filter(([, { about }]) => about === "person"))(
  "%s is about a person: it ends, and /forget erases it or it can't lead back",
  (name, line) => {
    expect(endOf(line)).not.toBe("as long as the bot is run");
    expect(line.forget === "erased" || name === "erased").toBe(true);
  },
);

it("every lifetime is somebody's", () => {
  const told = new Set(Object.values(inventory).map(({ ends }) => ends));
  // These end inside the record of the chat, which of somebody under 18 is kept for a day.
  expect(Object.keys(lifetimes).filter((name) => !told.has(name))).toEqual(["young", "draft", "kept"]);
});
