/**
 * `npm run restore -- file [--dry-run]`: writes from a backup whatever isn't there; what is there is newer and stays, and
 * who was erased since the backup stays erased. It says what became of everything, `--dry-run` what would. `-` reads what
 * comes through a pipe, so that an encrypted backup needn't lie about in the clear.
 */
import { open } from "node:fs/promises";
import { createInterface } from "node:readline";
import { NoBackup, type Saved, verify } from "../storage/backup.ts";
import { restore } from "../storage/restore.ts";
import { give, readOptions } from "./command-line.ts";
import { withRedis } from "./with-redis.ts";

type Lines = () => AsyncIterable<string>;

const { values, positionals } = readOptions(process.argv.slice(2), { "dry-run": { type: "boolean", default: false } });
const [file] = positionals;
if (file === undefined) {
  give({ out: "", err: "expected a backup, for example: npm run restore -- backup.jsonl --dry-run", code: 2 });
} else {
  const lines = file === "-" ? await held(createInterface({ input: process.stdin })) : () => linesOf(file);
  const taken = await verify(lines()).catch((fault: unknown) => {
    if (!(fault instanceof NoBackup || isAboutFile(fault))) throw fault;
    give({ out: "", err: `${file}: ${fault.message}`, code: 2 });
    return undefined;
  });
  if (taken !== undefined)
    await withRedis(async (redis, { redisPrefix, botToken }) => {
      const now = Math.floor(Date.now() / 1000);
      const options = { redis, prefix: redisPrefix, secret: botToken, taken, now, dryRun: values["dry-run"] };
      const restored = await restore(entriesIn(lines), options);
      const about = { taken: new Date(taken * 1000).toISOString(), dryRun: values["dry-run"] };
      give({ out: JSON.stringify({ ...about, ...restored }, null, 2), code: 0 });
    });
}

/** A backup is read twice, first for its sum: nothing is written from one that is cut off. A pipe can be read only once. */
async function held(lines: AsyncIterable<string>): Promise<Lines> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return async function* () {
    yield* all;
  };
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const handle = await open(path);
  yield* handle.readLines();
}

function isAboutFile(fault: unknown): fault is Error {
  return fault instanceof Error && "syscall" in fault;
}

/** Without the head and the sum. */
async function* entriesIn(lines: Lines): AsyncGenerator<Saved> {
  for await (const line of lines()) {
    const read = JSON.parse(line) as Partial<Saved>;
    if (read.kind !== undefined) yield read as Saved;
  }
}
