import { randomInt } from "node:crypto";
import type { Language } from "../i18n/i18n.ts";
import { keys, lifetimes } from "./keys.ts";

/** The few commands of ioredis this file needs. */
export type RedisTickets = {
  get(key: string): Promise<string | null>;
  set(key: string, value: string, unit: "EX", seconds: number): Promise<unknown>;
  hset(key: string, values: Record<string, string | number>): Promise<number>;
  hgetall(key: string): Promise<Record<string, string>>;
  expire(key: string, seconds: number): Promise<number>;
  unlink(key: string): Promise<number>;
  zadd(key: string, score: number, member: string): Promise<unknown>;
  zrem(key: string, member: string): Promise<number>;
  zrevrange(key: string, from: number, to: number): Promise<string[]>;
};

/** A question that waits for a person. Its text stands in the operators' chat alone. */
export type Ticket = {
  readonly code: string;
  readonly chat: number;
  readonly language: Language;
  /** Seconds since 1970. */
  readonly at: number;
  /** The message in the operators' chat; not there yet while it is on its way. */
  readonly message?: number;
  /** The topic it has to itself, where that chat has topics. */
  readonly topic?: number;
  readonly answered: boolean;
};

export type Tickets = {
  /** The open ticket of a chat, or a new one: one at a time. */
  open(chat: number, language: Language, at: number): Promise<Ticket>;
  find(code: string): Promise<Ticket | undefined>;
  of(chat: number): Promise<Ticket | undefined>;
  inTopic(topic: number): Promise<Ticket | undefined>;
  posted(code: string, where: Pick<Ticket, "message" | "topic">): Promise<void>;
  answered(code: string): Promise<void>;
  /** Drops the ticket and the way back to the person. @returns what it was */
  close(code: string): Promise<Ticket | undefined>;
  /** The oldest first. */
  all(): Promise<readonly Ticket[]>;
};

/** Letters and digits that nobody confuses when they are read out. */
const SIGNS = "ACDEFHJKMNPRTVWXY3479";
const newCode = (): string => Array.from({ length: 5 }, () => SIGNS[randomInt(SIGNS.length)]).join("");

export function createTickets({
  redis,
  prefix,
  languages,
}: {
  redis: RedisTickets;
  prefix: string;
  languages: readonly Language[];
}): Tickets {
  const keyOf = (code: string) => prefix + keys.ticket(code);
  const chatKey = (chat: number) => prefix + keys.ticketOf(chat);
  const topicKey = (topic: number) => prefix + keys.ticketIn(topic);
  const list = prefix + keys.tickets;

  const find = async (code: string): Promise<Ticket | undefined> => {
    const { chat, language, at, message, topic, answered } = await redis.hgetall(keyOf(code));
    const spoken = languages.find((one) => one === language);
    if (chat === undefined || spoken === undefined) return undefined;
    const posted = {
      ...(message === undefined ? {} : { message: Number(message) }),
      ...(topic === undefined ? {} : { topic: Number(topic) }),
    };
    return { code, chat: Number(chat), language: spoken, at: Number(at), ...posted, answered: answered !== undefined };
  };
  const under = async (key: string) => {
    const code = await redis.get(key);
    return code === null ? undefined : await find(code);
  };
  const of = (chat: number) => under(chatKey(chat));
  return {
    find,
    of,
    async open(chat, language, at) {
      const open = await of(chat);
      if (open !== undefined) return open;
      const code = newCode();
      await redis.hset(keyOf(code), { chat, language, at });
      await redis.expire(keyOf(code), lifetimes.ticket);
      await redis.set(chatKey(chat), code, "EX", lifetimes.ticket);
      await redis.zadd(list, at, code);
      return { code, chat, language, at, answered: false };
    },
    inTopic: (topic) => under(topicKey(topic)),
    async posted(code, where) {
      await redis.hset(keyOf(code), where);
      if (where.topic !== undefined) await redis.set(topicKey(where.topic), code, "EX", lifetimes.ticket);
    },
    async answered(code) {
      await redis.hset(keyOf(code), { answered: 1 });
    },
    async close(code) {
      const ticket = await find(code);
      await redis.zrem(list, code);
      await redis.unlink(keyOf(code));
      if (ticket !== undefined) await redis.unlink(chatKey(ticket.chat));
      if (ticket?.topic !== undefined) await redis.unlink(topicKey(ticket.topic));
      return ticket;
    },
    async all() {
      const codes = (await redis.zrevrange(list, 0, -1)).toReversed();
      const found = await Promise.all(codes.map((code) => find(code)));
      return found.filter((ticket) => ticket !== undefined);
    },
  };
}
