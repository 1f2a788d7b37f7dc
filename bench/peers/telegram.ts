import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { account } from "../steps/updates.ts";

export type Call = { readonly method: string; readonly payload: Readonly<Record<string, unknown>> };

export type Telegram = {
  readonly url: string;
  /** What each chat was sent since it was last cleared; a press is acknowledged under the number of its chat. */
  readonly calls: Map<number, Call[]>;
  /** A call that came in the answer to a webhook. */
  note(call: Call): void;
  close(): Promise<void>;
};

/** The message of every screen, so that each press is one on the screen that is open. */
export const SCREEN = 7;

/** A Bot API that says yes at once, and gives back the message as Telegram does. It remembers and checks nothing else. */
export async function startTelegram(): Promise<Telegram> {
  const calls = new Map<number, Call[]>();
  const note = (call: Call) => {
    const chat = Number(call.payload.chat_id ?? call.payload.callback_query_id);
    const noted = calls.get(chat);
    if (noted === undefined) calls.set(chat, [call]);
    else noted.push(call);
  };
  const server = createServer((request, response) => void answer(request, response, note));
  server.keepAliveTimeout = 120_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the stand-in has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    calls,
    note,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, note: (call: Call) => void): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const method = (request.url ?? "").slice((request.url ?? "").lastIndexOf("/") + 1);
  const body = Buffer.concat(chunks).toString();
  const payload = body === "" ? {} : JSON.parse(body);
  note({ method, payload });
  const result = JSON.stringify({ ok: true, result: resultOf({ method, payload }) });
  response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(result) });
  response.end(result);
}

function resultOf({ method, payload: { chat_id, text, reply_markup } }: Call): unknown {
  if (method === "getMe") return account.me;
  if (method === "getWebhookInfo") return { url: "", has_custom_certificate: false, pending_update_count: 0 };
  if (method !== "sendMessage" && method !== "editMessageText") return true;
  const chat = { id: Number(chat_id), type: "private", first_name: "A" };
  return { message_id: SCREEN, from: account.me, chat, date: 1_790_000_000, text, reply_markup };
}
