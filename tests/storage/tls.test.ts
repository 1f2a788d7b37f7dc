import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connectRedis, type RedisPlace, reached } from "../../src/storage/redis.ts";
import { certificateAuthority } from "../support/certificates.ts";
import { everything, useEveryStore } from "../support/every-store.ts";
import { freePort, type RedisServer, redisServer } from "../support/redis-servers.ts";

const folder = mkdtempSync(join(tmpdir(), "bala-komek-tls-"));
const ours = certificateAuthority(folder, "ours");
const theirs = certificateAuthority(folder, "theirs");
const running: RedisServer[] = [];
/** The ports for TLS: of a server, of one whose certificate is for another host, of a sentinel of the first. */
const ports = { here: 0, elsewhere: 0, sentinel: 0 };

beforeAll(async () => {
  ports.here = await secured("IP:127.0.0.1", ["requirepass word"]);
  ports.elsewhere = await secured("DNS:redis.example", ["requirepass word"]);
  const watched = [`sentinel monitor bk 127.0.0.1 ${ports.here} 1`, "sentinel auth-pass bk word"];
  ports.sentinel = await secured("IP:127.0.0.1", ["tls-replication yes", ...watched], ["--sentinel"]);
});
afterAll(async () => {
  await Promise.all(running.map((server) => server.stop()));
  rmSync(folder, { recursive: true });
});

async function secured(host: string, settings: readonly string[], mode: readonly string[] = []): Promise<number> {
  const { certificate, key } = ours.sign(host);
  const port = await freePort();
  const own = [`tls-port ${port}`, `tls-cert-file ${certificate}`, `tls-key-file ${key}`, "tls-auth-clients no"];
  running.push(await redisServer([...own, `tls-ca-cert-file ${ours.file}`, ...settings], mode));
  return port;
}

it("everything is done over TLS, the queue too, with the certificate of an authority of one's own", async () => {
  const place = { redisUrl: `rediss://:word@127.0.0.1:${ports.here}`, redisCa: ours.certificate };
  const redis = connectRedis(place, () => undefined);
  await redis.connect();
  expect(await useEveryStore(redis, place, "bk:")).toEqual(everything);
  redis.disconnect();
});

it("the sentinels are asked over TLS, and the master that they name", async () => {
  const place = { redisUrl: `rediss+sentinel://:word@127.0.0.1:${ports.sentinel}/bk`, redisCa: ours.certificate };
  const redis = connectRedis(place, () => undefined);
  await redis.connect();
  expect(await redis.call("CLIENT", "INFO")).toContain(`laddr=127.0.0.1:${ports.here} `);
  redis.disconnect();
});

it.each`
  because                                      | place
  ${"nobody we know signed its certificate"}   | ${() => ({ redisUrl: `rediss://:word@127.0.0.1:${ports.here}` })}
  ${"somebody else signed it"}                 | ${() => ({ redisUrl: `rediss://:word@127.0.0.1:${ports.here}`, redisCa: theirs.certificate })}
  ${"its certificate is for another host"}     | ${() => ({ redisUrl: `rediss://:word@127.0.0.1:${ports.elsewhere}`, redisCa: ours.certificate })}
  ${"it takes nothing in the clear"}           | ${() => ({ redisUrl: `redis://:word@127.0.0.1:${ports.here}` })}
  ${"somebody else signed that of a sentinel"} | ${() => ({ redisUrl: `rediss+sentinel://:word@127.0.0.1:${ports.sentinel}/bk`, redisCa: theirs.certificate })}
`("nothing is said to a Redis when $because", async ({ place }: { place: () => RedisPlace }) => {
  const faults: Error[] = [];
  const redis = connectRedis(place(), (fault) => void faults.push(fault));
  expect(await reached(redis, 1_000)).toBe(false);
  await expect(redis.get("bk:x")).rejects.toThrow();
  expect(faults.length).toBeGreaterThan(0);
  redis.disconnect();
});
