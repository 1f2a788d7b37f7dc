/**
 * `npm run restore -- file [--dry-run]`: writes from a backup whatever isn't there; what is there is newer and stays, and
 * who was erased since the backup stays erased. It says what became of everything, `--dry-run` what would.
 */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { NoBackup, type Saved, verify } from "../storage/backup.ts";
import { restore } from "../storage/restore.ts";
import { give, readOptions } from "./command-line.ts";
import { withRedis } from "./with-redis.ts";

const { values, positionals } = readOptions(process.argv.slice(2), { "dry-run": { type: "boolean", default: false } });
const [file] = positionals;
if (file === undefined) {
  give({ out: "", err: "expected a backup, for example: npm run restore -- backup.jsonl --dry-run", code: 2 });
} else {
  const taken = await verify(linesOf(file)).catch((fault: unknown) => {
    if (!(fault instanceof NoBackup)) throw fault;
    give({ out: "", err: `${file}: ${fault.message}`, code: 2 });
    return undefined;
  });
  if (taken !== undefined)
    await withRedis(async (redis, { redisPrefix, botToken }) => {
      const now = Math.floor(Date.now() / 1000);
      const options = { redis, prefix: redisPrefix, secret: botToken, taken, now, dryRun: values["dry-run"] };
      const restored = await restore(entriesIn(file), options);
      const about = { taken: new Date(taken * 1000).toISOString(), dryRun: values["dry-run"] };
      give({ out: JSON.stringify({ ...about, ...restored }, null, 2), code: 0 });
    });
}

function linesOf(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
}

/** Without the head and the sum. Opened only when it is read: what readline meets before that is lost. */
async function* entriesIn(path: string): AsyncGenerator<Saved> {
  for await (const line of linesOf(path)) {
    const read = JSON.parse(line) as Partial<Saved>;
    if (read.kind !== undefined) yield read as Saved;
  }
}
