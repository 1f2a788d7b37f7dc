import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { changeMessage, chatOf, chatToWrite, readerOf, removeMessage } from "../chats.ts";
import { documentOf, photoSizes, readFile } from "../files.ts";
import { type Given, readGiven } from "../given.ts";
import { badRequest } from "../refusal.ts";
import { readInlineMarkup } from "../reply-markup.ts";
import type { Message } from "../telegram.ts";
import { readText } from "../text-of.ts";
import { type ChatState, type Kept, type StoredFile, unixTime, type World } from "../world.ts";
import { captioned, someOf } from "./send.ts";

export function editMessageText(world: World, given: Given): Message {
  const { text, entities } = readText(given, "MESSAGE_TOO_LONG");
  const { state, kept } = own(world, given);
  if (kept.message.text === undefined) throw badRequest("there is no text in the message to edit");
  return change(world, given, state, kept, { text, entities: someOf(entities) });
}

export function editMessageCaption(world: World, given: Given): Message {
  const caption = captioned(given, "MEDIA_CAPTION_TOO_LONG");
  const { state, kept } = own(world, given);
  if (kept.message.text !== undefined) throw badRequest("there is no caption in the message to edit");
  const above = given.flag("show_caption_above_media") && kept.message.photo !== undefined;
  return change(world, given, state, kept, { ...NO_CAPTION, ...caption, ...(above && ABOVE) });
}

export function editMessageReplyMarkup(world: World, given: Given): Message {
  const { state, kept } = own(world, given);
  return change(world, given, state, kept, {});
}

const NO_CAPTION = { caption: undefined, caption_entities: undefined, show_caption_above_media: undefined };
const ABOVE = { show_caption_above_media: true } as const;

const Media = z.strictObject({
  media: z.string(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.unknown().optional(),
});
const InputMedia = z.discriminatedUnion("type", [
  Media.extend({
    type: z.literal("photo"),
    show_caption_above_media: z.boolean().optional(),
    has_spoiler: z.boolean().optional(),
  }),
  Media.extend({ type: z.literal("document"), disable_content_type_detection: z.boolean().optional() }),
]);

export function editMessageMedia(world: World, given: Given): Message {
  const media = given.object("media", InputMedia);
  if (media === undefined) throw badRequest("media is empty");
  const file = readFile(world, given, media.media, media.type);
  const { caption, parse_mode, caption_entities } = media;
  const said = readGiven("editMessageCaption", { caption, parse_mode, caption_entities }, given.uploads);
  const shown = { ...captioned(said, "MEDIA_CAPTION_TOO_LONG"), ...mediaShown(media, file) };
  const { state, kept } = own(world, given);
  return change(world, given, state, kept, { ...NOTHING, ...NO_CAPTION, ...shown });
}

const NOTHING = {
  ...{ text: undefined, entities: undefined, link_preview_options: undefined },
  ...{ photo: undefined, document: undefined, has_media_spoiler: undefined },
};

function mediaShown(media: z.output<typeof InputMedia>, file: StoredFile): Partial<Message> {
  if (media.type === "document") return { document: documentOf(file) };
  const spoiler = media.has_spoiler ? { has_media_spoiler: true as const } : {};
  return { photo: photoSizes(file), ...spoiler, ...(media.show_caption_above_media && ABOVE) };
}

/** The message of the bot that a call wants to change. */
function own(world: World, given: Given): { state: ChatState; kept: Kept } {
  if (given.text("inline_message_id") !== "") throw badRequest("MESSAGE_ID_INVALID");
  const state = chatToWrite(world, given);
  const id = given.integer("message_id");
  if (id === undefined) throw badRequest("message identifier is not specified");
  const kept = state.messages.get(id) ?? ofReader(world, state, id);
  if (kept === undefined) throw badRequest("message to edit not found");
  if (kept.message.from?.id !== world.bot.id || !kept.editable) throw badRequest("message can't be edited");
  return { state, kept };
}

/** What was sent to a simulated reader was counted and not kept, so any message that may have been theirs is taken for it. */
function ofReader(world: World, { chat }: ChatState, id: number): Kept | undefined {
  if (world.people.has(chat.id) || readerOf(world, chat.id) === undefined) return undefined;
  if (id < 1 || id >= world.counters.message) return undefined;
  const message = { message_id: id, date: unixTime(world), chat, from: world.bot, text: "" };
  return { message, editable: true, earlier: [], version: 0 };
}

/** Without `reply_markup` an edit takes the keyboard away. */
function change(world: World, given: Given, state: ChatState, kept: Kept, content: Partial<Message>): Message {
  const changes = { ...content, reply_markup: readInlineMarkup(given, state.chat) };
  const same = Object.entries(changes).every(([name, value]) =>
    isDeepStrictEqual(Reflect.get(kept.message, name), value),
  );
  if (same)
    throw badRequest(
      "message is not modified: specified new message content and reply markup are exactly the same as a current " +
        "content and reply markup of the message",
    );
  return changeMessage(world, state, kept, { ...changes, edit_date: unixTime(world) });
}

const DELETABLE_SECONDS = 48 * 3600;

export function deleteMessage(world: World, given: Given): true {
  const state = chatOf(world, given);
  const kept = state.messages.get(given.integer("message_id") ?? 0);
  if (kept === undefined) throw badRequest("message to delete not found");
  if (!deletable(world, state, kept)) throw badRequest("message can't be deleted for everyone");
  removeMessage(world, state, kept.message.message_id);
  return true;
}

/** Those that are not there, or can't be deleted, are passed over. */
export function deleteMessages(world: World, given: Given): true {
  const state = chatOf(world, given);
  const ids = given.object("message_ids", z.array(z.int()).min(1).max(100));
  if (ids === undefined) throw badRequest("message identifiers are not specified");
  for (const id of ids) {
    const kept = state.messages.get(id);
    if (kept !== undefined && deletable(world, state, kept)) removeMessage(world, state, id);
  }
  return true;
}

function deletable(world: World, { chat }: ChatState, { message }: Kept): boolean {
  const own = message.from?.id === world.bot.id;
  return (own || chat.type === "private") && unixTime(world) - message.date < DELETABLE_SECONDS;
}
