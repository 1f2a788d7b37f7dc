import { z } from "zod";
import type { Parameters, Uploads } from "./given.ts";
import { readMultipart } from "./multipart.ts";
import type { Answer, StandIn } from "./stand-in.ts";
import type { World } from "./world.ts";

export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  readonly contentType: string;
  readonly body: Uint8Array;
  readonly signal: AbortSignal | undefined;
}
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array;
}

const JSON_HEADERS = { "content-type": "application/json" };
export const refused = (code: number, description: string): HttpAnswer => ({
  status: code,
  headers: JSON_HEADERS,
  body: JSON.stringify({ ok: false, error_code: code, description }),
});

/** `/bot<token>/<method>` and `/file/bot<token>/<path>`; undefined for any other address. */
export async function answerBotApi(
  world: World,
  call: StandIn["call"],
  request: HttpRequest,
): Promise<HttpAnswer | undefined> {
  const [, isFile, token, path] = /^(\/file)?\/bot([^/]+)\/(.+)$/.exec(decodeURIComponent(request.url.pathname)) ?? [];
  if (token === undefined || path === undefined) return undefined;
  if (token !== world.token) return refused(401, "Unauthorized");
  if (isFile !== undefined) return fileAt(world, path);
  const { parameters, uploads } = readBody(request) ?? {};
  if (parameters === undefined) return refused(400, "Bad Request: can't parse the body of the request");
  const answer = await call(path, parameters, uploads, request.signal);
  return { status: answer.ok ? 200 : answer.error_code, headers: headersOf(answer), body: JSON.stringify(answer) };
}

function headersOf(answer: Answer): Record<string, string> {
  const wait = answer.ok ? undefined : answer.parameters?.retry_after;
  return wait === undefined ? JSON_HEADERS : { ...JSON_HEADERS, "retry-after": String(wait) };
}

function fileAt(world: World, path: string): HttpAnswer {
  const file = [...world.files.values()].find((one) => one.path === path);
  if (file === undefined) return refused(404, "Not Found");
  return { status: 200, headers: { "content-type": file.mime }, body: file.bytes };
}

interface Body {
  readonly parameters: Parameters;
  readonly uploads?: Uploads;
}

/** Query, form or JSON; undefined where it is said to be JSON and isn't. */
function readBody({ url, contentType, body }: HttpRequest): Body | undefined {
  const asked = Object.fromEntries(url.searchParams);
  if (body.length === 0) return { parameters: asked };
  if (contentType.startsWith("multipart/form-data")) {
    const { fields, uploads } = readMultipart(contentType, body);
    return { parameters: { ...asked, ...fields }, uploads };
  }
  const text = Buffer.from(body).toString("utf8");
  const sent = contentType.startsWith("application/json")
    ? jsonObject(text)
    : Object.fromEntries(new URLSearchParams(text));
  return sent && { parameters: { ...asked, ...sent } };
}

function jsonObject(text: string): Record<string, unknown> | undefined {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
