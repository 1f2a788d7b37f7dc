import { opensFamily } from "../guides/family-said.ts";
import { type FamilyReading, readFamily } from "../guides/typed/index.ts";
import type { ISODate } from "../rules/index.ts";
import type { BotContext } from "./context.ts";

const read = new WeakMap<BotContext, FamilyReading | undefined>();

/**
 * What a message says of the sender's family, where it says enough to open the guide; read once for each update, since
 * the lease is asked for before anybody handles it.
 */
export function familyTold(ctx: BotContext, today: ISODate): FamilyReading | undefined {
  if (read.has(ctx)) return read.get(ctx);
  const text = ctx.message?.text ?? "";
  const reading = ctx.chat?.type === "private" && MAY_TELL.test(text) ? readFamily(text, today) : undefined;
  const told = reading !== undefined && opensFamily(reading) ? reading : undefined;
  read.set(ctx, told);
  return told;
}

/** Two words at least, and no command. */
const MAY_TELL = /^[^/\s]\S*\s+\S/;
