import { createServer, type IncomingMessage } from "node:http";
import { Redis } from "ioredis";
import { Pool } from "undici";
import type { Screen } from "../deeds.ts";
import { given, listen } from "./given.ts";

type Kept = { language?: string; guide?: string; answers?: Record<number, string> };
type Update = {
  readonly message?: { readonly chat: { readonly id: number }; readonly text: string };
  readonly callback_query?: {
    readonly id: string;
    readonly data: string;
    readonly message: { readonly message_id: number; readonly chat: { readonly id: number } };
  };
};

/** The least that does the work: http, undici and ioredis by hand, nothing between. No lease, no dedupe, no care. */
const { screens } = given;
const redis = new Redis(given.redisUrl, { enableAutoPipelining: true });
const telegram = new Pool(given.apiRoot, { connections: 64 });
const headers = { "content-type": "application/json" };

listen(
  createServer(async (request, response) => {
    if (request.headers["x-telegram-bot-api-secret-token"] !== given.secret) return response.writeHead(401).end();
    await handle(JSON.parse((await bodyOf(request)).toString()));
    return response.writeHead(200).end();
  }),
);

async function handle({ message, callback_query: press }: Update): Promise<void> {
  const chat = message?.chat.id ?? press?.message.chat.id ?? 0;
  const kept: Kept = JSON.parse((await redis.get(`c:${chat}`)) ?? "{}");
  if (message !== undefined) {
    if (message.text === "/start") return await send(chat, screens.hello);
    if (!message.text.startsWith("/start")) return await send(chat, screens.answers.get(message.text));
    const guide = message.text.slice("/start ".length);
    await redis.set(`c:${chat}`, JSON.stringify({ ...kept, guide, answers: {} }));
    return await send(chat, screens.guides[guide]?.[0]);
  }
  if (press === undefined) return;
  const show = (screen: Screen | undefined) =>
    Promise.all([
      edit(chat, press.message.message_id, screen),
      call("answerCallbackQuery", { callback_query_id: press.id }),
    ]);
  if (press.data.startsWith("h:")) return void (await show(screens.menu));
  if (press.data.startsWith("l:")) {
    await redis.set(`c:${chat}`, JSON.stringify({ ...kept, language: press.data.slice(2) }));
    return void (await show(screens.chosen));
  }
  const answers = { ...kept.answers, [Object.keys(kept.answers ?? {}).length]: press.data };
  await redis.set(`c:${chat}`, JSON.stringify({ ...kept, answers }));
  await show(screens.guides[kept.guide ?? ""]?.[Object.keys(answers).length]);
}

const send = (chat_id: number, screen: Screen | undefined) => call("sendMessage", { chat_id, ...screen });
const edit = (chat_id: number, message_id: number, screen: Screen | undefined) =>
  call("editMessageText", { chat_id, message_id, ...screen });

async function call(method: string, payload: object): Promise<void> {
  const path = `/bot${given.token}/${method}`;
  const { body } = await telegram.request({ path, method: "POST", headers, body: JSON.stringify(payload) });
  const answer = (await body.json()) as { ok: boolean };
  if (!answer.ok) throw new Error(`${method} was refused`);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
