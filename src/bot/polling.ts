import { setTimeout as pause } from "node:timers/promises";
import { type Api, type Bot, BotError, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "../ops/logger.ts";
import type { BotContext } from "./context.ts";
import { allowedUpdates } from "./updates.ts";

export type Polling = {
  /** Runs until `stop`; throws only what no retry can mend (a wrong token). */
  readonly done: Promise<void>;
  /** Takes no more updates, lets those in hand end, confirms them. */
  stop(): Promise<void>;
};

export type PollingOptions = { readonly api?: Api; readonly seconds?: number; readonly retries?: readonly number[] };

/**
 * Long polling that loses nothing to a kill: Telegram is told to forget an update only when it and everything below it
 * is committed and sent. Chats run in parallel, the updates of one chat in order.
 *
 * @param options `api` asks for updates (its calls may last longer than an answer's); `seconds` a request waits for news; `retries` the pauses before an update that failed to go out is tried again
 */
export function startPolling(bot: Bot<BotContext>, log: Logger, options: PollingOptions = {}): Polling {
  const { api = bot.api, seconds = 25, retries = [1_000, 3_000, 10_000] } = options;
  const inHand = new Map<number, Promise<void>>();
  const lastOfChat = new Map<number, Promise<void>>();
  const ended = new Set<number>();
  const stopping = new AbortController();
  let offset = 0;

  const done = run();
  return {
    done,
    async stop() {
      stopping.abort();
      await done.catch(() => undefined);
    },
  };

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const news = await fetchUpdates().catch(async (fault: unknown) => {
        if (stopping.signal.aborted) return [];
        if (fault instanceof GrammyError && (fault.error_code === 401 || fault.error_code === 404)) throw fault;
        log.warn({ error: fault, method: "getUpdates" }, "no updates");
        await pause(waitAfter(fault), undefined, { signal: stopping.signal }).catch(() => undefined);
        return [];
      });
      const fresh = news.filter(({ update_id }) => !inHand.has(update_id) && !ended.has(update_id));
      for (const update of fresh) take(update);
      // Unconfirmed updates come back at once, so wait for one of them to end before asking again.
      if (fresh.length === 0 && inHand.size > 0) await Promise.race([...inHand.values(), pause(1_000)]);
      confirm();
    }
    await Promise.all(inHand.values());
    confirm();
    if (offset > 0) await api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => undefined);
  }

  function fetchUpdates(): Promise<Update[]> {
    // With work in hand the answer must come soon: something may have to be confirmed.
    const timeout = inHand.size > 0 ? 1 : seconds;
    return api.getUpdates({ offset, limit: 100, timeout, allowed_updates: allowedUpdates }, stopping.signal as never);
  }

  function take(update: Update): void {
    const chat = chatOf(update);
    const before = chat === undefined ? undefined : lastOfChat.get(chat);
    const work = (before ?? Promise.resolve())
      .then(() => handle(update))
      .finally(() => {
        inHand.delete(update.update_id);
        ended.add(update.update_id);
        if (chat !== undefined && lastOfChat.get(chat) === work) lastOfChat.delete(chat);
      });
    inHand.set(update.update_id, work);
    if (chat !== undefined) lastOfChat.set(chat, work);
  }

  async function handle(update: Update): Promise<void> {
    for (const wait of [...retries, undefined]) {
      try {
        return await bot.handleUpdate(update);
      } catch (error) {
        if (wait === undefined || stopping.signal.aborted) return log.error({ error }, "an update was given up");
        await pause(Math.max(wait, asked(error)), undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  }

  /** Moves the offset past everything that ended without a gap below it. */
  function confirm(): void {
    const lowest = Math.min(...inHand.keys());
    for (const id of [...ended].toSorted((a, b) => a - b)) {
      if (id >= lowest) break;
      offset = Math.max(offset, id + 1);
      ended.delete(id);
    }
  }
}

/** Milliseconds that Telegram asked us to wait, when the sends met a 429. */
function asked(fault: unknown): number {
  if (fault instanceof GrammyError) return (fault.parameters.retry_after ?? 0) * 1_000;
  if (fault instanceof BotError) return asked(fault.error);
  return fault instanceof Error && fault.cause !== undefined ? asked(fault.cause) : 0;
}

const waitAfter = (fault: unknown): number =>
  fault instanceof GrammyError && fault.parameters.retry_after !== undefined
    ? fault.parameters.retry_after * 1_000
    : 3_000;

function chatOf(update: Update): number | undefined {
  const message = update.message ?? update.edited_message ?? update.callback_query?.message;
  return message?.chat.id ?? update.my_chat_member?.chat.id;
}
