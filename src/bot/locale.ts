import type { MiddlewareFn } from "grammy";
import { isLanguage, type Language } from "../i18n/i18n.ts";
import type { BotContext } from "./context.ts";
import type { Parts } from "./parts.ts";

/** The language the person chose; before that, the client's; else Kazakh. */
export const locale =
  (parts: Pick<Parts, "translators">): MiddlewareFn<BotContext> =>
  async (ctx, next) => {
    speak(ctx, ctx.session.record.language ?? clientLanguage(ctx), parts);
    await next();
  };

/** Speaks this language from here on, for the rest of the update. */
export function speak(ctx: BotContext, language: Language, { translators }: Pick<Parts, "translators">): void {
  ctx.language = language;
  ctx.t = translators[language];
}

export function clientLanguage(ctx: BotContext): Language {
  const code = ctx.from?.language_code?.slice(0, 2);
  return isLanguage(code) ? code : "kk";
}
