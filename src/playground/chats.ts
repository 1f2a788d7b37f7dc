import type { Given } from "./given.ts";
import { badRequest, forbidden } from "./refusal.ts";
import type { Message, User } from "./telegram.ts";
import { type ChatState, type Kept, type PersonState, unixTime, type World } from "./world.ts";

/** The chat a call names. @throws Refusal where Telegram wouldn't know it */
export function chatOf(world: World, given: Given, name = "chat_id"): ChatState {
  const id = given.text(name);
  if (id === "") throw badRequest(`${name} is empty`);
  const chat = id.startsWith("@") ? byUsername(world, id.slice(1)) : findChat(world, Number(id));
  if (chat === undefined) throw badRequest("chat not found");
  return chat;
}

/** The same, if the bot may write there. */
export function chatToWrite(world: World, given: Given): ChatState {
  const state = chatOf(world, given);
  const person = world.people.get(state.chat.id);
  if (person?.gone) throw forbidden("user is deactivated");
  if (person?.blocked) throw forbidden("bot was blocked by the user");
  if (!state.botIsIn) throw forbidden(`bot was kicked from the ${state.chat.type} chat`);
  return state;
}

/** A simulated reader gets a chat for the moment: what is written there is counted, not kept. */
export function findChat(world: World, id: number): ChatState | undefined {
  const known = world.chats.get(id);
  if (known !== undefined) return world.people.get(id)?.met === false ? undefined : known;
  const reader = readerOf(world, id);
  return reader === undefined ? undefined : privateChat(reader);
}

function byUsername(world: World, username: string): ChatState | undefined {
  // A person's user name is no address for a bot: Telegram finds groups and channels by it.
  return [...world.chats.values()].find(({ chat }) => chat.type !== "private" && chat.username === username);
}

export function readerOf(world: World, id: number): User | undefined {
  const range = world.readers.find(({ from, count }) => id >= from && id < from + count);
  return range && { id, is_bot: false, first_name: `Reader ${id}`, language_code: range.language };
}

export function privateChat({ id, first_name, last_name, username }: User): ChatState {
  const chat = { id, type: "private" as const, first_name, ...definedOnly({ last_name, username }) };
  return { chat, messages: new Map(), members: [id], botIsIn: true, nextMessage: 1, topics: [], closedTopics: [] };
}

export const definedOnly = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;

/** In private chats message ids run on for the whole account, in groups for each group. */
const nextMessageId = (world: World, state: ChatState) =>
  state.chat.type === "private" ? world.counters.message++ : state.nextMessage++;

type Draft = Omit<Message, "message_id" | "chat" | "date">;

/** Puts a message into the chat and shows it. */
export function addMessage(world: World, state: ChatState, draft: Draft, editable = true): Message {
  const head = { message_id: nextMessageId(world, state), date: unixTime(world), chat: state.chat };
  const message = definedOnly({ ...head, ...draft });
  state.messages.set(message.message_id, { message, editable, earlier: [], version: 0 });
  delete state.typingUntil;
  world.changed(state.chat.id);
  return message;
}

const KEYBOARDS_REMEMBERED = 5;

export function changeMessage(world: World, state: ChatState, kept: Kept, changes: Partial<Message>): Message {
  const was = kept.message.reply_markup;
  const message = definedOnly({ ...kept.message, ...changes });
  const earlier = was === undefined || "reply_markup" in changes === false ? kept.earlier : [was, ...kept.earlier];
  state.messages.set(message.message_id, {
    ...kept,
    message,
    earlier: earlier.slice(0, KEYBOARDS_REMEMBERED),
    version: kept.version + 1,
  });
  world.changed(state.chat.id);
  return message;
}

export function removeMessage(world: World, state: ChatState, id: number): void {
  state.messages.delete(id);
  world.changed(state.chat.id);
}

/** What a message says when it stands inside another one. */
export const quoted = ({ reply_to_message, reply_markup, ...message }: Message) => message;

export function personOf(world: World, id: number): PersonState {
  const person = world.people.get(id);
  if (person === undefined) throw new Error(`Nobody has the id ${id}`);
  return person;
}
