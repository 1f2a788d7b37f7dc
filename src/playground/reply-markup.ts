import { z } from "zod";
import type { Given } from "./given.ts";
import { badRequest } from "./refusal.ts";
import { type Chat, type InlineButton, InlineKeyboard, ReplyButton, ReplyKeyboard } from "./telegram.ts";

/** What stands under a message, or takes the place of the person's own keyboard. */
export type ReplyMarkup =
  | { readonly kind: "inline"; readonly markup: InlineKeyboard }
  | { readonly kind: "keyboard"; readonly markup: ReplyKeyboard }
  | { readonly kind: "remove" }
  | { readonly kind: "force-reply" };

const Remove = z.strictObject({ remove_keyboard: z.literal(true), selective: z.boolean().optional() });
const ForceReply = z.strictObject({
  force_reply: z.literal(true),
  input_field_placeholder: z.string().max(64).optional(),
  selective: z.boolean().optional(),
});
const TypedReplyKeyboard = ReplyKeyboard.extend({
  keyboard: z.array(z.array(z.union([z.string().transform((text) => ({ text })), ReplyButton]))),
});

const MOST_BUTTONS = 100;
const MOST_IN_A_ROW = 8;
const MOST_BYTES = 10_000;

export function readMarkup(given: Given, chat: Chat): ReplyMarkup | undefined {
  const raw = given.object("reply_markup", z.record(z.string(), z.unknown()));
  if (raw === undefined || Object.keys(raw).length === 0) return undefined;
  if ("inline_keyboard" in raw) return { kind: "inline", markup: inlineKeyboard(raw) };
  if ("keyboard" in raw) return { kind: "keyboard", markup: replyKeyboard(raw, chat) };
  if ("remove_keyboard" in raw) {
    parse("reply keyboard remove", Remove, raw);
    return { kind: "remove" };
  }
  if ("force_reply" in raw) {
    parse("force reply", ForceReply, raw);
    return { kind: "force-reply" };
  }
  throw badRequest(`can't parse reply_markup: unknown field "${Object.keys(raw)[0]}"`);
}

/** An edited message can have no other keyboard than the inline one; an empty one is none. */
export function readInlineMarkup(given: Given, chat: Chat): InlineKeyboard | undefined {
  const read = readMarkup(given, chat);
  if (read !== undefined && read.kind !== "inline") throw badRequest("inline keyboard expected");
  return read === undefined ? undefined : emptyIsNone(read.markup);
}

export const emptyIsNone = (keyboard: InlineKeyboard): InlineKeyboard | undefined =>
  keyboard.inline_keyboard.length === 0 ? undefined : keyboard;

export function inlineKeyboard(raw: unknown): InlineKeyboard {
  const { inline_keyboard: rows } = parse("inline keyboard", InlineKeyboard, raw);
  const filled = rows.filter((row) => row.length > 0);
  for (const button of filled.flat()) checkButton(button);
  return { inline_keyboard: checkSize(filled) };
}

function checkButton(button: InlineButton): void {
  const { text, style, icon_custom_emoji_id, ...actions } = button;
  if (text.trim() === "") throw badRequest("inline keyboard button text must be non-empty");
  const [action, ...others] = Object.keys(actions);
  if (action === undefined)
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  if (others.length > 0)
    throw badRequest(`can't parse inline keyboard button: ${action} and ${others.join(", ")} exclude one another`);
  checkAction(button);
}

function checkAction({ callback_data: data, url, copy_text }: InlineButton): void {
  if (data !== undefined && (data === "" || Buffer.byteLength(data) > 64)) throw badRequest("BUTTON_DATA_INVALID");
  if (url !== undefined && !isLink(url))
    throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
  if (copy_text !== undefined && (copy_text.text === "" || copy_text.text.length > 256))
    throw badRequest("BUTTON_COPY_TEXT_INVALID");
}

const isLink = (url: string) =>
  URL.canParse(url) && (/^tg:\/\/./.test(url) || /^https?:\/\/[^/]*\.[^/]/.test(new URL(url).href));

function replyKeyboard(raw: unknown, chat: Chat): ReplyKeyboard {
  const read = parse("reply keyboard", TypedReplyKeyboard, raw);
  const rows = read.keyboard.filter((row) => row.length > 0);
  for (const button of rows.flat()) {
    if (button.text.trim() === "") throw badRequest("keyboard button text must be non-empty");
    const { request_contact: contact, request_location: location }: z.output<typeof ReplyButton> = button;
    if ((contact || location) && chat.type !== "private")
      throw badRequest(`${contact ? "phone number" : "location"} can be requested in private chats only`);
  }
  return { ...read, keyboard: checkSize(rows) };
}

function checkSize<Button>(rows: Button[][]): Button[][] {
  const tooMany = rows.flat().length > MOST_BUTTONS || rows.some((row) => row.length > MOST_IN_A_ROW);
  if (tooMany || JSON.stringify(rows).length > MOST_BYTES) throw badRequest("reply markup is too long");
  return rows;
}

function parse<Schema extends z.ZodType>(what: string, schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badRequest(`can't parse ${what}: ${issue?.path.join(".")}: ${issue?.message}`);
}
