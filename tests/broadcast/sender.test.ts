import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { Campaign } from "../../src/broadcast/campaign.ts";
import { nothingChosen } from "../../src/guides/subscription.ts";
import type { ISODate } from "../../src/rules/index.ts";
import { keys } from "../../src/storage/keys.ts";
import { testRedis } from "../support/redis.ts";
import { createMailroom, sampleContent } from "../support/sender.ts";

const { redis, prefix: own } = testRedis();
let count = 0;
let room: ReturnType<typeof createMailroom>;
const open = (options = {}) => {
  room = createMailroom(redis, `${own}${count++}:`, options);
  return room;
};
afterEach(() => room.stopAll());

const once = (chats: readonly number[]) => chats.map((chat) => [chat, 1]);
const inOrder = (counts: ReadonlyMap<number, number>) => [...counts].toSorted(([a], [b]) => a - b);

describe("a campaign", () => {
  it("reaches each of its readers once, over two senders, is published and done", async () => {
    const { readers, campaign, start, got, archive } = open();
    const chats = await readers(200);
    await readers(5, { choice: { topics: ["fund"] } });
    await readers(5, { choice: { weekly: true } });
    const { id } = await campaign();
    start();
    start();
    const { campaign: after, progress } = await room.ended(id);
    expect(after?.state).toBe("done");
    expect(progress).toMatchObject({ planned: 200, sent: 200, blocked: 0, failed: 0, doubtful: 0 });
    expect(inOrder(got())).toEqual(once(chats));
    expect((await archive.last()).map(({ id: piece }) => piece)).toEqual([`k${id}`]);
  });

  it("that nobody reads is done at once", async () => {
    const { campaign, start } = open();
    const { id } = await campaign();
    start();
    expect(await room.ended(id)).toMatchObject({ campaign: { state: "done" }, progress: { planned: 0 } });
  });

  it("is not begun before its moment, nor at night; an urgent one is", async () => {
    const { readers, campaign, start, setNow, got, campaigns } = open();
    setNow("2026-11-24T19:59:59+05:00");
    await readers(3, { choice: { topics: ["school", "urgent"] } });
    const later = await campaign({ notBefore: Date.parse("2026-11-25T10:00:00+05:00") / 1000 });
    setNow("2026-11-24T20:00:00+05:00");
    const tonight = await campaign();
    const urgent = await campaign({ topic: "urgent" });
    start();
    await room.ended(urgent.id);
    await pause(500);
    expect([...got().values()]).toEqual([1, 1, 1]);
    setNow("2026-11-25T09:00:00+05:00");
    await room.ended(tonight.id);
    expect([...got().values()]).toEqual([2, 2, 2]);
    expect((await campaigns.find(later.id))?.state).toBe("sending");
    setNow("2026-11-25T10:00:00+05:00");
    await room.ended(later.id);
    expect([...got().values()]).toEqual([3, 3, 3]);
  });

  it("stops within a message when the evening comes, and goes on in the morning", async () => {
    const { readers, campaign, start, setNow, got } = open({ rate: 50 });
    const chats = await readers(60);
    const { id } = await campaign();
    start();
    await room.until(() => got().size >= 10);
    setNow("2026-11-24T20:00:00+05:00");
    const then = got().size;
    await pause(600);
    const quiet = got().size;
    expect(quiet - then).toBeLessThanOrEqual(2);
    setNow("2026-11-25T09:00:00+05:00");
    await room.ended(id);
    expect(inOrder(got())).toEqual(once(chats));
  });
});

describe("an operator", () => {
  it.each`
    does       | goesOn
    ${"pause"} | ${true}
    ${"stop"}  | ${false}
  `("who presses $does stops it at the next message; it goes on: $goesOn", async ({ does, goesOn }) => {
    const { readers, campaign, start, act, got } = open({ rate: 50 });
    const chats = await readers(60);
    const { id } = await campaign();
    start();
    start();
    await room.until(() => got().size >= 10);
    await act(id, does);
    const then = got().size;
    await pause(600);
    // What was under way at that moment.
    expect(got().size - then).toBeLessThanOrEqual(2);
    if (goesOn) {
      await act(id, "resume");
      const { progress } = await room.ended(id);
      expect(progress).toMatchObject({ planned: 60, sent: 60, blocked: 0, failed: 0, doubtful: 0 });
      expect(inOrder(got())).toEqual(once(chats));
    } else expect((await room.ended(id)).progress.sent).toBe(got().size);
  });
});

describe("a sender that is asked to stop", () => {
  it("loses nobody and writes to nobody twice", async () => {
    const { readers, campaign, start, got, standIn } = open({ rate: 200 });
    const chats = await readers(100);
    const { id } = await campaign();
    let sender = start();
    for (let times = 0; times < 3; times++) {
      await room.until(() => standIn.calls.length >= 20 * (times + 1));
      await sender.stop();
      sender = start();
    }
    const { progress } = await room.ended(id);
    expect(progress).toMatchObject({ planned: 100, sent: 100, blocked: 0, failed: 0, doubtful: 0 });
    expect(inOrder(got())).toEqual(once(chats));
  });
});

describe("Telegram", () => {
  it("says that a reader has blocked us or is gone: dropped and counted, and nobody else", async () => {
    const { readers, campaign, start, standIn, subscribers } = open();
    await readers(10);
    for (const description of ["Forbidden: bot was blocked by the user", "Forbidden: user is deactivated"])
      standIn.failNext({ code: 403, description, method: "sendMessage" });
    standIn.failNext({ code: 400, description: "Bad Request: chat not found", method: "sendMessage" });
    const { id } = await campaign();
    start();
    const { progress } = await room.ended(id);
    expect(progress).toMatchObject({ planned: 10, sent: 7, blocked: 3, failed: 0, doubtful: 0 });
    let left = 0;
    for await (const { readers: some } of subscribers.walk()) left += some.length;
    expect(left).toBe(7);
  });

  it("asks for quiet (429): nobody is lost, and nothing counts as failed", async () => {
    const { readers, campaign, start, standIn, got } = open();
    const chats = await readers(10);
    standIn.failNext({ code: 429, retryAfter: 1, method: "sendMessage", times: 3 });
    const { id } = await campaign();
    start();
    const { progress } = await room.ended(id);
    expect(progress).toMatchObject({ planned: 10, sent: 10, blocked: 0, failed: 0, doubtful: 0 });
    expect(inOrder(got())).toEqual(once(chats));
  });

  it.each`
    fault                  | why
    ${{ code: 500 }}       | ${"an answer that says nothing"}
    ${{ code: 502 }}       | ${"a gateway that gave up"}
    ${{ lost: "request" }} | ${"a request that never came"}
  `("leaves it in doubt ($why): sent again, counted and listed", async ({ fault }) => {
    const { readers, campaign, start, standIn, got, prefix } = open();
    const chats = await readers(10);
    standIn.failNext({ ...fault, method: "sendMessage", times: 2 });
    const { id } = await campaign();
    start();
    const { progress } = await room.ended(id);
    expect(progress).toMatchObject({ planned: 10, sent: 10, blocked: 0, failed: 0, doubtful: 2 });
    expect(inOrder(got())).toEqual(once(chats));
    expect(Object.values(await redis.hgetall(prefix + keys.listed(id)))).toEqual(["d", "d"]);
  });

  it.each`
    refusals | state        | failed | why
    ${4}     | ${"done"}    | ${4}   | ${"four in a row may be four odd chats"}
    ${5}     | ${"stopped"} | ${5}   | ${"five in a row are the message"}
  `("refuses $refusals in a row: $state, since $why", async ({ refusals, state, failed }) => {
    const { readers, campaign, start, standIn, told } = open({ rate: 40 });
    await readers(30);
    const description = "Bad Request: can't parse entities";
    standIn.failNext({ code: 400, description, method: "sendMessage", times: refusals });
    const { id } = await campaign();
    start();
    const { campaign: after, progress } = await room.ended(id);
    expect(after?.state).toBe(state);
    expect(progress.failed).toBe(failed);
    expect(after?.fault).toBe(state === "done" ? undefined : description);
    expect(told.map(({ id: about }) => about)).toEqual(state === "done" ? [] : [id]);
  });
});

describe("a correction", () => {
  /** Two people with phones, who have got a piece of news. */
  async function delivered() {
    const mailroom = open();
    const languages = ["kk", "ru"] as const;
    const people = languages.map((language) => mailroom.standIn.person({ language, firstName: language }));
    for (const [at, person] of people.entries()) {
      person.send("/start");
      await mailroom.subscribers.save(person.id, {
        language: languages[at] ?? "en",
        choice: { topics: ["school"], region: undefined, ages: [], weekly: false },
        until: "2027-11-23",
      });
    }
    const first = await mailroom.campaign();
    mailroom.start();
    await mailroom.ended(first.id);
    return { ...mailroom, people, first };
  }
  const mended = {
    ...sampleContent.text,
    ru: "<b>Новость</b>\nИсправленный текст.",
    kk: "<b>Жаңалық</b>\nТүзетілген мәтін.",
  };

  it("edits each copy, also of whoever left since, and takes the place of the first text in the archive", async () => {
    const { people, first, campaign, subscribers, archive, got } = await delivered();
    const [, left] = people;
    await subscribers.drop(left?.id ?? 0);
    const { id } = await campaign({ corrects: first.id, text: mended });
    const { progress } = await room.ended(id);
    expect(progress).toMatchObject({ planned: 2, sent: 2, blocked: 0, failed: 0, doubtful: 0 });
    expect([...got().values()]).toEqual([1, 1]);
    expect(people.map((person) => person.last()?.text.split("\n")[1])).toEqual([
      "Түзетілген мәтін.",
      "Исправленный текст.",
    ]);
    expect(people.every((person) => /Түзетілген күні|Исправлено/.test(person.last()?.text ?? ""))).toBe(true);
    expect(await archive.last()).toMatchObject([
      { id: `k${first.id}`, sentAt: first.startedAt, text: { kk: mended.kk } },
    ]);
  });

  it("of a correction mends the same copies; one that stays the same is no failure, one that is gone is", async () => {
    const { people, first, campaign, standIn } = await delivered();
    const { id } = await campaign({ corrects: first.id, text: mended });
    await room.ended(id);
    await standIn.call("deleteMessage", { chat_id: people[0]?.id, message_id: people[0]?.last()?.id });
    const again = await campaign({ corrects: id, text: mended });
    expect((await room.ended(again.id)).progress).toMatchObject({
      planned: 2,
      sent: 1,
      blocked: 0,
      failed: 1,
      doubtful: 0,
    });
  });

  it("of what is kept no more reaches nobody, rather than everybody anew", async () => {
    const { campaign, got } = await delivered();
    const { id } = await campaign({ corrects: 999, text: mended });
    expect((await room.ended(id)).progress).toMatchObject({ planned: 0, sent: 0 });
    expect([...got().values()]).toEqual([1, 1]);
  });

  it("has as many readers as there are copies, by the language they came in", async () => {
    const { first, overview } = await delivered();
    const draft = (content: object) =>
      Campaign.parse({ id: 99, author: 1, state: "draft", content: { ...sampleContent, ...content } });
    const { readers, last } = await overview.reach(draft({ corrects: first.id }));
    expect(readers).toEqual({ kk: 1, ru: 1, en: 0 });
    expect(last?.id).toBe(first.id);
    expect((await overview.reach(draft({ topic: "camp" }))).readers).toEqual({ kk: 0, ru: 0, en: 0 });
  });

  it("doesn't reach whoever asked to be forgotten: nothing tells that they had a copy", async () => {
    const { people, first, campaign, runs, prefix } = await delivered();
    const [forgotten] = people;
    await runs.forget([first.id], forgotten?.id ?? 0, () => undefined);
    expect(await redis.keys(`${prefix}{k${first.id}}:m*`)).toHaveLength(1);
    const { id } = await campaign({ corrects: first.id, text: mended });
    expect((await room.ended(id)).progress).toMatchObject({ planned: 1, sent: 1 });
  });
});

describe("news once a week", () => {
  const monday = "2026-11-30T10:00:00+05:00";

  it("come on Monday at ten in one message, with what each reader wants, and never twice", async () => {
    const { readers, campaign, start, setNow, got, standIn, campaigns } = open();
    const weekly = await readers(3, { choice: { weekly: true } });
    const [onlyFund] = await readers(1, { choice: { weekly: true, topics: ["fund"] } });
    await readers(2);
    const first = await campaign();
    start();
    await room.ended(first.id);
    expect(got().size).toBe(2);
    setNow("2026-11-30T09:59:59+05:00");
    await pause(300);
    expect(got().size).toBe(2);
    setNow(monday);
    await room.until(() => got().size === 5);
    await room.until(async () => (await campaigns.inState("sending")).length === 0);
    start();
    await pause(300);
    expect(weekly.map((chat) => got().get(chat))).toEqual([1, 1, 1]);
    expect(got().has(onlyFund ?? 0)).toBe(false);
    const text = String(standIn.calls.findLast(({ method }) => method === "sendMessage")?.parameters.text);
    expect(text).toContain("Новости за неделю");
    expect(text).toContain("1. 24.11.2026, школа: Новость");
  });

  it("don't come of a week without news", async () => {
    const { readers, start, setNow, campaigns } = open();
    await readers(3, { choice: { weekly: true } });
    setNow(monday);
    start();
    await pause(500);
    expect((await campaigns.all()).filter(({ content }) => content.digest !== undefined)).toEqual([]);
  });
});

describe("a consent that ends in some weeks", () => {
  it("is asked for once, on a Monday, of those whose it is and nobody else", async () => {
    const { readers, start, setNow, got, standIn, campaigns, subscribers } = open();
    const [ends, renewed, later] = await readers(3);
    const until = (chat: number | undefined, day: ISODate) =>
      subscribers.save(chat ?? 0, { language: "ru", choice: { ...nothingChosen, topics: ["school"] }, until: day });
    await Promise.all([until(ends, "2026-12-21"), until(renewed, "2027-12-20"), until(later, "2026-12-28")]);
    setNow("2026-11-30T10:00:00+05:00");
    start();
    start();
    await room.until(() => got().size === 1);
    await room.until(async () => (await campaigns.inState("sending")).length === 0);
    setNow("2026-12-06T19:00:00+05:00");
    await pause(500);
    expect(inOrder(got())).toEqual([[ends, 1]]);
    const text = String(standIn.calls.findLast(({ method }) => method === "sendMessage")?.parameters.text);
    expect(text).toContain("Присылать новости дальше?");
    expect(text.replaceAll("\u00A0", " ")).toContain("по 21 декабря 2026 года включительно");
    setNow("2026-12-07T10:00:00+05:00");
    await room.until(() => got().size === 2);
    expect(inOrder(got())).toEqual([
      [ends, 1],
      [later, 1],
    ]);
  });

  it.each`
    notBefore                      | state        | why
    ${undefined}                   | ${"done"}    | ${"after the news that go out"}
    ${"2026-12-01T10:00:00+05:00"} | ${"sending"} | ${"but not after those of another day"}
  `("is asked for $why", async ({ notBefore, state }) => {
    const { readers, campaign, start, setNow, campaigns } = open({ rate: 20 });
    await readers(20);
    setNow("2026-11-30T10:00:00+05:00");
    const { id } = await campaign({ notBefore: notBefore && Date.parse(notBefore) / 1000 });
    start();
    await room.until(async () => (await campaigns.all()).some(({ content }) => content.renewal === "2026-11-30"));
    expect((await campaigns.find(id))?.state).toBe(state);
  });
});
