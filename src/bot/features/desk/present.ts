import { type Api, Composer } from "grammy";
import type { BotContext } from "../../context.ts";
import type { Parts } from "../../parts.ts";
import { colleagues, showCommands, speechOf } from "./commands.ts";
import { registerDesk } from "./index.ts";

/**
 * At start: every colleague sees the commands of their role in their language.
 * @returns how many chats were changed; one that Telegram doesn't know yet is told of to `onFault`
 */
export async function presentDesk(api: Api, parts: Parts, onFault: (fault: unknown) => void): Promise<number> {
  const gate = registerDesk(new Composer<BotContext>(), parts);
  let changed = 0;
  for (const { user, role } of await colleagues(parts)) {
    const set = showCommands(api, { chat: user, role, gate }, await speechOf(user, parts));
    if (await set.catch(onFault)) changed += 1;
  }
  return changed;
}
