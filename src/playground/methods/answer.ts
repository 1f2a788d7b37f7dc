import { z } from "zod";
import type { Given } from "../given.ts";
import { INLINE_WAITS_MS, PRESS_WAITS_MS } from "../pressing.ts";
import { badRequest } from "../refusal.ts";
import { inlineKeyboard } from "../reply-markup.ts";
import { settleText } from "../text-entities.ts";
import { parsed } from "../text-of.ts";
import type { InlineResult, World } from "../world.ts";
import { someOf } from "./send.ts";

const tooOld = () => badRequest("query is too old and response timeout expired or query ID is invalid");

export function answerCallbackQuery(world: World, given: Given): true {
  const press = world.presses.get(given.text("callback_query_id"));
  const text = given.text("text");
  const url = given.text("url") || undefined;
  if ([...text].length > 200) throw badRequest("MESSAGE_TOO_LONG");
  if (url !== undefined && !url.startsWith(`https://t.me/${world.bot.username}?start=`))
    throw badRequest("URL_INVALID");
  given.integer("cache_time");
  if (press === undefined || press.answer !== undefined || world.now().getTime() - press.at > PRESS_WAITS_MS)
    throw tooOld();
  press.answer = { text, alert: given.flag("show_alert"), url };
  press.settle(press.answer);
  world.changed(press.chatId);
  return true;
}

const Article = z.strictObject({
  type: z.literal("article"),
  id: z.string(),
  title: z.string().min(1),
  description: z.string().optional(),
  url: z.string().optional(),
  input_message_content: z.strictObject({
    message_text: z.string(),
    parse_mode: z.string().optional(),
    entities: z.undefined().optional(),
    link_preview_options: z.looseObject({}).optional(),
  }),
  reply_markup: z.unknown().optional(),
});
const Button = z.strictObject({ text: z.string().min(1), start_parameter: z.string().regex(/^[\w-]{1,64}$/) });
const MOST_RESULTS = 50;

export function answerInlineQuery(world: World, given: Given): true {
  const results = given.object("results", z.array(Article))?.map(resultOf);
  if (results === undefined) throw badRequest("results are empty");
  if (results.length > MOST_RESULTS) throw badRequest("RESULTS_TOO_MUCH");
  if (new Set(results.map(({ id }) => id)).size < results.length) throw badRequest("RESULT_ID_DUPLICATE");
  given.object("button", Button);
  given.integer("cache_time");
  const ask = world.inlineAsks.get(given.text("inline_query_id"));
  if (ask === undefined || ask.answered || world.now().getTime() - ask.at > INLINE_WAITS_MS) throw tooOld();
  ask.answered = true;
  ask.settle(results);
  return true;
}

function resultOf({
  id,
  title,
  description,
  input_message_content,
  reply_markup,
}: z.output<typeof Article>): InlineResult {
  if (id === "" || Buffer.byteLength(id) > 64) throw badRequest("RESULT_ID_INVALID");
  const { message_text, parse_mode = "" } = input_message_content;
  const { text, entities } = settleText(parsed(message_text, parse_mode));
  if (text === "") throw badRequest("MESSAGE_EMPTY");
  const keyboard = reply_markup === undefined ? undefined : inlineKeyboard(reply_markup);
  return { id, title, description, message: { text, entities: someOf(entities), reply_markup: keyboard } };
}
