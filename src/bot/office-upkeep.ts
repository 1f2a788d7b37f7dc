import { setTimeout as pause } from "node:timers/promises";
import type { Api } from "grammy";
import { type Calls, failureOf } from "../broadcast/telegram.ts";
import { lifetimes } from "../storage/keys.ts";
import type { Limiter } from "../storage/limiter.ts";
import { dropReader } from "./drop-reader.ts";
import type { Parts } from "./parts.ts";
import { clearTicket } from "./ticket-chat.ts";
import { menuButton } from "./views/keyboard.ts";

export type Upkeep = {
  /** Reads the switches, writes to those who wait for the portal, erases the words of old tickets. */
  round(): Promise<void>;
  /** Ends a round under way after the message it is at. */
  stop(): Promise<void>;
};

type Known = Pick<Parts, "office" | "log" | "clock" | "chats" | "translators" | "subscribers" | "reminders">;
type Options = { readonly api: Api; readonly calls: Calls; readonly limiter: Limiter };

/** What is done for everybody every few seconds, by any number of processes at once. */
export function createUpkeep(parts: Known, { api, calls, limiter }: Options): Upkeep {
  const { office, log, clock } = parts;
  const stopping = new AbortController();
  let running: Promise<void> | undefined;

  async function round(): Promise<void> {
    await office.switches.refresh();
    await eraseOld();
    while (!stopping.signal.aborted && office.switches.now().banner === undefined) {
      if ((await office.waiting.count()) === 0) return;
      if (!(await tellNext())) return;
      await office.switches.refresh();
    }
  }

  /** @returns false: nobody is left, or it is better to go on later */
  async function tellNext(): Promise<boolean> {
    const taken = await limiter.take(1);
    if ("waitMs" in taken) {
      await pause(Math.min(taken.waitMs, 1_000), undefined, { signal: stopping.signal }).catch(() => undefined);
      return true;
    }
    const chat = await office.waiting.take();
    if (chat === undefined) return false;
    try {
      const t = parts.translators[(await parts.chats.look(chat))?.language ?? "kk"];
      await calls.send(chat, { text: t("office:banner.back"), keyboard: [[menuButton(t)]] });
    } catch (fault) {
      const failure = failureOf(fault);
      if (failure.kind === "blocked") {
        await dropReader(chat, parts);
        return true;
      }
      log.warn({ error: fault, event: "portal" }, "somebody who waits for the portal was not told");
      // A second message is better than none.
      if (failure.kind !== "refused") await office.waiting.add(chat);
      if (failure.kind === "too-many") await limiter.pause(failure.seconds);
      return failure.kind === "too-many" || failure.kind === "refused";
    }
    return true;
  }

  async function eraseOld(): Promise<void> {
    const { operators } = office;
    const before = Math.floor(clock.now().getTime() / 1000) - lifetimes.ticketWords;
    for (const { code, at } of await office.tickets.all()) {
      if (at > before) return;
      const ticket = await office.tickets.close(code);
      if (ticket !== undefined && operators !== undefined) await clearTicket(api, operators, { ticket }, parts);
    }
  }

  return {
    async round() {
      running ??= round().finally(() => {
        running = undefined;
      });
      await running;
    },
    async stop() {
      stopping.abort();
      // Its fault is told by whoever asked for the round.
      await running?.catch(() => undefined);
    },
  };
}
