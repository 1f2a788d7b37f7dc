import { afterEach, describe, expect, it } from "vitest";
import { testRedis } from "../support/redis.ts";
import { createMailroom } from "../support/sender.ts";

const { redis, prefix: own } = testRedis();
let count = 0;
let room: ReturnType<typeof createMailroom>;
const open = (options = {}) => {
  room = createMailroom(redis, `${own}${count++}:`, options);
  return room;
};
afterEach(() => room.stopAll());

const once = (chats: readonly number[]) => new Map(chats.map((chat) => [chat, 1]));
const byChat = (counts: ReadonlyMap<number, number>) => [...counts].toSorted(([a], [b]) => a - b);

describe("a campaign", () => {
  it("reaches each of its readers once, over two senders, and is done", async () => {
    const { readers, campaign, start, ended, got, archive } = open();
    const chats = await readers(200);
    await readers(5, { choice: { topics: ["fund"] } });
    await readers(5, { choice: { weekly: true } });
    const { id } = await campaign();
    start();
    start();
    const { campaign: after, progress } = await ended.call(room, id);
    expect(after?.state).toBe("done");
    expect(progress).toEqual({ planned: 200, sent: 200, blocked: 0, failed: 0, doubtful: 0 });
    expect(byChat(got())).toEqual(byChat(once(chats)));
    expect((await archive.last()).map(({ id: piece }) => piece)).toEqual([`k${id}`]);
  });
});
