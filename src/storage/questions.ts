import { keys, lifetimes } from "./keys.ts";

/** The few commands of ioredis this file needs. */
export type RedisCounts = {
  incr(key: string): Promise<number>;
  get(key: string): Promise<string | null>;
  expire(key: string, seconds: number): Promise<number>;
  unlink(key: string): Promise<number>;
  hexists(key: string, field: string): Promise<number>;
  hlen(key: string): Promise<number>;
  hincrby(key: string, field: string, by: number): Promise<number>;
  hgetall(key: string): Promise<Record<string, string>>;
  hset(key: string, field: string, value: string): Promise<number>;
};

/** A question nobody could answer, in words of our own vocabulary, and how often it came. */
export type Missed = {
  readonly kind: string;
  readonly language: string;
  readonly words: string;
  readonly count: number;
};

export type Questions = {
  /** How often in a row this chat got no answer, this time included. */
  missed(chat: number): Promise<number>;
  /** The same count, as it stands. */
  misses(chat: number): Promise<number>;
  answered(chat: number): Promise<void>;
  /** Notes a question nobody could answer; from a day's limit on only those that are known already. */
  note(day: string, question: Omit<Missed, "count">): Promise<void>;
  /** What was noted on a day, the commonest first. */
  noted(day: string): Promise<readonly Missed[]>;
  /** One more found an answer useful, or not. */
  voted(day: string, entry: string, useful: boolean): Promise<void>;
  votes(day: string): Promise<Readonly<Record<string, string>>>;
  /** An editor says to which entry the questions of a group belong; the last word counts. */
  belong(group: string, entry: string, words: string): Promise<void>;
  /** Every such choice, by its group. */
  belongings(): Promise<ReadonlyMap<string, { readonly entry: string; readonly words: string }>>;
};

/** So many different questions are kept of a day: nobody fills the memory by asking nonsense. */
const MOST = 500;
const LONGEST = 120;

/** What editors learn from: counts, and words that are ours. Nothing here leads back to a chat but a count of minutes. */
export function createQuestions({ redis, prefix }: { redis: RedisCounts; prefix: string }): Questions {
  const count = async (key: string, field: string, lifetime: number) => {
    await redis.hincrby(key, field, 1);
    await redis.expire(key, lifetime);
  };
  return {
    async missed(chat) {
      const key = prefix + keys.missed(chat);
      const times = await redis.incr(key);
      await redis.expire(key, lifetimes.missed);
      return times;
    },
    misses: async (chat) => Number(await redis.get(prefix + keys.missed(chat))),
    async answered(chat) {
      await redis.unlink(prefix + keys.missed(chat));
    },
    async note(day, { kind, language, words }) {
      const key = prefix + keys.noted(day);
      const field = [kind, language, words.slice(0, LONGEST)].join("|");
      if ((await redis.hlen(key)) >= MOST && (await redis.hexists(key, field)) === 0) return;
      await count(key, field, lifetimes.noted);
    },
    async noted(day) {
      const all = Object.entries(await redis.hgetall(prefix + keys.noted(day)));
      return all
        .map(([field, times]) => {
          const [kind = "", language = "", words = ""] = field.split("|");
          return { kind, language, words, count: Number(times) };
        })
        .sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1));
    },
    voted: (day, entry, useful) =>
      count(prefix + keys.votes(day), `${entry}|${useful ? "up" : "down"}`, lifetimes.votes),
    votes: (day) => redis.hgetall(prefix + keys.votes(day)),
    async belong(group, entry, words) {
      await redis.hset(prefix + keys.belongs, group, `${entry}|${words}`);
      await redis.expire(prefix + keys.belongs, lifetimes.belongs);
    },
    async belongings() {
      const all = Object.entries(await redis.hgetall(prefix + keys.belongs));
      return new Map(
        all.map(([group, value]) => {
          const [entry = "", ...words] = value.split("|");
          return [group, { entry, words: words.join("|") }];
        }),
      );
    },
  };
}
