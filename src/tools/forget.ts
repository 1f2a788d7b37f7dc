/** `npm run forget -- chat-id`: erases all that is kept about a chat, as its own /forget does, for who asks by letter. */
import { readConfig } from "../config.ts";
import { createShared } from "../main/shared.ts";
import { createLogger } from "../ops/logger.ts";
import { give } from "./command-line.ts";
import { loadDotEnv } from "./dot-env.ts";

const chat = Number(process.argv[2]);
if (!Number.isSafeInteger(chat) || chat <= 0) {
  give({ out: "", err: "expected the number of a chat, for example: npm run forget -- 123456789", code: 2 });
} else {
  loadDotEnv();
  const config = readConfig();
  const { redis, chats, subscribers, reminders } = createShared(config, createLogger({ level: "silent", salt: "" }));
  await redis.connect();
  await Promise.all([chats.forget(chat), subscribers.drop(chat), reminders.drop(chat)]);
  redis.disconnect();
  give({ out: "Nothing is kept about this chat.", code: 0 });
}
