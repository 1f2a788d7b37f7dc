/**
 * What `npm run build` made, with the production dependencies alone, as a container runs it: it goes through a guide to a
 * result and files to take home, whose fonts and renderer must be there, and it stops.
 */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { startServer } from "../../src/playground/server.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { startRedis } from "../../src/tools/redis-server.mjs";
import { hasEnded, leftRunning, start, stop } from "./process.ts";

const [folder = ""] = process.argv.slice(2);
const mark = randomUUID();
/** For what hangs, not for a machine that is busy. */
const MS_TO_ANSWER = 60_000;
const standIn = createStandIn();
const server = await startServer(standIn, 0);
const redis = await startRedis();
const env = {
  PATH: process.env.PATH,
  SMOKE: mark,
  BOT_TOKEN: standIn.token,
  TELEGRAM_API_ROOT: server.url,
  REDIS_URL: redis.url,
  METRICS_PORT: "0",
};
const began = Date.now();
standIn.onCallStart((method) => {
  if (method !== "getUpdates" || isReady) return;
  isReady = true;
  console.log(`>> ready after ${((Date.now() - began) / 1000).toFixed(1)} s`);
});
let isReady = false;
const bot = start(process.execPath, ["dist/src/main.js"], folder, env);
try {
  const mother = standIn.person({ language: "kk" });
  mother.start();
  await answered(() => offers(/Русский/));
  assert.match(labels().join(), /Қазақша.*Русский.*English/);
  for (const label of ["• Қазақша", "Жәрдемақы мен төлем", "Бала туды", "Бала туғанда", "Иә"]) await press(label);
  for (const label of [`${new Date().getFullYear()}`, "қаңтар", "1", "Нәтижені көрсету"]) await press(label);
  await answered(() => says("біржолғы"));

  for (const [file, kind, begins] of [
    ["Карточка (сурет)", "photo", "\u0089PNG"],
    ["Мекемеге қағаз (PDF)", "document", "%PDF"],
  ] as const) {
    await press("Өзіме сақтау");
    await press(file);
    await answered(() => mother.last()?.media?.kind === kind);
    const bytes = standIn.world.files.get(mother.last()?.media?.fileId ?? "")?.bytes ?? new Uint8Array();
    assert.equal(Buffer.from(bytes.slice(0, 4)).toString("latin1"), begins, `${file} is what it says`);
    assert.ok(
      bytes.length > 5_000 && bytes.length < 150_000,
      `${file} has something on it, and is small: ${bytes.length}`,
    );
    console.log(`>> ${file}: ${bytes.length} bytes`);
    await press("Нәтижеге");
    await answered(() => says("біржолғы"));
  }

  function labels(): readonly string[] {
    const buttons = mother.last()?.buttons ?? [];
    return buttons.flat().map(({ text }) => text);
  }
  function offers(label: RegExp): boolean {
    return mother.last()?.mine === false && label.test(labels().join());
  }
  function says(words: string): boolean {
    return mother.last()?.mine === false && (mother.last()?.text ?? "").includes(words);
  }
  /** The button, as soon as it is offered. */
  async function press(label: string): Promise<void> {
    await answered(() => mother.last()?.mine === false && labels().includes(label));
    await mother.press(mother.last()?.id ?? 0, label);
  }
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
    assert.ok(Date.now() - began < MS_TO_ANSWER, `the bot answers within ${MS_TO_ANSWER / 1000} s`);
  }
}
