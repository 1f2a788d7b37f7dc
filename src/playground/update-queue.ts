import { conflict } from "./refusal.ts";
import type { Update, UpdateKind } from "./telegram.ts";

/** An update that nobody has confirmed yet. Those of one lane, a chat or a person, are delivered in order. */
export interface Pending {
  readonly update: Update;
  readonly lane: number;
}
export interface Wish {
  readonly offset: number;
  readonly limit: number;
  readonly seconds: number;
}

export interface UpdateQueue {
  readonly push: (kind: UpdateKind, body: object, lane: number) => void;
  readonly pending: () => readonly Pending[];
  readonly confirm: (ids: readonly number[]) => void;
  /** getUpdates: forgets what lies below the offset, and waits if nothing is there. */
  readonly take: (wish: Wish, signal?: AbortSignal) => Promise<Update[]>;
  /** Which kinds come from now on; undefined leaves it as it is. */
  readonly allow: (kinds: readonly string[] | undefined) => void;
  readonly allowed: () => readonly string[] | undefined;
  readonly onPush: (listener: () => void) => void;
  readonly nextId: () => number;
  /** Ends a long poll that waits, as a stopped server would. */
  readonly close: () => void;
}

/** Kinds that come only when asked for by name. */
const BY_NAME: readonly string[] = ["message_reaction"];

export interface SavedQueue {
  readonly pending: readonly Pending[];
  readonly nextId: number;
  readonly allowed?: readonly string[] | undefined;
}

export function createUpdateQueue(saved: SavedQueue): UpdateQueue {
  let pending = [...saved.pending];
  let { nextId, allowed } = saved;
  const listeners: (() => void)[] = [];
  let waiting: { wake: () => void; replace: () => void } | undefined;

  const isAllowed = (kind: string) =>
    allowed === undefined || allowed.length === 0 ? !BY_NAME.includes(kind) : allowed.includes(kind);

  function pick({ offset, limit }: Wish): Update[] {
    if (offset < 0) pending = pending.slice(offset);
    else pending = pending.filter(({ update }) => update.update_id >= offset);
    return pending.slice(0, limit).map(({ update }) => update);
  }

  /** True when something came, false when the time ran out. A second poller drives the first one away. */
  function arrival(seconds: number, signal: AbortSignal | undefined): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => end(() => resolve(false)), seconds * 1000);
      const gone = () => end(() => resolve(false));
      const end = (answer: () => void) => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", gone);
        if (waiting === me) waiting = undefined;
        answer();
      };
      const me = {
        wake: () => end(() => resolve(true)),
        replace: () =>
          end(() =>
            reject(conflict("terminated by other getUpdates request; make sure that only one bot instance is running")),
          ),
      };
      waiting = me;
      signal?.addEventListener("abort", gone);
    });
  }

  return {
    push(kind, body, lane) {
      if (!isAllowed(kind)) return;
      pending.push({ update: { update_id: nextId++, [kind]: body }, lane });
      waiting?.wake();
      for (const listener of listeners) listener();
    },
    pending: () => pending,
    confirm: (ids) => {
      pending = pending.filter(({ update }) => !ids.includes(update.update_id));
    },
    async take(wish, signal) {
      waiting?.replace();
      const ready = pick(wish);
      if (ready.length > 0 || wish.seconds <= 0 || signal?.aborted) return ready;
      return (await arrival(wish.seconds, signal)) ? pick(wish) : [];
    },
    allow: (kinds) => {
      allowed = kinds ?? allowed;
    },
    allowed: () => allowed,
    onPush: (listener) => listeners.push(listener),
    nextId: () => nextId,
    close: () => waiting?.wake(),
  };
}
