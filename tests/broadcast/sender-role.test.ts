import { connect, createServer, type Socket } from "node:net";
import { afterAll, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { startSender } from "../../src/main/sender-role.ts";
import { createShared } from "../../src/main/shared.ts";
import { createLogger } from "../../src/ops/logger.ts";
import { testRedis } from "../support/redis.ts";

const { url, prefix } = testRedis();
const sockets: Socket[] = [];
/** The way to Redis, which may be blocked: what is asked then gets no answer. */
const way = createServer((asking) => {
  const answering = connect(Number(new URL(url).port), new URL(url).hostname);
  sockets.push(asking, answering);
  asking.pipe(answering).pipe(asking);
  for (const socket of [asking, answering]) socket.on("error", () => undefined);
}).listen(0, "127.0.0.1");
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  way.close();
});

it.each`
  redis        | landingMs | isLate
  ${"answers"} | ${60_000} | ${false}
  ${"hangs"}   | ${50}     | ${true}
`("a sender whose Redis $redis ends, late: $isLate", async ({ redis, landingMs, isLate }) => {
  const lines: string[] = [];
  const log = createLogger({ level: "warn", salt: "salt", destination: { write: (line) => void lines.push(line) } });
  const { port } = way.address() as { port: number };
  const own = { REDIS_URL: `redis://127.0.0.1:${port}`, REDIS_PREFIX: `${prefix}${redis[0]}:` };
  const shared = createShared(readConfig({ BOT_TOKEN: "1:AAtoken", ...own }), log);
  await shared.redis.connect();
  const sender = startSender(shared, landingMs);
  // One look at what is to be sent: the queue is connected by then.
  await expect.poll(() => shared.redis.keys(`${own.REDIS_PREFIX}{q}*`), { timeout: 20_000 }).not.toEqual([]);
  if (redis === "hangs") for (const socket of sockets) socket.unpipe();
  await sender.stop();
  shared.redis.disconnect();
  expect(lines.some((line) => line.includes("the queue could not be left in good order"))).toBe(isLate);
});
