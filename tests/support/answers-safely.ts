import { createAnswers } from "../../src/bot/views/answer.ts";
import { createFaq } from "../../src/faq/index.ts";
import { createTranslators, languages } from "../../src/i18n/i18n.ts";
import { type ISODate, readSources } from "../../src/rules/index.ts";
import { findDanger } from "../../src/safety/danger.ts";
import { findPersonalData } from "../../src/safety/personal-data.ts";
import { fuzzedText } from "./fuzzed-texts.ts";
import { law } from "./law.ts";

const TODAY: ISODate = "2026-11-28";
const clock = { today: () => TODAY, now: () => new Date(`${TODAY}T12:00:00+05:00`) } as const;
const faq = createFaq();
const answers = createAnswers(faq, { law, sources: readSources(), translators: createTranslators(), clock });

/** What may stand in our HTML: the tags of our own sentences, closed. */
const OURS = /<\/?(?:b|i|u|s|code|pre|blockquote|a)(?: href="[^"<>]*")?>/g;

/** @throws Error that names the text where the answer faults, echoes markup or outgrows Telegram's limit */
export function answersSafely(number: number): void {
  const text = fuzzedText(number);
  const language = languages[number % languages.length] ?? "kk";
  const fail = (why: string): never => {
    throw new Error(`text ${number}, ${JSON.stringify(text.slice(0, 200))}: ${why}`);
  };
  try {
    findDanger(text);
    const { view, words } = answers.reply(findPersonalData(text)?.rest ?? text, language, TODAY);
    if (view.text.length > 4_096 || view.text.trim() === "") fail(`an answer of ${view.text.length} characters`);
    if (/[<>]|\{\{|\u202e|\u200b/.test(view.text.replace(OURS, ""))) fail(`markup in «${view.text}»`);
    if (/\d{3}/.test(words())) fail(`a number is kept: ${words()}`);
    for (const button of (view.keyboard ?? []).flat())
      if ("callback_data" in button && Buffer.byteLength(button.callback_data) > 64) fail(`button ${button.text}`);
  } catch (error) {
    throw new Error(`text ${number}: ${JSON.stringify(text.slice(0, 200))}`, { cause: error });
  }
}
