import { type Command, Redis } from "ioredis";
import { ChatRecord } from "../../src/bot/context.ts";
import { createChats } from "../../src/storage/chats.ts";
import { keys } from "../../src/storage/keys.ts";
import { startRedis } from "../../src/tools/redis-server.mjs";
import { createIdleBot } from "./idle-bot.ts";
import { bringing, pressed, started, telegram } from "./updates.ts";
import type { Walk } from "./walks.ts";

/** What a press asks of Redis before anything is sent, and what Redis then keeps of the chat, by its own MEMORY USAGE. */
export type Kept = { readonly trips: number; readonly bytes: number };

class CountedRedis extends Redis {
  count = 0;
  override sendCommand(command: Command, stream?: never): unknown {
    this.count += 1;
    return super.sendCommand(command, stream);
  }
}

/** One chat through a guide, on a real Redis. Whatever a step waits for comes before its sends: they follow the commit. */
export async function keptOf({ guide, presses }: Walk): Promise<readonly Kept[]> {
  const server = await startRedis();
  const redis = new CountedRedis(server.url);
  try {
    const parse = (json: string) => ChatRecord.parse(JSON.parse(json));
    const chats = createChats<ChatRecord>({ redis, prefix: "bk:", parse, sole: true });
    let asked = 0;
    const note = () => {
      asked ||= redis.count;
    };
    const bring = bringing(createIdleBot(chats, telegram(note)));
    const chat = 1_234_567_890;
    await bring(started(chat, guide));
    const all: Kept[] = [];
    for (const press of presses) {
      // What the last step left to be written without waiting is written before this answer comes.
      await redis.ping();
      [redis.count, asked] = [0, 0];
      await bring(pressed(chat, press));
      const trips = asked;
      await redis.ping();
      all.push({ trips, bytes: (await redis.memory("USAGE", `bk:${keys.chat(chat)}`, "SAMPLES", 0)) ?? 0 });
    }
    return all;
  } finally {
    redis.disconnect();
    await server.stop();
  }
}
