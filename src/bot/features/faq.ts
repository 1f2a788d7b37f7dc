import type { Bot } from "grammy";
import { familySaid } from "../../guides/family-said.ts";
import { decode } from "../buttons.ts";
import type { BotContext } from "../context.ts";
import { familyTold } from "../family-told.ts";
import type { GuideDesk } from "../guide-desk.ts";
import type { Parts } from "../parts.ts";
import { isPrivate } from "../places.ts";
import { menuButton } from "../views/keyboard.ts";
import { groupView, menuView } from "../views/menu.ts";
import { enter, isWorthKeeping } from "./guides.ts";

/** Free-text questions, the buttons under «Did you mean?», and whatever nobody above could read. */
export function registerFaq(bot: Bot<BotContext>, parts: Parts, desk: GuideDesk): void {
  bot.on("callback_query:data", (ctx) => {
    const press = decode(ctx.callbackQuery.data);
    const view = press?.does === "entry" ? parts.faq.entry(press.id, ctx.language, parts.clock.today()) : undefined;
    if (view !== undefined) return ctx.outbox.send(view);
    // A button we no longer know gets a word and the way on.
    ctx.outbox.acknowledge(ctx.t("common:staleMenu"));
    if (isPrivate(ctx)) ctx.outbox.send(menuView(ctx, parts, desk));
  });

  bot.on("message:text", async (ctx) => {
    const text = withoutMention(ctx.msg.text, ctx.me.username);
    if (await openFamily(ctx)) return;
    if (text.startsWith("/"))
      return ctx.outbox.send({ text: ctx.t("common:unknownCommand"), keyboard: [[menuButton(ctx.t)]] });
    if (!isPrivate(ctx) && text === "") return ctx.outbox.send(groupView(ctx.t, ctx.me.username));
    const reply = parts.faq.reply(text, ctx.language, parts.clock.today());
    parts.log.info({ event: "faq", outcome: reply.kind, locale: reply.language }, "question");
    ctx.outbox.send(reply.view);
  });

  // Photos, voice, stickers, files: nothing is downloaded; people are told what we can read.
  bot.on("message", (ctx) => {
    if (isPrivate(ctx) && ctx.msg.new_chat_members === undefined)
      ctx.outbox.send({ text: ctx.t("common:onlyText"), keyboard: [[menuButton(ctx.t)]] });
  });

  /** «У меня 4 детей, жду пятого»: a family that tells of itself, and asks nothing, is asked on. */
  async function openFamily(ctx: BotContext): Promise<boolean> {
    const guide = desk.guide("family");
    const today = parts.clock.today();
    const told = familyTold(ctx, today);
    if (guide === undefined || told === undefined || ctx.session.stateless) return false;
    if (isWorthKeeping(ctx, desk, guide)) return false;
    const { answers, marks } = familySaid(told.slots, today);
    await enter(ctx, desk, guide, answers, marks);
    return true;
  }
}

const withoutMention = (text: string, username: string): string =>
  text.replace(new RegExp(`@${username}\\b`, "gi"), "").trim();
