import { escapeHtml, type Language, languages } from "../../../i18n/i18n.ts";
import type { BotContext } from "../../context.ts";
import type { Parts } from "../../parts.ts";
import { explainedText } from "../../views/desk/faq-test.ts";
import { createSentences } from "../../views/desk/sentences.ts";
import { explained } from "../../views/faq-explained.ts";
import { awaitWords } from "./acts.ts";
import type { Gate } from "./gate.ts";

/** /faqtest text: what the bot would answer, and why. /preview key: a sentence or an answer as people see it. */
export function registerContent(gate: Gate, parts: Parts): void {
  const sentences = createSentences(parts);
  const ways = { faqtest, preview };
  for (const [name, run] of Object.entries(ways)) {
    gate.command(name, "editor", (ctx, _role, words) => {
      if (words !== "") return run(ctx, words);
      awaitWords(ctx, parts, name, "-");
      ctx.outbox.send({ text: ctx.t(`desk:${name}.which`) });
    });
    gate.text(name, "editor", (ctx, _role, words) => {
      delete ctx.session.record.desk;
      run(ctx, words);
    });
  }

  function faqtest(ctx: BotContext, text: string): void {
    const { law, sources, translators, clock, desk } = parts;
    const told = explained(text, ctx.language, { today: clock.today(), faq: desk.matcher, law, sources, translators });
    ctx.outbox.send({ text: explainedText(told, ctx.t) });
    const rows = told.buttons.map((row) => row.map((label) => `[${escapeHtml(label)}]`).join(" "));
    ctx.outbox.send({ text: [told.reply, rows.join("\n")].filter((part) => part !== "").join("\n\n") });
  }

  function preview(ctx: BotContext, words: string): void {
    const key = words.trim();
    const shown = languages.map((language) => shownIn(key, language));
    const none = ctx.t("desk:preview.none", { key: key.slice(0, 60) });
    if (shown.every((text) => text === undefined)) ctx.outbox.send({ text: none });
    else for (const text of shown) ctx.outbox.send({ text: text ?? ctx.t("desk:preview.missing") });
  }

  const shownIn = (key: string, language: Language): string | undefined =>
    parts.faq.entry(key, language, parts.clock.today())?.text ?? sentences(key, language);
}
