import { readFileSync } from "node:fs";
import type { AddressInfo, Server } from "node:net";
import type { Screen, Screens } from "../deeds.ts";

const { PEER_SCRIPT = "", BOT_TOKEN = "", TELEGRAM_API_ROOT = "", REDIS_URL = "", WEBHOOK_SECRET = "" } = process.env;
export const given = {
  token: BOT_TOKEN,
  apiRoot: TELEGRAM_API_ROOT,
  redisUrl: REDIS_URL,
  secret: WEBHOOK_SECRET,
  screens: JSON.parse(readFileSync(PEER_SCRIPT, "utf8")) as Screens,
};

/** Words apart from the rest, as libraries want them. */
export function parts({ text, ...other }: Screen): readonly [text: string, other: object] {
  return [text, other];
}

/** Listens on any port, and says so as our bot does. */
export function listen(server: Server): void {
  server.listen(0, "127.0.0.1", () => {
    const { port } = server.address() as AddressInfo;
    console.log(`${JSON.stringify({ event: "webhook", port })}\n${JSON.stringify({ event: "ready" })}`);
  });
}
