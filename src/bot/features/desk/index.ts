import type { Bot } from "grammy";
import type { BotContext } from "../../context.ts";
import type { Parts } from "../../parts.ts";
import { createGate } from "./gate.ts";
import { registerRoles } from "./roles.ts";

/** Everything colleagues do in a private chat with the bot; to anybody else none of it exists. */
export function registerDesk(bot: Bot<BotContext>, parts: Parts): void {
  const gate = createGate(bot, parts);
  registerRoles(gate, parts);
}
