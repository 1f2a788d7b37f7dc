// @ts-check
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { askRedis, whoAnswers } from "./ask-redis.mjs";
import { SetUpError } from "./set-up.mjs";

/** @typedef {{ servedOn: (port: number) => void, leave: () => void }} Folder one that we hold */

const ATTEMPTS = 5;
const MS_TO_START = 15_000;

/**
 * Two servers on one append-only file would ruin it. The note says who holds the folder; Redis itself is asked whether
 * that still holds, since process ids are given out anew.
 *
 * @param {string} home
 * @returns {Promise<Folder>}
 * @throws {SetUpError} when another server holds it
 */
export async function takeFolder(home) {
  const note = join(home, "server.json");
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      leaveNote(note, 0, (draft) => linkSync(draft, note));
      return {
        servedOn: (port) => leaveNote(note, port, (draft) => renameSync(draft, note)),
        leave: () => rmSync(note, { force: true }),
      };
    } catch (_) {
      await clearAway(note, home);
    }
  }
  throw new SetUpError(`The folder ${home} could not be taken: remove ${note} if nothing runs there.`);
}

/**
 * @param {string} note
 * @param {string} home
 */
async function clearAway(note, home) {
  const { owner, port, age } = readNote(note);
  const { dir } = port ? await whoAnswers(port) : { dir: undefined };
  const starting = port === 0 && age < MS_TO_START;
  if (isAlive(owner) && (dir === home || starting))
    throw new SetUpError(
      `The demo already runs in this folder (process ${owner}): use its window, or stop it there with Ctrl-C first.`,
    );
  if (dir === home) await askRedis(port, "SHUTDOWN");
  rmSync(note, { force: true });
}

/**
 * Written aside and then put in place, so that nobody reads half of it: `linkSync` refuses where one lies already,
 * `renameSync` takes its place.
 *
 * @param {string} note
 * @param {number} port
 * @param {(draft: string) => void} putInPlace
 */
function leaveNote(note, port, putInPlace) {
  const draft = `${note}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ owner: process.pid, port }));
  try {
    putInPlace(draft);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @param {string} note a broken one is nobody's */
function readNote(note) {
  try {
    const { owner, port } = JSON.parse(readFileSync(note, "utf8"));
    return { owner: Number(owner), port: Number(port), age: Date.now() - statSync(note).mtimeMs };
  } catch (_) {
    return { owner: 0, port: 0, age: Number.POSITIVE_INFINITY };
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM"; // it lives, as another user
  }
}
