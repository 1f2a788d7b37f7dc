import { type Choice, nothingChosen, reaches } from "../guides/subscription.ts";
import { type Language, languages } from "../i18n/i18n.ts";
import type { ISODate } from "../rules/index.ts";
import type { Campaigns } from "../storage/campaigns.ts";
import { bucketOf, type Copy, type Runs } from "../storage/runs.ts";
import { BUCKETS, type Subscriber, type Subscribers } from "../storage/subscribers.ts";
import { audienceOf, type Campaign } from "./campaign.ts";
import { piecesOf } from "./digest.ts";
import { isAskedOn } from "./renewal.ts";
import type { Calls, Message } from "./telegram.ts";

/** So many buckets make a chunk: some four thousand of a million readers. */
const BUCKETS_A_CHUNK = 16;
export const CHUNKS = BUCKETS / BUCKETS_A_CHUNK;
export const firstBucket = (chunk: number): number => chunk * BUCKETS_A_CHUNK;

/** Whom a campaign writes to, and how: a new message to readers, or the correction of a copy that somebody has. */
export type Mail = {
  /** Those of a chunk, by bucket and chat: in the same order each time. */
  read(chunk: number): Promise<readonly Recipient[]>;
  /** @returns the copy to be kept, if there is a new one. @throws what Telegram answers */
  send(to: Recipient): Promise<Copy | undefined>;
};
export type Recipient = {
  readonly chat: number;
  readonly bucket: number;
  readonly reader: Reader;
  readonly copy?: Copy;
};
export type Reader = Pick<Subscriber<Choice>, "chat" | "language" | "choice" | "until">;

/** How a piece of news looks to a reader, on the day it is sent. */
export type Look = (campaign: Campaign, reader: Reader, times: Times) => Promise<Message>;
export type Times = {
  readonly sentAt?: number | undefined;
  readonly correctedAt?: number | undefined;
  /** Of a week in one message: the news this reader gets so. */
  readonly pieces?: readonly Campaign[];
};

export type Post = {
  readonly campaigns: Pick<Campaigns<Campaign>, "find" | "all">;
  readonly subscribers: Pick<Subscribers<Choice>, "walk">;
  readonly runs: Pick<Runs, "copies">;
  readonly look: Look;
  readonly calls: Calls;
};

export async function mailOf(campaign: Campaign, post: Post): Promise<Mail> {
  const { corrects, digest, renewal } = campaign.content;
  if (digest !== undefined) return weekly(campaign, piecesOf(await post.campaigns.all(), digest), post);
  if (renewal !== undefined) return uncopied(campaign, ({ until }) => isAskedOn(renewal, until), post);
  if (corrects === undefined) return freshMail(campaign, post);
  const original = await originalOf(campaign, post.campaigns);
  return original === undefined ? NOBODY : correction(campaign, original, post);
}

/** What was to be corrected isn't kept any more: nobody has a copy that we know of. */
const NOBODY: Mail = { read: async () => [], send: async () => undefined };

/** The campaign whose copies a correction mends, whatever was corrected in between; undefined for what is new. */
export async function originalOf(
  { content }: Campaign,
  campaigns: Pick<Post["campaigns"], "find">,
): Promise<Campaign | undefined> {
  const before = content.corrects === undefined ? undefined : await campaigns.find(content.corrects);
  return before === undefined ? undefined : ((await originalOf(before, campaigns)) ?? before);
}

function freshMail(campaign: Campaign, post: Post): Mail {
  const audience = audienceOf(campaign.content);
  return {
    read: (chunk) => readersOf(chunk, ({ choice }) => reaches(audience, choice) === "at-once", post),
    async send({ chat, reader }) {
      const message = await post.calls.send(chat, await post.look(campaign, reader, {}));
      return { chat, message, language: languages.indexOf(reader.language) };
    },
  };
}

function weekly(campaign: Campaign, pieces: readonly Campaign[], post: Post): Mail {
  const forReader = ({ choice }: Reader) =>
    pieces.filter(({ content }) => reaches(audienceOf(content), choice) === "weekly");
  const look: Look = (digest, reader) => post.look(digest, reader, { pieces: forReader(reader) });
  return uncopied(campaign, (reader) => forReader(reader).length > 0, { ...post, look });
}

/** What is never corrected afterwards: no copy is kept of it. */
function uncopied(campaign: Campaign, isFor: (reader: Reader) => boolean, post: Post): Mail {
  return {
    read: (chunk) => readersOf(chunk, isFor, post),
    async send({ chat, reader }) {
      await post.calls.send(chat, await post.look(campaign, reader, {}));
      return undefined;
    },
  };
}

async function readersOf(
  chunk: number,
  isFor: (reader: Reader) => boolean,
  { subscribers }: Pick<Post, "subscribers">,
): Promise<readonly Recipient[]> {
  const found: Recipient[] = [];
  for await (const { bucket, readers } of subscribers.walk(firstBucket(chunk), firstBucket(chunk + 1)))
    for (const reader of readers) if (isFor(reader)) found.push({ chat: reader.chat, bucket, reader });
  return found;
}

/** The last day there is: of somebody who reads no news any more no consent ends. */
const NEVER: ISODate = "9999-12-31";

function correction(campaign: Campaign, original: Campaign, { subscribers, runs, look, calls }: Post): Mail {
  const times = { sentAt: original.startedAt, correctedAt: campaign.startedAt };
  return {
    async read(chunk) {
      const known = new Map<number, Reader>();
      for await (const { readers } of subscribers.walk(firstBucket(chunk), firstBucket(chunk + 1)))
        for (const reader of readers) known.set(reader.chat, reader);
      const buckets = Array.from({ length: BUCKETS_A_CHUNK }, (_, at) => firstBucket(chunk) + at);
      const copies = (await Promise.all(buckets.map((bucket) => runs.copies(original.id, bucket)))).flat();
      return copies.map((copy) => {
        const language = languages[copy.language] ?? "kk";
        const reader = { ...(known.get(copy.chat) ?? stranger(copy.chat)), language };
        return { chat: copy.chat, bucket: bucketOf(copy.chat), reader, copy };
      });
    },
    async send({ chat, reader, copy }) {
      if (copy !== undefined) await calls.edit(chat, copy.message, await look(campaign, reader, times));
      return undefined;
    },
  };
}

/** Whoever has left since has a copy still: with «unsubscribe» beneath and nothing else. */
const stranger = (chat: number): Omit<Reader, "language"> => ({
  chat,
  choice: { ...nothingChosen, weekly: true },
  until: NEVER,
});

export const countByLanguage = (some: readonly Recipient[]): Record<Language, number> => {
  const counts = { kk: 0, ru: 0, en: 0 };
  for (const { reader } of some) counts[reader.language]++;
  return counts;
};
