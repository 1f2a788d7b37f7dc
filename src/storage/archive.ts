import { keys } from "./keys.ts";

/** The three commands of ioredis this file needs. */
export type RedisArchive = {
  hset(key: string, field: string, value: string): Promise<number>;
  hdel(key: string, ...fields: string[]): Promise<number>;
  hvals(key: string): Promise<string[]>;
};

export type Archive<News> = {
  /** Keeps what was sent, under its id: sent anew after a correction, it takes the place of the first text. */
  publish(news: News): Promise<void>;
  /** The last of what was sent, the newest first. */
  last(): Promise<readonly News[]>;
};

export type ArchiveOptions<News> = {
  readonly redis: RedisArchive;
  readonly prefix: string;
  /** Checks what is read; what doesn't parse is left out. */
  readonly parse: (json: string) => News | undefined;
};

/** So many are kept; the oldest goes when another one is sent. */
const KEPT = 10;

/** What was sent to readers, in all languages, for everybody to see. Nothing in it is about a person. */
export function createArchive<News extends { readonly id: string; readonly sentAt: number }>(
  options: ArchiveOptions<News>,
): Archive<News> {
  const { redis, prefix, parse } = options;
  const key = prefix + keys.archive;
  const all = async () => {
    const read = (await redis.hvals(key)).map(parse).filter((news) => news !== undefined);
    return read.sort((one, other) => other.sentAt - one.sentAt);
  };
  return {
    async publish(news) {
      await redis.hset(key, news.id, JSON.stringify(news));
      const old = (await all()).slice(KEPT);
      if (old.length > 0) await redis.hdel(key, ...old.map(({ id }) => id));
    },
    async last() {
      return (await all()).slice(0, KEPT);
    },
  };
}
