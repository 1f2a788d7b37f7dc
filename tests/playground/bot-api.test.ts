import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { botApi } from "../../src/playground/given.ts";
import { methods } from "../../src/playground/methods/index.ts";

/** grammY's description of the Bot API, written by other people than the list of the playground. */
const described = readFileSync(new URL("../../node_modules/@grammyjs/types/methods.d.ts", import.meta.url), "utf8");

it("has a list of parameters for every method, and a method for every list", () => {
  expect(Object.keys(botApi.methods).toSorted()).toEqual([...methods.keys()].toSorted());
});

it.each(Object.entries(botApi.methods))("%s takes no parameter that the Bot API hasn't", (method, parameters) => {
  const [start] = described.match(new RegExp(`^    ${method}\\(`, "m")) ?? [];
  expect(start).toBeDefined();
  const from = described.indexOf(`\n    ${method}(`);
  const block = described.slice(from, described.indexOf("\n    /**", from));
  for (const parameter of parameters) expect(block).toMatch(new RegExp(`\\b${parameter}\\??:`));
});
