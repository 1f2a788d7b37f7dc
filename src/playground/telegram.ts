import { z } from "zod";

/** The objects of the Bot API as far as the stand-in makes them; the saved state is read back by the same schemas. */
export const User = z.object({
  id: z.int(),
  is_bot: z.boolean(),
  first_name: z.string(),
  last_name: z.string().optional(),
  username: z.string().optional(),
  language_code: z.string().optional(),
});
export type User = z.output<typeof User>;

export const Chat = z.object({
  id: z.int(),
  type: z.enum(["private", "supergroup", "channel"]),
  title: z.string().optional(),
  username: z.string().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  is_forum: z.literal(true).optional(),
});
export type Chat = z.output<typeof Chat>;

export const Entity = z.strictObject({
  type: z.enum([
    "mention",
    "hashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
    "code",
    "pre",
    "text_link",
    "text_mention",
    "custom_emoji",
  ]),
  /** In UTF-16 units, as JavaScript counts. */
  offset: z.int().min(0),
  length: z.int().min(1),
  url: z.string().optional(),
  user: z.looseObject({ id: z.int() }).optional(),
  language: z.string().optional(),
  custom_emoji_id: z.string().optional(),
});
export type Entity = z.output<typeof Entity>;

/** Text with its formatting, after parsing. */
export interface Formatted {
  readonly text: string;
  readonly entities: readonly Entity[];
}

export const InlineButton = z.strictObject({
  text: z.string(),
  style: z.enum(["danger", "success", "primary"]).optional(),
  icon_custom_emoji_id: z.string().optional(),
  url: z.string().optional(),
  callback_data: z.string().optional(),
  switch_inline_query: z.string().optional(),
  switch_inline_query_current_chat: z.string().optional(),
  copy_text: z.strictObject({ text: z.string() }).optional(),
});
export type InlineButton = z.output<typeof InlineButton>;

export const InlineKeyboard = z.strictObject({ inline_keyboard: z.array(z.array(InlineButton)) });
export type InlineKeyboard = z.output<typeof InlineKeyboard>;

export const ReplyButton = z.strictObject({
  text: z.string(),
  style: z.enum(["danger", "success", "primary"]).optional(),
  icon_custom_emoji_id: z.string().optional(),
  request_contact: z.boolean().optional(),
  request_location: z.boolean().optional(),
});
export const ReplyKeyboard = z.strictObject({
  keyboard: z.array(z.array(ReplyButton)),
  is_persistent: z.boolean().optional(),
  resize_keyboard: z.boolean().optional(),
  one_time_keyboard: z.boolean().optional(),
  input_field_placeholder: z.string().max(64).optional(),
  selective: z.boolean().optional(),
});
export type ReplyKeyboard = z.output<typeof ReplyKeyboard>;

const named = { file_id: z.string(), file_unique_id: z.string(), file_size: z.int().optional() };
export const PhotoSize = z.object({ ...named, width: z.int(), height: z.int() });
export const Document = z.object({ ...named, file_name: z.string().optional(), mime_type: z.string().optional() });
const Contact = z.object({ phone_number: z.string(), first_name: z.string(), user_id: z.int().optional() });
const Sticker = z.object({
  ...named,
  type: z.literal("regular"),
  width: z.int(),
  height: z.int(),
  is_animated: z.boolean(),
  is_video: z.boolean(),
  emoji: z.string(),
});

/** A message inside another one: what it was when it was answered. */
const Quoted = z.looseObject({ message_id: z.int() });

export const Message = z.object({
  message_id: z.int(),
  message_thread_id: z.int().optional(),
  is_topic_message: z.literal(true).optional(),
  from: User.optional(),
  sender_chat: Chat.optional(),
  chat: Chat,
  date: z.int(),
  edit_date: z.int().optional(),
  via_bot: User.optional(),
  forward_origin: z.looseObject({ type: z.string() }).optional(),
  reply_to_message: Quoted.optional(),
  has_protected_content: z.literal(true).optional(),
  text: z.string().optional(),
  entities: z.array(Entity).optional(),
  link_preview_options: z.looseObject({}).optional(),
  caption: z.string().optional(),
  caption_entities: z.array(Entity).optional(),
  show_caption_above_media: z.literal(true).optional(),
  has_media_spoiler: z.literal(true).optional(),
  photo: z.array(PhotoSize).optional(),
  document: Document.optional(),
  sticker: Sticker.optional(),
  voice: z.object({ ...named, duration: z.int(), mime_type: z.string() }).optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  contact: Contact.optional(),
  new_chat_members: z.array(User).optional(),
  left_chat_member: User.optional(),
  forum_topic_created: z.looseObject({ name: z.string() }).optional(),
  forum_topic_closed: z.looseObject({}).optional(),
  reply_markup: InlineKeyboard.optional(),
});
export type Message = z.output<typeof Message>;

export const updateKinds = [
  "message",
  "edited_message",
  "channel_post",
  "edited_channel_post",
  "inline_query",
  "chosen_inline_result",
  "callback_query",
  "my_chat_member",
  "message_reaction",
] as const;
export type UpdateKind = (typeof updateKinds)[number];

/** One of the kinds beside its id: `{ update_id: 7, message: … }`. */
export const Update = z.looseObject({ update_id: z.int() });
export type Update = z.output<typeof Update> & { readonly [kind in UpdateKind]?: unknown };
