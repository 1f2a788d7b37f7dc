import { answerBotApi, type HttpAnswer, refused } from "./bot-api-http.ts";
import { LostConnection } from "./faults.ts";
import type { StandIn } from "./stand-in.ts";
import type { World } from "./world.ts";

/** As much of a signal as both Node's own and the one grammY brings along have. */
interface AnySignal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
}
interface FetchInit {
  readonly method?: string;
  readonly headers?: unknown;
  readonly body?: unknown;
  readonly signal?: AnySignal | null;
}
export type StandInFetch = (input: string | URL, init?: FetchInit) => Promise<Response>;

/** A `fetch` that ends in the stand-in instead of the network. */
export function createFetch(world: World, call: StandIn["call"]): StandInFetch {
  return async (input, init = {}) => {
    const abort = new AbortController();
    if (init.signal?.aborted) throw abortError();
    const aborted = new Promise<never>((_, reject) => {
      init.signal?.addEventListener("abort", () => {
        abort.abort();
        reject(abortError());
      });
    });
    const answer = await Promise.race([answered(world, call, input, init, abort.signal), aborted]);
    return new Response(Buffer.from(answer.body), { status: answer.status, headers: answer.headers });
  };
}

async function answered(
  world: World,
  call: StandIn["call"],
  input: string | URL,
  init: FetchInit,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const headers = new Headers(Object.entries(init.headers ?? {}));
  const { bytes, contentType } = await bytesOf(init.body);
  const request = {
    method: init.method ?? "GET",
    url: new URL(input),
    contentType: headers.get("content-type") ?? contentType ?? "",
    body: bytes,
    signal,
  };
  try {
    return (await answerBotApi(world, call, request)) ?? refused(404, "Not Found");
  } catch (error) {
    throw error instanceof LostConnection ? new TypeError("fetch failed") : error;
  }
}

const abortError = () => new DOMException("The operation was aborted.", "AbortError");

async function bytesOf(body: unknown): Promise<{ bytes: Uint8Array; contentType?: string | null }> {
  if (body === undefined || body === null) return { bytes: new Uint8Array() };
  if (typeof body === "string") return { bytes: Buffer.from(body) };
  if (body instanceof Uint8Array) return { bytes: body };
  if (isStream(body)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
    return { bytes: Buffer.concat(chunks) };
  }
  if (!(body instanceof FormData || body instanceof URLSearchParams || body instanceof Blob))
    throw new TypeError("a body of this kind is not in the playground");
  const response = new Response(body);
  return { bytes: new Uint8Array(await response.arrayBuffer()), contentType: response.headers.get("content-type") };
}

function isStream(body: unknown): body is AsyncIterable<Uint8Array | string> {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body;
}
