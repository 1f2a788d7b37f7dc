import { expect, it } from "vitest";
import { parse } from "yaml";
import { stubsOf } from "../../src/tools/faq-stubs.ts";

const missed = (words: string, count: number, kind = "unknown") => ({ kind, language: "ru", words, count });

it("counts a question over days and kinds, and leaves out what came too seldom", () => {
  const stubs = parse(
    stubsOf(
      [missed("… пособие …", 2), missed("… пособие …", 1, "suggest"), missed("… лагерь", 2), missed("школа", 9)],
      "2026-11-28",
    ),
  );
  expect(stubs).toMatchObject([
    { id: "new.1", came: 9, ask: { kk: [], ru: ["школа"], en: [] } },
    { id: "new.2", came: 3, ask: { ru: ["… пособие …"] } },
  ]);
});

it("says so where there is nothing", () => expect(stubsOf([], "2026-11-28")).toMatch(/^#/));
