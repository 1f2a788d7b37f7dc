import { setTimeout as pause } from "node:timers/promises";
import type { Language } from "../i18n/i18n.ts";
import type { Logger } from "../ops/logger.ts";
import type { ISODate } from "../rules/index.ts";
import type { Limiter } from "../storage/limiter.ts";
import type { Claim, Read, Reminders } from "../storage/reminders.ts";
import { nextLoud } from "./campaign.ts";
import { dayAt, inAnHour, type KeptReminder, mayWaitAnHour, overAt, type Reminder, toldAt } from "./reminder.ts";
import { type Calls, failureOf, type Message } from "./telegram.ts";

/** How a reminder comes: on which day, and what has to be said of that. */
export type Telling = {
  /** The id it is kept under. */
  readonly id: string;
  readonly today: ISODate;
  /** The day it should have come on, where it is late. */
  readonly missed?: ISODate;
  /** The state's portal: it was down and this came later for it, or it still is. */
  readonly portal?: "was-down" | "down";
};

/** A reminder that is told now. */
export type Due = { readonly reminder: Reminder; readonly how: Telling };

export type RemindersParts = {
  readonly store: Reminders<KeptReminder>;
  readonly limiter: Limiter;
  readonly calls: Pick<Calls, "send">;
  /** What the chat's record says now: whoever turned out to be under 18 is told nothing. */
  readonly readerOf: (chat: number) => Promise<Reader | undefined>;
  /** The reminder by the law of that second: an announced window may have moved. */
  readonly revise: (reminder: KeptReminder, seconds: number) => KeptReminder;
  /** One message of what one chat is told at once. */
  readonly compose: (due: readonly Due[], language: Language) => Message;
  /** Whether its next step leads to the state's portal, and whether that is down. */
  readonly needsPortal: (reminder: Reminder) => boolean;
  readonly portalIsDown?: () => Promise<boolean>;
  /** Maintenance: what is due waits. */
  readonly isPaused?: () => boolean;
  readonly now: () => Date;
  readonly log: Logger;
};

type Reader = { readonly language?: Language | undefined; readonly young?: boolean | undefined };

export type RemindersLoop = {
  /** Tells what is due now. @returns milliseconds until it is worth looking again; 0: there may be more */
  round(): Promise<number>;
  /** Waits for what is on its way. */
  settled(): Promise<void>;
  /** Looks and tells until stopped. */
  run(): Promise<void>;
  /** Takes nothing more, hands back what isn't on its way, and waits for what is. */
  stop(): Promise<void>;
};

/** So many are claimed at once, and so many may be on their way. */
const BATCH = 64;
const IDLE = 5_000;
const FAULT = 1_000;
const SOON = 25;
const ATTEMPTS_AT_END = 5;

/** So many of one chat come in one message: more with their steps and buttons nobody takes in at once. */
const MOST_TOGETHER = 3;

type Ready = {
  readonly claim: Claim;
  readonly read: Read<KeptReminder>;
  readonly reminder: KeptReminder;
  readonly how: Telling;
  readonly language: Language;
};
type Letter = readonly [Ready, ...Ready[]];

/**
 * Tells every due reminder: claimed by one sender for a while, sent with a token of the limiter, noted, let go. A sender
 * that dies loses none: its claims lapse and are taken up again; only what it sent and hadn't noted yet comes twice.
 * What a chat has due in one moment is claimed together, but where a batch ends, and comes as one message.
 */
export function createReminderLoop(parts: RemindersParts): RemindersLoop {
  const { store, limiter, calls, log } = parts;
  const stopping = new AbortController();
  const flying = new Set<Promise<void>>();
  const seconds = () => Math.floor(parts.now().getTime() / 1000);
  const settled = async () => void (await Promise.all(flying));
  const sleep = (ms: number) => pause(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  let running: Promise<void> | undefined;

  async function round(): Promise<number> {
    const now = seconds();
    // Nobody is written to at night: what is due then waits, and what is left of the day waits for the morning.
    if (stopping.signal.aborted || nextLoud(now) > now || parts.isPaused?.()) return IDLE;
    const claims = await store.claim(now, BATCH);
    if (claims.length === 0) return IDLE;
    const ready = await Promise.all(claims.map((claim) => prepare(claim, now)));
    await launch(letters(ready.filter((one) => one !== undefined)));
    return 0;
  }

  /** What isn't told now takes no token: it is over, its day has moved, or the portal is down. */
  async function prepare(claim: Claim, now: number): Promise<Ready | undefined> {
    const read = await store.read(claim);
    if (read === undefined) return void (await store.finish(claim));
    // Sent by somebody who died before letting go.
    if (read.kept.at > now) return void (await store.settle(claim, read, read.kept));
    const reader = await parts.readerOf(claim.chat);
    if (reader?.young) return void (await store.drop(claim.chat));
    const today = dayAt(now);
    const kept = parts.revise(read.kept, now);
    // Too late to be of use: dropped without a word.
    if (overAt(kept) <= now) return void (await store.finish(claim));
    if (kept.at > now) return void (await store.settle(claim, read, kept));
    const down = parts.needsPortal(kept) && (await parts.portalIsDown?.()) === true;
    if (down && mayWaitAnHour(now))
      return void (await store.settle(claim, read, { ...kept, at: inAnHour(now), waited: true }));
    const language = reader?.language ?? read.language ?? "kk";
    const missed = dayAt(kept.at);
    const how: Telling = {
      id: claim.id,
      today,
      ...(missed < today ? { missed } : {}),
      ...(down ? { portal: "down" } : kept.waited ? { portal: "was-down" } : {}),
    };
    return { claim, read, reminder: kept, how, language };
  }

  async function launch(ready: readonly Letter[]): Promise<void> {
    let left = ready;
    while (left.length > 0) {
      const now = seconds();
      if (stopping.signal.aborted || nextLoud(now) > now)
        return await store.release(
          left.flat().map(({ claim }) => claim),
          now,
        );
      const taken = await limiter.take(left.length);
      if ("waitMs" in taken) {
        await sleep(Math.min(taken.waitMs, FAULT));
        continue;
      }
      const next = left.slice(0, taken.granted);
      left = left.slice(taken.granted);
      // Waiting for the limiter may outlast a lease; then another sender has it.
      const held = (await store.hold(next.flat().map(({ claim }) => claim))).values();
      for (const letter of next) {
        const ours = letter.flatMap((one) => {
          const claim = held.next().value;
          return claim === undefined ? [] : [{ ...one, claim }];
        });
        for (const one of letters(ours)) fly(one);
      }
      while (flying.size >= BATCH) await Promise.race(flying);
    }
  }

  function fly(letter: Letter): void {
    const flight = tell(letter)
      .catch((error: unknown) => log.warn({ error, event: "reminder" }, "a reminder is in doubt: it is told again"))
      .finally(() => flying.delete(flight));
    flying.add(flight);
  }

  async function tell(letter: Letter): Promise<void> {
    const [{ claim, language }] = letter;
    try {
      await calls.send(claim.chat, parts.compose(letter, language));
    } catch (fault) {
      const failure = failureOf(fault);
      if (failure.kind === "blocked") return await store.drop(claim.chat);
      if (failure.kind === "in-doubt") throw fault;
      if (failure.kind === "too-many") {
        await limiter.pause(failure.seconds);
        return await store.release(
          letter.map((one) => one.claim),
          seconds(),
        );
      }
      // Refused once, refused ever: a fault of ours, which a repetition would not mend.
      log.error({ error: fault, event: "reminder" }, "Telegram refused a reminder");
    }
    await Promise.all(letter.map(noteTold));
  }

  async function noteTold({ claim, read, reminder }: Ready): Promise<void> {
    const { waited: _, ...kept } = reminder;
    const now = seconds();
    await note(claim, read, { ...kept, at: toldAt(kept, now) ?? overAt(kept) });
  }

  /** What was sent is noted, however long Redis is slow or away: a living sender forgets nothing. */
  async function note(claim: Claim, read: Read<KeptReminder>, next: KeptReminder): Promise<void> {
    for (let attempts = 1; ; attempts++) {
      try {
        return await store.settle(claim, read, next);
      } catch (error) {
        if (stopping.signal.aborted && attempts > ATTEMPTS_AT_END) throw error;
        log.warn({ error, event: "reminder" }, "what was told can't be noted yet");
        await pause(Math.min(SOON * 2 ** attempts, FAULT));
      }
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const wait = await round().catch((error: unknown) => {
        log.warn({ error, event: "reminders" }, "the reminders are out of reach");
        return FAULT;
      });
      if (wait > 0) await sleep(wait);
    }
    await settled();
  }

  return {
    round,
    settled,
    async run() {
      running ??= run();
      await running;
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** By chat, in the order in which they were due. */
function letters(ready: readonly Ready[]): readonly Letter[] {
  const open = new Map<number, [Ready, ...Ready[]]>();
  const all: Letter[] = [];
  for (const one of ready) {
    const letter = open.get(one.claim.chat);
    if (letter !== undefined && letter.length < MOST_TOGETHER) letter.push(one);
    else {
      const begun: [Ready] = [one];
      open.set(one.claim.chat, begun);
      all.push(begun);
    }
  }
  return all;
}
