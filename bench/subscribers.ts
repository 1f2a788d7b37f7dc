import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Redis } from "ioredis";
import { CHOICE_BITS, type Choice, choiceOf, numberOf, reaches } from "../src/guides/subscription.ts";
import { languages } from "../src/i18n/i18n.ts";
import { addDays, type ISODate } from "../src/rules/index.ts";
import { createSubscribers } from "../src/storage/subscribers.ts";
import { startRedis } from "../src/tools/redis-server.mjs";

const FEW = 100_000;
const MANY = 1_000_000;
const TODAY: ISODate = "2026-11-28";
/** Bytes of Redis for a reader, keys and all, by its own MEMORY USAGE. */
const MOST_BYTES = 20;
/** Seconds of processor time of the process that walks a million. */
const MOST_SECONDS = 3;
/** Megabytes that the heap may grow by while it walks. */
const MOST_GROWTH = 16;
const ROUNDS = 5;
/** More than any quotient of the ids that the bench begins with. */
const FURTHER = 2_100_000;

/** What a reader costs Redis, and what a walk over a million costs the process that walks: time, and memory that stays. */
export async function subscribers(): Promise<boolean> {
  const server = await startRedis();
  const redis = new Redis(server.url, { enableAutoPipelining: true });
  try {
    const readers = createSubscribers<Choice>({
      redis,
      prefix: "bk:",
      today: () => TODAY,
      languages,
      choices: { bits: CHOICE_BITS, write: numberOf, read: choiceOf },
    });
    for (let n = 0; n < FEW; n += 5_000)
      await Promise.all(Array.from({ length: 5_000 }, (_, at) => readers.save(chatOf(n + at), readerOf(n + at))));
    const few = (await bytesOf(redis)) / FEW;
    await tenfold(redis);
    const many = (await bytesOf(redis)) / MANY;

    const growth = (await walked(readers, heap)).growth;
    const walks = [];
    for (let round = 0; round < ROUNDS; round++) walks.push(await walked(readers));
    const seconds = Math.min(...walks.map((walk) => walk.seconds));
    const [met = 0, found = 0] = [walks[0]?.met, walks[0]?.found];

    const light = few <= MOST_BYTES && many <= MOST_BYTES;
    const quick = seconds <= MOST_SECONDS && met === MANY;
    const flat = growth <= MOST_GROWTH;
    const says = (holds: boolean) => (holds ? "holds" : "BROKEN");
    console.log(
      [
        "subscribers: readers in the hashes of a real Redis, and a walk over all of them that picks a topic and an age",
        `  ${few.toFixed(1)} bytes a reader of ${FEW}, ${many.toFixed(1)} of ${MANY}, at most ${MOST_BYTES}: ${says(light)}`,
        `  ${seconds.toFixed(2)} s of one core for ${met} (${found} picked), at most ${MOST_SECONDS}: ${says(quick)}`,
        `  the heap grows by ${growth.toFixed(0)} MB on the way, at most ${MOST_GROWTH}: ${says(flat)}`,
      ].join("\n"),
    );
    return light && quick && flat;
  } finally {
    redis.disconnect();
    await server.stop();
  }
}

/** Ids as Telegram gives them, over the whole range of ten digits, no two alike. */
const chatOf = (n: number): number => 100_000_000 + ((n * 2_654_435_761) % 8_400_000_000);

/** Every language, region, age and pace; last days over a year. */
const readerOf = (n: number) => ({
  language: languages[n % 3] ?? "kk",
  choice: choiceOf(1 + ((n * 40_503) % 63) + ((n % 21) << 7) + ((n % 2) << 6) + ((n % 61) << 12)) as Choice,
  until: addDays(TODAY, n % 365),
});

/** The same readers nine times more, in the same hashes under other ids: saved one by one they would take a minute. */
async function tenfold(redis: Redis): Promise<void> {
  for await (const keys of redis.scanStream({ match: "bk:s:*", count: 500 }) as AsyncIterable<string[]>)
    await Promise.all(
      keys.map(async (key) => {
        const known = Object.entries(await redis.hgetall(key));
        const further = known.flatMap(([field, value]) =>
          Array.from({ length: MANY / FEW - 1 }, (_, time) => [String(Number(field) + (time + 1) * FURTHER), value]),
        );
        await redis.hset(key, ...further.flat());
      }),
    );
}

/** @param look asked now and then for the bytes in use */
async function walked(readers: Readers, look: () => number = () => 0) {
  const before = look();
  const began = process.cpuUsage();
  let [met, found, most] = [0, 0, before];
  for await (const { bucket, readers: some } of readers.walk()) {
    met += some.length;
    for (const { choice } of some) if (reaches({ topic: "school", ages: ["b6", "b11"] }, choice)) found++;
    if (bucket % 128 === 0) most = Math.max(most, look());
  }
  const { user, system } = process.cpuUsage(began);
  return { met, found, seconds: (user + system) / 1e6, growth: (most - before) / 2 ** 20 };
}
type Readers = ReturnType<typeof createSubscribers<Choice>>;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
/** Bytes still in use once the garbage is gone. */
function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

async function bytesOf(redis: Redis): Promise<number> {
  let bytes = 0;
  for await (const keys of redis.scanStream({ match: "bk:s:*", count: 500 }) as AsyncIterable<string[]>) {
    const sizes = await Promise.all(keys.map((key) => redis.memory("USAGE", key, "SAMPLES", 0)));
    bytes += sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  }
  return bytes;
}
