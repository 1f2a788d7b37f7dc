import { Readable } from "node:stream";
import type { ApiClientOptions } from "grammy";
import { Agent, type BodyInit, type RequestInit, fetch as undiciFetch } from "undici";

/** Seconds until a call to Telegram is given up: below the deadline of a webhook, and of a process that is to stop. */
export const CALL = 7;
/** Telegram brings a hundred updates at once, each is two calls: those that hang mustn't keep others from going out. */
export const CONNECTIONS = 256;

/**
 * How we reach Telegram: one pool of kept-alive connections (grammY's own node-fetch costs 150 µs more an update), and
 * seven seconds for a call (its default is five hundred).
 */
export function telegramClient(apiRoot: string, timeoutSeconds = CALL): ApiClientOptions {
  const dispatcher = new Agent({ connections: CONNECTIONS, keepAliveTimeout: 30_000 });
  const fetch = (url: string, init: GrammyInit) => undiciFetch(url, { ...adapted(init), dispatcher });
  return { apiRoot, timeoutSeconds, fetch: fetch as unknown as NonNullable<ApiClientOptions["fetch"]> };
}

type GrammyInit = { method: string; headers: Record<string, string>; body: string | Readable; signal?: AbortSignal };

/** grammY speaks node-fetch: its own `agent` is dropped, and a file's stream is sent half-duplex. */
function adapted({ method, headers, body, signal }: GrammyInit): RequestInit {
  const stream = typeof body !== "string";
  return {
    method,
    headers,
    body: (stream ? Readable.toWeb(Readable.from(body)) : body) as BodyInit,
    ...(stream ? { duplex: "half" as const } : {}),
    ...(signal === undefined ? {} : { signal: nativeSignal(signal) }),
  };
}

/** grammY's abort signal is a look-alike that undici refuses. */
function nativeSignal(signal: AbortSignal): AbortSignal {
  if (signal instanceof AbortSignal) return signal;
  const native = new AbortController();
  const look = signal as AbortSignal;
  if (look.aborted) native.abort();
  else look.addEventListener("abort", () => native.abort(), { once: true });
  return native.signal;
}
