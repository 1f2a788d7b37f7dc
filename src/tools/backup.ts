/**
 * `npm run backup -- file`: saves what must survive (readers, kept answers, reminders, campaigns, roles, the record of the
 * desk) as lines of JSON with a sum at the end, readable by its owner alone; `-` writes to the terminal, for a pipe.
 */
import { createWriteStream, renameSync, rmSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { linesOf, readAll } from "../storage/backup.ts";
import { give } from "./command-line.ts";
import { withRedis } from "./with-redis.ts";

const [file] = process.argv.slice(2);
if (file === undefined) {
  give({ out: "", err: "expected where to write, for example: npm run backup -- backup.jsonl", code: 2 });
} else {
  await withRedis(async (redis, { redisPrefix }) => {
    const nodes = "nodes" in redis ? redis.nodes("master") : [redis];
    let count = -2;
    const lines = async function* () {
      for await (const line of linesOf(readAll(nodes, redisPrefix), new Date())) {
        count += 1;
        yield line;
      }
    };
    if (file === "-") await pipeline(Readable.from(lines()), process.stdout, { end: false });
    else await writeWhole(file, lines());
    process.stderr.write(`${JSON.stringify({ file, entries: count })}\n`);
  });
}

/** Under its own name only once it is whole: half a backup is none. */
async function writeWhole(path: string, lines: AsyncGenerator<string>): Promise<void> {
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  await pipeline(Readable.from(lines), createWriteStream(unfinished, { mode: 0o600, flags: "wx" }));
  renameSync(unfinished, path);
}
