import { z } from "zod";
import { addMessage, chatOf, chatToWrite, quoted } from "../chats.ts";
import { documentOf, photoSizes, readFile } from "../files.ts";
import type { Given } from "../given.ts";
import { badRequest } from "../refusal.ts";
import { emptyIsNone, type ReplyMarkup, readMarkup } from "../reply-markup.ts";
import type { Message } from "../telegram.ts";
import { readCaption, readText } from "../text-of.ts";
import type { ChatState, Kept, World } from "../world.ts";

type Content = Partial<Message>;

export const sendMessage = (world: World, given: Given): Message =>
  send(world, given, () => ({
    ...readText(given, "message is too long"),
    link_preview_options: given.object("link_preview_options", LinkPreview),
  }));

export const sendPhoto = (world: World, given: Given): Message =>
  send(world, given, () => ({
    photo: photoSizes(readFile(world, given, given.raw("photo"), "photo")),
    ...captioned(given, "message caption is too long"),
    has_media_spoiler: given.flag("has_spoiler") || undefined,
    show_caption_above_media: given.flag("show_caption_above_media") || undefined,
  }));

export const sendDocument = (world: World, given: Given): Message =>
  send(world, given, () => {
    given.flag("disable_content_type_detection");
    const document = documentOf(readFile(world, given, given.raw("document"), "document"));
    return { document, ...captioned(given, "message caption is too long") };
  });

export function copyMessage(world: World, given: Given): { message_id: number } {
  const { message } = source(world, given, "copy");
  const { text, entities, photo, document, sticker, voice, location, contact, caption, caption_entities } = message;
  const copied = { text, entities, photo, document, sticker, voice, location, contact, caption, caption_entities };
  const said = given.has("caption") ? captioned(given, "message caption is too long") : {};
  return { message_id: send(world, given, () => ({ ...copied, ...said })).message_id };
}

export function forwardMessage(world: World, given: Given): Message {
  const { message } = source(world, given, "forward");
  const { message_id, chat, date, from, edit_date, reply_to_message, reply_markup, ...content } = message;
  return send(world, given, () => ({ ...content, forward_origin: { type: "user", sender_user: from, date } }));
}

export function sendChatAction(world: World, given: Given): true {
  const state = chatToWrite(world, given);
  if (!ACTIONS.includes(given.text("action"))) throw badRequest("wrong parameter action in request");
  state.typingUntil = world.now().getTime() + TYPING_SHOWN_MS;
  world.changed(state.chat.id);
  return true;
}

const TYPING_SHOWN_MS = 5000;
const ACTIONS = [
  ...["typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice"],
  ...["upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note"],
];

const LinkPreview = z.strictObject({
  is_disabled: z.boolean().optional(),
  url: z.string().optional(),
  prefer_small_media: z.boolean().optional(),
  prefer_large_media: z.boolean().optional(),
  show_above_text: z.boolean().optional(),
});

export function captioned(given: Given, tooLong: string): Content {
  const { text, entities } = readCaption(given, tooLong);
  return text === "" ? {} : { caption: text, caption_entities: someOf(entities) };
}

/** Telegram leaves an empty list out. */
export const someOf = <Item>(list: readonly Item[] | undefined): Item[] | undefined =>
  list === undefined || list.length === 0 ? undefined : [...list];

/** What all sending shares, in the order in which Telegram looks: the content, the chat, then the rest. */
function send(world: World, given: Given, read: () => Content): Message {
  const { entities, ...content } = read();
  const state = chatToWrite(world, given);
  const markup = readMarkup(given, state.chat);
  const thread = threadOf(state, given);
  for (const taken of ["disable_notification", "allow_paid_broadcast"]) given.flag(taken);
  const draft = {
    from: world.bot,
    ...content,
    entities: someOf(entities),
    ...(thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true as const }),
    has_protected_content: given.flag("protect_content") || undefined,
    reply_to_message: repliedTo(state, given),
    reply_markup: markup?.kind === "inline" ? emptyIsNone(markup.markup) : undefined,
  };
  showKeyboard(state, markup);
  return addMessage(world, state, draft, markup === undefined || markup.kind === "inline");
}

function showKeyboard(state: ChatState, markup: ReplyMarkup | undefined): void {
  if (markup?.kind === "keyboard") state.keyboard = markup.markup;
  if (markup?.kind === "remove") delete state.keyboard;
}

function threadOf(state: ChatState, given: Given): number | undefined {
  const thread = given.integer("message_thread_id");
  if (thread !== undefined && !state.topics.includes(thread)) throw badRequest("message thread not found");
  return thread;
}

const ReplyParameters = z.strictObject({
  message_id: z.int(),
  chat_id: z.union([z.int(), z.string()]).optional(),
  allow_sending_without_reply: z.boolean().optional(),
});

function repliedTo(state: ChatState, given: Given) {
  const reply = given.object("reply_parameters", ReplyParameters);
  if (reply === undefined) return undefined;
  const kept = state.messages.get(reply.message_id);
  if (kept === undefined && !reply.allow_sending_without_reply) throw badRequest("message to be replied not found");
  return kept && quoted(kept.message);
}

function source(world: World, given: Given, what: "copy" | "forward"): Kept {
  const kept = chatOf(world, given, "from_chat_id").messages.get(given.integer("message_id") ?? 0);
  if (kept === undefined) throw badRequest(`message to ${what} not found`);
  if (kept.message.has_protected_content)
    throw badRequest(`message can't be ${what === "copy" ? "copied" : "forwarded"}`);
  return kept;
}
