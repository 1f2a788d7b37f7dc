import type { Account } from "./account.ts";
import type { Recipient } from "./mail.ts";

/** Somebody whose turn it is, and how often a call came back without an answer. */
export type Turn = { readonly to: Recipient; readonly doubts: number };

export type Turns = {
  /** How many could be written to at this moment. */
  ready(now: number): number;
  /** The next of them: who had a turn before, then the others in their order. */
  take(most: number, now: number): readonly Turn[];
  /** Comes again, not before that moment. */
  again(turn: Turn, from: number): void;
  /** Nobody is left, now or later. */
  readonly none: boolean;
};

/** Whose turn it is in a chunk: first those its last owner left open, then everybody after the place it had come to. */
export function createTurns(account: Account, all: readonly Recipient[]): Turns {
  const { at, waiting } = account;
  let later: { turn: Turn; from: number }[] = all
    .filter(({ chat }) => waiting.has(chat))
    .map((to) => ({ turn: { to, doubts: 0 }, from: 0 }));
  // Who has left meanwhile is written to no more.
  account.waiting = new Set(later.map(({ turn }) => turn.to.chat));
  let next = all.findIndex(({ bucket, chat }) => bucket > at.bucket || (bucket === at.bucket && chat > at.chat));
  if (next < 0) next = all.length;

  return {
    ready: (now) => later.filter(({ from }) => from <= now).length + all.length - next,
    take(most, now) {
      const due = later.filter(({ from }) => from <= now).slice(0, most);
      later = later.filter((one) => !due.includes(one));
      const fresh = all.slice(next, next + most - due.length).map((to) => ({ to, doubts: 0 }));
      next += fresh.length;
      return [...due.map(({ turn }) => turn), ...fresh];
    },
    again: (turn, from) => void later.push({ turn, from }),
    get none() {
      return later.length === 0 && next === all.length;
    },
  };
}
