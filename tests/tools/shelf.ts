import { createTranslators } from "../../src/i18n/i18n.ts";
import { readBooks, type Shelf } from "../../src/tools/rules-answer.ts";

const [books, translators] = [readBooks(), createTranslators()];

/** What the tools answer from, read once for the tests of a worker: the real law, on a day of its last comparison. */
export const shelf: Shelf = { today: "2026-11-22", books: () => books, translators: () => translators };
