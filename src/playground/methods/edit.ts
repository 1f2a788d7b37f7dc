import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { changeMessage, chatOf, chatToWrite, removeMessage } from "../chats.ts";
import { documentOf, photoSizes, readFile } from "../files.ts";
import { type Given, readGiven } from "../given.ts";
import { badRequest } from "../refusal.ts";
import { readInlineMarkup } from "../reply-markup.ts";
import type { Message } from "../telegram.ts";
import { readText } from "../text-of.ts";
import { type ChatState, type Kept, unixTime, type World } from "../world.ts";
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
  return change(world, given, state, kept, { caption: undefined, caption_entities: undefined, ...caption });
}

export function editMessageReplyMarkup(world: World, given: Given): Message {
  const { state, kept } = own(world, given);
  return change(world, given, state, kept, {});
}

const InputMedia = z.strictObject({
  type: z.enum(["photo", "document"]),
  media: z.string(),
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: z.unknown().optional(),
});

export function editMessageMedia(world: World, given: Given): Message {
  const media = given.object("media", InputMedia);
  if (media === undefined) throw badRequest("media is empty");
  const { type, media: value, ...captionGiven } = media;
  const file = readFile(world, given, value, type);
  const caption = captioned(readGiven("editMessageCaption", captionGiven, given.uploads), "MEDIA_CAPTION_TOO_LONG");
  const { state, kept } = own(world, given);
  const none = { text: undefined, entities: undefined, photo: undefined, document: undefined };
  const shown = type === "photo" ? { photo: photoSizes(file) } : { document: documentOf(file) };
  return change(world, given, state, kept, {
    ...none,
    caption: undefined,
    caption_entities: undefined,
    ...shown,
    ...caption,
  });
}

/** The message of the bot that a call wants to change. */
function own(world: World, given: Given): { state: ChatState; kept: Kept } {
  if (given.text("inline_message_id") !== "") throw badRequest("MESSAGE_ID_INVALID");
  const state = chatToWrite(world, given);
  const id = given.integer("message_id");
  if (id === undefined) throw badRequest("message identifier is not specified");
  const kept = state.messages.get(id);
  if (kept === undefined) throw badRequest("message to edit not found");
  if (kept.message.from?.id !== world.bot.id || !kept.editable) throw badRequest("message can't be edited");
  return { state, kept };
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
