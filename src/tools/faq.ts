/** `npm run -s faq -- …`: what the bot replies to a question in free text; `--help` says how. */
import { readFileSync } from "node:fs";
import { createFaq } from "../faq/index.ts";
import { createTranslators } from "../i18n/i18n.ts";
import { createClock } from "../ops/clock.ts";
import { readLaw, readSources } from "../rules/index.ts";
import { give } from "./command-line.ts";
import { faqAnswer } from "./faq-answer.ts";

const desk = () => ({
  today: createClock().today(),
  faq: createFaq(),
  law: readLaw(),
  sources: readSources(),
  translators: createTranslators(),
});
give(faqAnswer(process.argv.slice(2), desk, () => readFileSync(0, "utf8")));
