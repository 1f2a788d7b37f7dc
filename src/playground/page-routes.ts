import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import { Deed } from "./deeds.ts";
import { bodyOf, end } from "./messages.ts";
import type { News, Play } from "./play.ts";
import type { StandIn } from "./stand-in.ts";

/** False: the address is none of the page's. */
export async function answerPage(
  standIn: StandIn,
  play: Play,
  { pathname }: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (pathname === "/play/events") stream(play, request, response);
  else if (pathname === "/play/do") await act(play, request, response);
  else if (pathname.startsWith("/play/map/")) await sendMap(decodeURIComponent(pathname.slice(10)), response);
  else if (pathname.startsWith("/play/file/")) sendFile(standIn, decodeURIComponent(pathname.slice(11)), response);
  else if (pathname === "/" || pathname.startsWith("/page/")) sendPage(pathname, response);
  else return false;
  return true;
}

function stream(play: Play, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  const write = ({ event, data }: News) => response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  for (const news of play.everything()) write(news);
  request.once("close", play.listen(write));
}

async function act(play: Play, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A form of another site can't say that it is JSON.
  if (request.method !== "POST" || request.headers["content-type"] !== "application/json")
    return end(response, 415, "JSON expected");
  const deed = Deed.safeParse(jsonOf(await bodyOf(request)));
  if (!deed.success)
    return end(response, 400, deed.error.issues.map(({ path, message }) => `${path}: ${message}`).join("; "));
  try {
    await play.act(deed.data);
    end(response, 204, "");
  } catch (error) {
    end(response, 409, error instanceof Error ? error.message : String(error));
  }
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

function sendFile(standIn: StandIn, id: string, response: ServerResponse): void {
  const file = standIn.world.files.get(id);
  if (file === undefined) {
    end(response, 404, "Not Found");
    return;
  }
  const headers = {
    "content-type": file.mime,
    "content-disposition": `${SHOWN.includes(file.mime) ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    "x-content-type-options": "nosniff",
  };
  response.writeHead(200, headers).end(file.bytes);
}

/** Maps need all that the bot is made of: it is fetched when somebody looks at one, so that the page is there at once. */
let guideMaps: ReturnType<typeof import("./guide-maps.ts")["createGuideMaps"]> | undefined;

async function sendMap(id: string, response: ServerResponse): Promise<void> {
  guideMaps ??= (await import("./guide-maps.ts")).createGuideMaps();
  const map = guideMaps(id);
  if (map === undefined) end(response, 404, "Not Found");
  else response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(map));
}

/** What a browser shows in a window of its own, and nothing that could act there. */
const SHOWN = ["image/png", "image/jpeg", "application/pdf"];

const PAGE = new URL("./page/", import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};
const OWN_ONLY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";

function sendPage(pathname: string, response: ServerResponse): void {
  const name = pathname === "/" ? "index.html" : pathname.slice("/page/".length);
  const file = new URL(name, PAGE);
  if (!/^[a-z-]+\.(html|css|js|svg)$/.test(name) || !existsSync(file)) {
    end(response, 404, "Not Found");
    return;
  }
  const headers = {
    "content-type": TYPES[extname(name)] ?? "text/plain",
    "cache-control": "no-store",
    "content-security-policy": OWN_ONLY,
  };
  response.writeHead(200, headers).end(readFileSync(file));
}
