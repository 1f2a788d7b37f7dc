import type { Filter, NextFunction } from "grammy";
import { spoken } from "../../faq/language.ts";
import type { Language } from "../../i18n/i18n.ts";
import { warningKey } from "../../safety/cards.ts";
import { findDanger, maybeDanger } from "../../safety/danger.ts";
import { findPersonalData } from "../../safety/personal-data.ts";
import { decode } from "../buttons.ts";
import type { BotContext } from "../context.ts";
import type { Parts } from "../parts.ts";
import { isPrivate } from "../places.ts";
import { type InOrder, only, onPress } from "../routes.ts";
import { afterCardView, dangerView } from "../views/safety.ts";

/**
 * Messages of danger, then personal data: before commands, guides and questions, in every state. Of danger nothing is
 * logged: one more is counted for the day. The draft stays as it was, and no other message follows.
 */
export function registerSafety(line: InOrder, parts: Parts): void {
  line.use(
    only<Filter<BotContext, "message" | "edited_message">>(
      ({ message, editedMessage }) => (message ?? editedMessage) !== undefined,
      async (ctx, next) => {
        const text = ctx.msg.text ?? ctx.msg.caption;
        const danger = text === undefined ? undefined : findDanger(text);
        if (text !== undefined && danger === undefined) ctx.session.read = { text, perhaps: maybeDanger(text) };
        if (danger === undefined || text === undefined) return await personalData(ctx, parts, next);
        const today = parts.clock.today();
        parts.dangers.count(today, danger.tier).catch(() => undefined);
        const language = spoken(text) ?? ctx.language;
        ctx.outbox.send(dangerView(danger, parts, parts.translators[language], entryFor(text, language)));
      },
    ),
  );

  /** The entry that would have answered. Whatever goes wrong here must not keep the card back. */
  function entryFor(text: string, language: Language): string | undefined {
    try {
      return parts.faq.reply(findPersonalData(text)?.rest ?? text, language, parts.clock.today()).entry;
    } catch (error) {
      parts.log.error({ error, event: "faq" }, "no answer could be sought beside a card");
      return undefined;
    }
  }

  line.use(
    onPress(async (ctx, next) => {
      const press = decode(ctx.callbackQuery.data);
      if (press?.does !== "safety") return await next();
      const view = afterCardView(press.id, parts, ctx.t);
      if (view !== undefined) return ctx.outbox.send(view);
      await next();
    }),
  );
}

/** «Мой ИИН …» would be taken for a question about the IIN. */
const NAMED = /(?:(?:мой|менің|менин|my)\s+)?(?:иин|жсн|iin)\s*[:№-]?\s*…/giu;

/**
 * Warned of, cut out of the message before anything reads it; the rest of the question is still answered. In an edited
 * message and under a picture there is nothing to answer: the warning is all.
 */
async function personalData(ctx: BotContext, { metrics }: Parts, next: NextFunction): Promise<void> {
  const text = ctx.msg?.text ?? ctx.msg?.caption;
  const found = text === undefined ? undefined : findPersonalData(text);
  if (found === undefined) return await next();
  for (const data of found.kinds) metrics.count("personal_data", { data });
  if (isPrivate(ctx)) ctx.outbox.send({ text: ctx.t(warningKey(found.kinds)) });
  ctx.session.personal = true;
  const message = ctx.message;
  if (message?.text === undefined) return;
  message.text = found.rest.replace(NAMED, "…");
  if (/\p{L}{3}/u.test(found.rest)) await next();
}
