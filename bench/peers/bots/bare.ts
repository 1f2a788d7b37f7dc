import { createServer, type IncomingMessage } from "node:http";
import { Redis } from "ioredis";
import { Pool } from "undici";
import type { Draft } from "../../../src/bot/context.ts";
import type { Screen } from "../deeds.ts";
import { given, listen } from "./given.ts";
import { answerTo, openGuide, shelf, takePress } from "./work.ts";

type Kept = { language?: string; draft?: Draft };
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
    if (!message.text.startsWith("/start")) return await send(chat, answerTo(message.text));
    const { draft, said } = openGuide(message.text.slice("/start ".length));
    await redis.set(`c:${chat}`, JSON.stringify({ ...kept, draft }));
    return await send(chat, said[0]?.screen);
  }
  if (press === undefined) return;
  const show = (screen: Screen | undefined) =>
    Promise.all([
      edit(chat, press.message.message_id, screen),
      call("answerCallbackQuery", { callback_query_id: press.id }),
    ]);
  if (press.data.startsWith("h:")) return void (await show(shelf(press.data.slice(2))));
  if (press.data.startsWith("l:")) {
    await redis.set(`c:${chat}`, JSON.stringify({ ...kept, language: press.data.slice(2) }));
    return void (await show(screens.chosen));
  }
  if (kept.draft === undefined) return;
  const { draft, said } = await takePress(kept.draft, press.data);
  await redis.set(`c:${chat}`, JSON.stringify({ ...kept, draft }));
  const [first, ...others] = said;
  await show(first?.screen);
  for (const { screen } of others) await send(chat, screen);
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
