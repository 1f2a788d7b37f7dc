// @ts-check
import { mkdirSync, realpathSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { whoAnswers } from "./ask-redis.mjs";
import { redisBinary } from "./binaries.mjs";
import { takeFolder } from "./redis-folder.mjs";
import { SetUpError } from "./set-up.mjs";
import { spawnTethered } from "./tether.mjs";

/** @typedef {{ url: string, pid: number, stop: () => Promise<void> }} RunningRedis */
/** @typedef {import("node:child_process").ChildProcess} Child */

const ATTEMPTS = 5;
const MS_TO_START = 15_000;
const MS_TO_STOP = 10_000;

/**
 * A private redis-server on a free port of the loopback, which ends with this process.
 *
 * @param {{ dir?: string, persistent?: boolean }} options what is persistent is kept in `dir`, by one server at a time
 * @returns {Promise<RunningRedis>}
 * @throws {SetUpError} when there is no Redis, it doesn't start, or another server holds the folder
 */
export async function startRedis({ dir = tmpdir(), persistent = false } = {}) {
  const binary = await redisBinary();
  mkdirSync(dir, { recursive: true });
  const home = realpathSync(dir);
  const folder = persistent ? await takeFolder(home) : undefined;
  try {
    const { child, port, pid } = await launch(binary, home, persistent);
    folder?.servedOn(port);
    const stop = async () => {
      await end(child);
      folder?.leave();
    };
    return { url: `redis://127.0.0.1:${port}`, pid, stop };
  } catch (error) {
    folder?.leave();
    throw error;
  }
}

/**
 * @param {string} binary
 * @param {string} home
 * @param {boolean} persistent
 */
async function launch(binary, home, persistent) {
  let output = "";
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const port = await freePort();
    const keep = persistent ? ["--appendonly", "yes", "--appendfsync", "everysec"] : ["--appendonly", "no"];
    const where = ["--port", String(port), "--bind", "127.0.0.1", "--protected-mode", "yes", "--dir", home];
    const args = [...where, ...keep, "--save", "", "--daemonize", "no", "--loglevel", "warning"];
    const child = spawnTethered(binary, args, { stdio: ["ignore", "pipe", "pipe"] });
    output = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (data) => (output = `${output}${data}`.slice(-2000)));
    child.on("error", (error) => (output = error.message));
    if (await isReady(child, port)) return { child, port, pid: Number(child.pid) };
    await end(child);
    // Somebody else may have taken the port in between; any other reason comes again.
    if (!/in use/i.test(output)) break;
  }
  throw new SetUpError(`${output.trim()}\nRedis (${binary}) did not start in ${home}: its own words are above.`);
}

/**
 * @param {Child} child
 * @param {number} port
 */
async function isReady(child, port) {
  for (const start = Date.now(); Date.now() - start < MS_TO_START && isRunning(child); await sleep(10)) {
    const { pid, ready } = await whoAnswers(port);
    if (ready && pid === child.pid) return true;
  }
  return false;
}

/** @param {Child} child */
async function end(child) {
  if (!isRunning(child)) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const impatient = setTimeout(() => child.kill("SIGKILL"), MS_TO_STOP);
  child.kill("SIGTERM");
  await ended;
  clearTimeout(impatient);
}

/** @param {Child} child */
function isRunning(child) {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : 0));
    });
  });
}
