import type { MiddlewareFn } from "grammy";
import type { BotContext } from "./context.ts";
import type { GuideDesk } from "./guide-desk.ts";

/** The answer that ended a guide comes again because the result never went out: by now no question waits for it. */
export const tellUnsaid =
  (desk: GuideDesk): MiddlewareFn<BotContext> =>
  async (ctx, next) => {
    const result = desk.unsaid(ctx);
    if (result === undefined) await next();
    else ctx.outbox.send(result);
  };
