/**
 * `npm run content:check [-- word]`: what can be found in the free-text content without reading it; with a word only
 * findings that name it. Exit code 1 where something must be mended.
 */
import { readContent } from "../faq/index.ts";
import { createTranslators } from "../i18n/i18n.ts";
import { createClock } from "../ops/clock.ts";
import { readLaw } from "../rules/index.ts";
import { give } from "./command-line.ts";
import { contentFindings } from "./content-faults.ts";

const [word = ""] = process.argv.slice(2);
const shelf = { today: createClock().today(), law: readLaw(), translators: createTranslators() };
const found = contentFindings(readContent(), shelf).filter(({ check, where }) => `${check} ${where}`.includes(word));
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
