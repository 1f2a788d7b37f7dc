// @ts-check
// npm run demo, npm test and their kin: makes sure of everything they need, then starts them.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { checkNode, installDependencies, root, SetUpError, say } from "./set-up.mjs";

/** @typedef {import("node:child_process").ChildProcess} Child */
/** @typedef {NodeJS.Signals} Signal */

const MS_TO_STOP = 10_000;

/** @type {Record<string, (args: string[]) => Promise<number>>} each gives the exit code */
const commands = {
  demo,
  test: (args) => vitest("quick", args),
  "test:long": (args) => vitest("long", args),
  "test:browser": async (args) => {
    const { chromiumBinary } = await import("./binaries.mjs");
    process.env.CHROMIUM_PATH = await chromiumBinary();
    return vitest("browser", args);
  },
};

try {
  checkNode();
  const [name = "", ...args] = process.argv.slice(2);
  const command = commands[name];
  if (command === undefined) throw new SetUpError(`Expected one of: ${Object.keys(commands).join(", ")}.`);
  await installDependencies();
  process.exitCode = await command(args);
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** The bot and the playground, on a Redis that keeps the chats in `.data`. Redis goes last, so nothing is lost. */
async function demo() {
  const { spawnTethered } = await import("./tether.mjs");
  const redis = await redisForDemo();
  say("Starting the playground …");
  const env = { ...process.env, REDIS_URL: redis.url };
  const playground = spawnTethered(process.execPath, ["--import", "tsx", "src/playground/main.ts"], {
    cwd: root,
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const asked = stopOnSignal(playground);
  const code = await exitCode(playground);
  killGroup(playground);
  await redis.stop();
  if (asked.toStop) say("Stopped. The chats are kept for the next start.");
  return asked.toStop ? 0 : code;
}

async function redisForDemo() {
  const url = process.env.REDIS_URL;
  if (url) {
    const { isReachable } = await import("./ask-redis.mjs");
    if (!(await isReachable(url))) throw new SetUpError("REDIS_URL is set, but nothing answers there.");
    say("Using the Redis of REDIS_URL.");
    return { url, stop: async () => {} };
  }
  const { startRedis } = await import("./redis-server.mjs");
  const redis = await startRedis({ dir: join(root, ".data", "redis"), persistent: true });
  say("Redis runs, its data are in .data/redis.");
  return redis;
}

/**
 * Ctrl-C may come twice, from the terminal and through npm: that is one wish. A second one, later, is impatience.
 *
 * @param {Child} child
 */
function stopOnSignal(child) {
  const asked = { toStop: false };
  let since = 0;
  for (const signal of /** @type {Signal[]} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => {
      if (asked.toStop) return Date.now() - since > 1000 && killGroup(child);
      asked.toStop = true;
      since = Date.now();
      say("Stopping …");
      child.kill("SIGTERM");
      setTimeout(() => killGroup(child), MS_TO_STOP).unref();
    });
  return asked;
}

/**
 * @param {string} project
 * @param {string[]} args
 */
async function vitest(project, args) {
  if (!process.env.REDIS_URL) {
    const { redisBinary } = await import("./binaries.mjs");
    await redisBinary();
  }
  const command = [join(root, "node_modules", "vitest", "vitest.mjs"), "run", "--project", project, ...args];
  const child = spawn(process.execPath, command, { cwd: root, stdio: "inherit" });
  process.on("SIGINT", () => {}); // the terminal tells vitest too, which prints what it knows so far
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  return exitCode(child);
}

/**
 * @param {Child} child
 * @returns {Promise<number>}
 */
function exitCode(child) {
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}

/** Whatever the child started and left. @param {Child} child */
function killGroup(child) {
  try {
    if (child.pid && process.platform !== "win32") process.kill(-child.pid, "SIGKILL");
  } catch (_) {
    // Nobody is left.
  }
}
