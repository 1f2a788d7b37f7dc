import { describe, expect, it } from "vitest";
import { createStandIn } from "../../src/playground/stand-in.ts";

const now = () => new Date("2026-11-24T12:00:00Z");
const seconds = 1_795_521_600;
const bot = { id: 7_000_000_001, is_bot: true, first_name: "Bala Kómek", username: "BalaKomekBot" };
const aigul = { id: 1_000_000_001, is_bot: false, first_name: "Айгүл", language_code: "kk" };
const chat = { id: 1_000_000_001, type: "private", first_name: "Айгүл" };
const keyboard = (...texts: string[]) => ({
  inline_keyboard: [texts.map((text) => ({ text, callback_data: `d:${text}` }))],
});

function phone() {
  const standIn = createStandIn({ now });
  const parent = standIn.person({ firstName: "Айгүл", language: "kk" });
  const updates = () => standIn.takeUpdates().map(({ update_id, ...update }) => update);
  const says = (text: string, more: object = {}) =>
    standIn.call("sendMessage", { chat_id: parent.id, text, parse_mode: "HTML", ...more });
  return { standIn, parent, updates, says };
}

describe("updates are complete", () => {
  it("a command with a payload", () => {
    const { parent, updates } = phone();
    parent.start("camp");
    const entities = [{ type: "bot_command", offset: 0, length: 6 }];
    const message = { message_id: 1, date: seconds, chat, from: aigul, text: "/start camp", entities };
    expect(updates()).toEqual([{ message }]);
  });

  it("an edited message, an answer to another, a reaction", async () => {
    const { parent, updates, says } = phone();
    parent.send("тору");
    await says("Неше бала?");
    parent.edit(1, "төрт");
    parent.send("4", { replyTo: 2 });
    parent.react(2, "👍");
    const before = { message_id: 1, date: seconds, chat, from: aigul };
    const replied = { message_id: 2, date: seconds, chat, from: bot, text: "Неше бала?" };
    // The reaction isn't there: nobody asked for that kind.
    expect(updates()).toEqual([
      { message: { ...before, text: "тору" } },
      { edited_message: { ...before, text: "төрт", edit_date: seconds } },
      { message: { ...before, message_id: 3, text: "4", reply_to_message: replied } },
    ]);
  });

  it("a press, with the message as it stands and its data", async () => {
    const { parent, updates, says } = phone();
    parent.start();
    await says("<b>Тіл</b>", { reply_markup: keyboard("Қазақша", "Русский") });
    updates();
    void parent.press(2, "Русский");
    expect(updates()).toEqual([
      {
        callback_query: {
          id: expect.stringMatching(/^\d{16}$/),
          from: aigul,
          chat_instance: expect.stringMatching(/^\d+$/),
          data: "d:Русский",
          message: {
            message_id: 2,
            date: seconds,
            chat,
            from: bot,
            text: "Тіл",
            entities: [{ type: "bold", offset: 0, length: 3 }],
            reply_markup: keyboard("Қазақша", "Русский"),
          },
        },
      },
    ]);
  });

  it("blocking the bot and coming back, each once", () => {
    const { parent, updates } = phone();
    parent.start();
    updates();
    parent.block();
    parent.block();
    expect(() => parent.send("x")).toThrow("has blocked the bot");
    parent.start();
    const out = { status: "kicked", user: bot, until_date: 0 };
    const member = { status: "member", user: bot };
    const change = { chat, from: aigul, date: seconds };
    expect(updates()).toEqual([
      { my_chat_member: { ...change, old_chat_member: member, new_chat_member: out } },
      { my_chat_member: { ...change, old_chat_member: out, new_chat_member: member } },
      { message: expect.objectContaining({ text: "/start" }) },
    ]);
  });

  it.each`
    kind          | send                                                                  | because
    ${"sticker"}  | ${(p: ReturnType<typeof phone>["parent"]) => p.sendSticker("🎉")}     | ${"a sticker has its emoji"}
    ${"photo"}    | ${(p: ReturnType<typeof phone>["parent"]) => p.sendPhoto("куәлік")}   | ${"people send papers"}
    ${"document"} | ${(p: ReturnType<typeof phone>["parent"]) => p.sendDocument("a.pdf")} | ${"people send papers"}
    ${"voice"}    | ${(p: ReturnType<typeof phone>["parent"]) => p.sendVoice()}           | ${"people speak"}
    ${"location"} | ${(p: ReturnType<typeof phone>["parent"]) => p.sendLocation()}        | ${"people say where they are"}
    ${"contact"}  | ${(p: ReturnType<typeof phone>["parent"]) => p.sendContact()}         | ${"people give their number"}
  `("a message with a $kind: $because", ({ kind, send }) => {
    const { parent, updates } = phone();
    send(parent);
    expect(updates()).toEqual([{ message: expect.objectContaining({ [kind]: expect.anything(), from: aigul }) }]);
  });

  it("a text longer than a message, in pieces as a client sends it", () => {
    const { parent, updates } = phone();
    parent.send("ә".repeat(5000));
    expect(updates().map(({ message }) => Object(message).text.length)).toEqual([4096, 904]);
  });
});

describe("a person sees", () => {
  it("what the bot wrote, edited in place, with buttons old and new", async () => {
    const { standIn, parent, says } = phone();
    parent.start();
    await says("1", { reply_markup: keyboard("A") });
    await standIn.call("editMessageText", {
      chat_id: parent.id,
      message_id: 2,
      text: "2",
      reply_markup: keyboard("B"),
    });
    expect(parent.last()).toMatchObject({ id: 2, version: 1, mine: false, edited: true, text: "2" });
    expect(parent.last()?.buttons).toEqual(keyboard("B").inline_keyboard);
    expect(parent.last()?.earlier).toEqual([keyboard("A").inline_keyboard]);
    void parent.press(2, "A");
    expect(standIn.pendingUpdates().at(-1)?.callback_query).toMatchObject({ data: "d:A" });
    expect(() => parent.press(2, "C")).toThrow("No button «C» here: «B» «A»");
  });

  it("an edit without a keyboard takes the keyboard away, as Telegram does", async () => {
    const { standIn, parent, says } = phone();
    parent.start();
    await says("1", { reply_markup: keyboard("A") });
    await standIn.call("editMessageText", { chat_id: parent.id, message_id: 2, text: "1" });
    expect(parent.last()?.buttons).toEqual([]);
  });

  it("the reply keyboard until it is removed, and its buttons write", async () => {
    const { parent, says } = phone();
    parent.start();
    await says("?", { reply_markup: { keyboard: [["Иә", "Жоқ"]], resize_keyboard: true } });
    parent.tap("Иә");
    expect(parent.last()).toMatchObject({ mine: true, text: "Иә" });
    expect(() => parent.tap("Мүмкін")).toThrow("There is no button «Мүмкін»");
    await says(".", { reply_markup: { remove_keyboard: true } });
    expect(parent.keyboard()).toBeUndefined();
  });

  it("commands and description in their language, else the general ones", async () => {
    const { standIn, parent } = phone();
    const english = standIn.person({ language: "en" });
    const menu = (description: string) => [{ command: "menu", description }];
    await standIn.call("setMyCommands", { commands: menu("Menu") });
    await standIn.call("setMyCommands", { commands: menu("Мәзір"), language_code: "kk" });
    await standIn.call("setMyDescription", { description: "Ақпарат береді.", language_code: "kk" });
    expect(parent.commands()).toEqual(menu("Мәзір"));
    expect(english.commands()).toEqual(menu("Menu"));
    await standIn.call("setMyCommands", { commands: menu("Чат"), scope: { type: "all_private_chats" } });
    expect(parent.commands()).toEqual(menu("Чат"));
    expect(parent.profile()).toEqual({ name: "Bala Kómek", description: "Ақпарат береді." });
    expect(await standIn.call("getMyDescription", { language_code: "en" })).toMatchObject({
      result: { description: "" },
    });
  });

  it("the answers to an inline query, and puts one into the chat", async () => {
    const { standIn, parent, updates } = phone();
    const offered = parent.inline("всеобуч");
    const [asked] = updates();
    const results = [
      {
        type: "article",
        id: "1",
        title: "Всеобуч",
        input_message_content: { message_text: "<b>x</b>", parse_mode: "HTML" },
      },
    ];
    await standIn.call("answerInlineQuery", { inline_query_id: Object(asked?.inline_query).id, results });
    const [first] = await offered;
    expect(first).toMatchObject({ title: "Всеобуч", message: { text: "x" } });
    if (first !== undefined) parent.choose(first, "всеобуч");
    expect(updates()).toMatchObject([
      { chosen_inline_result: { result_id: "1", query: "всеобуч" } },
      { message: { text: "x", via_bot: { id: bot.id } } },
    ]);
  });
});

describe("in a group the bot hears only what is meant for it", () => {
  it.each`
    text                     | hears    | because
    ${"Сәлем"}               | ${false} | ${"talk among people"}
    ${"/menu"}               | ${true}  | ${"a command to whoever knows it"}
    ${"/menu@balakomekbot"}  | ${true}  | ${"a command to this bot, in any case"}
    ${"/menu@OtherBot"}      | ${false} | ${"a command to another bot"}
    ${"@BalaKomekBot сәлем"} | ${true}  | ${"its name"}
    ${"@SomeoneElse сәлем"}  | ${false} | ${"another name"}
  `("$text → $hears: $because", ({ text, hears }) => {
    const { standIn, parent } = phone();
    const group = standIn.group({ title: "1 «А»", members: [parent] });
    parent.in(group).send(text);
    expect(standIn.takeUpdates()).toHaveLength(hears ? 1 : 0);
  });

  it("answers to its own messages, and its coming and going; then it can't write there", async () => {
    const { standIn, parent, updates } = phone();
    const group = standIn.group({ title: "1 «А»", members: [parent] });
    await standIn.call("sendMessage", { chat_id: group.id, text: "x" });
    parent.in(group).send("y", { replyTo: 1 });
    expect(updates()).toMatchObject([
      { message: { text: "y", chat: { id: group.id, type: "supergroup", title: "1 «А»" } } },
    ]);
    group.removeBot(parent);
    expect(updates()).toMatchObject([{ my_chat_member: { new_chat_member: { status: "left" } } }]);
    expect(await standIn.call("sendMessage", { chat_id: group.id, text: "x" })).toMatchObject({
      description: "Forbidden: bot was kicked from the supergroup chat",
    });
  });

  it("posts of a channel come as such", () => {
    const { standIn, updates } = phone();
    standIn.group({ title: "Жаңалық", channel: true }).post("x");
    expect(updates()).toMatchObject([{ channel_post: { text: "x", sender_chat: { type: "channel" } } }]);
  });
});

it("has readers by the thousand of whom nothing is kept until somebody looks", async () => {
  const { standIn } = phone();
  const first = standIn.addReaders(100_000, "ru");
  const sent = await standIn.call("sendMessage", { chat_id: first + 99_999, text: "x" });
  expect(sent).toMatchObject({ ok: true });
  expect(await standIn.call("sendMessage", { chat_id: first + 100_000, text: "x" })).toMatchObject({ error_code: 400 });
  const edit = (id: number) => standIn.call("editMessageText", { chat_id: first + 99_999, message_id: id, text: "y" });
  expect(await edit(1)).toMatchObject({ ok: true });
  expect(await edit(2)).toMatchObject({ error_code: 400, description: "Bad Request: message to edit not found" });
  const later = createStandIn({ saved: JSON.parse(JSON.stringify(standIn.snapshot())) });
  expect(await later.call("sendMessage", { chat_id: first, text: "x" })).toMatchObject({ ok: true });
  standIn.person({ id: first + 5 }).block();
  expect(await standIn.call("sendMessage", { chat_id: first + 5, text: "x" })).toMatchObject({ error_code: 403 });
  expect(standIn.person({ id: first + 5 }).user().language_code).toBe("ru");
});
