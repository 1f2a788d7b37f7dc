import type { Choice } from "../guides/subscription.ts";
import type { Logger } from "../ops/logger.ts";
import type { Limiter } from "../storage/limiter.ts";
import type { Subscribers } from "../storage/subscribers.ts";
import { type Bell, createBell } from "./bell.ts";
import { type Campaign, maySendFrom } from "./campaign.ts";
import { type Ledger, type Ledgers, persist, type Word } from "./ledger.ts";
import { firstBucket, type Mail } from "./mail.ts";
import { type Failure, failureOf } from "./telegram.ts";
import { createTurns, type Turn, type Turns } from "./turns.ts";

export type Office = {
  readonly ledgers: Ledgers;
  readonly limiter: Limiter;
  readonly subscribers: Pick<Subscribers<Choice>, "drop">;
  readonly mailOf: (campaign: Campaign) => Promise<Mail>;
  /** Telegram refuses it, whoever it is for: the campaign stops, with Telegram's own words. */
  readonly giveUp: (campaign: Campaign, why: string) => Promise<void>;
  readonly now: () => Date;
  readonly log: Logger;
  /** No more starts; what is under way ends. */
  readonly stopping: AbortSignal;
  /** Milliseconds until a message that got no answer is sent again; after the last it counts as failed. */
  readonly backoff?: readonly number[];
};

/** `left`: something is left to send, when its time comes or by whoever comes next; `held`: another sender has it. */
export type Outcome = "done" | "left" | "held";

/** So many calls at once for a chunk: a slow Telegram needs some, a killed sender leaves no more than these in doubt. */
const MOST_FLYING = 16;
const REFUSALS = 5;
const BACKOFF = [1_000, 2_000, 4_000, 8_000, 15_000];
/** Whatever it waits for, it looks up so often. */
const LOOK_UP = 500;

/**
 * Sends one chunk: a token, a note that the reader is in flight (which says as well whether it may still be sent), the
 * call, a note of what came of it. A crash between any two of these leaves the reader in flight, and nobody else.
 */
export async function sendChunk(campaign: Campaign, chunk: number, office: Office): Promise<Outcome> {
  const ledger = await office.ledgers.open(campaign.id, chunk, firstBucket(chunk));
  if (ledger === undefined) return "held";
  try {
    if (!ledger.account.done) {
      const mail = await office.mailOf(campaign);
      const turns = createTurns(ledger.account, await mail.read(chunk));
      ledger.account.done = await sendAll(campaign, { ledger, mail, turns, bell: createBell() }, office);
    }
    return ledger.account.done ? "done" : "left";
  } finally {
    await ledger.close();
  }
}

type Work = { readonly ledger: Ledger; readonly mail: Mail; readonly turns: Turns; readonly bell: Bell };

/** @returns whether nobody is left */
async function sendAll(campaign: Campaign, { ledger, mail, turns, bell }: Work, office: Office): Promise<boolean> {
  const { account } = ledger;
  const { limiter, stopping, log, backoff = BACKOFF } = office;
  const flights = new Set<Promise<void>>();
  /** The campaign was stopped, paused, or taken from us. */
  let over = false;
  stopping.addEventListener("abort", bell.ring);
  try {
    while (!over && !stopping.aborted && !isQuiet() && !(turns.none && flights.size === 0)) await step();
  } finally {
    await Promise.all(flights);
    stopping.removeEventListener("abort", bell.ring);
  }
  return turns.none;

  function isQuiet(): boolean {
    const seconds = office.now().getTime() / 1000;
    return maySendFrom(campaign, seconds) > seconds;
  }

  async function step(): Promise<void> {
    const most = Math.min(turns.ready(Date.now()), MOST_FLYING - flights.size);
    if (most === 0) return await bell.wait(LOOK_UP);
    const token = await persist(() => limiter.take(most));
    if ("waitMs" in token) return await bell.wait(Math.min(token.waitMs, LOOK_UP));
    const some = turns.take(token.granted, Date.now());
    if (await mayStart(some)) for (const turn of some) fly(turn);
    else for (const turn of some) putBack(turn, 0);
  }

  /** Notes them as in flight; the answer says whether the campaign still runs and the chunk is still ours. */
  async function mayStart(some: readonly Turn[]): Promise<boolean> {
    for (const { to } of some) {
      account.flying.add(to.chat);
      account.waiting.delete(to.chat);
      const { bucket, chat } = account.at;
      if (to.bucket > bucket || (to.bucket === bucket && to.chat > chat))
        account.at = { bucket: to.bucket, chat: to.chat };
    }
    const word = await ledger.write();
    over ||= word === "taken" || word.state !== "sending";
    return !over && !stopping.aborted;
  }

  function putBack(turn: Turn, from: number): void {
    account.flying.delete(turn.to.chat);
    account.waiting.add(turn.to.chat);
    turns.again(turn, from);
  }

  function fly(turn: Turn): void {
    const flight = mail
      .send(turn.to)
      .then(
        (copy) => {
          land(turn, "sent");
          ledger.delivered(copy);
          return undefined;
        },
        (fault: unknown) => failed(turn, failureOf(fault)),
      )
      .then((refusal) => ledger.write().then((word) => heed(word, refusal)))
      .finally(() => {
        flights.delete(flight);
        bell.ring();
      });
    flights.add(flight);
  }

  function land({ to }: Turn, as: "sent" | "blocked" | "failed"): void {
    account.flying.delete(to.chat);
    account[as]++;
    if (as === "failed") ledger.list({ chat: to.chat, as });
  }

  /** @returns Telegram's words, where it is the message that it refuses */
  async function failed(turn: Turn, failure: Failure): Promise<string | undefined> {
    switch (failure.kind) {
      case "blocked":
        land(turn, "blocked");
        await persist(() => office.subscribers.drop(turn.to.chat));
        return undefined;
      case "too-many":
        putBack(turn, 0);
        log.warn({ event: "too-many", retryAfter: failure.seconds, campaign: campaign.id }, "all senders pause");
        await persist(() => limiter.pause(failure.seconds));
        return undefined;
      case "in-doubt":
        doubt(turn);
        return undefined;
      case "gone":
        land(turn, "failed");
        return undefined;
      case "refused":
        land(turn, "failed");
        ledger.refused();
        return failure.why;
    }
  }

  /** It may have arrived. It is sent again, and told of; in the end it is given up. */
  function doubt(turn: Turn): void {
    const wait = backoff[turn.doubts];
    if (wait === undefined) land(turn, "failed");
    else {
      account.doubtful++;
      ledger.list({ chat: turn.to.chat, as: "doubtful" });
      putBack({ ...turn, doubts: turn.doubts + 1 }, Date.now() + wait);
    }
  }

  async function heed(word: Word, refusal: string | undefined): Promise<void> {
    if (word === "taken") over = true;
    else if (refusal !== undefined && word.refusals >= REFUSALS) {
      over = true;
      await office.giveUp(campaign, refusal);
    }
  }
}
