import { describe, expect, it } from "vitest";
import { languages } from "../../src/i18n/i18n.ts";
import { keys } from "../../src/storage/keys.ts";
import { createReminders } from "../../src/storage/reminders.ts";
import { testRedis } from "../support/redis.ts";

const { redis, prefix: own } = testRedis();
let count = 0;

type Kept = { readonly at: number; readonly what: string };
const [NOW, OVER] = [1_000_000_000, 1_000_001_000];
function anew(leaseMs = 60_000) {
  const prefix = `${own}${count++}:`;
  const store = createReminders<Kept>({
    redis,
    prefix,
    languages,
    leaseMs,
    overAt: () => OVER,
    now: () => new Date(NOW * 1000),
    parse: (json) => (json.startsWith("{") ? (JSON.parse(json) as Kept) : undefined),
  });
  return { prefix, store, left: async () => (await redis.keys(`${prefix}*`)).length };
}
const one = (at: number, what = "one"): Kept => ({ at, what });

describe("what a chat keeps", () => {
  it("is found as saved, the next one first, and lasts no longer than it is of use", async () => {
    const { store, prefix } = anew();
    await store.save(7, "ru", [
      ["later", one(200)],
      ["first", one(100)],
    ]);
    expect(await store.all(7)).toEqual([
      { id: "first", at: 100, what: "one" },
      { id: "later", at: 200, what: "one" },
    ]);
    expect(await store.find(7, "first")).toEqual(one(100));
    expect(await store.find(7, "none")).toBeUndefined();
    expect(await store.all(8)).toEqual([]);
    const seconds = await redis.ttl(prefix + keys.reminders(7));
    expect(seconds).toBeLessThanOrEqual(OVER - NOW);
    expect(seconds).toBeGreaterThan(OVER - NOW - 60);
  });

  it("is listed in the order in which it is told, whatever came first", async () => {
    const { store } = anew();
    for (const id of ["c", "a", "d", "b"]) await store.save(7, "kk", [[id, one(100)]]);
    expect((await store.all(7)).map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
    expect((await store.claim(100, 10)).map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
  });

  it("goes one by one, and with the last one everything", async () => {
    const { store, left } = anew();
    await store.save(7, "kk", [
      ["a", one(100)],
      ["b", one(100)],
    ]);
    expect(await store.remove(7, "a")).toBe(true);
    expect(await store.remove(7, "a")).toBe(false);
    expect((await store.all(7)).map(({ id }) => id)).toEqual(["b"]);
    expect(await store.claim(100, 10)).toMatchObject([{ chat: 7, id: "b" }]);
    await store.remove(7, "b");
    expect(await left()).toBe(0);
  });

  it("goes at once, also out of a sender's hands; the neighbour's stays", async () => {
    const { store, left } = anew();
    await store.save(7, "kk", [
      ["a", one(100)],
      ["b", one(900)],
    ]);
    await store.save(8, "kk", [["a", one(100)]]);
    await store.claim(100, 1);
    await store.drop(7);
    expect(await store.claim(1_000, 10)).toMatchObject([{ chat: 8 }]);
    await store.drop(8);
    expect(await left()).toBe(0);
  });

  it("leaves out what can't be read, and lets a sender clear it away", async () => {
    const { store, prefix, left } = anew();
    await store.save(7, "kk", [["a", one(100)]]);
    await redis.hset(prefix + keys.reminders(7), "a", "rubbish");
    expect(await store.all(7)).toEqual([]);
    const [claim] = await store.claim(100, 10);
    if (claim === undefined) throw new Error("nothing was due");
    expect(await store.read(claim)).toBeUndefined();
    await store.finish(claim);
    expect(await left()).toBe(0);
  });
});

describe("what is due", () => {
  it.each`
    seconds | due           | because
    ${99}   | ${[]}         | ${"a second early"}
    ${100}  | ${["a"]}      | ${"that second"}
    ${101}  | ${["a", "b"]} | ${"the next one, too"}
  `("at $seconds is $due: $because", async ({ seconds, due }) => {
    const { store } = anew();
    await store.save(7, "kk", [
      ["a", one(100)],
      ["b", one(101)],
    ]);
    expect((await store.claim(seconds, 10)).map(({ id }) => id)).toEqual(due);
  });

  it("goes to one of many senders, never to two", async () => {
    const { store } = anew();
    for (let chat = 1; chat <= 50; chat++) await store.save(chat, "kk", [["a", one(100)]]);
    const claims = await Promise.all(Array.from({ length: 20 }, () => store.claim(100, 4)));
    const chats = claims.flat().map(({ chat }) => chat);
    expect(chats).toHaveLength(50);
    expect(new Set(chats).size).toBe(50);
  });

  it("is claimed anew once the lease of a dead sender is over, before what is fresh", async () => {
    const { store } = anew(0);
    await store.save(7, "kk", [["a", one(100)]]);
    await store.save(8, "kk", [["a", one(100)]]);
    const [dead] = await store.claim(100, 1);
    await store.save(9, "kk", [["a", one(50)]]);
    const [again] = await store.claim(100, 1);
    expect(again?.chat).toBe(dead?.chat);
    expect(again?.token).not.toBe(dead?.token);
    // Whoever comes back from the dead has no say any more.
    if (dead === undefined) throw new Error("nothing was due");
    expect(await store.hold([dead])).toEqual([undefined]);
  });

  it("is held for longer by whoever asks in time", async () => {
    const { store } = anew();
    await store.save(7, "kk", [["a", one(100)]]);
    const claims = await store.claim(100, 1);
    const [held] = await store.hold(claims);
    expect(held?.token).not.toBe(claims[0]?.token);
    expect(await store.hold(claims)).toEqual([undefined]);
    expect(await store.hold(held === undefined ? [] : [held])).toMatchObject([{ chat: 7, id: "a" }]);
  });
});

describe("after it was told", () => {
  async function claimed() {
    const { store, left } = anew();
    await store.save(7, "ru", [["a", one(100)]]);
    const [claim] = await store.claim(100, 1);
    const read = claim && (await store.read(claim));
    if (claim === undefined || read === undefined) throw new Error("nothing was due");
    return { store, left, claim, read };
  }

  it("comes again at its next second and not before", async () => {
    const { store, claim, read } = await claimed();
    expect(read).toMatchObject({ kept: one(100), language: "ru" });
    await store.settle(claim, read, one(300));
    expect(await store.claim(299, 1)).toEqual([]);
    expect(await store.claim(300, 1)).toMatchObject([{ chat: 7, id: "a" }]);
    expect(await store.find(7, "a")).toEqual(one(300));
  });

  it("keeps what its owner pressed meanwhile", async () => {
    const { store, claim, read } = await claimed();
    await store.save(7, "ru", [["a", one(200)]]);
    await store.settle(claim, read, one(300));
    expect(await store.find(7, "a")).toEqual(one(200));
    expect(await store.claim(200, 1)).toMatchObject([{ chat: 7, id: "a" }]);
  });

  it("stays gone if its owner removed it meanwhile", async () => {
    const { store, left, claim, read } = await claimed();
    await store.remove(7, "a");
    await store.settle(claim, read, one(300));
    expect(await left()).toBe(0);
  });

  it("is due at once where a sender hands it back", async () => {
    const { store, claim } = await claimed();
    await store.release([claim], 100);
    expect(await store.claim(100, 1)).toMatchObject([{ chat: 7, id: "a" }]);
  });
});
