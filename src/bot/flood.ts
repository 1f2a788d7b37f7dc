import { findDanger } from "../safety/danger.ts";
import { decode } from "./buttons.ts";
import type { BotContext } from "./context.ts";

/** A person reads and presses slower than this; a stuck finger and a script don't. */
export const floodOf = (most: number) => ({ most, withinMs: 10_000, silenceMs: 30_000 });

/** Whoever is in danger is answered however much they write, and so is a press under the card that they got. */
export function isUrgent(ctx: BotContext): boolean {
  if (decode(ctx.callbackQuery?.data ?? "")?.does === "safety") return true;
  const text = ctx.msg?.text ?? ctx.msg?.caption;
  return ctx.callbackQuery === undefined && text !== undefined && findDanger(text) !== undefined;
}
