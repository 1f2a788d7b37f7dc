/** `npm run release:states`: keeps what this release leaves in Redis, for all later ones to be tried with. */
import { mkdirSync, writeFileSync } from "node:fs";
import { Redis } from "ioredis";
import { guides } from "../../src/guides/index.ts";
import { version } from "../../src/ops/version.ts";
import { startRedis } from "../../src/tools/redis-server.mjs";
import { DAY, NOW, statesOf } from "./states.ts";

const server = await startRedis();
const redis = new Redis(server.url);
const lines: unknown[] = [{ day: DAY, now: NOW }];
for (const guide of guides) lines.push(...(await statesOf(guide, { redis, prefix: "" })));
await redis.quit();
await server.stop();
const file = new URL(`stored/${version}.jsonl`, import.meta.url);
mkdirSync(new URL("stored/", import.meta.url), { recursive: true });
writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
console.log(`${lines.length - 1} states of ${guides.length} guides: ${file.pathname}`);
