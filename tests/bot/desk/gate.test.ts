import { Composer } from "grammy";
import type { Update } from "grammy/types";
import { describe, expect, it } from "vitest";
import { encode } from "../../../src/bot/buttons.ts";
import type { BotContext } from "../../../src/bot/context.ts";
import { registerDesk } from "../../../src/bot/features/desk/index.ts";
import { type Role, roles } from "../../../src/bot/roles.ts";
import { languages } from "../../../src/i18n/i18n.ts";
import { type Colleague, createOffice, lesser, type Office } from "../../support/desk.ts";
import { testRedis } from "../../support/redis.ts";

const { redis, prefix } = testRedis();
const OWNER = 77_001;

const office = await createOffice(redis, `${prefix}gate:`, { owners: [OWNER] });
const gate = registerDesk(new Composer<BotContext>(), office.bot.parts);

/** What goes out to Telegram because of this, but for who it goes to and which message it hangs on. */
async function callsAfter(act: () => unknown, { bot }: Office): Promise<string> {
  const before = bot.standIn.calls.length;
  await act();
  await bot.deliver();
  const about = bot.standIn.calls.slice(before).map(({ method, parameters }) => {
    const { chat_id: _chat, message_id: _message, callback_query_id: _query, ...rest } = parameters;
    return [method, rest];
  });
  return JSON.stringify(about);
}

let update = 900_000_000;
/** Forges a press: Telegram hands on whatever a client says the button was. */
async function forge({ person }: Colleague, data: string): Promise<void> {
  const message = person.messages().findLast(({ mine }) => !mine);
  const chat = { id: person.chatId, type: "private", first_name: "A" };
  const query = {
    id: String(update),
    from: person.user(),
    chat_instance: "1",
    data,
    message: { message_id: message?.id, date: 1, chat, text: "" },
  };
  await office.bot.bring({ update_id: update++, callback_query: query } as unknown as Update);
}

/** One of each, shared by all rows: none of what they try leaves a trace. */
const people = new Map<Role | undefined, Colleague>();
for (const role of [undefined, ...roles]) people.set(role, await office.someone(role));
const all = <Way extends { needed: Role }>(ways: ReadonlyMap<string, Way>) =>
  [...ways].flatMap(([name, { needed }]) => lesser(needed).map((role) => ({ name, role: role ?? "citizen" })));
const whoIs = (role: string): Colleague => people.get(roles.find((one) => one === role)) as Colleague;

describe("whoever hasn't got the role gets what a word or a button gets that never was", () => {
  it.each(all(gate.commands))("/$name as $role", async ({ name, role }) => {
    const somebody = whoIs(role);
    const unknown = await callsAfter(() => somebody.person.send("/nosuchcommand"), office);
    for (const words of ["", " 123 editor", " add 123 owner", " on", ' egov-down "x"'])
      expect(await callsAfter(() => somebody.person.send(`/${name}${words}`), office)).toBe(unknown);
  });

  it.each([...all(gate.pages), ...all(gate.commands).map(({ name, role }) => ({ name: `do:${name}`, role }))])(
    "a forged press on $name as $role",
    async ({ name, role }) => {
      const somebody = whoIs(role);
      const unknown = await callsAfter(() => forge(somebody, "z:nosuchpage:1"), office);
      const data = name.startsWith("do:") ? `z:${name}` : `z:${name}:1-yes`;
      expect(await callsAfter(() => forge(somebody, data), office)).toBe(unknown);
    },
  );

  it.each(all(gate.texts))("a text where «$name» is awaited, as $role", async ({ name, role }) => {
    const somebody = whoIs(role);
    const chats = office.bot.parts.chats;
    const unknown = await callsAfter(() => somebody.person.send("зюзя бармаглот"), office);
    await redis.unlink(`${prefix}gate:m:${somebody.id}`);
    const begun = await chats.begin(somebody.id, update, true);
    if (begun.kind !== "fresh") throw new Error("expected the chat to be free");
    const desk = { awaits: name, about: "1", until: 2_000_000_000 };
    const record = { stored: { ...begun.stored, desk }, open: true };
    await chats.commit(somebody.id, update++, { lease: begun.lease, record, sends: false });
    expect(await callsAfter(() => somebody.person.send("зюзя бармаглот"), office)).toBe(unknown);
    await redis.unlink(`${prefix}gate:m:${somebody.id}`);
  });
});

describe("whoever has the role", () => {
  it("is answered in private alone", async () => {
    const owner = whoIs("owner");
    expect(await owner.say("/whoami")).toContain(String(OWNER));
    const group = office.bot.standIn.group({ title: "Class", members: [owner.person] });
    const there = owner.person.in(group);
    there.send("/whoami");
    await office.bot.deliver();
    expect(there.last()?.text).not.toContain(String(OWNER));
  });

  it("finds every command of theirs in the menu, and no other", async () => {
    for (const role of roles) {
      await whoIs(role).say("/admin");
      const data = (whoIs(role).last()?.buttons.flat() ?? []).map(({ callback_data }) => callback_data);
      const may = [...gate.commands].filter(([, { needed }]) => !lesser(needed).includes(role)).map(([name]) => name);
      expect(data).toEqual(may.filter((name) => name !== "admin").map((name) => `z:do:${name}`));
    }
  });
});

it("every command has a name in each language that a button holds", () => {
  const { translators } = office.bot.parts;
  for (const name of gate.commands.keys())
    for (const language of languages)
      expect([...translators[language](`desk:command.${name}`)].length).toBeLessThan(31);
});

it("lets every name of a button fit", () => {
  expect(Buffer.byteLength(encode({ does: "desk", page: "campaign-approve", id: "999999-0123abcd" }))).toBeLessThan(65);
});
