import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kinds, readAll, type Saved } from "../../src/storage/backup.ts";
import { createChats } from "../../src/storage/chats.ts";
import { connectRedis } from "../../src/storage/redis.ts";
import { restore } from "../../src/storage/restore.ts";
import { everything, useEveryStore } from "../support/every-store.ts";
import { type RedisServer, redisServer } from "../support/redis-servers.ts";

const file = readFileSync(new URL("../../ops/redis-users.acl", import.meta.url), "utf8");
const folder = mkdtempSync(join(tmpdir(), "bala-komek-acl-"));
const allowed = (user: string) => {
  const line = file.split("\n").find((text) => text.startsWith(`user ${user} `)) ?? "";
  return [...line.matchAll(/ \+(\S+)/g)].map(([, command = ""]) => command).toSorted();
};
let server: RedisServer;
let admin: Redis;

beforeAll(async () => {
  for (const name of ["ops", "secrets"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "ops", "redis-users.acl"), file);
  for (const [name, user] of [["redis_url", "bot"] as const, ["keeper_url", "keeper"] as const])
    writeFileSync(join(folder, "secrets", name), `redis://${user}:${user} word@redis:6379`);
  const script = fileURLToPath(new URL("../../ops/redis-users.sh", import.meta.url));
  execFileSync("sh", [script], { cwd: folder });
  const users = join(folder, "secrets", "redis_users");
  appendFileSync(users, "user admin on >word ~* &* +@all\n");
  server = await redisServer([`aclfile ${users}`, "appendonly yes", "appendfsync always"]);
  admin = new Redis(server.port, "127.0.0.1", { username: "admin", password: "word" });
  admin.on("error", () => undefined);
});
afterAll(async () => {
  admin.disconnect();
  await server.stop();
  rmSync(folder, { recursive: true });
});

describe("with the rights of ops/redis-users.acl", () => {
  it("the bot can do everything it does, and nothing it doesn't", async () => {
    const address = `redis://bot:${encodeURIComponent("bot word")}@127.0.0.1:${server.port}`;
    const redis = connectRedis({ redisUrl: address }, () => undefined);
    await redis.connect();
    await admin.call("CONFIG", "RESETSTAT");
    expect(await useEveryStore(redis, { redisUrl: address }, "bk:")).toEqual(everything);
    redis.disconnect();
    const refused = ((await admin.call("ACL", "LOG")) as unknown[][]).map((entry) => entry.slice(0, 12).join(" "));
    expect(refused).toEqual([]);

    const used = await usedCommands();
    const unused = allowed("bot").filter((command) => !used.has(command) && !SELDOM.has(command));
    expect(unused).toEqual([]);
  });

  it("the keeper can save everything, and write it back", async () => {
    const address = `redis://keeper:${encodeURIComponent("keeper word")}@127.0.0.1:${server.port}`;
    await admin.hset("bk:c:9", "d", '{"language":"ru","kept":{}}');
    await admin.call("ACL", "LOG", "RESET");
    await admin.call("CONFIG", "RESETSTAT");
    const redis = connectRedis({ redisUrl: address }, () => undefined) as Redis;
    await redis.connect();
    const saved: Saved[] = [];
    for await (const entry of readAll([redis], "bk:")) saved.push(entry);
    expect(new Set(saved.map(({ kind }) => kind))).toEqual(new Set(Object.keys(kinds)));
    await admin.unlink(...saved.map(({ key }) => `bk:${key}`));
    const options = { redis, prefix: "bk:", secret: "x", taken: 0, now: 0, dryRun: false };
    await restore(Readable.from(saved), options);
    await restore(Readable.from(saved), { ...options, dryRun: true });
    redis.disconnect();
    expect(await admin.call("ACL", "LOG")).toEqual([]);
    const used = await usedCommands();
    expect(allowed("keeper").filter((command) => !used.has(command) && !CONNECTING.includes(command))).toEqual([]);
  });

  it.each`
    user        | command                                                 | because
    ${"bot"}    | ${["KEYS", "bk:*"]}                                     | ${"nobody lists people"}
    ${"bot"}    | ${["SCAN", "0"]}                                        | ${"nor walks over them"}
    ${"bot"}    | ${["FLUSHALL"]}                                         | ${"nor erases them all"}
    ${"bot"}    | ${["CONFIG", "GET", "*"]}                               | ${"the server is not its business"}
    ${"bot"}    | ${["ACL", "LIST"]}                                      | ${"nor who else may come in"}
    ${"bot"}    | ${["GET", "other:x"]}                                   | ${"another prefix is somebody else's"}
    ${"bot"}    | ${["EVAL", "return redis.call('GET', 'other:x')", "0"]} | ${"by script neither"}
    ${"keeper"} | ${["FLUSHALL"]}                                         | ${"it saves and restores"}
    ${"keeper"} | ${["GET", "other:x"]}                                   | ${"its own prefix only"}
  `("$user may not $command: $because", async ({ user, command: [name, ...args] }) => {
    const client = new Redis(server.port, "127.0.0.1", { username: user, password: `${user} word` });
    await expect(client.call(name, ...args)).rejects.toThrow(/NOPERM|can't access/);
    client.disconnect();
  });

  it("whoever has no password may only ask whether the server is there, as compose does", async () => {
    for (const who of [{}, { username: "default", password: "any" }]) {
      const nobody = new Redis(server.port, "127.0.0.1", { ...who, enableReadyCheck: false });
      nobody.on("error", () => undefined);
      await expect(nobody.ping()).rejects.toThrow(/NOAUTH|WRONGPASS/);
      nobody.disconnect();
    }
    const who = { username: "health", password: "any" };
    const client = new Redis(server.port, "127.0.0.1", { ...who, enableReadyCheck: false });
    expect(await client.ping()).toBe("PONG");
    await expect(client.get("bk:x")).rejects.toThrow(/NOPERM/);
    client.disconnect();
  });

  // Redis reads its file back as the default user, and throws away what that one may not do.
  it("everything is there again after a restart, with what scripts wrote in one go", async () => {
    const all = async () => (await admin.keys("*")).toSorted();
    const place = { redisUrl: `redis://bot:${encodeURIComponent("bot word")}@127.0.0.1:${server.port}` };
    const redis = connectRedis(place, () => undefined);
    await redis.connect();
    const chats = createChats<object>({ redis, prefix: "bk:", sole: true, parse: (json) => JSON.parse(json) });
    const begun = await chats.begin(1, 1, true);
    const lease = "lease" in begun ? begun.lease : undefined;
    await chats.commit(1, 1, { lease, record: { stored: { language: "ru" }, open: true }, sends: false });
    redis.disconnect();
    const before = await all();
    expect(before).toContain("bk:c:1");
    await server.restart();
    expect(await all()).toEqual(before);
  });
});

async function usedCommands(): Promise<ReadonlySet<string | undefined>> {
  const told = await admin.info("commandstats");
  return new Set([...told.matchAll(/cmdstat_([a-z]+(?:\|[a-z]+)?):/g)].map(([, name]) => name));
}

/** Of a cluster, of a database with a number, and where a connection ends in good order. */
const CONNECTING = ["cluster|slots", "cluster|info", "readonly", "select", "quit"];
/** What a run of a minute doesn't meet. */
const SELDOM = new Set([...CONNECTING, ...scripted()]);

/** Commands in the scripts of ours and of the queue, for jobs whose worker died and the like. */
function scripted(): string[] {
  const folders = ["../../src/storage/", "../../node_modules/bullmq/dist/esm/scripts/"];
  const texts = folders.flatMap((path) => {
    const url = new URL(path, import.meta.url);
    return readdirSync(url).map((name) => readFileSync(new URL(name, url), "utf8"));
  });
  const calls = texts.flatMap((text) => [...text.matchAll(/(?:redis\.call|rcall)\(\\?["']([A-Za-z]+)/g)]);
  return calls.map(([, name = ""]) => name.toLowerCase());
}
