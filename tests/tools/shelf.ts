import { createTranslators } from "../../src/i18n/i18n.ts";
import { type ISODate, lawOf } from "../../src/rules/index.ts";
import { readBooks, type Shelf } from "../../src/tools/rules-answer.ts";

const today: ISODate = "2026-11-22";
const [books, translators] = [readBooks(), createTranslators()];

/** The real law without what begins after 2026, so that next year's values don't change what these tests await. */
const law = lawOf(
  books.law.parameters.map((parameter) => ({
    ...parameter,
    values: parameter.values.filter(({ since }) => since <= "2026-12-31"),
  })),
);

/** What the tools answer from, read once for the tests of a worker; there is no file but the one a test lays down. */
export const shelf: Shelf = {
  today,
  books: () => ({ ...books, law }),
  translators: () => translators,
  read: (file) => {
    throw new Error(`no such file ${file}`);
  },
};
