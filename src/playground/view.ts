import { personOf } from "./chats.ts";
import { commandsKey } from "./methods/profile.ts";
import type { Entity, InlineButton, Message } from "./telegram.ts";
import type { BotCommand, ChatState, Kept, World } from "./world.ts";

export interface SeenMedia {
  readonly kind: "photo" | "document" | "sticker" | "voice" | "location" | "contact";
  readonly fileId?: string | undefined;
  readonly label: string;
  readonly bytes?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** The caption stands above, not below. */
  readonly below?: boolean | undefined;
}

/** A message as the person sees it. */
export interface Seen {
  readonly id: number;
  /** Counts its changes. */
  readonly version: number;
  readonly mine: boolean;
  /** Who wrote it, where several do. */
  readonly author: string;
  readonly at: number;
  readonly edited: boolean;
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly media: SeenMedia | undefined;
  readonly buttons: readonly (readonly InlineButton[])[];
  /** The keyboards it had before, latest first. */
  readonly earlier: readonly (readonly (readonly InlineButton[])[])[];
  readonly replyTo: string | undefined;
  readonly service: string | undefined;
}

export const seenMessages = (state: ChatState, personId: number): Seen[] =>
  [...state.messages.values()].map((kept) => seen(kept, personId));

function seen({ message, earlier, version }: Kept, personId: number): Seen {
  return {
    id: message.message_id,
    version,
    mine: message.from?.id === personId,
    author: message.from?.first_name ?? message.chat.title ?? "",
    at: message.date,
    edited: message.edit_date !== undefined,
    text: message.text ?? message.caption ?? "",
    entities: message.entities ?? message.caption_entities ?? [],
    media: mediaOf(message),
    buttons: message.reply_markup?.inline_keyboard ?? [],
    earlier: earlier.map(({ inline_keyboard }) => inline_keyboard),
    replyTo: replyOf(message),
    service: serviceOf(message),
  };
}

function mediaOf(message: Message): SeenMedia | undefined {
  const { photo, document, sticker, voice, location, contact } = message;
  const [picture] = photo ?? [];
  const below = message.show_caption_above_media;
  if (picture !== undefined) return { kind: "photo", label: "", fileId: picture.file_id, ...sizeOf(picture), below };
  if (document !== undefined)
    return {
      kind: "document",
      label: document.file_name ?? "file",
      fileId: document.file_id,
      bytes: document.file_size,
    };
  if (sticker !== undefined) return { kind: "sticker", label: sticker.emoji };
  if (voice !== undefined) return { kind: "voice", label: `0:${String(voice.duration).padStart(2, "0")}` };
  if (location !== undefined) return { kind: "location", label: `${location.latitude}, ${location.longitude}` };
  if (contact !== undefined) return { kind: "contact", label: `${contact.first_name}, ${contact.phone_number}` };
  return undefined;
}

const sizeOf = ({ width, height }: { width: number; height: number }) => ({ width, height });

function replyOf({ reply_to_message: replied }: Message): string | undefined {
  if (replied === undefined) return undefined;
  const text = replied.text ?? replied.caption;
  return typeof text === "string" ? text : "…";
}

function serviceOf(message: Message) {
  const { new_chat_members: joined, left_chat_member: left, forum_topic_created: topic } = message;
  if (message.forum_topic_closed !== undefined) return "# ×";
  if (joined !== undefined) return `+ ${joined.map(({ first_name }) => first_name).join(", ")}`;
  if (left !== undefined) return `− ${left.first_name}`;
  return topic && `# ${topic.name}`;
}

/** The commands a client offers here: the narrowest scope that has any, in the person's language before the others. */
export function seenCommands(world: World, state: ChatState, personId: number): readonly BotCommand[] {
  const { language_code: language = "" } = personOf(world, personId).user;
  const inChat = { type: "chat", chat_id: state.chat.id } as const;
  const byKind = { type: state.chat.type === "private" ? "all_private_chats" : "all_group_chats" } as const;
  for (const scope of [inChat, byKind, { type: "default" } as const])
    for (const code of [language, ""]) {
      const commands = world.profile.commands[commandsKey(scope, code)] ?? [];
      if (commands.length > 0) return commands;
    }
  return [];
}

/** What an empty chat says of the bot. */
export function seenProfile({ profile, bot, people }: World, personId: number): { name: string; description: string } {
  const language = people.get(personId)?.user.language_code ?? "";
  const name = profile.names[language] ?? profile.names[""] ?? bot.first_name;
  return { name, description: profile.descriptions[language] ?? profile.descriptions[""] ?? "" };
}
