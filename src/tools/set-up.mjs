// @ts-check
// Runs before anything is installed and on any Node, so that a person with an old one reads a sentence and not a
// SyntaxError: built-in modules only, and no syntax younger than Node 14.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const OLDEST_NODE = { major: 20, minor: 19 };

/** Something the person can put right: told as it stands, without a stack. */
export class SetUpError extends Error {}

/** A line of progress, with the seconds since the start. */
export function say(/** @type {string} */ line) {
  console.log(`[${(performance.now() / 1000).toFixed(1).padStart(5)} s] ${line}`);
}

/** @throws {SetUpError} when this Node is too old */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const { major: oldest, minor: least } = OLDEST_NODE;
  if (major > oldest || (major === oldest && minor >= least)) return;
  const needed = `${oldest}.${least}`;
  throw new SetUpError(`Bala Kómek needs Node ${needed} or newer, yours is ${version}: https://nodejs.org/en/download`);
}

/** Installs what package-lock.json names, unless it is there already. */
export async function installDependencies(folder = root) {
  if (dependenciesAreCurrent(folder)) return;
  say("Installing the dependencies (npm ci) …");
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm && /\.c?js$/.test(npm) ? [process.execPath, npm] : ["npm"];
  const { code, output } = await run(command, [...first, "ci", "--no-audit", "--no-fund", "--loglevel=error"], folder);
  if (code !== 0)
    throw new SetUpError(`${output.trim()}\nThe dependencies could not be installed: npm ci failed, see above.`);
  say("The dependencies are installed.");
}

/**
 * Compares the lock file with the copy that npm leaves in node_modules of what it really installed. A stamp of our own
 * would install twice for whoever ran `npm ci` by hand.
 */
export function dependenciesAreCurrent(folder = root) {
  const installed = join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const here = packagesOf(installed);
  return Object.entries(packagesOf(join(folder, "package-lock.json"))).every(
    ([path, wanted]) =>
      path === "" || wanted.optional || wanted.devOptional || (here[path] && here[path].integrity === wanted.integrity),
  );
}

/**
 * Runs a command to its end, with a sign of life every ten seconds.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>} code 127 when there is no such command
 */
export function run(command, args, cwd = root) {
  const start = performance.now();
  const alive = setInterval(() => say(`… ${Math.round((performance.now() - start) / 1000)} s`), 10_000);
  return new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
    /** @param {number | null} code */
    const end = (code) => {
      clearInterval(alive);
      resolve({ code: code === null ? 1 : code, output });
    };
    child.on("error", () => end(127));
    child.on("close", end);
  });
}

/**
 * @param {string} path
 * @returns {Record<string, { integrity?: string, optional?: boolean, devOptional?: boolean }>}
 */
function packagesOf(path) {
  return JSON.parse(readFileSync(path, "utf8")).packages;
}
