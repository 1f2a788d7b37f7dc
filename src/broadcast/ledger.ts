import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "../ops/logger.ts";
import type { Copy, Listed, Runs, Written } from "../storage/runs.ts";
import { type Account, newAccount, readAccount, takeOver, written } from "./account.ts";

/** What Redis says at each write: the state of the campaign, and refusals in a row over all its chunks. */
export type Word = { readonly state: string | undefined; readonly refusals: number } | "taken";

/** The account of one chunk in the hands of its owner. Change `account`, then `write`. */
export type Ledger = {
  readonly account: Account;
  delivered(copy: Copy | undefined): void;
  list(listed: Listed): void;
  refused(): void;
  /**
   * Resolves once all that is known now stands in Redis. Writes that are asked for while one is under way go together in
   * the next. While Redis is away it waits: a living owner forgets nothing.
   */
  write(): Promise<Word>;
  /** The last write; then anybody may claim what is left of the chunk. */
  close(): Promise<void>;
};

export type Ledgers = {
  /** Undefined while another living owner holds the chunk. */
  open(campaign: number, chunk: number, firstBucket: number): Promise<Ledger | undefined>;
  /** Redis has come back, perhaps without its last second: everything of late is written again. */
  restore(): void;
  stop(): void;
};

export type LedgersOptions = {
  readonly runs: Pick<Runs, "claim" | "save" | "release">;
  readonly log: Logger;
  /** Redis answers: what was written longer ago than `LATE` is safe. */
  readonly isReady: () => boolean;
};

/** A Redis that syncs its file each second may lose two. */
const LATE = 5_000;
const RENEW = 1_000;
const RETRY = 100;

type Open = { touched: number; closed: boolean; restore: () => void; renew: () => void };

export function createLedgers({ runs, log, isReady }: LedgersOptions): Ledgers {
  const open = new Set<Open>();
  const beat = setInterval(() => {
    for (const one of open) {
      if (!one.closed) one.renew();
      else if (isReady() && Date.now() - one.touched > LATE) open.delete(one);
    }
  }, RENEW);
  beat.unref();

  return {
    async open(campaign, chunk, firstBucket) {
      const claimed = await runs.claim(campaign, chunk);
      if (claimed.kind === "held") return undefined;
      const { epoch } = claimed;
      const account = claimed.account === undefined ? newAccount(firstBucket) : readAccount(claimed.account);
      return openLedger(campaign, chunk, epoch, account);
    },
    restore() {
      for (const one of open) one.restore();
    },
    stop: () => clearInterval(beat),
  };

  function openLedger(campaign: number, chunk: number, epoch: string, account: Account): Ledger {
    let serial = 0;
    let fresh = nothing();
    /** What went to Redis lately, with the moment: it may be lost there. */
    let recent: { at: number; copies: readonly Copy[]; listed: readonly Listed[] }[] = [];
    let underWay: Promise<Word> = Promise.resolve<Word>("taken");
    let next: Promise<Word> | undefined;
    let taken = false;

    for (const chat of takeOver(account)) fresh.listed.push({ chat, as: "doubtful" });
    const entry: Open = { touched: Date.now(), closed: false, restore, renew };
    open.add(entry);

    return {
      account,
      delivered(copy) {
        fresh.refusals = { anew: true, more: 0 };
        if (copy !== undefined) fresh.copies.push(copy);
      },
      list: (listed) => void fresh.listed.push(listed),
      refused() {
        fresh.refusals.more++;
      },
      write,
      async close() {
        entry.closed = true;
        if ((await write()) !== "taken") await persist(() => runs.release(campaign, chunk, epoch));
        entry.touched = Date.now();
      },
    };

    function write(): Promise<Word> {
      next ??= underWay.then(() => {
        next = undefined;
        underWay = save();
        return underWay;
      });
      return next;
    }

    async function save(): Promise<Word> {
      if (taken) return "taken";
      const { copies, listed, refusals } = fresh;
      fresh = nothing();
      const now: Written = { epoch, serial: ++serial, account: written(account), copies, listed, refusals };
      const saved = await persist(() => runs.save(campaign, chunk, now));
      entry.touched = Date.now();
      if (saved.kind === "taken") {
        taken = true;
        if (!entry.closed) log.warn({ event: "chunk-taken", campaign, chunk }, "another sender has taken a chunk over");
        return "taken";
      }
      recent = recent.filter(({ at }) => at > Date.now() - LATE);
      if (copies.length > 0 || listed.length > 0) recent.push({ at: Date.now(), copies, listed });
      return { state: saved.state, refusals: saved.refusals };
    }

    function restore() {
      if (taken) return;
      fresh.copies.push(...recent.flatMap(({ copies }) => copies));
      fresh.listed.push(...recent.flatMap(({ listed }) => listed));
      recent = [];
      void write();
    }

    function renew() {
      if (!taken && Date.now() - entry.touched > RENEW) void write();
    }
  }
}

const nothing = () => ({
  copies: [] as Copy[],
  listed: [] as Listed[],
  refusals: { anew: false, more: 0 },
});

/** Until Redis takes it: while it is away, nothing is sent either. */
export async function persist<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch (fault) {
      // What Redis itself calls an error of ours would come again for ever.
      if (fault instanceof Error && /^(ERR|WRONGTYPE)/.test(fault.message)) throw fault;
      await pause(RETRY);
    }
  }
}
