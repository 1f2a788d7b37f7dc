/**
 * `npm run content:check [-- word]`: what can be found in the free-text content and in the sentences of the locales
 * without reading them; with a word only findings that name it. Exit code 1 where something must be mended.
 */
import { readContent } from "../faq/index.ts";
import { createTranslators } from "../i18n/i18n.ts";
import { createClock } from "../ops/clock.ts";
import { readLaw } from "../rules/index.ts";
import { give } from "./command-line.ts";
import { contentFindings, wordingFindings } from "./content-faults.ts";
import { localeFindings, readSentences } from "./locale-faults.ts";

const [word = ""] = process.argv.slice(2);
const shelf = { today: createClock().today(), law: readLaw(), translators: createTranslators() };
const sentences = readSentences();
const wording = sentences
  // Names of acts are quoted as they are.
  .filter(({ path }) => !path.startsWith("acts:"))
  .flatMap(({ language, path, text }) =>
    wordingFindings({ id: path, language, title: "", answer: text.replace(/<[^>]*>/g, "") }),
  );
const found = [...contentFindings(readContent(), shelf), ...localeFindings(sentences), ...wording].filter(
  ({ check, where }) => `${check} ${where}`.includes(word),
);
const faults = found.filter(({ weight }) => weight === "fault");
const lines = found.map(
  ({ check, weight, where, what }) => `${weight === "fault" ? "FAULT" : "look "}  ${check}  ${where}: ${what}`,
);
const checks = [...new Set(found.map(({ check }) => check))];
const sums = checks.map((check) => `${check} ${found.filter((one) => one.check === check).length}`).join(", ");
give({
  out: [
    ...lines,
    `${faults.length} to mend, ${found.length - faults.length} to look at${sums === "" ? "" : `: ${sums}`}`,
  ].join("\n"),
  code: faults.length > 0 ? 1 : 0,
});
