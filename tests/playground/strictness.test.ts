import { describe, expect, it } from "vitest";
import { createStandIn, type StandIn } from "../../src/playground/stand-in.ts";

const BLOCKED = 1_000_000_002;
const STRANGER = 1_000_000_003;
const GONE = 1_000_000_004;
const PARENT = 1_000_000_001;
const file = (name: string, content: string) => new Map([["file", { name, bytes: Buffer.from(content) }]]);

/** A parent with message 2 of the bot («Сәлем», one button) and message 3 (a document); others the bot can't reach. */
async function town(): Promise<StandIn> {
  const standIn = createStandIn();
  standIn.person({ id: PARENT, firstName: "Айгүл", language: "kk" }).start();
  standIn.person({ id: BLOCKED }).start();
  standIn.person({ id: BLOCKED }).block();
  standIn.person({ id: STRANGER });
  standIn.person({ id: GONE }).start();
  standIn.person({ id: GONE }).leaveTelegram();
  await standIn.call("sendMessage", { chat_id: PARENT, text: "Сәлем", reply_markup: oneButton("1") });
  await standIn.call("sendDocument", { chat_id: PARENT, document: "attach://file" }, file("a.pdf", "x"));
  await standIn.call("sendMessage", { chat_id: PARENT, text: "?", reply_markup: { keyboard: [["Иә", "Жоқ"]] } });
  return standIn;
}

const oneButton = (data: string) => ({ inline_keyboard: [[{ text: "Иә", callback_data: data }]] });
const message = (more: object) => ["sendMessage", { chat_id: PARENT, text: "x", ...more }];
const edit = (more: object) => ["editMessageText", { chat_id: PARENT, message_id: 4, text: "x", ...more }];
const commands = (command: string, description = "d") => ["setMyCommands", { commands: [{ command, description }] }];
const inlineKeyboard = (button: object) => message({ reply_markup: { inline_keyboard: [[button]] } });

describe("refuses in Telegram's words", () => {
  it.each`
    call                                                                                                                      | says                                                                                                                                                                | because
    ${["sendMessage", { chat_id: PARENT }]}                                                                                   | ${"Bad Request: message text is empty"}                                                                                                                             | ${"no text"}
    ${message({ text: " \n " })}                                                                                              | ${"Bad Request: text must be non-empty"}                                                                                                                            | ${"only white space"}
    ${message({ text: "<b></b>", parse_mode: "HTML" })}                                                                       | ${"Bad Request: text must be non-empty"}                                                                                                                            | ${"nothing but tags"}
    ${message({ text: "ә".repeat(4097) })}                                                                                    | ${"Bad Request: message is too long"}                                                                                                                               | ${"a character past the limit"}
    ${message({ text: "<p>", parse_mode: "HTML" })}                                                                           | ${'Bad Request: can\'t parse entities: Unsupported start tag "p" at byte offset 0'}                                                                                 | ${"a tag Telegram has not"}
    ${message({ text: "*x*", parse_mode: "MarkdownV2" })}                                                                     | ${"Bad Request: unsupported parse_mode"}                                                                                                                            | ${"the playground reads HTML only"}
    ${message({ chat_id: "" })}                                                                                               | ${"Bad Request: chat_id is empty"}                                                                                                                                  | ${"no chat"}
    ${message({ chat_id: 5 })}                                                                                                | ${"Bad Request: chat not found"}                                                                                                                                    | ${"nobody has this id"}
    ${message({ chat_id: STRANGER })}                                                                                         | ${"Bad Request: chat not found"}                                                                                                                                    | ${"somebody who never wrote to the bot"}
    ${message({ chat_id: BLOCKED })}                                                                                          | ${"Forbidden: bot was blocked by the user"}                                                                                                                         | ${"the person blocked the bot"}
    ${message({ chat_id: GONE })}                                                                                             | ${"Forbidden: user is deactivated"}                                                                                                                                 | ${"the account is deleted"}
    ${message({ colour: "red" })}                                                                                             | ${'Bad Request: sendMessage has no parameter "colour"'}                                                                                                             | ${"an unknown parameter, which Telegram would pass over"}
    ${message({ disable_web_page_preview: true })}                                                                            | ${'Bad Request: sendMessage has no parameter "disable_web_page_preview"'}                                                                                           | ${"a name the Bot API dropped"}
    ${message({ business_connection_id: "1" })}                                                                               | ${'Bad Request: parameter "business_connection_id" is not in the playground'}                                                                                       | ${"what it can't show it doesn't take"}
    ${message({ reply_parameters: { message_id: 99 } })}                                                                      | ${"Bad Request: message to be replied not found"}                                                                                                                   | ${"an answer to nothing"}
    ${message({ message_thread_id: 7 })}                                                                                      | ${"Bad Request: message thread not found"}                                                                                                                          | ${"a topic that isn't there"}
    ${message({ disable_notification: "maybe" })}                                                                             | ${'Bad Request: parameter "disable_notification" must be true or false'}                                                                                            | ${"a flag is true or false"}
    ${message({ reply_markup: "{" })}                                                                                         | ${"Bad Request: can't parse reply_markup JSON object"}                                                                                                              | ${"broken JSON"}
    ${message({ reply_markup: { inline: [] } })}                                                                              | ${'Bad Request: can\'t parse reply_markup: unknown field "inline"'}                                                                                                 | ${"no keyboard Telegram knows"}
    ${message({ reply_markup: oneButton("ә".repeat(33)) })}                                                                   | ${"Bad Request: BUTTON_DATA_INVALID"}                                                                                                                               | ${"66 bytes in 33 letters"}
    ${message({ reply_markup: oneButton("") })}                                                                               | ${"Bad Request: BUTTON_DATA_INVALID"}                                                                                                                               | ${"empty data"}
    ${inlineKeyboard({ text: "x" })}                                                                                          | ${"Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"}                                                             | ${"a button that does nothing"}
    ${inlineKeyboard({ text: " ", callback_data: "x" })}                                                                      | ${"Bad Request: inline keyboard button text must be non-empty"}                                                                                                     | ${"a button without words"}
    ${inlineKeyboard({ text: "x", url: "egov" })}                                                                             | ${"Bad Request: inline keyboard button URL 'egov' is invalid: Wrong HTTP URL"}                                                                                      | ${"a link to nowhere"}
    ${inlineKeyboard({ text: "x", url: "https://egov.kz", callback_data: "x" })}                                              | ${"Bad Request: can't parse inline keyboard button: url and callback_data exclude one another"}                                                                     | ${"two actions"}
    ${message({ reply_markup: { inline_keyboard: [Array.from({ length: 9 }, () => ({ text: "x", callback_data: "x" }))] } })} | ${"Bad Request: reply markup is too long"}                                                                                                                          | ${"nine buttons in a row"}
    ${message({ reply_markup: { keyboard: [[""]] } })}                                                                        | ${"Bad Request: keyboard button text must be non-empty"}                                                                                                            | ${"a reply button without words"}
    ${["sendPhoto", { chat_id: PARENT }]}                                                                                     | ${"Bad Request: there is no photo in the request"}                                                                                                                  | ${"no picture"}
    ${["sendPhoto", { chat_id: PARENT, photo: "attach://file" }]}                                                             | ${"Bad Request: can't get file: attached file not found"}                                                                                                           | ${"a name without a file"}
    ${["sendPhoto", { chat_id: PARENT, photo: "abc" }]}                                                                       | ${"Bad Request: wrong remote file identifier specified: Wrong string length or a wrong character in the string"}                                                    | ${"an id of no file"}
    ${["sendDocument", { chat_id: PARENT, document: "https://egov.kz/a.pdf" }]}                                               | ${"Bad Request: failed to get HTTP URL content"}                                                                                                                    | ${"the playground fetches nothing"}
    ${["sendChatAction", { chat_id: PARENT, action: "dancing" }]}                                                             | ${"Bad Request: wrong parameter action in request"}                                                                                                                 | ${"no such action"}
    ${["sendChatAction", { chat_id: BLOCKED, action: "typing" }]}                                                             | ${"Forbidden: bot was blocked by the user"}                                                                                                                         | ${"even typing needs a way in"}
    ${edit({ message_id: 99 })}                                                                                               | ${"Bad Request: message to edit not found"}                                                                                                                         | ${"there is no such message"}
    ${edit({ message_id: undefined })}                                                                                        | ${"Bad Request: message identifier is not specified"}                                                                                                               | ${"which message?"}
    ${edit({ message_id: 1 })}                                                                                                | ${"Bad Request: message can't be edited"}                                                                                                                           | ${"the person's own message"}
    ${edit({ message_id: 6 })}                                                                                                | ${"Bad Request: message can't be edited"}                                                                                                                           | ${"a message that brought a reply keyboard"}
    ${edit({ message_id: 5 })}                                                                                                | ${"Bad Request: there is no text in the message to edit"}                                                                                                           | ${"a document has no text"}
    ${edit({ text: "Сәлем", reply_markup: oneButton("1") })}                                                                  | ${"Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message"} | ${"nothing would change"}
    ${edit({ text: "ә".repeat(4097) })}                                                                                       | ${"Bad Request: MESSAGE_TOO_LONG"}                                                                                                                                  | ${"an edit too long is refused in other words"}
    ${edit({ reply_markup: { keyboard: [["x"]] } })}                                                                          | ${"Bad Request: inline keyboard expected"}                                                                                                                          | ${"an edit brings no reply keyboard"}
    ${["editMessageReplyMarkup", { chat_id: PARENT, message_id: 5 }]}                                                         | ${"Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message"} | ${"no keyboard to take away"}
    ${["editMessageCaption", { chat_id: PARENT, message_id: 4, caption: "x" }]}                                               | ${"Bad Request: there is no caption in the message to edit"}                                                                                                        | ${"a text has no caption"}
    ${["editMessageCaption", { chat_id: PARENT, message_id: 5, caption: "x".repeat(1025) }]}                                  | ${"Bad Request: MEDIA_CAPTION_TOO_LONG"}                                                                                                                            | ${"a character past the limit"}
    ${["sendDocument", { chat_id: PARENT, document: "attach://file", caption: "x".repeat(1025) }, file("a.pdf", "x")]}        | ${"Bad Request: message caption is too long"}                                                                                                                       | ${"a character past the limit"}
    ${["sendDocument", { chat_id: PARENT, document: "attach://file" }, file("a.pdf", "")]}                                    | ${"Bad Request: file must be non-empty"}                                                                                                                            | ${"an empty file"}
    ${["sendPhoto", { chat_id: PARENT, photo: "attach://file" }, file("a.png", "x")]}                                         | ${"Bad Request: IMAGE_PROCESS_FAILED"}                                                                                                                              | ${"a picture that is none"}
    ${["deleteMessage", { chat_id: PARENT, message_id: 99 }]}                                                                 | ${"Bad Request: message to delete not found"}                                                                                                                       | ${"there is no such message"}
    ${["copyMessage", { chat_id: PARENT, from_chat_id: PARENT, message_id: 99 }]}                                             | ${"Bad Request: message to copy not found"}                                                                                                                         | ${"there is no such message"}
    ${["forwardMessage", { chat_id: PARENT, from_chat_id: PARENT, message_id: 99 }]}                                          | ${"Bad Request: message to forward not found"}                                                                                                                      | ${"there is no such message"}
    ${["answerCallbackQuery", { callback_query_id: "1" }]}                                                                    | ${"Bad Request: query is too old and response timeout expired or query ID is invalid"}                                                                              | ${"nobody pressed that"}
    ${["answerCallbackQuery", { callback_query_id: "1", text: "x".repeat(201) }]}                                             | ${"Bad Request: MESSAGE_TOO_LONG"}                                                                                                                                  | ${"a notice of more than 200 characters"}
    ${["answerInlineQuery", { inline_query_id: "1", results: [] }]}                                                           | ${"Bad Request: query is too old and response timeout expired or query ID is invalid"}                                                                              | ${"nobody asked that"}
    ${commands("Start")}                                                                                                      | ${"Bad Request: BOT_COMMAND_INVALID"}                                                                                                                               | ${"a capital letter"}
    ${commands("бастау")}                                                                                                     | ${"Bad Request: BOT_COMMAND_INVALID"}                                                                                                                               | ${"another alphabet"}
    ${commands("a".repeat(33))}                                                                                               | ${"Bad Request: BOT_COMMAND_INVALID"}                                                                                                                               | ${"33 letters"}
    ${commands("start", " ")}                                                                                                 | ${"Bad Request: command description must be non-empty"}                                                                                                             | ${"a command without words"}
    ${commands("start", "x".repeat(257))}                                                                                     | ${"Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"}                                                                                                                   | ${"a character past the limit"}
    ${["setMyCommands", { commands: [], language_code: "kaz" }]}                                                              | ${"Bad Request: invalid language code specified"}                                                                                                                   | ${"two letters, not three"}
    ${["setMyCommands", { commands: [], scope: { type: "chat", chat_id: 5 } }]}                                               | ${"Bad Request: chat not found"}                                                                                                                                    | ${"commands for a chat nobody has"}
    ${["setMyDescription", { description: "x".repeat(513) }]}                                                                 | ${"Bad Request: BOT_DESCRIPTION_INVALID"}                                                                                                                           | ${"a character past the limit"}
    ${["setMyShortDescription", { short_description: "x".repeat(121) }]}                                                      | ${"Bad Request: BOT_SHORT_DESCRIPTION_INVALID"}                                                                                                                     | ${"a character past the limit"}
    ${["setMyName", { name: "x".repeat(65) }]}                                                                                | ${"Bad Request: BOT_TITLE_INVALID"}                                                                                                                                 | ${"a character past the limit"}
    ${["setWebhook", { url: "http://example.org/x" }]}                                                                        | ${"Bad Request: bad webhook: An HTTPS URL must be provided for webhook"}                                                                                            | ${"plain HTTP only on this machine"}
    ${["setWebhook", { url: "https://example.org/x", secret_token: "a b" }]}                                                  | ${"Bad Request: secret token contains unallowed characters"}                                                                                                        | ${"a space in the secret"}
    ${["getUpdates", { allowed_updates: ["messages"] }]}                                                                      | ${'Bad Request: unknown kind of update "messages" in allowed_updates'}                                                                                              | ${"a misspelt kind, which Telegram would pass over"}
    ${["getFile", { file_id: "x" }]}                                                                                          | ${"Bad Request: invalid file_id"}                                                                                                                                   | ${"an id of no file"}
    ${["createForumTopic", { chat_id: PARENT, name: "x" }]}                                                                   | ${"Bad Request: the chat is not a forum"}                                                                                                                           | ${"a private chat has no topics here"}
    ${["sendDice", { chat_id: PARENT }]}                                                                                      | ${'Not Found: the playground has no method "sendDice"'}                                                                                                             | ${"what the bot doesn't use is refused by name"}
    ${["constructor", {}]}                                                                                                    | ${'Not Found: the playground has no method "constructor"'}                                                                                                          | ${"nor does it take what every object has"}
  `("$says: $because", async ({ call: [method, parameters, uploads], says }) => {
    const answer = await (await town()).call(method, parameters, uploads);
    const code = says.startsWith("Bad Request") ? 400 : says.startsWith("Forbidden") ? 403 : 404;
    expect(answer).toEqual({ ok: false, error_code: code, description: says });
  });

  it("takes what is just within the limits", async () => {
    const standIn = await town();
    for (const [method, parameters] of [
      message({ text: "ә".repeat(4096), reply_markup: oneButton("ә".repeat(32)) }),
      message({ text: `<b>${"ә".repeat(4096)}</b>`, parse_mode: "HTML" }),
      commands("a_1".padEnd(32, "x"), "x".repeat(256)),
      ["setMyDescription", { description: "ә".repeat(512), language_code: "kk" }],
      ["editMessageCaption", { chat_id: PARENT, message_id: 5, caption: "x".repeat(1024) }],
    ] as const)
      expect(await standIn.call(String(method), Object(parameters))).toMatchObject({ ok: true });
  });

  it("answers a press once, and only while it waits", async () => {
    let now = new Date("2026-11-24T12:00:00Z");
    const standIn = createStandIn({ now: () => now });
    const parent = standIn.person();
    parent.start();
    await standIn.call("sendMessage", { chat_id: parent.id, text: "?", reply_markup: oneButton("yes") });
    const answer = (id: unknown) => standIn.call("answerCallbackQuery", { callback_query_id: id, text: "Жақсы" });
    const press = () => {
      void parent.press(2, "Иә");
      return Object(standIn.pendingUpdates().at(-1)?.callback_query).id;
    };
    const first = press();
    expect(await answer(first)).toEqual({ ok: true, result: true });
    expect(await answer(first)).toMatchObject({ ok: false, error_code: 400 });
    const second = press();
    now = new Date("2026-11-24T12:00:16Z");
    expect(await answer(second)).toMatchObject({ ok: false, error_code: 400 });
    expect(parent.answers()).toEqual([{ text: "Жақсы", alert: false, url: undefined }]);
  });
});
