import type { Guide } from "../../guides/guide.ts";
import { isLanguage, type Language, languages } from "../../i18n/i18n.ts";
import type { BotContext } from "../context.ts";
import type { GuideDesk } from "../guide-desk.ts";
import { clientLanguage, speak } from "../locale.ts";
import type { View } from "../outbox.ts";
import type { Parts } from "../parts.ts";
import { isPrivate } from "../places.ts";
import type { Routes } from "../routes.ts";
import { button, menuButton, rows } from "../views/keyboard.ts";
import { groupView, hubView, menuView, unfinishedView, welcomeView } from "../views/menu.ts";
import { enter, isWorthKeeping, remembered } from "./guides.ts";
import { leave } from "./menu.ts";
import { newsPage } from "./news.ts";

/** First contact, deep links and the choice of language. */
export function registerStart({ commands, press }: Routes, parts: Parts, desk: GuideDesk): void {
  commands.command("start", async (ctx) => {
    if (!isPrivate(ctx)) return ctx.outbox.send(groupView(ctx.t, ctx.me.username));
    const [wanted = ""] = ctx.match.split("_");
    const guide = desk.guide(wanted);
    if (guide !== undefined) {
      if (ctx.session.stateless) return ctx.outbox.send(waitView(ctx, guide));
      if (isWorthKeeping(ctx, desk, guide)) return ctx.outbox.send(unfinishedView(ctx, desk, guide));
      return await enter(ctx, desk, guide, remembered(ctx, guide));
    }
    leave(ctx);
    const page = await newsPage(ctx, parts, wanted);
    if (page !== undefined) return ctx.outbox.send(page);
    const shelf = wanted === "menu" ? undefined : hubView(wanted, ctx.t, parts);
    if (shelf !== undefined) return ctx.outbox.send(shelf);
    if (ctx.session.record.language === undefined) return ctx.outbox.send(languageView(ctx, parts));
    ctx.outbox.send(menuView(ctx, parts, desk));
  });

  commands.command("language", (ctx) => {
    ctx.outbox.send(languageView(ctx, parts));
  });

  press(["language"], async (ctx, { id }, next) => {
    if (isLanguage(id)) await choose(ctx, id, parts, desk);
    else await next();
  });
}

async function choose(
  ctx: BotContext & { callbackQuery: { message?: { message_id: number } } },
  language: (typeof languages)[number],
  parts: Parts,
  desk: GuideDesk,
): Promise<void> {
  const newcomer = ctx.session.record.language === undefined;
  ctx.session.record.language = language;
  speak(ctx, language, parts);
  await newsIn(ctx, language, parts);
  ctx.outbox.acknowledge(ctx.t("common:languageChosen"));
  const message = ctx.callbackQuery.message?.message_id;
  if (desk.current(ctx) !== undefined && !ctx.session.record.draft?.left) {
    // The question on screen speaks the new language; the answers stay.
    desk.rerender(ctx);
    if (message !== undefined) ctx.outbox.edit(message, { text: ctx.t("common:languageChosen") });
    await ctx.conversation.enter("guide");
    return;
  }
  const view = newcomer ? welcomeView(ctx, parts, desk) : menuView(ctx, parts, desk);
  if (message === undefined) ctx.outbox.send(view);
  else ctx.outbox.edit(message, view);
}

/** News come in the language of the talk. */
async function newsIn(ctx: BotContext, language: Language, { subscribers }: Parts): Promise<void> {
  if (ctx.chat === undefined || ctx.session.stateless || !isPrivate(ctx)) return;
  const reader = await subscribers.find(ctx.chat.id);
  if (reader !== undefined) await subscribers.save(ctx.chat.id, { ...reader, language });
}

/** Whom a link brought stays with what it led to: its button is brought again until answers can be kept. */
const waitView = ({ t }: BotContext, { id }: Guide): View => ({
  text: t("common:cantRemember"),
  keyboard: [[button(t(`guide:${id}.button`), { does: "open", guide: id })], [menuButton(t)]],
});

/** Kazakh first; the client's language, or the one in use, is marked. */
function languageView(ctx: BotContext, { translators }: Parts): View {
  const likely = ctx.session.record.language ?? clientLanguage(ctx);
  const buttons = languages.map((id) => {
    const name = translators[id]("common:languageName");
    return button(id === likely ? `• ${name}` : name, { does: "language", id });
  });
  return { text: languages.map((id) => translators[id]("common:whichLanguage")).join("\n"), keyboard: rows(buttons) };
}
