import type { Bot } from "grammy";
import type { BotContext } from "../context.ts";
import type { Parts } from "../parts.ts";
import type { GuideDesk } from "../take-answer.ts";

export function registerSafety(_bot: Bot<BotContext>, _parts: Parts, _desk: GuideDesk): void {}
