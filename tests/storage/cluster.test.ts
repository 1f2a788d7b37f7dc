import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keys } from "../../src/storage/keys.ts";
import { type Connection, connectRedis } from "../../src/storage/redis.ts";
import { everything, useEveryStore } from "../support/every-store.ts";
import { redisCluster, redisServer } from "../support/redis-servers.ts";

describe("on a cluster of three nodes", () => {
  let redis: Connection;
  let address = "";
  let cluster: Awaited<ReturnType<typeof redisCluster>>;
  beforeAll(async () => {
    cluster = await redisCluster();
    address = `redis+cluster://${cluster.ports.map((port) => `127.0.0.1:${port}`).join()}`;
    redis = connectRedis({ redisUrl: address }, () => undefined);
    await redis.connect();
  });
  afterAll(async () => {
    redis.disconnect();
    await cluster.stop();
  });

  it("everything is kept, read back, worked off and forgotten, and no node has all of it", async () => {
    expect(await useEveryStore(redis, { redisUrl: address }, "bk:")).toEqual(everything);
    expect((await keysLike(redis, `bk:${keys.chat("*")}`)).flat()).toEqual([]);
    expect((await keysLike(redis, "bk:*")).map((found) => found.length > 0)).toEqual([true, true, true]);
  });
});

/** By node. */
function keysLike(redis: Connection, pattern: string): Promise<string[][]> {
  const nodes = "nodes" in redis ? redis.nodes("master") : [redis];
  return Promise.all(nodes.map((node) => node.keys(pattern)));
}

it("finds the master that the sentinels name, with its password", async () => {
  const master = await redisServer(["requirepass word"]);
  const sentinel = await redisServer(
    [`sentinel monitor bk 127.0.0.1 ${master.port} 1`, "sentinel auth-pass bk word"],
    ["--sentinel"],
  );
  const redis = connectRedis({ redisUrl: `redis+sentinel://:word@127.0.0.1:${sentinel.port}/bk/1` }, () => undefined);
  await redis.connect();
  await redis.set("bk:x", "1");
  expect(await redis.call("CLIENT", "INFO")).toMatch(new RegExp(`laddr=127.0.0.1:${master.port} .* db=1 `));
  redis.disconnect();
  await Promise.all([master.stop(), sentinel.stop()]);
});

it("fails at once while the server is away", async () => {
  const server = await redisServer();
  const redis = connectRedis({ redisUrl: `redis://127.0.0.1:${server.port}` }, () => undefined);
  await redis.connect();
  await server.stop();
  await expect.poll(() => redis.status).not.toBe("ready");
  await expect(redis.get("x")).rejects.toThrow();
  redis.disconnect();
});
