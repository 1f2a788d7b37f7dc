import { describe, expect, it } from "vitest";
import { createUpkeep } from "../../../src/bot/office-upkeep.ts";
import { createCalls } from "../../../src/broadcast/telegram.ts";
import type { Person } from "../../../src/playground/actors.ts";
import { createStandIn } from "../../../src/playground/stand-in.ts";
import { createLimiter } from "../../../src/storage/limiter.ts";
import type { TestBotOptions } from "../../support/bot.ts";
import { type Colleague, createOffice } from "../../support/desk.ts";
import { testRedis } from "../../support/redis.ts";

const { redis, prefix } = testRedis();
let count = 0;
const GROUP = -100_500;
const QUESTION = "зюзя бармаглот 3 ктулху 87011234567";

/** A bot whose operators have a group, an operator in it, and somebody who asked. */
async function office(now = "2026-11-27T10:00:00+05:00", options: Partial<TestBotOptions> = {}) {
  const own = `${prefix}${count++}:`;
  let moment = new Date(now);
  const standIn = options.standIn ?? createStandIn();
  const o = await createOffice(redis, own, {
    standIn,
    operators: GROUP,
    today: "2026-11-27",
    now: () => moment,
    ...options,
  });
  const operator = await o.someone("operator");
  const group = standIn.group({ id: GROUP, title: "Operators", members: [operator.person] });
  const limiter = createLimiter({ redis, prefix: own, rate: 1_000 });
  const upkeep = createUpkeep(o.bot.parts, { api: o.bot.bot.api, calls: createCalls(o.bot.bot.api), limiter });
  const there = operator.person.in(group);
  const citizen = await o.someone();
  const inGroup = async (who: Person, text: string) => {
    const ticket = there.messages().find((message) => message.text.startsWith("🎫"));
    who.in(group).send(text, { replyTo: ticket?.id ?? 0 });
    await o.bot.deliver();
  };
  const setNow = (text: string) => {
    moment = new Date(text);
  };
  return { ...o, own, operator, citizen, group, there, upkeep, inGroup, setNow };
}

async function asked({ citizen }: { citizen: Colleague }, question = QUESTION) {
  await citizen.say(question);
  const shown = await citizen.press("Спросить человека");
  return { shown, sent: await citizen.press("Отправить") };
}
const ticketIn = (there: Person) => there.messages().findLast(({ text }) => text.startsWith("🎫"))?.text ?? "";

describe("a question to a person", () => {
  it("goes into the operators' chat without a name, a number or a digit, and the answer comes back", async () => {
    const o = await office();
    const { shown, sent } = await asked(o);
    expect(shown).toContain("зюзя бармаглот • ктулху …");
    expect(shown).toContain("9:00–18:00");
    const ticket = ticketIn(o.there);
    expect(ticket).toContain("зюзя бармаглот • ктулху …");
    expect(ticket).not.toMatch(new RegExp(`8701|${o.citizen.id}|${o.citizen.person.user().first_name}`));
    const code = /№ (\w{5})/.exec(sent)?.[1] ?? "?";
    expect(ticket).toContain(code);
    const dump = JSON.stringify(await Promise.all((await redis.keys(`${o.own}t*`)).map((key) => redis.dump(key))));
    expect(dump).not.toContain("бармаглот");

    await o.inGroup(o.operator.person, "Идите в <ЦОН>");
    expect(o.citizen.last()?.text).toContain("Идите в <ЦОН>");
    expect(o.citizen.last()?.text).toContain(code);
    expect(o.there.last()?.text).toContain("Передано");
    const did = (await o.bot.parts.desk.audit.all()).map(({ did, what }) => `${did} ${what}`);
    expect(did).toEqual([`ticket.answer ${code}`]);
  });

  it.each`
    role          | why
    ${undefined}  | ${"anybody may be in a group"}
    ${"approver"} | ${"a lesser role"}
  `("isn't answered by $role: $why", async ({ role }) => {
    const o = await office();
    await asked(o);
    const other = await o.someone(role);
    const before = [o.citizen.last()?.id, o.there.last()?.id];
    o.bot.standIn.group({ id: GROUP, title: "Operators", members: [o.operator.person, other.person] });
    await o.inGroup(other.person, "Верьте мне");
    expect(o.citizen.last()?.id).toBe(before[0]);
    expect(o.there.last()?.text).toBe("Верьте мне");
  });

  it("is offered where nothing was found, and nowhere without an operators' chat", async () => {
    const o = await office();
    await o.citizen.say("что такое мрп и сколько он");
    expect(JSON.stringify(o.citizen.last()?.buttons)).not.toContain("Спросить человека");
    const without = await (await createOffice(redis, `${prefix}${count++}:`)).someone();
    await without.say("зюзя бармаглот");
    expect(JSON.stringify(without.last()?.buttons)).not.toContain("Спросить человека");
  });

  it.each`
    now                            | says                     | why
    ${"2026-11-27T10:00:00+05:00"} | ${"в тот же день"}       | ${"Friday morning"}
    ${"2026-11-27T17:59:00+05:00"} | ${"в тот же день"}       | ${"the last minute"}
    ${"2026-11-27T18:00:00+05:00"} | ${"30\u00A0ноября 2026"} | ${"Friday evening: Monday"}
    ${"2026-11-28T10:00:00+05:00"} | ${"30\u00A0ноября 2026"} | ${"Saturday: Monday"}
    ${"2026-11-30T07:00:00+05:00"} | ${"в тот же день"}       | ${"Monday before they come"}
  `("says when to expect an answer at $now: $why", async ({ now, says }) => {
    const o = await office(now);
    expect((await asked(o)).sent).toContain(says);
  });

  it.each`
    hours                                                | now                            | says                                                                    | why
    ${{ first: 1, last: 6, from: "08:30", to: "19:30" }} | ${"2026-11-28T19:29:00+05:00"} | ${"понедельник–суббота, 8:30–19:30, обычно в"}                          | ${"Saturday is worked on, to the minute"}
    ${{ first: 1, last: 6, from: "08:30", to: "19:30" }} | ${"2026-11-28T19:30:00+05:00"} | ${"30\u00A0ноября 2026"}                                                | ${"over: Monday"}
    ${{ first: 7, last: 7, from: "10:00", to: "12:00" }} | ${"2026-11-28T10:00:00+05:00"} | ${"воскресенье, 10:00–12:00. Самый ранний день ответа: 29\u00A0ноября"} | ${"one day"}
  `("goes by the hours of the settings: $why", async ({ hours, now, says }) => {
    const o = await office(now, { hours });
    expect((await asked(o)).sent).toContain(says);
  });

  it("waits alone: a second one has to wait until the first is closed", async () => {
    const o = await office();
    await asked(o);
    await o.citizen.say("ктулху фхтагн");
    expect(await o.citizen.press("Спросить человека")).toContain("уже есть вопрос");
    expect(await o.operator.say("/tickets")).toContain("0 часов");
    const close = o.operator.last()?.buttons.flat()[0]?.text ?? "";
    expect(await o.operator.press(close)).toContain("Открытых вопросов нет");
    expect(ticketIn(o.there)).toContain("текст стёрт");
    expect(ticketIn(o.there)).not.toContain("бармаглот");
    await o.inGroup(o.operator.person, "Поздно");
    expect(o.there.last()?.text).toContain("закрыт или устарел");
    expect(o.citizen.last()?.text).not.toContain("Поздно");
  });

  it("is erased with its words by /forget", async () => {
    const o = await office();
    await asked(o);
    expect(await o.citizen.say("/mydata")).toContain("номер вашего вопроса");
    await o.citizen.say("/forget");
    await o.citizen.press("Стереть");
    expect(ticketIn(o.there)).not.toContain("бармаглот");
    const keys = await redis.keys(`${o.own}t*`);
    expect(keys.filter((key) => /:(tk|tc|ts)/.test(key))).toEqual([]);
  });

  it.each`
    now                            | stands   | why
    ${"2026-12-11T09:59:00+05:00"} | ${true}  | ${"the last minute of two weeks"}
    ${"2026-12-11T10:00:00+05:00"} | ${false} | ${"two weeks"}
  `("keeps its words for two weeks: at $now $why", async ({ now, stands }) => {
    const o = await office();
    await asked(o);
    o.setNow(now);
    await o.upkeep.round();
    expect(ticketIn(o.there).includes("бармаглот")).toBe(stands);
    expect((await o.bot.parts.office.tickets.all()).length).toBe(stands ? 1 : 0);
  });

  it("of danger gets the card of help, and goes to nobody", async () => {
    const o = await office();
    await o.citizen.say("зюзя бармаглот");
    const message = o.citizen.person.messages().findLast(({ mine }) => mine)?.id ?? 0;
    o.citizen.person.edit(message, "хочу умереть");
    await o.bot.deliver();
    const said = await o.citizen.press("Спросить человека");
    expect(said).not.toContain("хочу умереть");
    expect(ticketIn(o.there)).toBe("");
  });

  it("that can't be brought is owned up to, and nothing stays", async () => {
    const o = await office();
    await o.citizen.say(QUESTION);
    await o.citizen.press("Спросить человека");
    o.bot.standIn.failNext({ method: "sendMessage", code: 403 });
    expect(await o.citizen.press("Отправить")).toContain("не дошёл");
    expect(await o.bot.parts.office.tickets.all()).toEqual([]);
  });
});

describe("a question to a person, in a group with topics", () => {
  /** The same office, whose operators' group has topics. */
  async function forum() {
    const standIn = createStandIn();
    standIn.group({ id: GROUP, title: "Operators", forum: true });
    const o = await office(undefined, { standIn });
    const inTopic = async (who: Person, text: string, replyTo?: number) => {
      const made = standIn.calls.findLast(({ method }) => method === "createForumTopic")?.answer;
      const { message_thread_id } = (made?.ok ? made.result : {}) as { message_thread_id: number };
      const sent = who
        .in(o.group)
        .send(text, { topic: message_thread_id, ...(replyTo === undefined ? {} : { replyTo }) });
      await o.bot.deliver();
      return { sent, topic: message_thread_id };
    };
    const called = (method: string) => standIn.calls.filter((call) => call.method === method && call.answer?.ok);
    return { ...o, standIn, inTopic, called };
  }

  it("gets a topic of its own, named by its code alone; what is written in it goes to whoever asked", async () => {
    const o = await forum();
    const { sent } = await asked(o);
    const code = /№ (\w{5})/.exec(sent)?.[1] ?? "?";
    expect(o.called("createForumTopic").map(({ parameters }) => parameters.name)).toEqual([`№ ${code} · ru`]);
    expect(ticketIn(o.there)).toContain("прямо в этой теме");
    const { topic } = await o.inTopic(o.operator.person, "Идите в ЦОН");
    expect(o.citizen.last()?.text).toContain("Идите в ЦОН");
    expect(o.there.last()?.text).toContain("Передано");
    expect(o.called("sendMessage").at(-1)?.parameters.message_thread_id).toBe(topic);
    await o.inTopic(o.operator.person, "И возьмите удостоверение");
    expect(o.citizen.last()?.text).toContain("возьмите удостоверение");
  });

  it("keeps what colleagues say to one another, and what anybody else writes", async () => {
    const o = await forum();
    await asked(o);
    const other = await o.someone("approver");
    const before = o.citizen.last()?.id;
    const { sent } = await o.inTopic(other.person, "Кто знает?");
    await o.inTopic(o.operator.person, "Спрошу у ЦОНа", sent.message_id);
    o.operator.person.in(o.group).send("Обед в час");
    await o.bot.deliver();
    expect(o.citizen.last()?.id).toBe(before);
  });

  it("has its topic closed with it, and closes with its topic", async () => {
    const o = await forum();
    await asked(o);
    await o.operator.say("/tickets");
    await o.operator.press(o.operator.last()?.buttons.flat()[0]?.text ?? "");
    expect(o.called("closeForumTopic")).toHaveLength(1);
    expect(ticketIn(o.there)).toContain("текст стёрт");
    const before = o.citizen.last()?.id;
    await o.inTopic(o.operator.person, "Поздно");
    expect(o.citizen.last()?.id).toBe(before);
    expect(o.there.last()?.text).toContain("закрыт или устарел");

    await asked(o, "ктулху фхтагн");
    const { topic } = await o.inTopic(o.operator.person, "Ответ");
    o.operator.person.in(o.group).closeTopic(topic);
    await o.bot.deliver();
    expect(await o.bot.parts.office.tickets.all()).toEqual([]);
    expect(ticketIn(o.there)).toContain("текст стёрт");
    const did = (await o.bot.parts.desk.audit.all()).map((entry) => entry.did);
    expect(did).toEqual(["ticket.close", "ticket.answer", "ticket.close"]);
  });

  it.each`
    may      | left               | why
    ${true}  | ${[]}              | ${"the topic goes with its answers"}
    ${false} | ${["текст стёрт"]} | ${"no right to delete: the words go, the topic is closed"}
  `("is forgotten as far as we may: $why", async ({ may, left }) => {
    const o = await forum();
    await asked(o);
    await o.inTopic(o.operator.person, "Идите в ЦОН");
    await o.citizen.say("/forget");
    if (!may) o.standIn.failNext({ method: "deleteForumTopic", code: 400 });
    await o.citizen.press("Стереть");
    const tickets = o.there.messages().filter(({ text }) => text.startsWith("🎫"));
    expect(tickets.map(({ text }) => /текст стёрт/.exec(text)?.[0])).toEqual(left);
    expect(o.there.messages().some(({ text }) => text.includes("бармаглот"))).toBe(false);
    expect(o.called("closeForumTopic")).toHaveLength(may ? 0 : 1);
    const keys = await redis.keys(`${o.own}t*`);
    expect(keys.filter((key) => /:(tk|tc|ts|tt)/.test(key))).toEqual([]);
  });

  it("goes as a message where we may make no topic, and is answered by a reply", async () => {
    const o = await forum();
    o.standIn.failNext({ method: "createForumTopic", code: 400, description: "Bad Request: not enough rights" });
    expect((await asked(o)).sent).toContain("Отправлено");
    expect(ticketIn(o.there)).toContain("через «Ответить»");
    await o.inGroup(o.operator.person, "Идите в ЦОН");
    expect(o.citizen.last()?.text).toContain("Идите в ЦОН");
  });

  it("that can't be written into its topic leaves none behind", async () => {
    const o = await forum();
    await o.citizen.say(QUESTION);
    await o.citizen.press("Спросить человека");
    o.standIn.failNext({ method: "sendMessage", code: 403 });
    expect(await o.citizen.press("Отправить")).toContain("не дошёл");
    expect(o.called("deleteForumTopic")).toHaveLength(1);
    expect(await o.bot.parts.office.tickets.all()).toEqual([]);
  });

  it("has its words erased and its topic closed after two weeks", async () => {
    const o = await forum();
    await asked(o);
    o.setNow("2026-12-11T10:00:00+05:00");
    await o.upkeep.round();
    expect(ticketIn(o.there)).toContain("текст стёрт");
    expect(o.called("closeForumTopic")).toHaveLength(1);
  });
});

describe("/maintenance", () => {
  it("pauses what is kept and sent with a kind word, while answers go on; leaving works", async () => {
    const own = `${prefix}${count++}:`;
    const o = await createOffice(redis, own, { owners: [77_001], operators: GROUP });
    const [owner, citizen] = [await o.someone("owner"), await o.someone()];
    await owner.say("/maintenance on");
    expect(await owner.say("да")).toContain("Не подтверждено");
    expect(await citizen.say("/news")).not.toContain("технический перерыв");
    await owner.say("/maintenance on");
    expect(await owner.say("maintenance")).toContain("Идёт технический перерыв");
    for (const command of ["/news", "/reminders"]) expect(await citizen.say(command)).toContain("технический перерыв");
    expect(await citizen.say("что такое мрп и сколько он")).toContain("МРП");
    await citizen.say("зюзя бармаглот");
    expect(JSON.stringify(citizen.last()?.buttons)).not.toContain("Спросить человека");
    expect(await citizen.say("/forget")).not.toContain("технический перерыв");
    await owner.say("/maintenance off");
    await owner.say("maintenance");
    expect(await citizen.say("/news")).not.toContain("технический перерыв");
    const did = (await o.bot.parts.desk.audit.all()).map(({ did }) => did);
    expect(did).toEqual(["maintenance.on", "maintenance.off"]);
  });

  it("lets nothing go that is sent unasked", async () => {
    let paused = true;
    const limiter = createLimiter({ redis, prefix: `${prefix}pause:`, rate: 1_000, isPaused: () => paused });
    expect(await limiter.take(5)).toEqual({ waitMs: 1_000 });
    paused = false;
    expect(await limiter.take(1)).toEqual({ granted: 1 });
  });
});
