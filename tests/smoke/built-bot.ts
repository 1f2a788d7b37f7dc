/** What `npm run build` made, with the production dependencies alone, as a container runs it: it answers, and it stops. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { startServer } from "../../src/playground/server.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { startRedis } from "../../src/tools/redis-server.mjs";
import { hasEnded, leftRunning, start, stop } from "./process.ts";

const [folder = ""] = process.argv.slice(2);
const mark = randomUUID();
const standIn = createStandIn();
const server = await startServer(standIn, 0);
const redis = await startRedis();
const env = {
  PATH: process.env.PATH,
  SMOKE: mark,
  BOT_TOKEN: standIn.token,
  TELEGRAM_API_ROOT: server.url,
  REDIS_URL: redis.url,
};
const bot = start(process.execPath, ["dist/src/main.js"], folder, env);
try {
  const mother = standIn.person({ language: "kk" });
  mother.start();
  await answered(() => mother.last()?.mine === false);
  const labels =
    mother
      .last()
      ?.buttons.flat()
      .map(({ text }) => text) ?? [];
  assert.match(labels.join(), /Қазақша.*Русский.*English/);
  assert.equal(await stop(bot, "SIGTERM", "one", 10), 0, "SIGTERM ends the bot without a complaint");
} finally {
  if (!hasEnded(bot.child)) bot.child.kill("SIGKILL");
  await redis.stop();
  await server.close();
}
assert.deepEqual(leftRunning(mark), [], "nothing is left running");

async function answered(isThere: () => boolean): Promise<void> {
  for (const began = Date.now(); !isThere(); await new Promise((resolve) => setTimeout(resolve, 20))) {
    assert.ok(!hasEnded(bot.child), "the bot runs");
    assert.ok(Date.now() - began < 20_000, "the bot answers within 20 s");
  }
}
