import type { Bot, NextFunction } from "grammy";
import { spoken } from "../../faq/language.ts";
import { findDanger } from "../../safety/danger.ts";
import { findPersonalData, type PersonalKind } from "../../safety/personal-data.ts";
import { decode } from "../buttons.ts";
import type { BotContext } from "../context.ts";
import type { Parts } from "../parts.ts";
import { isPrivate } from "../places.ts";
import { dangerView, ifICallView } from "../views/safety.ts";

/**
 * Messages of danger, then personal data: before commands, guides and questions, in every state. Of danger nothing is
 * logged but that a card was shown; the draft stays as it was, and no other message follows.
 */
export function registerSafety(bot: Bot<BotContext>, parts: Parts): void {
  bot.on(["message", "edited_message"], async (ctx, next) => {
    const text = ctx.msg.text ?? ctx.msg.caption;
    const danger = text === undefined ? undefined : findDanger(text);
    if (danger === undefined || text === undefined) return await personalData(ctx, next);
    parts.log.info({ event: "danger", outcome: danger.tier }, "a card was shown");
    const t = parts.translators[spoken(text) ?? ctx.language];
    ctx.outbox.send(dangerView(danger, parts, t));
  });

  bot.on("callback_query:data", async (ctx, next) => {
    const press = decode(ctx.callbackQuery.data);
    if (press?.does !== "safety") return await next();
    if (press.id === "if-i-call") return ctx.outbox.send(ifICallView(parts, ctx.t));
    if (press.id === "not-me") return ctx.outbox.send({ text: ctx.t("safety:notMe") });
    await next();
  });
}

/** Warned of, cut out of the message before anything reads it; the rest of the question is still answered. */
async function personalData(ctx: BotContext, next: NextFunction): Promise<void> {
  const message = ctx.msg;
  const found = message?.text === undefined ? undefined : findPersonalData(message.text);
  if (found === undefined || message === undefined) return await next();
  if (isPrivate(ctx))
    ctx.outbox.send({ text: found.kinds.map((kind: PersonalKind) => ctx.t(`safety:personal.${kind}`)).join("\n") });
  message.text = found.rest;
  if (/\p{L}{3}/u.test(found.rest)) await next();
}
