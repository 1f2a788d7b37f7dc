import { z } from "zod";

const Count = z.int().nonnegative();
const Chats = z.array(z.int());

/** What the owner of a chunk knows of it, as it lies in Redis: short, since it is written with every message. */
const Stored = z.tuple([
  z.tuple([Count, Count]),
  z.array(Count).length(4),
  z.union([z.literal(0), z.literal(1)]),
  Chats,
  Chats,
]);

/**
 * The account of one chunk. `at` is the last reader whose turn has come, by bucket and chat; of those up to it only
 * `flying` (a call is under way) and `waiting` (it was certainly not delivered, or is in doubt and told of) are open.
 */
export type Account = {
  at: { bucket: number; chat: number };
  sent: number;
  blocked: number;
  failed: number;
  doubtful: number;
  done: boolean;
  flying: Set<number>;
  waiting: Set<number>;
};

export const newAccount = (bucket: number): Account => ({
  at: { bucket, chat: 0 },
  sent: 0,
  blocked: 0,
  failed: 0,
  doubtful: 0,
  done: false,
  flying: new Set(),
  waiting: new Set(),
});

export const written = ({ at, sent, blocked, failed, doubtful, done, flying, waiting }: Account): string =>
  JSON.stringify([
    // Whose turn was the last is nobody's business once there is none to come.
    [at.bucket, done ? 0 : at.chat],
    [sent, blocked, failed, doubtful],
    done ? 1 : 0,
    [...flying],
    [...waiting],
  ] satisfies z.input<typeof Stored>);

/** @throws ZodError for what we never wrote */
export function readAccount(text: string): Account {
  const [[bucket, chat], counts, done, flying, waiting] = Stored.parse(JSON.parse(text));
  const [sent = 0, blocked = 0, failed = 0, doubtful = 0] = counts;
  return {
    at: { bucket, chat },
    sent,
    blocked,
    failed,
    doubtful,
    done: done === 1,
    flying: new Set(flying),
    waiting: new Set(waiting),
  };
}

/**
 * The account with nothing of a chat in it, or undefined where nothing was or nothing can be read. The turn before says the same to whoever goes
 * on, as the chat is no reader any more.
 *
 * @param step between two chats of a bucket
 */
export function without(text: string, chat: number, step: number): string | undefined {
  const account = readable(text);
  if (account === undefined) return undefined;
  const isAt = account.at.chat === chat;
  if (!isAt && !account.flying.has(chat) && !account.waiting.has(chat)) return undefined;
  if (isAt) account.at.chat = Math.max(0, chat - step);
  account.flying.delete(chat);
  account.waiting.delete(chat);
  return written(account);
}

/** Whoever wants to be forgotten must not be hindered by what we never wrote. */
function readable(text: string): Account | undefined {
  try {
    return readAccount(text);
  } catch {
    return undefined;
  }
}

/**
 * What the next owner makes of an account whose owner died: whoever was flying may or may not have got it. They are sent
 * again first, and told of.
 * @returns the chats in doubt
 */
export function takeOver(account: Account): readonly number[] {
  const doubtful = [...account.flying];
  account.doubtful += doubtful.length;
  account.waiting = new Set([...doubtful, ...account.waiting]);
  account.flying.clear();
  return doubtful;
}
