import { setTimeout as wait } from "node:timers/promises";
import { type Api, GrammyError } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import type { Logger } from "../ops/logger.ts";

const LONGEST_MS = 10_000;

/**
 * The bot's own name, which Telegram alone knows. grammY asks too, but says nothing of what goes wrong, and comes again
 * ever later: a bot that was started some minutes before Telegram was back kept silent for as many more.
 *
 * @throws GrammyError where Telegram refuses for good: there is no such bot
 */
export async function whoWeAre(api: Pick<Api, "getMe">, log: Logger, pause: Pause = wait): Promise<UserFromGetMe> {
  for (let ms = 500; ; ms = Math.min(2 * ms, LONGEST_MS)) {
    try {
      return await api.getMe();
    } catch (error) {
      if (error instanceof GrammyError && error.error_code < 500 && error.error_code !== 429) throw error;
      log.warn({ error, event: "telegram" }, "Telegram is out of reach: the bot can't start yet");
      await pause(ms);
    }
  }
}
type Pause = (ms: number) => Promise<unknown>;
