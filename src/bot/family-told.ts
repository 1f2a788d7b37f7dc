import { opensFamily } from "../guides/family-said.ts";
import { type FamilyReading, readFamily } from "../guides/typed/index.ts";
import type { ISODate } from "../rules/index.ts";
import type { BotContext } from "./context.ts";

/** What the words of a message say of a family; read once for each update. */
export function familyRead(ctx: BotContext, today: ISODate): FamilyReading {
  ctx.familyRead ??= readFamily(ctx.message?.text ?? "", today);
  return ctx.familyRead;
}

/**
 * The same of the sender's family, where it says enough to open the guide. The lease is asked for before anybody handles
 * the update, so it is asked more than once.
 */
export function familyTold(ctx: BotContext, today: ISODate): FamilyReading | undefined {
  if (ctx.chat?.type !== "private" || !MAY_TELL.test(ctx.message?.text ?? "")) return undefined;
  const reading = familyRead(ctx, today);
  return opensFamily(reading) ? reading : undefined;
}

/** Two words at least, and no command. */
const MAY_TELL = /^[^/\s]\S*\s+\S/;
