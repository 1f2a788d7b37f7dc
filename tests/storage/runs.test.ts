import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { keys } from "../../src/storage/keys.ts";
import { createRuns, type RunsOptions, type Written } from "../../src/storage/runs.ts";
import { testRedis } from "../support/redis.ts";

const { redis, prefix: own } = testRedis();
let count = 0;
const anew = (more: Partial<RunsOptions> = {}) => {
  const prefix = `${own}${count++}:`;
  return { prefix, runs: createRuns({ redis, prefix, graceMs: 0, leaseMs: 60_000, ...more }) };
};
const nothing = { copies: [], listed: [], refusals: { anew: false, more: 0 } };
const write = (epoch: string, serial: number, account: string, more: Partial<Written> = {}): Written => ({
  ...nothing,
  ...{ epoch, serial, account },
  ...more,
});
async function claimed(runs: ReturnType<typeof createRuns>, chunk = 1) {
  const claim = await runs.claim(7, chunk);
  if (claim.kind !== "ours") throw new Error("somebody holds it");
  return claim;
}

describe("a chunk", () => {
  it("belongs to one owner while that one lives, and then to the next, who reads what was written", async () => {
    const { runs } = anew({ leaseMs: 200 });
    const first = await claimed(runs);
    expect(first.account).toBeUndefined();
    await runs.save(7, 1, write(first.epoch, 1, "half|way"));
    expect(await runs.claim(7, 1)).toEqual({ kind: "held" });
    await pause(250);
    const second = await claimed(runs);
    expect(second.account).toBe("half|way");
    expect(Number(second.epoch)).toBeGreaterThan(Number(first.epoch));
  });

  it("refuses the words of an owner that another has come after", async () => {
    const { runs } = anew({ leaseMs: 1 });
    const first = await claimed(runs);
    await pause(10);
    const second = await claimed(runs);
    await runs.save(7, 1, write(second.epoch, 1, "new"));
    expect(await runs.save(7, 1, write(first.epoch, 9, "old"))).toEqual({ kind: "taken" });
    await runs.release(7, 1, first.epoch);
    expect((await runs.read(7)).chunks).toEqual(new Map([[1, "new"]]));
  });

  it("may be claimed at once when its owner lets go", async () => {
    const { runs } = anew();
    const first = await claimed(runs);
    await runs.save(7, 1, write(first.epoch, 1, "left"));
    await runs.release(7, 1, first.epoch);
    expect((await claimed(runs)).account).toBe("left");
  });

  it("takes a write that comes late, or twice, for what it is", async () => {
    const { runs } = anew();
    const { epoch } = await claimed(runs);
    const refused = { refusals: { anew: false, more: 2 } };
    expect(await runs.save(7, 1, write(epoch, 2, "second", refused))).toMatchObject({ refusals: 2 });
    expect(await runs.save(7, 1, write(epoch, 2, "second", refused))).toMatchObject({ refusals: 2 });
    await runs.save(7, 1, write(epoch, 1, "first"));
    expect((await runs.read(7)).chunks.get(1)).toBe("second");
  });

  it("is written again by its living owner after Redis lost a second", async () => {
    const { prefix, runs } = anew();
    const { epoch } = await claimed(runs);
    await runs.save(7, 1, write(epoch, 1, "early"));
    const early = await redis.hgetall(prefix + keys.run(7));
    await runs.save(7, 1, write(epoch, 2, "late"));
    await redis.del(prefix + keys.run(7));
    await redis.hset(prefix + keys.run(7), early);
    await runs.save(7, 1, write(epoch, 3, "late"));
    expect((await runs.read(7)).chunks.get(1)).toBe("late");
  });

  it("is claimed by nobody just after Redis has started: first its owner speaks", async () => {
    const { runs } = anew({ graceMs: 1_000_000_000 });
    expect(await runs.claim(7, 1)).toEqual({ kind: "held" });
  });

  it("planned a second time stays as it is", async () => {
    const { runs } = anew();
    const start = new Map([[1, "start"]]);
    await runs.plan(7, 20, start);
    const { epoch, account } = await claimed(runs);
    expect(account).toBe("start");
    await runs.save(7, 1, write(epoch, 1, "further"));
    await runs.plan(7, 20, start);
    expect(await runs.read(7)).toMatchObject({ planned: 20, chunks: new Map([[1, "further"]]) });
  });
});

it("counts refusals in a row over all chunks; somebody who got it ends the row", async () => {
  const { runs } = anew();
  const [one, two] = [await claimed(runs, 1), await claimed(runs, 2)];
  const save = async (chunk: number, epoch: string, serial: number, anew: boolean, more: number) => {
    const saved = await runs.save(7, chunk, write(epoch, serial, "", { refusals: { anew, more } }));
    return saved.kind === "saved" ? saved.refusals : undefined;
  };
  expect(await save(1, one.epoch, 1, false, 2)).toBe(2);
  expect(await save(2, two.epoch, 1, false, 1)).toBe(3);
  expect(await save(1, one.epoch, 2, true, 1)).toBe(1);
  expect(await save(2, two.epoch, 2, false, 0)).toBe(1);
});

it("says at each write what state the campaign is in", async () => {
  const { prefix, runs } = anew();
  const { epoch } = await claimed(runs);
  expect(await runs.save(7, 1, write(epoch, 1, ""))).toMatchObject({ state: undefined });
  await redis.hset(prefix + keys.campaign(7), "s", "paused");
  expect(await runs.save(7, 1, write(epoch, 2, ""))).toMatchObject({ state: "paused" });
});

it("keeps copies by bucket, whatever the chat, and forgets those of a chat and nobody else's", async () => {
  const { prefix, runs } = anew();
  const { epoch } = await claimed(runs);
  const copies = [5, 5 + 4_096, 4_095, 7_654_321_098].map((chat, at) => ({
    chat,
    message: 2_000_000_000 + at,
    language: at % 3,
  }));
  const listed = [
    { chat: 5, as: "doubtful" as const },
    { chat: 6, as: "failed" as const },
  ];
  await runs.save(7, 1, write(epoch, 1, "", { copies, listed }));
  expect(await runs.copies(7, 5)).toEqual(copies.slice(0, 2));
  expect(await runs.copies(7, 4_095)).toEqual(copies.slice(2, 3));
  expect(await runs.copies(7, 7_654_321_098 % 4_096)).toEqual(copies.slice(3));
  await runs.forget([7, 8], 5, () => undefined);
  expect(await runs.copies(7, 5)).toEqual(copies.slice(1, 2));
  expect(await redis.hgetall(prefix + keys.listed(7))).toEqual({ 6: "f" });
  for (const key of await redis.keys(`${prefix}*`)) expect(await redis.ttl(key)).toBeGreaterThan(29 * 86_400);
});
