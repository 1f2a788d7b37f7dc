import { z } from "zod";
import { newest } from "./files.ts";
import { Chat, InlineKeyboard, Message, ReplyKeyboard, Update, User } from "./telegram.ts";
import { createUpdateQueue, type UpdateQueue } from "./update-queue.ts";
import type { Webhook } from "./webhook.ts";

export const PersonState = z.object({
  user: User,
  /** Has written to the bot, so the bot may write to them. */
  met: z.boolean(),
  blocked: z.boolean(),
  /** The account is deleted. */
  gone: z.boolean(),
});
export type PersonState = z.output<typeof PersonState>;

/** A message with what Telegram knows of it and doesn't tell. */
export const Kept = z.object({
  message: Message,
  /** False under a reply keyboard: Telegram lets nobody edit such a message. */
  editable: z.boolean(),
  /** The keyboards it had before, latest first: a slow client still shows them. */
  earlier: z.array(InlineKeyboard),
  /** Counts its changes, so that a page redraws only what changed. */
  version: z.int(),
});
export type Kept = z.output<typeof Kept>;

export const ChatState = z.object({
  chat: Chat,
  messages: z.array(Kept).transform((all) => new Map(all.map((kept) => [kept.message.message_id, kept]))),
  members: z.array(z.int()),
  botIsIn: z.boolean(),
  nextMessage: z.int(),
  keyboard: ReplyKeyboard.optional(),
  topics: z.array(z.int()),
  closedTopics: z.array(z.int()).default([]),
});
export type ChatState = z.output<typeof ChatState> & { typingUntil?: number };

const BotCommand = z.strictObject({ command: z.string(), description: z.string() });
export type BotCommand = z.output<typeof BotCommand>;
export const MenuButton = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("default") }),
  z.strictObject({ type: z.literal("commands") }),
  z.strictObject({
    type: z.literal("web_app"),
    text: z.string().min(1),
    web_app: z.strictObject({ url: z.url({ protocol: /^https$/ }) }),
  }),
]);

/** What the bot says of itself, by language ("" for all others), commands by scope too. */
const Profile = z.object({
  names: z.record(z.string(), z.string()),
  descriptions: z.record(z.string(), z.string()),
  shortDescriptions: z.record(z.string(), z.string()),
  commands: z.record(z.string(), z.array(BotCommand)),
  menuButtons: z.record(z.string(), MenuButton),
});
export type Profile = z.output<typeof Profile>;

export const StoredFile = z.object({
  id: z.string(),
  path: z.string(),
  name: z.string(),
  mime: z.string(),
  bytes: z.base64().transform((text): Uint8Array => new Uint8Array(Buffer.from(text, "base64"))),
  width: z.int().optional(),
  height: z.int().optional(),
});
export type StoredFile = z.output<typeof StoredFile>;

/** What outlives the process. */
export const SavedWorld = z.object({
  token: z.string(),
  bot: User,
  people: z.array(PersonState).transform((all) => new Map(all.map((person) => [person.user.id, person]))),
  chats: z.array(ChatState).transform((all) => new Map(all.map((state) => [state.chat.id, state]))),
  profile: Profile,
  files: z.array(StoredFile).transform((all) => new Map(all.map((file) => [file.id, file]))),
  counters: z.object({ message: z.int(), file: z.int(), query: z.int() }),
  /** Simulated readers: they have a private chat, and nothing is kept of them until somebody looks. */
  readers: z.array(z.object({ from: z.int(), count: z.int(), language: z.string() })).default([]),
  updates: z.object({
    pending: z.array(z.object({ update: Update, lane: z.int() })),
    nextId: z.int(),
    allowed: z.array(z.string()).optional(),
  }),
});

/** How the bot answered a press. */
export interface PressAnswer {
  readonly text: string;
  readonly alert: boolean;
  readonly url: string | undefined;
}
export interface Press {
  readonly id: string;
  readonly personId: number;
  readonly chatId: number;
  readonly messageId: number;
  readonly at: number;
  answer?: PressAnswer;
  /** Called with the answer, or with undefined when the time is over. */
  readonly settle: (answer: PressAnswer | undefined) => void;
}
export interface InlineAsk {
  readonly id: string;
  readonly personId: number;
  readonly query: string;
  readonly at: number;
  answered: boolean;
  readonly settle: (results: readonly InlineResult[]) => void;
}
export interface InlineResult {
  readonly id: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly message: Pick<Message, "text" | "entities" | "reply_markup">;
}

export interface World {
  readonly token: string;
  readonly bot: User;
  readonly people: Map<number, PersonState>;
  readonly chats: Map<number, ChatState>;
  readonly profile: Profile;
  readonly files: Map<string, StoredFile>;
  readonly counters: { message: number; file: number; query: number };
  readonly presses: Map<string, Press>;
  readonly inlineAsks: Map<string, InlineAsk>;
  readonly readers: z.output<typeof SavedWorld>["readers"];
  readonly updates: UpdateQueue;
  readonly webhook: Webhook;
  readonly now: () => Date;
  /** Says that something in this chat can be seen. */
  readonly changed: (chatId: number) => void;
}

export const unixTime = (world: Pick<World, "now">) => Math.floor(world.now().getTime() / 1000);

const BOT_ID = 7_000_000_001;
const TOKEN = `${BOT_ID}:AAplaygroundplaygroundplaygroundpla`;

/** A world in which nothing has happened yet. */
export const emptyWorld = (token: string = TOKEN): z.input<typeof SavedWorld> => ({
  token,
  bot: { id: Number(token.split(":")[0]), is_bot: true, first_name: "Bala Kómek", username: "BalaKomekBot" },
  people: [],
  chats: [],
  profile: { names: {}, descriptions: {}, shortDescriptions: {}, commands: {}, menuButtons: {} },
  files: [],
  counters: { message: 1, file: 1, query: 1 },
  updates: { pending: [], nextId: 500_000_001 },
});

type Live = Pick<World, "now" | "changed"> & { webhook: (updates: UpdateQueue) => Webhook };

export function openWorld(saved: z.output<typeof SavedWorld>, { now, changed, webhook }: Live): World {
  const updates = createUpdateQueue(saved.updates);
  const live = { presses: new Map(), inlineAsks: new Map(), updates, webhook: webhook(updates) };
  return { ...saved, ...live, now, changed };
}

/** Written after every change: what comes to mind when somebody starts the demo again, and no archive. */
const FILES_SAVED = { files: 40, bytes: 6 * 1024 * 1024 };
const MESSAGES_SAVED = 200;

/** The newest messages and files; presses that wait are not saved, since Telegram forgets them in seconds. */
export const saveWorld = (world: World): z.input<typeof SavedWorld> => ({
  token: world.token,
  bot: world.bot,
  people: [...world.people.values()],
  chats: [...world.chats.values()].map(({ typingUntil, messages, ...state }) => ({
    ...state,
    messages: [...messages.values()].slice(-MESSAGES_SAVED),
  })),
  profile: world.profile,
  files: newest([...world.files.values()], FILES_SAVED).map((file) => ({
    ...file,
    bytes: Buffer.from(file.bytes).toString("base64"),
  })),
  counters: world.counters,
  readers: world.readers,
  updates: {
    pending: [...world.updates.pending()],
    nextId: world.updates.nextId(),
    allowed: world.updates.allowed() === undefined ? undefined : [...(world.updates.allowed() ?? [])],
  },
});
