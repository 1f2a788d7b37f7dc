/** `npm run forget -- chat-id`: erases all that is kept about a chat, as its own /forget does, for who asks by letter. */
import { readConfig } from "../config.ts";
import { forgetChat } from "../main/forget-chat.ts";
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
  const shared = createShared(config, createLogger({ level: "silent", salt: "" }));
  await shared.redis.connect();
  const left = await forgetChat(shared, chat);
  shared.redis.disconnect();
  if (left === undefined) give({ out: "Nothing is kept about this chat.", code: 0 });
  else
    give({
      out: "Nothing is kept about this chat in Redis.",
      err: `Its question № ${left} still stands in the operators' chat: delete that message, or its topic, there.`,
      code: 1,
    });
}
