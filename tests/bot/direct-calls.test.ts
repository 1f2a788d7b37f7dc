import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { Api, GrammyError, HttpError } from "grammy";
import { afterEach, describe, expect, it } from "vitest";
import { createDirectCalls } from "../../src/bot/direct-calls.ts";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** An Api whose own way is noted, over a server that answers so. */
async function apiOver(answer: RequestListener, timeoutSeconds = 5) {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const ownWay: string[] = [];
  const api = new Api("1:token", { apiRoot: "http://127.0.0.1:1" });
  api.config.use(async (_, method) => {
    ownWay.push(method);
    return { ok: true, result: true } as never;
  });
  api.config.use(createDirectCalls(`http://127.0.0.1:${port}/behind`, "1:token", timeoutSeconds));
  return { api, ownWay };
}

describe("a call of every day", () => {
  it("reaches its address with all it says, and brings back the result", async () => {
    const seen: unknown[] = [];
    const { api, ownWay } = await apiOver(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      seen.push(
        request.method,
        request.url,
        request.headers["content-type"],
        JSON.parse(Buffer.concat(chunks).toString()),
      );
      response.end(JSON.stringify({ ok: true, result: { message_id: 7 } }));
    });
    expect(await api.sendMessage(5, "Сәлем", { parse_mode: "HTML" })).toEqual({ message_id: 7 });
    const payload = { chat_id: 5, text: "Сәлем", parse_mode: "HTML" };
    expect(seen).toEqual(["POST", "/behind/bot1:token/sendMessage", "application/json", payload]);
    expect(ownWay).toEqual([]);
  });

  it("that Telegram refuses is grammY's own error, with the code and what to do", async () => {
    const refusal = { ok: false, error_code: 429, description: "Too Many Requests", parameters: { retry_after: 3 } };
    const { api } = await apiOver((_, response) => response.writeHead(429).end(JSON.stringify(refusal)));
    const fault = await api.sendMessage(5, "x").catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(GrammyError);
    expect(fault).toMatchObject({ error_code: 429, parameters: { retry_after: 3 }, method: "sendMessage" });
  });

  it.each([
    [
      "answered with what isn't JSON",
      ((_, response) => response.writeHead(502).end("<html>")) satisfies RequestListener,
    ],
    ["cut off", ((request) => request.socket.destroy()) satisfies RequestListener],
    ["never answered", (() => undefined) satisfies RequestListener],
    ["half answered", ((_, response) => void response.write('{"ok"')) satisfies RequestListener],
  ])("that is %s is a fault of the network, in time and without the token", async (_, answer) => {
    const { api } = await apiOver(answer, 0.2);
    const fault = await api.answerCallbackQuery("1").catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(HttpError);
    expect(String(fault)).not.toContain("1:token");
  });
});

it("whatever may carry a file, or be called off, goes grammY's own way", async () => {
  const { api, ownWay } = await apiOver((_, response) => response.end("{}"));
  await api.sendPhoto(5, "file-id");
  await api.sendMessage(5, "x", {}, new AbortController().signal as never);
  await api.getMe();
  expect(ownWay).toEqual(["sendPhoto", "sendMessage", "getMe"]);
});
