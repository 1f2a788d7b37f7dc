import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createTranslators } from "../../src/i18n/i18n.ts";
import { parameterIds } from "../../src/rules/index.ts";
import { lawPage } from "../../src/tools/law-page-text.ts";
import { readBooks } from "../../src/tools/rules-answer.ts";

const books = readBooks();
const page = lawPage(books, createTranslators().en);
const rows = page.split("\n").filter((line) => line.startsWith("|"));

describe("docs/law.md", () => {
  it("is what the files say today; if not, run: npm run law:page", () => {
    const written = readFileSync(new URL("../../docs/law.md", import.meta.url), "utf8").split("\n");
    const now = page.split("\n");
    // The first line that differs says enough; two hundred kilobytes say nothing.
    const differs = now.findIndex((line, i) => line !== written[i]);
    expect({ line: differs + 1, text: written[differs] }).toEqual({ line: differs + 1, text: now[differs] });
    expect(written).toHaveLength(now.length);
  });

  it("can still be shown by those who show Markdown", () => {
    expect(Buffer.byteLength(page)).toBeLessThan(400_000);
  });

  it("has a row for every value of every parameter", () => {
    const missing = books.law.parameters.flatMap(({ id, values }) => {
      const first = rows.findIndex((line) => line.startsWith(`| \`${id}\` |`));
      return values.filter(({ since }, i) => first < 0 || !rows[first + i]?.includes(`| ${since} |`)).map(() => id);
    });
    expect(missing).toEqual([]);
    expect(rows.filter((line) => /^\| `[a-z0-9.-]+` \|/.test(line))).toHaveLength(parameterIds.length);
  });

  it("has a heading for every programme", () => {
    const headings = page.split("\n").filter((line) => line.startsWith("### "));
    for (const [id] of books.programmes)
      expect(headings.filter((line) => line.endsWith(` · \`${id}\``))).toHaveLength(1);
  });

  it.each([
    ["| `birth-grant.up-to-third` | 2019-01-01 | 38 MCI | [social-code] art. 79 | law |", "the value and its article"],
    ["- tests: `benefits-examples.test.ts`, `birth-grant.test.ts`", "the tests of the birth grant"],
    ["| Social Code [social-code] |", "the act by its name"],
    ["[social-code]: https://adilet.zan.kz/rus/docs/K2300000224", "its address"],
  ])("says %s: %s", (text) => {
    expect(page).toContain(text);
  });

  it("ties the rate of the birth grant to its rule", () => {
    expect(rows.find((line) => line.startsWith("| `birth-grant.up-to-third`"))).toContain(
      "child-benefit/birth-grant.ts",
    );
  });

  it("keeps every row of a table whole", () => {
    const cells = (line: string) => line.replaceAll("\\|", "").split("|").length;
    const columns = new Set(rows.map(cells));
    expect([...columns].toSorted()).toEqual([5, 6, 9]);
  });
});
