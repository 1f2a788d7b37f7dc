import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { answerBotApi } from "./bot-api-http.ts";
import { LostConnection } from "./faults.ts";
import { bodyOf, end } from "./messages.ts";
import { answerPage } from "./page-routes.ts";
import type { Play } from "./play.ts";
import type { StandIn } from "./stand-in.ts";

export interface PlayServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const HOST = "127.0.0.1";
const PORTS_TRIED = 50;

/**
 * The Bot API and, with a `play`, the page, on this machine only.
 *
 * @param port the one that is wished for; the next free one if it is taken, any for 0
 */
export async function startServer(standIn: StandIn, port: number, play?: Play): Promise<PlayServer> {
  const server = createServer((request, response) => {
    answer(standIn, play, request, response).catch((error: unknown) => {
      if (!(error instanceof LostConnection)) console.error(error);
      request.socket.destroy();
    });
  });
  // A bot keeps its connections; a timeout between two calls would look to it like a network fault.
  server.keepAliveTimeout = 120_000;
  const taken = await listen(server, port, port === 0 ? port : port + PORTS_TRIED);
  return {
    url: `http://${HOST}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        standIn.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number, last: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const taken = (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" && port < last ? resolve(listen(server, port + 1, last)) : reject(error);
    server.once("error", taken);
    server.listen(port, HOST, () => {
      server.off("error", taken);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

async function answer(
  standIn: StandIn,
  play: Play | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A page elsewhere that has its own name point to this machine must not get in.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? "")) return end(response, 403, "Forbidden");
  const url = new URL(request.url ?? "/", `http://${HOST}`);
  if (play !== undefined && (await answerPage(standIn, play, url, request, response))) return;

  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const { method = "GET", headers } = request;
  const body = await bodyOf(request);
  const asked = { method, url, contentType: headers["content-type"] ?? "", body, signal: gone.signal };
  const given = await answerBotApi(standIn.world, standIn.call, asked);
  if (given === undefined) return end(response, 404, "Not Found");
  response.writeHead(given.status, given.headers).end(given.body);
}
