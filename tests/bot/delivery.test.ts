import type { Update } from "grammy/types";
import { describe, expect, it, vi } from "vitest";
import { StateAway } from "../../src/bot/chat-state.ts";
import { birthGrantGuide } from "../../src/guides/benefits/birth-grant.ts";
import type { Guide } from "../../src/guides/guide.ts";
import { createStandIn, type StandIn } from "../../src/playground/stand-in.ts";
import { keys } from "../../src/storage/keys.ts";
import { createTestBot, type TestBot, type TestBotOptions } from "../support/bot.ts";
import { testRedis } from "../support/redis.ts";

const { redis, prefix: own } = testRedis();
let count = 0;
const newPrefix = () => `${own}${count++}:`;
const chatKey = (prefix: string, chat: number) => prefix + keys.chat(chat);

/** A person in the middle of the birth grant, at its second question, and the bots that share the state. */
async function midGuide(options: Partial<TestBotOptions> & { bots?: number } = {}) {
  const standIn = createStandIn();
  const prefix = newPrefix();
  const shared = { redis, prefix, standIn, ...options };
  const bots = await Promise.all(Array.from({ length: options.bots ?? 1 }, () => createTestBot(shared)));
  const [bot] = bots as [TestBot, ...TestBot[]];
  const person = standIn.person({ language: "ru", firstName: "Reader" });
  await say(bot, () => person.start("birth-grant"));
  await press(bot, person, "Да");
  return { standIn, prefix, bot, bots, person, shared };
}
type Person = ReturnType<StandIn["person"]>;

async function say(bot: TestBot, act: () => unknown): Promise<void> {
  act();
  await bot.deliver();
}
async function press(bot: TestBot, person: Person, label: string): Promise<void> {
  const message = person.messages().findLast(({ buttons }) => buttons.flat().some(({ text }) => text === label));
  if (message === undefined) throw new Error(`no button ${label}`);
  const answered = person.press(message.id, label);
  await bot.deliver();
  await answered;
}
const fromBot = (person: Person) => person.messages().filter(({ mine }) => !mine);
const last = (person: Person) => fromBot(person).at(-1)?.text ?? "";
const updates = (standIn: StandIn) => standIn.takeUpdates() as unknown as readonly Update[];
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

describe("over two processes", () => {
  it("the same update delivered to both at once is answered once", async () => {
    const { bots, person, standIn } = await midGuide({ bots: 2 });
    person.send("март 2026");
    const [update] = updates(standIn);
    const before = fromBot(person).length;
    await Promise.all(bots.map(({ bring }) => bring(update as Update)));
    await settled();
    await Promise.all(bots.map(({ bring }) => bring(update as Update)));
    expect(fromBot(person).length - before).toBe(1);
    expect(last(person)).toContain("по счёту");
  });

  it("two updates of one chat at once are two steps, one after the other", async () => {
    const { bots, person, standIn } = await midGuide({ bots: 2 });
    person.send("март 2026");
    person.send("4");
    const [date, order] = updates(standIn);
    await Promise.all([bots[0]?.bring(date as Update), bots[1]?.bring(order as Update)]);
    // Whichever came first: the date was taken, and «4» either was the order or got a hint; nothing was lost or blocked.
    await say(bots[0] as TestBot, () => person.send("4"));
    await press(bots[0] as TestBot, person, "Показать результат");
    expect(fromBot(person).some(({ text }) => text.includes("март 2026"))).toBe(true);
    expect(fromBot(person).some(({ text }) => text.includes("272"))).toBe(true);
  });

  it("a double tap is one step", async () => {
    const { bots, person, standIn } = await midGuide({ bots: 2 });
    const screen = fromBot(person).at(-1);
    const taps = person.pressTwice(screen?.id ?? 0, "2026");
    const [one, two] = updates(standIn);
    await Promise.all([bots[0]?.bring(one as Update), bots[1]?.bring(two as Update)]);
    expect((await taps).every((answer) => answer !== undefined)).toBe(true);
    expect(fromBot(person).at(-1)?.id).toBe(screen?.id);
    expect(last(person)).toContain("Какой месяц?");
  });

  it.each`
    seconds   | opens    | why
    ${0}      | ${false} | ${"a double tap"}
    ${2}      | ${false} | ${"still one"}
    ${3}      | ${true}  | ${"meant"}
    ${-2}     | ${false} | ${"a double tap, though the second process is behind"}
    ${3_600}  | ${true}  | ${"the first process is an hour behind"}
    ${-3_600} | ${true}  | ${"the first process is an hour ahead"}
  `("a guide's button pressed $seconds s later, by the other's clock: $why", async ({ seconds, opens }) => {
    const standIn = createStandIn();
    const prefix = newPrefix();
    const at = (later: number) => () => new Date(Date.parse("2026-11-24T10:00:00+05:00") + later * 1_000);
    const first = await createTestBot({ redis, prefix, standIn, now: at(0) });
    const second = await createTestBot({ redis, prefix, standIn, now: at(seconds) });
    const person = standIn.person({ language: "ru", firstName: "Reader" });
    await say(first, () => person.start("birth-grant"));
    const before = fromBot(person).length;
    void person.press(fromBot(person).at(-1)?.id ?? 0, "Да");
    const [press] = updates(standIn);
    await second.bring({ ...press, callback_query: { ...press?.callback_query, data: "o:birth-grant" } } as Update);
    expect(fromBot(person).length - before).toBe(opens ? 1 : 0);
  });

  it("a restart in the middle continues with the next question", async () => {
    const { person, shared } = await midGuide();
    const next = await createTestBot({ ...shared, sole: true });
    await say(next, () => person.send("март 2026"));
    expect(last(person)).toContain("по счёту");
  });
});

describe("what is committed but was not sent", () => {
  it("comes once when the update is brought again, and never as silence", async () => {
    const { bot, person, standIn } = await midGuide();
    standIn.failNext({ lost: "request", method: "sendMessage" });
    person.send("март 2026");
    const [update] = updates(standIn);
    const before = fromBot(person).length;
    expect(await bot.bring(update as Update)).toBeInstanceOf(Error);
    expect(fromBot(person).length).toBe(before);
    await bot.bring(update as Update);
    await settled();
    await bot.bring(update as Update);
    expect(fromBot(person).length).toBe(before + 1);
    expect(last(person)).toContain("по счёту");
  });

  it("comes at once from the process that follows a killed one", async () => {
    const { person, standIn, shared } = await midGuide();
    const dying = await createTestBot({ ...shared, standIn });
    person.send("март 2026");
    const [update] = updates(standIn);
    standIn.failNext({ lost: "request", method: "sendMessage" });
    await dying.bring(update as Update);
    const next = await createTestBot({ ...shared, sole: true });
    await next.bring(update as Update);
    expect(last(person)).toContain("по счёту");
  });

  it.each`
    how          | end
    ${"pressed"} | ${(person: Person) => void person.press(fromBot(person).at(-1)?.id ?? 0, "v:birth-grant")}
    ${"typed"}   | ${(person: Person) => person.send("да")}
  `("is the result as well, when the answers were confirmed: $how", async ({ end }) => {
    const { bot, person, standIn } = await midGuide();
    for (const answer of ["март 2026", "4"]) await say(bot, () => person.send(answer));
    standIn.failNext({ lost: "request", method: "sendMessage" });
    end(person);
    const [update] = updates(standIn);
    await bot.bring(update as Update);
    const before = fromBot(person).length;
    await bot.bring(update as Update);
    await settled();
    await bot.bring(update as Update);
    expect(fromBot(person)).toHaveLength(before + 1);
    expect(last(person)).toContain("272");
  });

  it("is not said again because only the acknowledgement failed", async () => {
    const { bot, person, standIn } = await midGuide();
    await say(bot, () => person.send("март 2026"));
    standIn.failNext({ code: 429, method: "answerCallbackQuery" });
    void person.press(fromBot(person).at(-1)?.id ?? 0, "b:birth-grant:birthOrder");
    const [update] = updates(standIn);
    const before = fromBot(person).length;
    expect(await bot.bring(update as Update)).toBeUndefined();
    expect(standIn.faultsWaiting()).toBe(0);
    expect(fromBot(person)).toHaveLength(before);
    expect(last(person)).toContain("Когда родился");
  });

  it("outside guides is answered again too: a menu, a question", async () => {
    const { bot, person, standIn } = await midGuide();
    await say(bot, () => person.send("/cancel"));
    standIn.failNext({ lost: "request", method: "sendMessage" });
    person.send("сколько платят многодетным");
    const [update] = updates(standIn);
    await bot.bring(update as Update);
    await bot.bring(update as Update);
    expect(last(person)).toContain("четверо детей");
  });
});

describe("a step that Redis didn't commit", () => {
  it.each`
    when         | done
    ${"refused"} | ${false}
    ${"unsaid"}  | ${true}
  `("is brought again, and taken once ($when)", async ({ done }) => {
    const { bot, person, standIn, prefix } = await midGuide();
    const { chats } = bot.parts;
    const { commit } = chats;
    const failing = vi.spyOn(chats, "commit").mockImplementationOnce(async (...given) => {
      if (done) await commit(...given);
      void chats.release(given[0], given[1], given[2].lease);
      throw new Error("Command timed out");
    });
    person.send("март 2026");
    const [update] = updates(standIn);
    const before = fromBot(person).length;
    expect((await bot.bring(update as Update)) as Error).toMatchObject({ error: expect.any(StateAway) });
    expect(fromBot(person)).toHaveLength(before);
    await bot.bring(update as Update);
    await bot.bring(update as Update);
    expect(fromBot(person)).toHaveLength(before + 1);
    expect(last(person)).toContain("по счёту");
    expect(failing).toHaveBeenCalled();
    expect(await redis.hget(chatKey(prefix, person.chatId), "d")).toContain('"birthDate":"2026-03"');
  });
});

describe("a fault inside a step", () => {
  it("is told to the person once, blocks nothing, and doesn't come back", async () => {
    const broken: Guide = {
      ...birthGrantGuide,
      decide: () => {
        throw new Error("a fault of the rules");
      },
    };
    const { bot, person, standIn } = await midGuide({ guides: [broken] });
    await say(bot, () => person.send("март 2026"));
    await say(bot, () => person.send("4"));
    person.send("да");
    const [update] = updates(standIn);
    expect(await bot.bring(update as Update)).toBeUndefined();
    expect(last(person)).toMatch(/Ваши ответы целы.*f[0-9a-f]{7}/s);
    const told = fromBot(person).length;
    await bot.bring(update as Update);
    expect(fromBot(person).length).toBe(told);
    await say(bot, () => person.send("/menu"));
    expect(last(person)).toContain("Что хотите узнать?");
  });
});

describe("a release that changes questions", () => {
  const { household: _, ...guide } = birthGrantGuide;
  const [livesHere, birthDate, , birthOrder] = guide.questions as [
    Guide["questions"][number],
    Guide["questions"][number],
    Guide["questions"][number],
    Guide["questions"][number],
  ];
  it.each`
    why                                                       | before                                | after                                 | answer | asks
    ${"an inserted question is asked, old answers stay"}      | ${[livesHere, birthOrder]}            | ${[livesHere, birthDate, birthOrder]} | ${"4"} | ${"Когда родился"}
    ${"a dropped question is not missed"}                     | ${[livesHere, birthDate, birthOrder]} | ${[livesHere, birthOrder]}            | ${"4"} | ${"272"}
    ${"with the last open question gone, the rules decide"}   | ${[livesHere, birthOrder]}            | ${[livesHere]}                        | ${"4"} | ${"164"}
    ${"a moved question keeps its answer under its own name"} | ${[livesHere, birthDate, birthOrder]} | ${[birthOrder, birthDate, livesHere]} | ${"4"} | ${"Когда родился"}
  `("$why", async ({ before, after, answer, asks }) => {
    const decide: Guide["decide"] = (answers, ...given) => guide.decide({ birthDate: "2026-03", ...answers }, ...given);
    const { person, shared } = await midGuide({ guides: [{ ...guide, questions: before, decide }] });
    const released = await createTestBot({ ...shared, guides: [{ ...guide, questions: after, decide }] });
    await say(released, () => person.send(answer));
    expect(last(person)).toContain(asks);
  });

  it("a press that answers a dropped question brings the one that is open", async () => {
    const { person, shared } = await midGuide({
      guides: [{ ...guide, questions: [livesHere, birthDate, birthOrder] }],
    });
    const released = await createTestBot({ ...shared, guides: [{ ...guide, questions: [livesHere, birthOrder] }] });
    await press(released, person, "2026");
    expect(last(person)).toContain("по счёту");
  });
});

it("a draft whose conversation is gone takes the next answer, pressed or typed", async () => {
  for (const answer of ["press", "type"] as const) {
    const { bot, person, prefix } = await midGuide();
    const record = JSON.parse((await redis.hget(chatKey(prefix, person.chatId), "d")) ?? "{}") as {
      conversation?: unknown;
    };
    delete record.conversation;
    await redis.hset(chatKey(prefix, person.chatId), "d", JSON.stringify(record));
    if (answer === "press") await press(bot, person, "2026");
    await say(bot, () => person.send("март 2026"));
    await say(bot, () => person.send("4"));
    await press(bot, person, "Показать результат");
    expect(last(person)).toContain("272");
  }
});

describe("what a chat keeps", () => {
  it("is at most a thousand bytes in mid-guide, and the same at every step", async () => {
    const { bot, person, prefix } = await midGuide();
    const sizes: number[] = [];
    const measure = async () => {
      await settled();
      sizes.push(Number(await redis.call("MEMORY", "USAGE", chatKey(prefix, person.chatId))));
    };
    await measure();
    await press(bot, person, "2026");
    await measure();
    await press(bot, person, "Назад");
    await measure();
    await say(bot, () => person.send("март 2026"));
    await measure();
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1_000);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(120);
  });

  it("holds no words of the person, not even those that opened the guide", async () => {
    const standIn = createStandIn();
    const prefix = newPrefix();
    const bot = await createTestBot({ redis, prefix, standIn });
    const person = standIn.person({ language: "ru", firstName: "Айгерим", username: "aigerim_secret" });
    await say(bot, () => person.send("/start birth-grant 970101500012"));
    await say(bot, () => person.send("/start birth-grant"));
    await say(bot, () => person.send("мой иин 970101500012, меня зовут Айгерим"));
    await say(bot, () => person.send("март 2026"));
    const dump = JSON.stringify(await redis.hgetall(chatKey(prefix, person.chatId)));
    expect(dump).not.toMatch(/970101500012|Айгерим|aigerim|\/start|зовут/);
    expect(dump).toContain("birth-grant");
  });
});

describe("round trips to Redis", () => {
  it.each`
    what                   | act                                                  | trips
    ${"a step of a guide"} | ${(person: Person) => person.send("март 2026")}      | ${2}
    ${"a hint in a guide"} | ${(person: Person) => person.send("когда-то давно")} | ${2}
  `("are $trips for $what", async ({ act, trips }) => {
    const counted = counting();
    const { bot, person, standIn } = await midGuide({ redis: counted.redis });
    act(person);
    const [update] = updates(standIn);
    await settled();
    counted.reset();
    await bot.bring(update as Update);
    expect(counted.awaited()).toBe(trips);
  });

  it.each`
    what            | text
    ${"the menu"}   | ${"/menu"}
    ${"help"}       | ${"/help"}
    ${"a question"} | ${"сколько платят многодетным"}
  `("is one for $what", async ({ text }) => {
    const counted = counting();
    const { bot, person, standIn } = await midGuide({ redis: counted.redis });
    await press(bot, person, "Меню");
    person.send(text);
    const [update] = updates(standIn);
    await settled();
    counted.reset();
    await bot.bring(update as Update);
    expect(counted.awaited()).toBe(1);
  });
});

/** Counts the scripts that an update waits for: the one that clears the outbox mark comes when all is sent. */
function counting() {
  let calls = 0;
  const proxy = new Proxy(redis, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name !== "evalsha") return typeof value === "function" ? value.bind(target) : value;
      return (...args: Parameters<typeof redis.evalsha>) => {
        calls += 1;
        return redis.evalsha(...args);
      };
    },
  });
  // One of them is the settling, which nobody waits for.
  return {
    redis: proxy,
    reset: () => {
      calls = 0;
    },
    awaited: () => calls - 1,
  };
}
