import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { createStandIn } from "../../src/playground/stand-in.ts";

function setUp() {
  const standIn = createStandIn();
  const parent = standIn.person();
  parent.start();
  const at = (method: string) => `https://telegram.example/bot${standIn.token}/${method}`;
  return { standIn, parent, at };
}

const json = { "content-type": "application/json" };
const form = { "content-type": "application/x-www-form-urlencoded" };
const keyboard = { inline_keyboard: [[{ text: "Иә", callback_data: "1" }]] };

describe("a call comes through in every way HTTP has", () => {
  const { id } = setUp().parent;
  const fields = { chat_id: String(id), text: "ә & б", reply_markup: JSON.stringify(keyboard) };
  const asForm = new FormData();
  for (const [name, value] of Object.entries(fields)) asForm.set(name, value);

  it.each`
    way                              | query                                | init
    ${"JSON"}                        | ${""}                                | ${{ headers: json, body: JSON.stringify({ chat_id: id, text: "ә & б", reply_markup: keyboard }) }}
    ${"JSON with an object as text"} | ${""}                                | ${{ headers: json, body: JSON.stringify(fields) }}
    ${"a form"}                      | ${""}                                | ${{ headers: form, body: new URLSearchParams(fields).toString() }}
    ${"URLSearchParams"}             | ${""}                                | ${{ body: new URLSearchParams(fields) }}
    ${"multipart"}                   | ${""}                                | ${{ body: asForm }}
    ${"a stream"}                    | ${""}                                | ${{ headers: json, body: Readable.from([Buffer.from(JSON.stringify(fields))]) }}
    ${"the address"}                 | ${`?${new URLSearchParams(fields)}`} | ${{}}
  `("$way", async ({ query, init }) => {
    const { standIn, parent, at } = setUp();
    const response = await standIn.fetch(`${at("sendMessage")}${query}`, { method: "POST", ...init });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ ok: true, result: { text: "ә & б", reply_markup: keyboard } });
    expect(parent.last()?.buttons).toEqual(keyboard.inline_keyboard);
  });
});

it("reads a file out of multipart as grammY writes it, without quotation marks", async () => {
  const { standIn, parent, at } = setUp();
  const part = (head: string, content: string) =>
    `--xyz\r\ncontent-disposition:form-data;${head}\r\n\r\n${content}\r\n`;
  const body = [
    part('name="chat_id"', String(parent.id)),
    part('name="document"', "attach://a1"),
    part('name="caption"', "<b>Күнтізбе</b>"),
    part('name="parse_mode"', "HTML"),
    part('name="a1";filename=bala.ics\r\ncontent-type:application/octet-stream', "BEGIN:VCALENDAR\r\n\r\nEND"),
    "--xyz--\r\n",
  ].join("");
  const headers = { "content-type": "multipart/form-data; boundary=xyz" };
  await standIn.fetch(at("sendDocument"), { method: "POST", headers, body });
  expect(parent.last()).toMatchObject({ text: "Күнтізбе", media: { kind: "document", label: "bala.ics", bytes: 22 } });

  const file = await (await standIn.fetch(at(`getFile?file_id=${parent.last()?.media?.fileId}`))).json();
  const path = Object(file).result.file_path;
  const content = await standIn.fetch(`https://telegram.example/file/bot${standIn.token}/${path}`);
  expect(content.headers.get("content-type")).toBe("text/calendar");
  expect(await content.text()).toBe("BEGIN:VCALENDAR\r\n\r\nEND");
});

it.each`
  path                         | status | says                                                    | because
  ${"/botwrong:token/getMe"}   | ${401} | ${"Unauthorized"}                                       | ${"the token is another bot's"}
  ${"/nothing"}                | ${404} | ${"Not Found"}                                          | ${"no such address"}
  ${"/bot{token}/sendDice"}    | ${404} | ${'Not Found: the playground has no method "sendDice"'} | ${"refused by name"}
  ${"/bot{token}/sendMessage"} | ${400} | ${"Bad Request: can't parse the body of the request"}   | ${"JSON that is none"}
  ${"/file/bot{token}/a/b"}    | ${404} | ${"Not Found"}                                          | ${"no such file"}
`("$path: $status, $because", async ({ path, status, says }) => {
  const { standIn } = setUp();
  const url = `https://telegram.example${path.replace("{token}", standIn.token)}`;
  const response = await standIn.fetch(url, {
    method: "POST",
    headers: json,
    body: path.endsWith("sendMessage") ? "{" : "",
  });
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({ ok: false, error_code: status, description: says });
});

it("ends a long poll whose caller goes away", async () => {
  const { standIn, at } = setUp();
  standIn.takeUpdates();
  const abort = new AbortController();
  const polling = standIn.fetch(at("getUpdates?timeout=30"), { signal: abort.signal });
  setTimeout(() => abort.abort(), 10);
  await expect(polling).rejects.toMatchObject({ name: "AbortError" });
});

describe("faults", () => {
  const say = (standIn: ReturnType<typeof setUp>["standIn"], id: number) =>
    standIn.call("sendMessage", { chat_id: id, text: "x" });

  it("429 with the seconds to wait, also as a header", async () => {
    const { standIn, parent, at } = setUp();
    standIn.failNext({ code: 429, retryAfter: 7 });
    const response = await standIn.fetch(at(`sendMessage?chat_id=${parent.id}&text=x`));
    expect(response.headers.get("retry-after")).toBe("7");
    expect(await response.json()).toEqual({
      ok: false,
      error_code: 429,
      description: "Too Many Requests: retry after 7",
      parameters: { retry_after: 7 },
    });
    expect(await say(standIn, parent.id)).toMatchObject({ ok: true });
  });

  it("hit the method they name, as often as they say, and never a poll by chance", async () => {
    const { standIn, parent } = setUp();
    standIn.failNext({ code: 500, times: 2 });
    standIn.failNext({ code: 403, method: "sendChatAction", description: "Forbidden: bot was blocked by the user" });
    expect(await standIn.call("getUpdates")).toMatchObject({ ok: true });
    expect(await say(standIn, parent.id)).toMatchObject({ error_code: 500, description: "Internal Server Error" });
    expect(await say(standIn, parent.id)).toMatchObject({ error_code: 500 });
    expect(await say(standIn, parent.id)).toMatchObject({ ok: true });
    expect(await standIn.call("sendChatAction", { chat_id: parent.id, action: "typing" })).toMatchObject({
      error_code: 403,
    });
  });

  it.each`
    lost         | texts              | because
    ${"request"} | ${["/start"]}      | ${"nothing has happened when the request is lost"}
    ${"answer"}  | ${["/start", "x"]} | ${"everything has happened when only the answer is"}
  `("a lost $lost: $because", async ({ lost, texts }) => {
    const { standIn, parent, at } = setUp();
    standIn.failNext({ lost });
    await expect(standIn.fetch(at(`sendMessage?chat_id=${parent.id}&text=x`))).rejects.toThrow("fetch failed");
    expect(parent.messages().map(({ text }) => text)).toEqual(texts);
    expect(standIn.calls.at(-1)).toMatchObject({ method: "sendMessage", answer: undefined });
  });

  it("a limit on messages a second, which spares everything else", async () => {
    let now = 0;
    const standIn = createStandIn({ messagesPerSecond: 2, now: () => new Date(now) });
    const first = standIn.addReaders(3);
    expect(await say(standIn, first)).toMatchObject({ ok: true });
    expect(await say(standIn, first + 1)).toMatchObject({ ok: true });
    expect(await say(standIn, first + 2)).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } });
    expect(await standIn.call("getMe")).toMatchObject({ ok: true });
    now = 1000;
    expect(await say(standIn, first + 2)).toMatchObject({ ok: true });
  });

  it("time, as much as a call is said to take", async () => {
    const standIn = createStandIn({ latency: (method) => (method === "getMe" ? 30 : 0) });
    const began = performance.now();
    await standIn.call("getMe");
    expect(performance.now() - began).toBeGreaterThan(28);
  });
});
