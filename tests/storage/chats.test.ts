import { randomInt } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { type Chats, createChats, type FloodLimit, type Held } from "../../src/storage/chats.ts";
import { keys } from "../../src/storage/keys.ts";
import { connectRedis } from "../../src/storage/redis.ts";
import { testRedis } from "../support/redis.ts";

type Stored = { readonly answers: readonly string[] };
const { redis, url, prefix } = testRedis();
const chatsOf = (
  options: { sole?: boolean; leaseMs?: number; sendMs?: number; flood?: FloodLimit } = {},
): Chats<Stored> =>
  createChats({ redis, prefix, sole: false, parse: (json) => JSON.parse(json) as Stored, ...options });
const newChat = () => randomInt(1, 2 ** 47);
const key = (chat: number) => prefix + keys.chat(chat);

async function held(chats: Chats<Stored>, chat: number, update: number, writes = true): Promise<Held<Stored>> {
  const begun = await chats.begin(chat, update, writes);
  if (begun.kind !== "fresh" && begun.kind !== "resend")
    throw new Error(`expected to hold the chat, it is ${begun.kind}`);
  return begun;
}
async function step(chats: Chats<Stored>, chat: number, update: number, answers: readonly string[], sends = false) {
  const { lease } = await held(chats, chat, update);
  return await chats.commit(chat, update, { lease, sends, record: { stored: { answers }, open: true } });
}

describe("a chat's record", () => {
  it("keeps what a step committed, for the next one of any process", async () => {
    const chat = newChat();
    await step(chatsOf(), chat, 1, ["yes"]);
    expect((await held(chatsOf(), chat, 2)).stored).toEqual({ answers: ["yes"] });
  });

  it("holds the chat for one step at a time, and for the next once it is committed", async () => {
    const [chat, one, two] = [newChat(), chatsOf(), chatsOf()];
    const { lease } = await held(one, chat, 1);
    expect((await two.begin(chat, 2, true)).kind).toBe("busy");
    await one.commit(chat, 1, { lease, sends: false });
    expect((await two.begin(chat, 2, true)).kind).toBe("fresh");
  });

  it("writes nothing for a step whose lease lapsed and was taken by another", async () => {
    const [chat, slow, quick] = [newChat(), chatsOf({ leaseMs: 1 }), chatsOf()];
    const { lease } = await held(slow, chat, 1);
    await new Promise((resolve) => setTimeout(resolve, 10));
    await step(quick, chat, 2, ["quick"]);
    const record = { stored: { answers: ["slow"] }, open: true };
    expect(await slow.commit(chat, 1, { lease, sends: false, record })).toBe(false);
    expect((await held(quick, chat, 3)).stored).toEqual({ answers: ["quick"] });
  });

  it("takes no lease while no guide is open, and marks the update in the same round trip", async () => {
    const [chat, chats] = [newChat(), chatsOf()];
    expect((await held(chats, chat, 1, false)).lease).toBeUndefined();
    expect((await held(chats, chat, 2, false)).lease).toBeUndefined();
    await chats.settle(chat, 1, undefined);
    expect((await chats.begin(chat, 1, false)).kind).toBe("seen");
  });

  it("takes the lease for every update while a guide is open", async () => {
    const [chat, chats] = [newChat(), chatsOf()];
    await step(chats, chat, 1, []);
    expect((await held(chats, chat, 2, false)).lease).toBeDefined();
  });

  it("keeps the record of a step that failed, and doesn't see its update again", async () => {
    const [chat, chats] = [newChat(), chatsOf()];
    await step(chats, chat, 1, ["kept"]);
    const { lease } = await held(chats, chat, 2);
    await chats.commit(chat, 2, { lease, sends: false });
    expect((await chats.begin(chat, 2, true)).kind).toBe("seen");
    expect((await held(chats, chat, 3)).stored).toEqual({ answers: ["kept"] });
  });

  it("erases everything at once, and a late settling brings no crumb back", async () => {
    const [chat, chats] = [newChat(), chatsOf()];
    await step(chats, chat, 1, ["yes"], true);
    await chats.forget(chat);
    await chats.settle(chat, 1, 77);
    expect(await redis.exists(key(chat))).toBe(0);
  });

  it("lives a year after its last use", async () => {
    const [chat, chats] = [newChat(), chatsOf()];
    await step(chats, chat, 1, []);
    expect(await redis.ttl(key(chat))).toBeGreaterThan(364 * 86_400);
  });
});

describe("an update delivered again", () => {
  it.each`
    sends    | settled  | kind      | why
    ${false} | ${false} | ${"seen"} | ${"a step that sends nothing is done once committed"}
    ${true}  | ${true}  | ${"seen"} | ${"its sends went out"}
    ${true}  | ${false} | ${"busy"} | ${"its sends may still be going out"}
  `("is $kind: $why", async ({ sends, settled, kind }) => {
    const [chat, chats] = [newChat(), chatsOf()];
    await step(chats, chat, 1, [], sends);
    if (settled) await chats.settle(chat, 1, 5);
    expect((await chatsOf().begin(chat, 1, true)).kind).toBe(kind);
  });

  it("is to be sent again, once, when its sends are overdue", async () => {
    const [chat, chats] = [newChat(), chatsOf({ sendMs: 1 })];
    await step(chats, chat, 1, ["yes"], true);
    await new Promise((resolve) => setTimeout(resolve, 10));
    const again = await held(chatsOf(), chat, 1);
    expect(again).toMatchObject({ kind: "resend", stored: { answers: ["yes"] } });
    expect((await chatsOf().begin(chat, 1, true)).kind).toBe("busy");
  });

  it("is to be sent again at once when its sends failed", async () => {
    const [chat, chats] = [newChat(), chatsOf()];
    await step(chats, chat, 1, [], true);
    await chats.release(chat, 1);
    expect((await chats.begin(chat, 1, true)).kind).toBe("resend");
  });

  it("is free at once when the one who held it gave up, and nobody else's lease is", async () => {
    const [chat, chats] = [newChat(), chatsOf()];
    const { lease } = await held(chats, chat, 1);
    await chats.release(chat, 1, "another.1");
    expect((await chats.begin(chat, 2, true)).kind).toBe("busy");
    await chats.release(chat, 1, lease);
    expect((await chats.begin(chat, 2, true)).kind).toBe("fresh");
  });

  it("is to be sent again at once by the only process when a predecessor died", async () => {
    const chat = newChat();
    await step(chatsOf(), chat, 1, [], true);
    expect((await chatsOf({ sole: true }).begin(chat, 1, true)).kind).toBe("resend");
  });

  it("is told from a newer one that came out of order", async () => {
    const [chat, chats] = [newChat(), chatsOf()];
    await step(chats, chat, 9, []);
    expect((await chats.begin(chat, 8, true)).kind).toBe("fresh");
  });

  it("is remembered among the last ten", async () => {
    const [chat, chats] = [newChat(), chatsOf()];
    for (let update = 1; update <= 10; update++) await step(chats, chat, update, []);
    expect((await chats.begin(chat, 1, true)).kind).toBe("seen");
    await step(chats, chat, 11, []);
    expect((await chats.begin(chat, 2, true)).kind).toBe("seen");
    expect((await redis.hget(key(chat), "u"))?.split(",")).toHaveLength(10);
  });
});

it("a lease left by a process that died is void for the only process", async () => {
  const chat = newChat();
  await held(chatsOf(), chat, 1);
  expect((await chatsOf().begin(chat, 2, true)).kind).toBe("busy");
  expect((await chatsOf({ sole: true }).begin(chat, 2, true)).kind).toBe("fresh");
});

it("is told within 0.7 seconds that Redis hangs, also by a command that waits in line", async () => {
  const hangs = { ...redis, evalsha: () => new Promise<never>(() => {}), eval: () => new Promise<never>(() => {}) };
  const chats = createChats<Stored>({ redis: hangs as never, prefix, sole: false, parse: () => undefined });
  vi.useFakeTimers();
  const begun = expect(chats.begin(newChat(), 1, true)).rejects.toThrow(/in time/);
  const kept = expect(chats.commit(newChat(), 1, { lease: "a", sends: true })).rejects.toThrow(/in time/);
  await vi.advanceTimersByTimeAsync(700);
  await Promise.all([begun, kept]);
  vi.useRealTimers();
});

it("takes Redis for away only where no answer came: not where it itself stood still and hasn't read it yet", async () => {
  const connection = connectRedis({ redisUrl: url }, () => undefined);
  await connection.connect();
  const chats = createChats<Stored>({ redis: connection, prefix, sole: false, parse: () => undefined });
  await chats.begin(newChat(), 1, true);
  const begun = [chats.begin(newChat(), 1, true), connection.get(`${prefix}nothing`)];
  // Once they are sent.
  setImmediate(standStill, 1_600);
  expect(await Promise.all(begun)).toEqual([expect.objectContaining({ kind: "fresh" }), null]);
  connection.disconnect();
});

function standStill(ms: number): void {
  for (const until = performance.now() + ms; performance.now() < until; );
}

it("works on after the server forgot its scripts", async () => {
  const [chat, chats] = [newChat(), chatsOf()];
  await step(chats, chat, 1, ["yes"]);
  await redis.script("FLUSH");
  expect((await held(chats, chat, 2)).stored).toEqual({ answers: ["yes"] });
});

describe("a chat that brings more than one answers", () => {
  const flood = { most: 3, withinMs: 10_000, silenceMs: 30_000 };
  /** As if so many milliseconds had gone by since its last update. */
  async function later(chat: number, ms: number): Promise<void> {
    const [count, until] = ((await redis.hget(key(chat), "n")) ?? "").split("|").map(Number);
    await redis.hset(key(chat), "n", `${count}|${(until ?? 0) - ms}`);
  }

  it.each`
    why                                          | waits                | open     | kinds
    ${"the first three are answered"}            | ${[0, 0]}            | ${false} | ${["fresh", "fresh", "fresh"]}
    ${"the fourth is told so, the rest nothing"} | ${[0, 0, 0, 0, 0]}   | ${false} | ${["fresh", "fresh", "fresh", "flood", "silent", "silent"]}
    ${"in a guide as well"}                      | ${[0, 0, 0, 0]}      | ${true}  | ${["fresh", "fresh", "fresh", "flood", "silent"]}
    ${"after the while the count begins anew"}   | ${[0, 0, 10_000]}    | ${false} | ${["fresh", "fresh", "fresh", "fresh"]}
    ${"a little before it doesn't"}              | ${[0, 0, 8_000]}     | ${false} | ${["fresh", "fresh", "fresh", "flood"]}
    ${"after the silence it is answered again"}  | ${[0, 0, 0, 30_000]} | ${false} | ${["fresh", "fresh", "fresh", "flood", "fresh"]}
    ${"a little before it isn't"}                | ${[0, 0, 0, 28_000]} | ${false} | ${["fresh", "fresh", "fresh", "flood", "silent"]}
  `("$why", async ({ waits, open, kinds }) => {
    const [chat, chats] = [newChat(), chatsOf({ flood })];
    let update = 0;
    const next = async () => {
      const begun = await chats.begin(chat, ++update, open);
      if ("lease" in begun && begun.lease !== undefined)
        await chats.commit(chat, update, { lease: begun.lease, sends: false });
      return begun.kind;
    };
    const seen = [await next()];
    for (const ms of waits) {
      await later(chat, ms);
      seen.push(await next());
    }
    expect(seen).toEqual(kinds);
  });

  it("counts neither what comes again nor what had to wait", async () => {
    const [chat, chats] = [newChat(), chatsOf({ flood })];
    const { lease } = await held(chats, chat, 1);
    for (let again = 0; again < 5; again++) expect((await chats.begin(chat, 2, true)).kind).toBe("busy");
    await chats.commit(chat, 1, { lease, sends: false });
    for (let again = 0; again < 5; again++) expect((await chats.begin(chat, 1, true)).kind).toBe("seen");
    expect((await chats.begin(chat, 3, false)).kind).toBe("fresh");
    expect((await chats.begin(chat, 4, false)).kind).toBe("fresh");
    expect((await chats.begin(chat, 5, false)).kind).toBe("flood");
  });

  it("is answered all the same where it is urgent", async () => {
    const [chat, chats] = [newChat(), chatsOf({ flood })];
    for (let update = 1; update <= 5; update++) await chats.begin(chat, update, false);
    expect((await chats.begin(chat, 6, false)).kind).toBe("silent");
    expect((await chats.begin(chat, 6, false, true)).kind).toBe("fresh");
    expect((await chats.begin(chat, 7, false)).kind).toBe("silent");
  });
});
