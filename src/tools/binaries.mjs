// @ts-check
// Programs that npm can't bring: found in PATH, else installed with the system's package manager.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { run, SetUpError, say } from "./set-up.mjs";

/** @typedef {{ manager: string, prepare?: string[], install: string[] }} Way one package manager, and how it is asked */

/** Fedora and Arch ship Redis's free twin, Valkey, which speaks the same protocol. @type {Way[]} */
const REDIS_WAYS = [
  { manager: "apt-get", prepare: ["update"], install: ["install", "-y", "--no-install-recommends", "redis-server"] },
  { manager: "dnf", install: ["install", "-y", "redis"] },
  { manager: "yum", install: ["install", "-y", "redis"] },
  { manager: "apk", install: ["add", "redis"] },
  { manager: "pacman", install: ["-Sy", "--noconfirm", "valkey"] },
  { manager: "brew", install: ["install", "redis"] },
];
/** @type {Way[]} */
const CHROMIUM_WAYS = [
  { manager: "apt-get", prepare: ["update"], install: ["install", "-y", "--no-install-recommends", "chromium"] },
];

/** @returns {Promise<string>} the path of a redis-server */
export async function redisBinary() {
  const found = () => inPath("redis-server") || inPath("valkey-server");
  const path = found() || ((await install("Redis", REDIS_WAYS)) && found());
  if (path) return path;
  throw new SetUpError(
    "Redis is missing and could not be installed here. Three ways out: install it yourself " +
      "(Debian, Ubuntu: sudo apt-get install redis-server; macOS: brew install redis), or run " +
      "docker run -p 6379:6379 redis:7 and set REDIS_URL=redis://127.0.0.1:6379, or set REDIS_URL to a Redis you have.",
  );
}

/** @returns {Promise<string>} the path of a Chromium or Chrome */
export async function chromiumBinary() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const found = () => inPath("chromium") || inPath("chromium-browser") || inPath("google-chrome");
  const path = found() || ((await install("Chromium", CHROMIUM_WAYS)) && found());
  if (path) return path;
  throw new SetUpError(
    "The browser tests need Chromium, and it could not be installed here: install Chromium or Chrome, " +
      "or set CHROMIUM_PATH to the path of one.",
  );
}

/**
 * @param {string} name
 * @returns {string | undefined} the path of a program
 */
export function inPath(name) {
  const folders = (process.env.PATH || "").split(delimiter).filter(Boolean);
  const file = process.platform === "win32" ? `${name}.exe` : name;
  return folders.map((folder) => join(folder, file)).find(isExecutable);
}

/**
 * @param {string} name
 * @param {Way[]} ways
 * @returns {Promise<boolean>} whether a package manager says that it is installed
 */
async function install(name, ways) {
  const way = ways.find(({ manager }) => inPath(manager));
  if (way === undefined) return false;
  // Homebrew refuses to run as root; the others need it, and a question for a password would hang unseen.
  const asRoot = way.manager === "brew" || !process.getuid || process.getuid() === 0;
  const [command, ...first] = asRoot ? [way.manager] : ["sudo", "-n", way.manager];
  say(`${name} is missing: installing it (${[command, ...first, ...way.install].join(" ")}) …`);
  // A list of packages that could not be refreshed may still do.
  if (way.prepare) await run(command, [...first, ...way.prepare]);
  const { code, output } = await run(command, [...first, ...way.install]);
  say(code === 0 ? `${name} is installed.` : `${way.manager} could not: ${lastLine(output)}`);
  return code === 0;
}

/** @param {string} output */
function lastLine(output) {
  return output.trim().split("\n").pop() || "it said nothing";
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch (_) {
    return false;
  }
}
