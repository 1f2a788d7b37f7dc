import { createHash, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { type Bot, BotError } from "grammy";
import type { Update } from "grammy/types";
import { z } from "zod";
import type { Logger } from "../ops/logger.ts";
import type { Metrics } from "../ops/metrics.ts";
import { Busy, StateAway, Undelivered } from "./chat-state.ts";
import type { BotContext } from "./context.ts";
import type { Reply } from "./outbox.ts";
import { offerReply } from "./webhook-replies.ts";

export type Webhook = {
  readonly port: number;
  /** Resolves once it has stopped. */
  readonly done: Promise<void>;
  /** Takes no more updates; resolves when those in hand are answered. */
  stop(): Promise<void>;
};

export type WebhookOptions = {
  /** The address that Telegram was given; only its path counts here. */
  readonly url: string;
  readonly secret: string;
  readonly host: string;
  readonly port: number;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Milliseconds after which Telegram is asked to come again; the step itself goes on. */
  readonly deadline?: number;
};

/** Of one update: Telegram's largest are some tens of kilobytes. */
const MOST_BYTES = 1_048_576;

/** An update is a number and objects; of what kind they are is for the bot to see. */
const Shape = z.object({ update_id: z.int().nonnegative() }).catchall(z.record(z.string(), z.unknown()));

/**
 * Where Telegram brings updates. An update is answered with 200 only once it is committed and its sends went out, and
 * with 503 where it should be brought again: a busy chat, sends that failed, Redis away. Any number of processes may
 * stand behind one address.
 */
export async function startWebhook(bot: Bot<BotContext>, options: WebhookOptions): Promise<Webhook> {
  const { log, metrics, deadline = 9_000 } = options;
  const path = new URL(options.url).pathname;
  const isSecret = comparison(options.secret);
  const inHand = new Set<Socket>();
  const open = new Set<Socket>();

  const server = createServer({ headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 });
  // Longer than a balancer keeps its side open, or it would send into a connection that is just being closed.
  server.keepAliveTimeout = 65_000;
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    response.once("close", () => inHand.delete(request.socket));
    let call: object | undefined;
    const take = (one: object) => {
      call = one;
    };
    statusFor(request, take).then(
      (status) => answer(response, status, call),
      // Whoever sent half a request is gone, or was too slow.
      () => {
        metrics.count("webhook_requests", { status: "408" });
        response.destroy();
      },
    );
  });
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port, options.host, resolve);
  });
  const address = server.address();
  const done = new Promise<void>((resolve) => {
    server.once("close", resolve);
  });

  return {
    done,
    port: typeof address === "object" && address !== null ? address.port : options.port,
    stop: () => {
      server.close();
      // Once closed, Node ends no connection for being slow or silent: each one would be waited for.
      for (const socket of open) if (!inHand.has(socket)) socket.destroy();
      return done;
    },
  };

  /** @param call that Telegram is to make of its own, as if we had */
  function answer(response: ServerResponse, status: number, call?: object): void {
    metrics.count("webhook_requests", { status: String(status) });
    if (status === 405) response.setHeader("allow", "POST");
    if (status === 503) response.setHeader("retry-after", "1");
    // What is left of a body that we don't want to read goes with the connection.
    if ((status !== 200 && status !== 503) || !server.listening) response.setHeader("connection", "close");
    const body = status === 200 && call !== undefined ? JSON.stringify(call) : "";
    if (body !== "") response.setHeader("content-type", "application/json");
    response.writeHead(status, { "content-length": Buffer.byteLength(body) }).end(body);
  }

  async function statusFor(request: IncomingMessage, take: Reply): Promise<number> {
    const { method, url = "", headers } = request;
    if (url.split("?", 1)[0] !== path) return 404;
    if (method !== "POST") return 405;
    if (!isSecret(headers["x-telegram-bot-api-secret-token"])) return 401;
    if (!/^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "")) return 415;
    const body = Number(headers["content-length"] ?? 0) > MOST_BYTES ? undefined : await bodyOf(request);
    if (body === undefined) return 413;
    const update = updateFrom(body);
    if (update === undefined) return 400;
    inHand.add(request.socket);
    offerReply(update, take);
    return await within(deadline, handled(update));
  }

  async function handled(update: Update): Promise<200 | 503> {
    try {
      await bot.handleUpdate(update);
      return 200;
    } catch (error) {
      const fault = error instanceof BotError ? error.error : error;
      if (fault instanceof Busy || fault instanceof Undelivered || fault instanceof StateAway) return 503;
      // A fault of ours would be the same the next time.
      log.error({ error: fault }, "an update was given up");
      return 200;
    }
  }
}

/** Telegram waits only so long, and comes again when it is asked to; by then the step is done. */
function within(ms: number, work: Promise<200 | 503>): Promise<200 | 503> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<503>((resolve) => {
    timer = setTimeout(resolve, ms, 503);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** In a time that says nothing of how much was right, whatever the length. */
function comparison(secret: string): (given: unknown) => boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  const expected = digest(secret);
  return (given) => typeof given === "string" && timingSafeEqual(digest(given), expected);
}

/** Undefined when it is too long; the rest is not read. (Listening costs a fifth of what an iterator does.) */
function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MOST_BYTES) return void chunks.push(chunk);
      request.pause();
      resolve(undefined);
    });
    request.once("end", () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    request.once("error", reject);
    request.once("aborted", () => reject(new Error("half a request")));
  });
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function updateFrom(body: Buffer): Update | undefined {
  try {
    return Shape.parse(JSON.parse(utf8.decode(body))) as unknown as Update;
  } catch {
    return undefined;
  }
}
