import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { account, SCREEN } from "./steps/updates.ts";

type Options = {
  /** Told the text of each message that is sent or edited; without it nothing is read, which is quicker. */
  readonly onText?: (text: string) => void;
  /** What whoever asks for updates is given next, if anything. */
  readonly updates?: () => readonly object[];
};

/** Telegram that says yes to everything at once: whatever is sent becomes the same message, and every screen is that one. */
export async function agreeableTelegram({ onText, updates = () => [] }: Options = {}) {
  const server = createServer(async (request, response) => {
    const method = request.url?.split("/").at(-1)?.split("?")[0] ?? "";
    if (onText === undefined) request.resume();
    else onText(textOf(Buffer.concat(await request.toArray()).toString()));
    const result = method === "getUpdates" ? await given(updates) : resultOf(method);
    response.setHeader("content-type", "application/json").end(JSON.stringify({ ok: true, result }));
  });
  server.keepAliveTimeout = 60_000;
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`,
    token: account.token,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Waits a little for news, as a poll does. */
async function given(updates: () => readonly object[]): Promise<readonly object[]> {
  for (let waited = 0; waited < 50; waited++) {
    const news = updates();
    if (news.length > 0) return news;
    await pause(10);
  }
  return [];
}

function textOf(body: string): string {
  const { text } = body.startsWith("{") ? (JSON.parse(body) as { text?: unknown }) : {};
  return typeof text === "string" ? text : "";
}

function resultOf(method: string): unknown {
  if (method === "getMe") return account.me;
  if (method === "getWebhookInfo") return { url: "", has_custom_certificate: false, pending_update_count: 0 };
  if (method === "getMyCommands") return [];
  if (method.startsWith("getMy")) return {};
  if (method.startsWith("send") || method.startsWith("edit")) return { message_id: SCREEN, date: 1, chat: { id: 1 } };
  return true;
}
