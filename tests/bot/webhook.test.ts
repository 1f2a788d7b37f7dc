import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { Api, Bot } from "grammy";
import { afterEach, describe, expect, it } from "vitest";
import { dropWebhook, setWebhook } from "../../src/bot/carrier.ts";
import { Busy, StateAway, Undelivered } from "../../src/bot/chat-state.ts";
import type { BotContext } from "../../src/bot/context.ts";
import { allowedUpdates } from "../../src/bot/updates.ts";
import { startWebhook, type Webhook, type WebhookOptions } from "../../src/bot/webhook.ts";
import { replyTo } from "../../src/bot/webhook-replies.ts";
import { createLogger } from "../../src/ops/logger.ts";
import { type Metrics, noMetrics } from "../../src/ops/metrics.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { createTestBot } from "../support/bot.ts";
import { forge, send } from "../support/forged-requests.ts";
import { testRedis } from "../support/redis.ts";

const { redis, prefix } = testRedis();
const secret = "a-secret_Word1";
const usual = { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret };
const settings = {
  url: "https://bot.example.kz/telegram",
  secret,
  host: "127.0.0.1",
  port: 0,
  log: createLogger({ level: "silent", salt: "salt of the tests" }),
  metrics: noMetrics,
};
const open: Webhook[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((webhook) => webhook.stop()));
});

/** A webhook whose bot does as it is told with each message. */
async function webhookThat(handle: (text: string) => Promise<void> | void, options: Partial<WebhookOptions> = {}) {
  const standIn = createStandIn();
  const bot = new Bot<BotContext>(standIn.token, { botInfo: standIn.bot as never });
  bot.on("message:text", (ctx) => handle(ctx.msg.text));
  const webhook = await startWebhook(bot, { ...settings, ...options });
  open.push(webhook);
  return webhook;
}

let lastId = 0;
const update = (text: string) =>
  JSON.stringify({ update_id: ++lastId, message: { message_id: 1, date: 1, chat: { id: 5, type: "private" }, text } });

describe("what isn't an update from Telegram is refused", () => {
  it.each`
    what                         | request                                                                                                      | status
    ${"an update"}               | ${{ body: update("hello") }}                                                                                 | ${200}
    ${"an update of new kinds"}  | ${{ body: '{"update_id":7,"unheard_of":{"a":[1]}}' }}                                                        | ${200}
    ${"a query in the address"}  | ${{ path: "/telegram?v=1", body: update("hello") }}                                                          | ${200}
    ${"another charset"}         | ${{ headers: { ...usual, "content-type": "application/json; charset=utf-8" }, body: update("hello") }}       | ${200}
    ${"another address"}         | ${{ path: "/", body: update("hello") }}                                                                      | ${404}
    ${"a look"}                  | ${{ method: "GET" }}                                                                                         | ${405}
    ${"another method"}          | ${{ method: "PUT", body: update("hello") }}                                                                  | ${405}
    ${"no secret"}               | ${{ headers: { "content-type": "application/json" }, body: update("hello") }}                                | ${401}
    ${"an empty secret"}         | ${{ headers: { ...usual, "x-telegram-bot-api-secret-token": "" }, body: update("hello") }}                   | ${401}
    ${"a secret cut short"}      | ${{ headers: { ...usual, "x-telegram-bot-api-secret-token": secret.slice(0, -1) }, body: update("hello") }}  | ${401}
    ${"a secret and more"}       | ${{ headers: { ...usual, "x-telegram-bot-api-secret-token": `${secret}x` }, body: update("hello") }}         | ${401}
    ${"another case"}            | ${{ headers: { ...usual, "x-telegram-bot-api-secret-token": secret.toUpperCase() }, body: update("hello") }} | ${401}
    ${"a form"}                  | ${{ headers: { ...usual, "content-type": "application/x-www-form-urlencoded" }, body: "update_id=1" }}       | ${415}
    ${"another JSON"}            | ${{ headers: { ...usual, "content-type": "application/json-seq" }, body: update("hello") }}                  | ${415}
    ${"a zipped body"}           | ${{ headers: { ...usual, "content-encoding": "gzip" }, body: gzipSync(update("hello")) }}                    | ${400}
    ${"what is no UTF-8"}        | ${{ body: Buffer.from(update("hell\u00ff"), "latin1") }}                                                     | ${400}
    ${"an update as UTF-16"}     | ${{ body: Buffer.from(update("hello"), "utf16le") }}                                                         | ${400}
    ${"two updates in one"}      | ${{ body: update("hello") + update("hello") }}                                                               | ${400}
    ${"a number without end"}    | ${{ body: '{"update_id":1e999}' }}                                                                           | ${400}
    ${"a number past exactness"} | ${{ body: `{"update_id":${2 ** 53}}` }}                                                                      | ${400}
    ${"a prototype"}             | ${{ body: '{"__proto__":{"update_id":7}}' }}                                                                 | ${400}
    ${"the secret twice"}        | ${{ headers: { ...usual, "x-telegram-bot-api-secret-token": [secret, secret] }, body: update("hello") }}     | ${401}
    ${"no type"}                 | ${{ headers: { "x-telegram-bot-api-secret-token": secret }, body: update("hello") }}                         | ${415}
    ${"nothing"}                 | ${{ body: "" }}                                                                                              | ${400}
    ${"half of an update"}       | ${{ body: '{"update_id":' }}                                                                                 | ${400}
    ${"null"}                    | ${{ body: "null" }}                                                                                          | ${400}
    ${"a list"}                  | ${{ body: '[{"update_id":1}]' }}                                                                             | ${400}
    ${"a number"}                | ${{ body: "7" }}                                                                                             | ${400}
    ${"no number"}               | ${{ body: '{"message":{}}' }}                                                                                | ${400}
    ${"a number as text"}        | ${{ body: '{"update_id":"7"}' }}                                                                             | ${400}
    ${"half a number"}           | ${{ body: '{"update_id":7.5}' }}                                                                             | ${400}
    ${"a negative number"}       | ${{ body: '{"update_id":-7}' }}                                                                              | ${400}
    ${"a message that is text"}  | ${{ body: '{"update_id":7,"message":"hello"}' }}                                                             | ${400}
    ${"a message that is null"}  | ${{ body: '{"update_id":7,"message":null}' }}                                                                | ${400}
    ${"a deep list"}             | ${{ body: "[".repeat(500_000) }}                                                                             | ${400}
    ${"the largest body"}        | ${{ body: update("hello").padEnd(1_048_576) }}                                                               | ${200}
    ${"one byte more"}           | ${{ body: update("hello").padEnd(1_048_577) }}                                                               | ${413}
    ${"the same in pieces"}      | ${{ headers: { ...usual, "transfer-encoding": "chunked" }, body: update("hello").padEnd(1_048_577) }}        | ${413}
  `("$what: $status", async ({ request, status }) => {
    const { port } = await webhookThat(() => undefined);
    const answered = await send(port, { headers: usual, ...request });
    expect(answered.status).toBe(status);
    if (status === 405) expect(answered.headers.allow).toBe("POST");
    // Whatever else comes over the connection of a stranger is not read.
    expect(answered.headers.connection).toBe(status === 200 ? "keep-alive" : "close");
  });
});

describe("what the bot couldn't do now is to be brought again", () => {
  it.each`
    what                           | fault                                       | status
    ${"a chat that is busy"}       | ${new Busy()}                               | ${503}
    ${"sends that failed"}         | ${new Undelivered(new Error("no network"))} | ${503}
    ${"Redis away"}                | ${new StateAway()}                          | ${503}
    ${"a fault that would repeat"} | ${new Error("of ours")}                     | ${200}
  `("$what: $status", async ({ fault, status }) => {
    const { port } = await webhookThat(() => {
      throw fault;
    });
    const answered = await send(port, { headers: usual, body: update("hello") });
    expect(answered.status).toBe(status);
    expect(answered.headers["retry-after"]).toBe(status === 503 ? "1" : undefined);
  });

  it("so is what takes longer than Telegram waits; the step itself goes on", async () => {
    let end = () => {};
    let ended = false;
    const slow = new Promise<void>((resolve) => {
      end = resolve;
    });
    const { port } = await webhookThat(
      async () => {
        await slow;
        ended = true;
      },
      { deadline: 20 },
    );
    expect((await send(port, { headers: usual, body: update("hello") })).status).toBe(503);
    expect(ended).toBe(false);
    end();
    await pause(5);
    expect(ended).toBe(true);
  });
});

it("stops after what is in hand is answered, and takes nothing more", async () => {
  let release = () => {};
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  let taken = 0;
  const webhook = await webhookThat(() => {
    taken += 1;
    return slow;
  });
  const inHand = send(webhook.port, { headers: usual, body: update("hello") });
  while (taken === 0) await pause(2);
  const stopped = webhook.stop();
  await expect(send(webhook.port, { headers: usual, body: update("late") })).rejects.toThrow(/ECONNREFUSED/);
  release();
  expect(await inHand).toMatchObject({ status: 200, headers: { connection: "close" } });
  await stopped;
  expect(taken).toBe(1);
});

const start = `POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`;
it.each`
  what                  | said
  ${"nothing"}          | ${""}
  ${"half of the head"} | ${start}
  ${"half of the body"} | ${`${start}X-Telegram-Bot-Api-Secret-Token: ${secret}\r\nContent-Length: 9\r\n\r\n{`}
`("stops at once, though a client has said $what", async ({ said }) => {
  const webhook = await webhookThat(() => undefined);
  const socket = connect(webhook.port, "127.0.0.1").on("error", () => undefined);
  await once(socket, "connect");
  socket.write(said);
  await send(webhook.port, { headers: usual, body: update("hello") });
  const closed = once(socket, "close");
  await webhook.stop();
  await closed;
});

it("counts who sent half an update as such", async () => {
  const counted: unknown[] = [];
  const metrics: Metrics = { ...noMetrics, count: (name, labels) => void counted.push([name, labels]) };
  const { port } = await webhookThat(() => undefined, { metrics });
  const socket = connect(port, "127.0.0.1");
  socket.write(`${start}X-Telegram-Bot-Api-Secret-Token: ${secret}\r\nContent-Length: 9\r\n\r\n{`);
  await send(port, { headers: usual, body: update("hello") });
  socket.destroy();
  await expect.poll(() => counted).toContainEqual(["webhook_requests", { status: "408" }]);
});

it("sends a client away that doesn't finish its sentence", async () => {
  const { port } = await webhookThat(() => undefined);
  const socket = connect(port, "127.0.0.1");
  socket.write("POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Type: appl");
  const said = await new Promise<string>((resolve) => {
    let text = "";
    socket.on("data", (data) => {
      text += data.toString("latin1");
    });
    socket.once("close", () => resolve(text));
  });
  expect(said).toContain("408");
});

it("a few hundred forged requests: each is answered, and the bot lives", async () => {
  const { bot, standIn } = await createTestBot({ redis, prefix: `${prefix}f:` });
  const webhook = await startWebhook(bot, settings);
  open.push(webhook);
  const { statuses, wrong } = await forge(webhook.port, secret, 400, 7);
  expect(wrong).toEqual([]);
  expect([...statuses.keys()].toSorted()).toEqual([200, 400, 401, 404, 405, 413, 415]);
  const body = JSON.stringify({ ...takeStart(standIn) });
  expect((await send(webhook.port, { headers: usual, body })).status).toBe(200);
});

function takeStart(standIn: ReturnType<typeof createStandIn>) {
  standIn.person({ language: "ru" }).start();
  return standIn.takeUpdates().at(-1);
}

it.each`
  what                                           | fails    | status | said
  ${"a call goes along with the answer"}         | ${false} | ${200} | ${'{"method":"answerCallbackQuery"}'}
  ${"but not where the update is to come again"} | ${true}  | ${503} | ${""}
`("$what", async ({ fails, status, said }) => {
  const standIn = createStandIn();
  const bot = new Bot<BotContext>(standIn.token, { botInfo: standIn.bot as never });
  bot.on("message:text", (ctx) => {
    replyTo(ctx.update)?.({ method: "answerCallbackQuery" });
    if (fails) throw new Undelivered("lost");
  });
  const webhook = await startWebhook(bot, settings);
  open.push(webhook);
  expect(await send(webhook.port, { headers: usual, body: update("hello") })).toMatchObject({ status, said });
});

describe("with Telegram's stand-in over HTTP", () => {
  it("two processes behind one address take a person through a guide, everything once", async () => {
    const ports: number[] = [];
    let turn = 0;
    const standIn = createStandIn({
      webhookRetryMs: 5,
      // The balancer: each delivery goes to another process.
      webhookPost: async (_url, { method, headers, body }) => {
        const answered = await send(ports[turn++ % ports.length] ?? 0, { method, headers, body });
        return new Response(answered.said, { status: answered.status });
      },
    });
    const shared = { redis, prefix: `${prefix}two:`, standIn };
    for (const { bot } of [await createTestBot(shared), await createTestBot(shared)]) {
      const webhook = await startWebhook(bot, settings);
      open.push(webhook);
      ports.push(webhook.port);
    }
    const api = new Api(standIn.token, { fetch: standIn.fetch as never });
    await setWebhook(api, settings);
    const person = standIn.person({ language: "ru" });
    person.start("birth-grant");
    for (const text of ["да", "март 2026", "4", "да"]) {
      await standIn.settled();
      person.send(text);
    }
    await standIn.settled();
    const said = person.messages().filter(({ mine }) => !mine);
    expect(said.some(({ text }) => text.includes("272"))).toBe(true);
    expect(said.filter(({ text }) => text.includes("Когда родился"))).toHaveLength(1);
    standIn.close();
  });

  it("an update whose sends failed is brought again and said once", async () => {
    const standIn = createStandIn({
      webhookRetryMs: 5,
      webhookPost: async (_url, given) => {
        const answered = await send(open.at(-1)?.port ?? 0, given);
        return new Response(answered.said, { status: answered.status });
      },
    });
    const { bot } = await createTestBot({ redis, prefix: `${prefix}again:`, standIn });
    open.push(await startWebhook(bot, settings));
    await setWebhook(new Api(standIn.token, { fetch: standIn.fetch as never }), settings);
    standIn.failNext({ code: 502, method: "sendMessage" });
    const person = standIn.person({ language: "ru" });
    person.send("сколько платят многодетным");
    await standIn.settled();
    expect(person.messages().filter(({ mine }) => !mine)).toHaveLength(1);
    standIn.close();
  });
});

describe("Telegram is told where to bring updates", () => {
  const told = async () => {
    const standIn = createStandIn();
    const api = new Api(standIn.token, { fetch: standIn.fetch as never });
    const calls = () => standIn.calls.map(({ method }) => method).filter((method) => method !== "getWebhookInfo");
    return { standIn, api, calls };
  };
  const to = { url: settings.url, secret };

  it("once, with the kinds by name, and never with the secret in the address", async () => {
    const { standIn, api, calls } = await told();
    expect(await setWebhook(api, to)).toBe(true);
    expect(await setWebhook(api, to)).toBe(false);
    expect(calls()).toEqual(["setWebhook"]);
    const info = await api.getWebhookInfo();
    expect(info.allowed_updates).toEqual([...allowedUpdates]);
    expect(info.url).toMatch(/^https:\/\/bot\.example\.kz\/telegram\?v=[0-9a-f]{16}$/);
    expect(info.url).not.toContain(secret);
    standIn.close();
  });

  it.each`
    what                | before
    ${"another secret"} | ${(api: Api) => setWebhook(api, { ...to, secret: "older" })}
    ${"another path"}   | ${(api: Api) => setWebhook(api, { ...to, url: "https://bot.example.kz/old" })}
    ${"other kinds"} | ${async (api: Api) => {
  await setWebhook(api, to);
  await api.setWebhook((await api.getWebhookInfo()).url ?? "", { allowed_updates: ["message"], max_connections: 100 });
}}
  `("again after $what", async ({ before }) => {
    const { standIn, api } = await told();
    await before(api);
    expect(await setWebhook(api, to)).toBe(true);
    expect(await setWebhook(api, to)).toBe(false);
    standIn.close();
  });

  it("and no more, when the bot asks for updates itself", async () => {
    const { standIn, api, calls } = await told();
    expect(await dropWebhook(api)).toBe(false);
    await setWebhook(api, to);
    expect(await dropWebhook(api)).toBe(true);
    expect(calls()).toEqual(["setWebhook", "deleteWebhook"]);
    expect((await api.getWebhookInfo()).url).toBe("");
    standIn.close();
  });
});
