import { Bot, InputFile } from "grammy";
import { afterEach, describe, expect, it, vi } from "vitest";
import { gatherCast } from "../../src/playground/phones.ts";
import { createPlay } from "../../src/playground/play.ts";
import { type PlayServer, startServer } from "../../src/playground/server.ts";
import { createStandIn, type StandIn } from "../../src/playground/stand-in.ts";

const open: PlayServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function serve(): Promise<{ standIn: StandIn; url: string }> {
  const standIn = createStandIn();
  const server = await startServer(standIn, 0, createPlay(standIn, gatherCast(standIn)));
  open.push(server);
  return { standIn, url: server.url };
}

const act = (url: string, deed: object, headers: Record<string, string> = { "content-type": "application/json" }) =>
  fetch(`${url}/play/do`, { method: "POST", headers, body: JSON.stringify(deed) });

/** What the page is told, event by event, until `enough`. */
async function hear(url: string, enough: (events: string[]) => boolean): Promise<string[]> {
  const abort = new AbortController();
  const response = await fetch(`${url}/play/events`, { signal: abort.signal });
  const events: string[] = [];
  let rest = "";
  for await (const chunk of response.body ?? []) {
    const parts = (rest + Buffer.from(chunk).toString("utf8")).split("\n\n");
    rest = parts.pop() ?? "";
    events.push(...parts);
    if (enough(events)) break;
  }
  abort.abort();
  return events;
}

it("carries a grammY bot over real HTTP: polling, presses, a file, a lost connection", async () => {
  const { standIn, url } = await serve();
  const bot = new Bot(standIn.token, { client: { apiRoot: url } });
  bot.command("start", (ctx) =>
    ctx.reply("?", { reply_markup: { inline_keyboard: [[{ text: "Иә", callback_data: "1" }]] } }),
  );
  bot.on("callback_query:data", async (ctx) => {
    await ctx.answerCallbackQuery({ text: "Жақсы", show_alert: true });
    await ctx.replyWithDocument(new InputFile(Buffer.from("BEGIN"), "bala.ics"), { caption: "Күнтізбе" });
  });
  bot.catch(() => undefined);
  const running = bot.start();
  const parent = standIn.person({ id: 1_000_000_001 });
  parent.start();
  await vi.waitUntil(() => (parent.last()?.buttons.length ?? 0) > 0, 10_000);
  expect(await parent.press(parent.last()?.id ?? 0, "Иә")).toEqual({ text: "Жақсы", alert: true, url: undefined });
  await vi.waitUntil(() => parent.last()?.media !== undefined, 10_000);
  expect(parent.last()?.media).toMatchObject({ label: "bala.ics", bytes: 5 });

  standIn.failNext({ lost: "answer" });
  await expect(bot.api.sendMessage(parent.id, "x")).rejects.toThrow("Network request for 'sendMessage' failed");
  expect(parent.last()?.text).toBe("x");
  await bot.stop();
  await running;
});

it("takes the next port when the one that is wished for is taken", async () => {
  const first = await startServer(createStandIn(), 0);
  const second = await startServer(createStandIn(), Number(new URL(first.url).port));
  open.push(first, second);
  expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(first.url).port));
});

describe("the page", () => {
  it("comes with everything it names", async () => {
    const { url } = await serve();
    const html = await (await fetch(url)).text();
    const named = [...html.matchAll(/(?:href|src)="(\/page\/[^"#]+)/g)].map(([, path]) => path);
    const seen = new Set<string>();
    for (const path of named) await fetchWithImports(url, path ?? "", seen);
    expect([...seen]).toEqual(expect.arrayContaining(["/page/app.js", "/page/phone.js", "/page/message.css"]));
  });

  it.each`
    path                          | status | because
    ${"/page/../play.ts"}         | ${404} | ${"nothing above the page's folder"}
    ${"/page/%2e%2e%2fserver.ts"} | ${404} | ${"nor by another spelling"}
    ${"/play/file/nothing"}       | ${404} | ${"a file nobody sent"}
    ${"/play/map/nothing"}        | ${404} | ${"no such guide"}
    ${"/elsewhere"}               | ${404} | ${"no such page"}
  `("$path: $status, $because", async ({ path, status }) => {
    expect((await fetch((await serve()).url + path)).status).toBe(status);
  });

  it("is told everything at first and then what changes", async () => {
    const { standIn, url } = await serve();
    let told = 0;
    const heard = hear(url, (events) => {
      told = events.length;
      return events.some((event) => event.includes("Сәлем"));
    });
    await vi.waitUntil(() => told >= 5, 10_000);
    standIn.person({ id: 1_000_000_002 }).start();
    await standIn.call("sendMessage", { chat_id: 1_000_000_002, text: "Сәлем" });
    const events = await heard;
    expect(events.slice(0, 5).map((event) => event.split("\n")[0])).toEqual([
      "event: stage",
      ...Array.from({ length: 3 }, () => "event: phone"),
      "event: calls",
    ]);
    const last = events.findLast((event) => event.startsWith("event: phone"));
    expect(JSON.parse(last?.split("data: ")[1] ?? "")).toMatchObject({
      slot: 1,
      view: {
        person: { firstName: "Марина", language: "ru" },
        messages: [{ text: "/start", mine: true }, { text: "Сәлем" }],
      },
    });
  });

  it("shows pictures and hands out files under their own names", async () => {
    const { standIn, url } = await serve();
    const parent = standIn.person({ id: 1_000_000_001 });
    parent.sendPhoto();
    parent.sendDocument("Анықтама.pdf", "PDF");
    parent.sendDocument("бала.html", "<script>");
    const [picture, paper, page] = await Promise.all(
      parent.messages().map(({ media }) => fetch(`${url}/play/file/${media?.fileId}`)),
    );
    expect(picture?.headers.get("content-type")).toBe("image/png");
    expect(paper?.headers.get("content-type")).toBe("application/pdf");
    expect(paper?.headers.get("content-disposition")).toBe(
      `inline; filename*=UTF-8''${encodeURIComponent("Анықтама.pdf")}`,
    );
    expect(await paper?.text()).toBe("PDF");
    // What could act in a browser is only ever saved.
    expect(page?.headers.get("content-disposition")).toMatch(/^attachment;/);
  });
});

describe("what is done at the page", () => {
  const AIGUL = 1_000_000_001;

  it.each`
    deed                                                                    | brings                | because
    ${{ do: "send", slot: 0, text: "сәлем" }}                               | ${["message"]}        | ${"a text"}
    ${{ do: "start", slot: 0 }}                                             | ${["message"]}        | ${"the start button"}
    ${{ do: "attach", slot: 0, kind: "voice" }}                             | ${["message"]}        | ${"a voice"}
    ${{ do: "block", slot: 0 }}                                             | ${["my_chat_member"]} | ${"the bot is blocked"}
    ${{ do: "inline", slot: 0, query: "x" }}                                | ${["inline_query"]}   | ${"a search"}
    ${{ do: "become", slot: 0, id: 77, firstName: "Олег", language: "ru" }} | ${[]}                 | ${"a phone changes hands in silence"}
    ${{ do: "open", slot: 0, chat: -1_001_000_000_001 }}                    | ${[]}                 | ${"looking into a group says nothing"}
  `("$deed.do → $brings: $because", async ({ deed, brings }) => {
    const { standIn, url } = await serve();
    expect((await act(url, deed)).status).toBe(204);
    expect(standIn.pendingUpdates().flatMap(({ update_id: _, ...update }) => Object.keys(update))).toEqual(brings);
  });

  it("presses once or twice, also a button the message has no more", async () => {
    const { standIn, url } = await serve();
    const chat = { chat_id: AIGUL, message_id: 2 };
    const button = (data: string) => ({ reply_markup: { inline_keyboard: [[{ text: data, callback_data: data }]] } });
    await act(url, { do: "start", slot: 0 });
    await standIn.call("sendMessage", { chat_id: AIGUL, text: "1", ...button("old") });
    await standIn.call("editMessageText", { ...chat, text: "2", ...button("new") });
    standIn.takeUpdates();
    await act(url, { do: "press", slot: 0, message: 2, data: "new", twice: true });
    await act(url, { do: "press", slot: 0, message: 2, data: "old", twice: false });
    expect(standIn.takeUpdates().map(({ callback_query }) => Object(callback_query).data)).toEqual([
      "new",
      "new",
      "old",
    ]);
  });

  it("says why something couldn't be done", async () => {
    const { url } = await serve();
    await act(url, { do: "block", slot: 0 });
    const answer = await act(url, { do: "send", slot: 0, text: "x" });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toBe("Айгүл has blocked the bot");
  });

  it("lets the next call fail, shows another person on the phone, and remembers neither as the bot's", async () => {
    const { standIn, url } = await serve();
    await act(url, { do: "start", slot: 2 });
    await act(url, { do: "fail", code: 429 });
    expect(await standIn.call("sendMessage", { chat_id: 1_000_000_003, text: "x" })).toMatchObject({
      error_code: 429,
      parameters: { retry_after: 2 },
    });
    await act(url, { do: "become", slot: 2, id: 77, firstName: "Олег", language: "ru" });
    await act(url, { do: "send", slot: 2, text: "x" });
    expect(standIn.person({ id: 77 }).last()?.text).toBe("x");
  });

  it.each`
    deed                        | headers                                   | status | because
    ${{ do: "dance" }}          | ${{ "content-type": "application/json" }} | ${400} | ${"nobody can do that"}
    ${{ do: "start", slot: 7 }} | ${{ "content-type": "application/json" }} | ${400} | ${"there are three phones"}
    ${{ do: "start", slot: 0 }} | ${{ "content-type": "text/plain" }}       | ${415} | ${"a form on another site can send plain text"}
  `("refuses $deed with $status: $because", async ({ deed, headers, status }) => {
    const { standIn, url } = await serve();
    expect((await act(url, deed, headers)).status).toBe(status);
    expect(standIn.pendingUpdates()).toEqual([]);
  });
});

it("lets in nobody who calls this machine by another name", async () => {
  const { standIn, url } = await serve();
  const { request } = await import("node:http");
  const status = await new Promise((resolve) =>
    request(`${url}/bot${standIn.token}/getMe`, { headers: { host: "evil.example" } }, ({ statusCode }) =>
      resolve(statusCode),
    ).end(),
  );
  expect(status).toBe(403);
});

async function fetchWithImports(url: string, path: string, seen: Set<string>): Promise<void> {
  if (seen.has(path)) return;
  seen.add(path);
  const response = await fetch(url + path);
  expect(response.status, path).toBe(200);
  const text = await response.text();
  const imported = [...text.matchAll(/from "\.\/([a-z-]+\.js)"/g)].map(([, name]) => `/page/${name}`);
  const pictured = [...text.matchAll(/url\("(\/page\/[^"]+)"\)/g)].map(([, name]) => name ?? "");
  for (const next of [...imported, ...pictured]) await fetchWithImports(url, next, seen);
}
