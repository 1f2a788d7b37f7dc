import { setTimeout as pause } from "node:timers/promises";
import { type Api, type Bot, BotError, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "../ops/logger.ts";
import type { BotContext } from "./context.ts";
import { allowedUpdates } from "./updates.ts";

export type Polling = {
  /** Runs until `stop`; throws only what no retry can mend (a wrong token). */
  readonly done: Promise<void>;
  /** Takes no more updates, lets those in hand end, confirms what has ended and leaves the rest to whoever comes next. */
  stop(): Promise<void>;
};

export type PollingOptions = {
  /** Asks for updates: its calls may last longer than an answer's. */
  readonly api?: Api;
  /** A request waits so long for news. */
  readonly seconds?: number;
  /** The pauses before an update that failed to go out is tried again. */
  readonly retries?: readonly number[];
  /** Milliseconds that what is in hand may take once it is to stop; then it is left to the next process. */
  readonly graceMs?: number;
};

/** The last word to Telegram may take so many milliseconds. */
const LAST_WORD = 500;

/**
 * Long polling that loses nothing to a kill: Telegram is told to forget an update only when it and everything below it
 * is committed and sent. Chats run in parallel, the updates of one chat in order.
 */
export function startPolling(bot: Bot<BotContext>, log: Logger, options: PollingOptions = {}): Polling {
  const { api = bot.api, seconds = 25, retries = [1_000, 3_000, 10_000], graceMs = 7_500 } = options;
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
        await nap(waitAfter(fault));
        return [];
      });
      const fresh = news.filter(({ update_id }) => !inHand.has(update_id) && !ended.has(update_id));
      for (const update of fresh) take(update);
      // Unconfirmed updates come back at once, so wait for one of them to end before asking again.
      if (fresh.length === 0 && inHand.size > 0) await Promise.race([...inHand.values(), nap(1_000)]);
      confirm();
    }
    const late = new AbortController();
    await Promise.race([Promise.all(inHand.values()), pause(graceMs, undefined, { signal: late.signal })]);
    late.abort();
    confirm();
    const soon = AbortSignal.timeout(LAST_WORD) as never;
    if (offset > 0) await api.getUpdates({ offset, limit: 1, timeout: 0 }, soon).catch(() => undefined);
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
      .then((isEnded) => {
        // What is left stays in hand, so that it isn't confirmed: Telegram brings it to the next process.
        if (!isEnded) return;
        inHand.delete(update.update_id);
        ended.add(update.update_id);
        if (chat !== undefined && lastOfChat.get(chat) === work) lastOfChat.delete(chat);
      });
    inHand.set(update.update_id, work);
    if (chat !== undefined) lastOfChat.set(chat, work);
  }

  /** Until so many milliseconds are over, or we are to stop. */
  async function nap(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  }

  /** @returns false: we are to stop, and it is left undone */
  async function handle(update: Update): Promise<boolean> {
    for (let attempt = 0; !stopping.signal.aborted; attempt++) {
      try {
        await bot.handleUpdate(update);
        return true;
      } catch (error) {
        const wait = retries[attempt];
        if (wait === undefined && !stopping.signal.aborted) {
          log.error({ error }, "an update was given up");
          return true;
        }
        await nap(Math.max(wait ?? 0, asked(error)));
      }
    }
    return false;
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
