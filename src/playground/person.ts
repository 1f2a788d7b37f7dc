import { addMessage, changeMessage, personOf, quoted } from "./chats.ts";
import { documentOf, namesOf, photoSizes, storeFile } from "./files.ts";
import { botHears } from "./hearing.ts";
import { askInline, press } from "./pressing.ts";
import { paperPhoto, silence, stickerFile } from "./samples.ts";
import type { Message, ReplyKeyboard, User } from "./telegram.ts";
import { settleText } from "./text-entities.ts";
import { type Seen, seenCommands, seenMessages, seenProfile } from "./view.ts";
import { type BotCommand, type ChatState, type InlineResult, type PressAnswer, unixTime, type World } from "./world.ts";

/** Somebody with a phone in one chat; `in` gives the same person in another. */
export interface Person {
  readonly id: number;
  readonly chatId: number;
  readonly user: () => User;
  readonly in: (chat: { readonly id: number }) => Person;

  /** `topic`: into that topic of a forum. */
  readonly send: (text: string, options?: { readonly replyTo?: number; readonly topic?: number }) => Message;
  /** An administrator closes a topic. */
  readonly closeTopic: (topic: number) => Message;
  /** /start, from a link with a payload or without; lifts a block, as the client does. */
  readonly start: (payload?: string) => Message;
  readonly sendSticker: (emoji?: string) => Message;
  readonly sendPhoto: (caption?: string) => Message;
  readonly sendDocument: (name: string, content?: string | Uint8Array, caption?: string) => Message;
  readonly sendVoice: () => Message;
  readonly sendLocation: () => Message;
  readonly sendContact: () => Message;
  readonly edit: (messageId: number, text: string) => Message;
  readonly react: (messageId: number, emoji: string) => void;

  /** A button by its words or its data, also one the message has no more. Undefined: the bot never answered. */
  readonly press: (messageId: number, button: string) => Promise<PressAnswer | undefined>;
  readonly pressTwice: (messageId: number, button: string) => Promise<readonly (PressAnswer | undefined)[]>;
  /** A button of the reply keyboard. */
  readonly tap: (button: string) => Message;

  /** What the bot offers for `@bot query`; nothing if it doesn't answer in time. */
  readonly inline: (query: string) => Promise<readonly InlineResult[]>;
  readonly choose: (result: InlineResult, query: string) => Message;

  readonly block: () => void;
  readonly unblock: () => void;
  /** Deletes the account. */
  readonly leaveTelegram: () => void;

  readonly messages: () => Seen[];
  readonly last: () => Seen | undefined;
  readonly keyboard: () => ReplyKeyboard | undefined;
  /** Every notice and alert so far. */
  readonly answers: () => readonly PressAnswer[];
  readonly commands: () => readonly BotCommand[];
  readonly profile: () => { readonly name: string; readonly description: string };
}

const LONGEST_MESSAGE = 4096;

export function createPerson(world: World, id: number, chatId: number): Person {
  const user = () => personOf(world, id).user;
  const state = () => stateOf(world, chatId);

  /** Writing to the bot makes a person known to it. */
  function say(draft: Partial<Message>): Message {
    const person = personOf(world, id);
    if (chatId === id && person.blocked) throw new Error(`${person.user.first_name} has blocked the bot`);
    if (chatId === id) person.met = true;
    const message = addMessage(world, state(), { from: person.user, ...draft });
    if (botHears(world, state(), message)) world.updates.push("message", message, chatId);
    return message;
  }

  /** What is written in a topic and answers nothing else answers the message that made the topic: so Telegram has it. */
  function inTopic(topic: number | undefined, replyTo = topic): Partial<Message> {
    const replied = replyTo === undefined ? undefined : state().messages.get(replyTo)?.message;
    const place = topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true as const };
    return { ...place, reply_to_message: replied && quoted(replied) };
  }

  function send(text: string, options: { readonly replyTo?: number; readonly topic?: number } = {}): Message {
    const letters = [...text];
    if (letters.length > LONGEST_MESSAGE) {
      // A client cuts what is too long, and sends the pieces one after another.
      send(letters.slice(0, LONGEST_MESSAGE).join(""), options);
      return send(letters.slice(LONGEST_MESSAGE).join(""));
    }
    return say({ ...textual(text), ...inTopic(options.topic, options.replyTo) });
  }

  function edit(messageId: number, text: string): Message {
    const kept = state().messages.get(messageId);
    if (kept?.message.from?.id !== id) throw new Error(`Message ${messageId} is not theirs to edit`);
    const message = changeMessage(world, state(), kept, { ...textual(text), edit_date: unixTime(world) });
    if (botHears(world, state(), message)) world.updates.push("edited_message", message, chatId);
    return message;
  }

  function react(messageId: number, emoji: string): void {
    const reaction = { old_reaction: [], new_reaction: [{ type: "emoji", emoji }] };
    const { chat } = state();
    const update = { chat, message_id: messageId, user: user(), date: unixTime(world), ...reaction };
    world.updates.push("message_reaction", update, chatId);
  }

  function tap(text: string): Message {
    const { keyboard } = state();
    if (!keyboard?.keyboard.flat().some((button) => button.text === text))
      throw new Error(`There is no button «${text}» on the reply keyboard`);
    if (keyboard.one_time_keyboard) delete state().keyboard;
    return send(text);
  }

  function choose(result: InlineResult, query: string): Message {
    world.updates.push("chosen_inline_result", { result_id: result.id, from: user(), query }, id);
    return say({ ...result.message, via_bot: world.bot });
  }

  const tapButton = (messageId: number, button: string) => press(world, state(), id, messageId, button);
  return {
    id,
    chatId,
    user,
    in: (chat) => createPerson(world, id, chat.id),
    send,
    closeTopic: (topic) => say({ ...inTopic(topic), forum_topic_closed: {} }),
    start(payload) {
      setBlocked(world, id, false);
      return send(payload === undefined ? "/start" : `/start ${payload}`);
    },
    sendSticker: (emoji = "👍") => say({ sticker: stickerOf(world, emoji) }),
    sendPhoto: (caption = "") =>
      say({ photo: photoSizes(storeFile(world, "photos", paperPhoto)), ...captioned(caption) }),
    sendDocument(name, content = "A document of the playground.", caption = "") {
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      return say({ document: documentOf(storeFile(world, "documents", { name, bytes })), ...captioned(caption) });
    },
    sendVoice: () =>
      say({ voice: { ...namesOf(storeFile(world, "voice", silence)), duration: 3, mime_type: "audio/ogg" } }),
    sendLocation: () => say({ location: { latitude: 51.128, longitude: 71.43 } }),
    sendContact: () => say({ contact: { phone_number: "+70000000000", first_name: user().first_name, user_id: id } }),
    edit,
    react,
    press: tapButton,
    pressTwice: (messageId, button) => Promise.all([tapButton(messageId, button), tapButton(messageId, button)]),
    tap,
    inline: (query) => askInline(world, state(), id, query),
    choose,
    block: () => setBlocked(world, id, true),
    unblock: () => setBlocked(world, id, false),
    leaveTelegram() {
      personOf(world, id).gone = true;
    },
    messages: () => seenMessages(state(), id),
    last: () => seenMessages(state(), id).at(-1),
    keyboard: () => state().keyboard,
    answers: () =>
      [...world.presses.values()]
        .filter((one) => one.personId === id && one.chatId === chatId)
        .flatMap(({ answer }) => (answer === undefined || answer.text === "" ? [] : [answer])),
    commands: () => seenCommands(world, state(), id),
    profile: () => seenProfile(world, id),
  };
}

function stateOf(world: World, chatId: number): ChatState {
  const state = world.chats.get(chatId);
  if (state === undefined) throw new Error(`There is no chat ${chatId}`);
  return state;
}

function setBlocked(world: World, id: number, blocked: boolean): void {
  const person = personOf(world, id);
  if (person.blocked === blocked) return;
  person.blocked = blocked;
  const member = (isOut: boolean) =>
    isOut ? { status: "kicked", user: world.bot, until_date: 0 } : { status: "member", user: world.bot };
  const change = { old_chat_member: member(!blocked), new_chat_member: member(blocked) };
  const { chat } = stateOf(world, id);
  world.updates.push("my_chat_member", { chat, from: person.user, date: unixTime(world), ...change }, id);
  world.changed(id);
}

function textual(given: string): Partial<Message> {
  const { text, entities } = settleText({ text: given, entities: [] });
  if (text === "") throw new Error("Telegram sends no empty message");
  return { text, entities: entities.length > 0 ? entities : undefined };
}

function captioned(given: string): Partial<Message> {
  if (given.trim() === "") return {};
  const { text, entities } = textual(given);
  return { caption: text, caption_entities: entities };
}

function stickerOf(world: World, emoji: string) {
  const file = namesOf(storeFile(world, "stickers", stickerFile));
  return { ...file, type: "regular" as const, width: 512, height: 512, is_animated: false, is_video: false, emoji };
}
