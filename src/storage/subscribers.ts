import type { Language } from "../i18n/i18n.ts";
import type { ISODate } from "../rules/index.ts";
import { keys } from "./keys.ts";

/** The four commands of ioredis this file needs. */
export type RedisHashes = {
  hget(key: string, field: string): Promise<string | null>;
  hset(key: string, field: string, value: string): Promise<number>;
  hdel(key: string, ...fields: string[]): Promise<number>;
  eval(script: string, keyCount: number, key: string): Promise<unknown>;
};

export type Reader<Choice> = {
  readonly language: Language;
  readonly choice: Choice;
  /** The last day of their consent. */
  readonly until: ISODate;
};
export type Subscriber<Choice> = Reader<Choice> & { readonly chat: number };

export type Subscribers<Choice> = {
  /** Undefined for whoever isn't subscribed, or whose consent is over. */
  find(chat: number): Promise<Reader<Choice> | undefined>;
  save(chat: number, reader: Reader<Choice>): Promise<void>;
  /** True if there was somebody to drop. */
  drop(chat: number): Promise<boolean>;
  /**
   * Every reader, bucket after bucket, those of a bucket by their chat: in the same order each time, so a walk can be
   * taken up again. Memory is that of a few buckets.
   * @param from the bucket to begin with
   * @param until the bucket to end before
   */
  walk(from?: number, until?: number): AsyncGenerator<Bucket<Choice>>;
  /** Erases those whose consent is over, and what can't be read. @returns how many */
  sweep(): Promise<number>;
};
export type Bucket<Choice> = { readonly bucket: number; readonly readers: readonly Subscriber<Choice>[] };

export type SubscribersOptions<Choice> = {
  readonly redis: RedisHashes;
  readonly prefix: string;
  readonly today: () => ISODate;
  /** The place in the list is stored: append only. At most four. */
  readonly languages: readonly Language[];
  /** A choice as a number of so many bits, both ways. */
  readonly choices: {
    readonly bits: number;
    readonly write: (choice: Choice) => number;
    readonly read: (number: number) => Choice | undefined;
  };
};

/**
 * Readers lie in so many hashes, by the remainder of their chat id; the field is the quotient. Redis keeps a hash of up
 * to 512 such fields packed: 14 bytes a reader and a share of the key, up to two million readers.
 */
export const BUCKETS = 4_096;
/** A hash as one text: to take its thousand strings one by one costs the client a second more for a million readers. */
const WHOLE = "return table.concat(redis.call('HGETALL', KEYS[1]), ' ')";
/** Buckets read at once on a walk: one round trip for all of them. */
const AHEAD = 16;
const LANGUAGE_BITS = 2;
/** In base 36 a value of 36 bits has seven characters. */
const BASE = 36;

export function createSubscribers<Choice>(options: SubscribersOptions<Choice>): Subscribers<Choice> {
  const { redis, prefix, today, languages, choices } = options;
  const choiceSize = 2 ** choices.bits;
  const daySize = choiceSize * 2 ** LANGUAGE_BITS;
  const placeOf = (chat: number) => ({
    key: prefix + keys.subscribers(chat % BUCKETS),
    field: String(Math.floor(chat / BUCKETS)),
  });

  const write = ({ language, choice, until }: Reader<Choice>): string =>
    (dayNumber(until) * daySize + languages.indexOf(language) * choiceSize + choices.write(choice)).toString(BASE);

  /** Undefined for what doesn't parse and for a consent that is over. */
  function read(chat: number, value: string, now: number): Subscriber<Choice> | undefined {
    const number = Number.parseInt(value, BASE);
    const day = Math.floor(number / daySize);
    const language = languages[Math.floor((number % daySize) / choiceSize)];
    if (!(day >= now && day < LAST_DAY) || language === undefined) return undefined;
    const choice = choices.read(number % choiceSize);
    return choice === undefined ? undefined : { chat, language, choice, until: dayOf(day) };
  }

  async function drop(chat: number): Promise<boolean> {
    const { key, field } = placeOf(chat);
    return (await redis.hdel(key, field)) > 0;
  }

  /** The fields of a bucket that hold a reader, and those that don't any more. */
  async function open(bucket: number): Promise<Bucket<Choice> & { readonly over: readonly string[] }> {
    const now = dayNumber(today());
    const readers: Subscriber<Choice>[] = [];
    const over: string[] = [];
    const text = String(await redis.eval(WHOLE, 1, prefix + keys.subscribers(bucket)));
    const pairs = text === "" ? [] : text.split(" ");
    for (let at = 0; at < pairs.length; at += 2) {
      const [field = "", value = ""] = [pairs[at], pairs[at + 1]];
      const reader = read(Number(field) * BUCKETS + bucket, value, now);
      if (reader === undefined) over.push(field);
      else readers.push(reader);
    }
    return { bucket, readers: readers.sort((one, other) => one.chat - other.chat), over };
  }

  async function* buckets(from: number, until = BUCKETS) {
    for (let next = from; next < until; next += AHEAD)
      yield* await Promise.all(Array.from({ length: Math.min(AHEAD, until - next) }, (_, at) => open(next + at)));
  }

  return {
    drop,
    async find(chat) {
      const { key, field } = placeOf(chat);
      const value = await redis.hget(key, field);
      return value === null ? undefined : read(chat, value, dayNumber(today()));
    },
    async save(chat, reader) {
      const { key, field } = placeOf(chat);
      await redis.hset(key, field, write(reader));
    },
    async *walk(from = 0, until = BUCKETS) {
      for await (const { bucket, readers } of buckets(from, until)) if (readers.length > 0) yield { bucket, readers };
    },
    async sweep() {
      let erased = 0;
      for await (const { bucket, over } of buckets(0))
        if (over.length > 0) erased += await redis.hdel(prefix + keys.subscribers(bucket), ...over);
      return erased;
    },
  };
}

/** Beyond it a number is no day of ours: the year 2149. */
const LAST_DAY = 2 ** 16;
const MS_A_DAY = 86_400_000;
const dayNumber = (day: ISODate): number => Math.floor(Date.parse(day) / MS_A_DAY);
// The slice of an ISO time is a calendar day by construction, and storage may take only types from the rules.
const dayText = (number: number) => new Date(number * MS_A_DAY).toISOString().slice(0, 10) as ISODate;

/** A million readers share a few hundred last days. */
const days = new Map<number, ISODate>();
function dayOf(number: number): ISODate {
  const known = days.get(number) ?? dayText(number);
  if (days.size < 1_000) days.set(number, known);
  return known;
}
