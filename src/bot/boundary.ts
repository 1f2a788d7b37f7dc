import { randomBytes } from "node:crypto";
import type { MiddlewareFn } from "grammy";
import { Busy, StateAway, Undelivered } from "./chat-state.ts";
import type { BotContext } from "./context.ts";
import { clientLanguage } from "./locale.ts";
import type { Parts } from "./parts.ts";

/**
 * Logs each update as one line, and a fault once, with the short reference the person is shown. What should be brought
 * again (a busy chat, sends that failed) is passed on to whoever brought it.
 */
export const boundary =
  (parts: Parts): MiddlewareFn<BotContext> =>
  async (ctx, next) => {
    const started = performance.now();
    const update = kindOf(ctx);
    const about = { ...(ctx.chat && { chat: parts.log.chatHash(ctx.chat.id) }), update };
    const counted = (outcome: string) => {
      parts.metrics.count("updates", { update, outcome });
      parts.metrics.took("update", performance.now() - started, { update });
    };
    try {
      await next();
      counted("answered");
      parts.log.info({ ...about, ms: Math.round(performance.now() - started) }, "update");
    } catch (fault) {
      if (fault instanceof Busy || fault instanceof Undelivered || fault instanceof StateAway) {
        counted("again");
        parts.log.warn(
          { ...about, error: fault, ms: Math.round(performance.now() - started) },
          "update to be brought again",
        );
        throw fault;
      }
      counted("fault");
      parts.metrics.count("faults", {});
      const reference = newReference();
      parts.log.error({ ...about, error: fault, reference }, "fault");
      await apologise(ctx, parts, reference).catch((error: unknown) =>
        parts.log.warn({ ...about, error }, "no apology"),
      );
      // Nobody who writes to us waits until our operators are told.
      void parts.alarm(fault, reference);
    }
  };

async function apologise(ctx: BotContext, { translators }: Parts, reference: string): Promise<void> {
  const t = translators[ctx.session?.record.language ?? clientLanguage(ctx)];
  if (ctx.callbackQuery !== undefined) await ctx.answerCallbackQuery().catch(() => undefined);
  if (ctx.chat !== undefined)
    await ctx.api.sendMessage(ctx.chat.id, t("common:fault", { reference }), { parse_mode: "HTML" });
}

/** Eight characters, a letter first: short enough to read out on the telephone. */
const newReference = (): string => `f${randomBytes(5).toString("hex").slice(0, 7)}`;

const kindOf = (ctx: BotContext): string => Object.keys(ctx.update).find((name) => name !== "update_id") ?? "unknown";
