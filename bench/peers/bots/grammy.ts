import { createServer } from "node:http";
import {
  type Conversation,
  type ConversationFlavor,
  conversations,
  createConversation,
  type VersionedState,
} from "@grammyjs/conversations";
import { Bot, type Context, webhookCallback } from "grammy";
import { Redis } from "ioredis";
import type { Screen } from "../deeds.ts";
import { given, listen, parts } from "./given.ts";

type Ctx = ConversationFlavor<Context>;

/** grammY and its conversations as their documentation has them: a question, a wait, the next question. */
const { screens } = given;
const redis = new Redis(given.redisUrl);
const bot = new Bot<Ctx>(given.token, { client: { apiRoot: given.apiRoot } });

bot.use(
  conversations<Ctx, Context>({
    storage: {
      read: async (key: string) => JSON.parse((await redis.get(key)) ?? "null") ?? undefined,
      write: async (key: string, state: VersionedState<never>) => void (await redis.set(key, JSON.stringify(state))),
      delete: async (key: string) => void (await redis.del(key)),
    },
  }),
);
for (const [name, all] of Object.entries(screens.guides)) bot.use(createConversation<Ctx, Context>(guide(all), name));
bot.command("start", async (ctx) => {
  if (ctx.match === "") await ctx.reply(...parts(screens.hello));
  else await ctx.conversation.enter(ctx.match);
});
bot.callbackQuery(/^l:/, async (ctx) => {
  await ctx.answerCallbackQuery();
  await ctx.editMessageText(...parts(screens.chosen));
});
bot.callbackQuery(/^h:/, async (ctx) => {
  await ctx.answerCallbackQuery();
  await ctx.editMessageText(...parts(screens.menu));
});
bot.on("message:text", async (ctx) => {
  const answer = screens.answers.get(ctx.msg.text);
  if (answer !== undefined) await ctx.reply(...parts(answer));
});

listen(createServer(webhookCallback(bot, "http", { secretToken: given.secret })));

function guide([first = { text: "" }, ...others]: readonly Screen[]) {
  return async (conversation: Conversation<Ctx, Context>, ctx: Context): Promise<void> => {
    const answers: string[] = [];
    await ctx.reply(...parts(first));
    for (const screen of others) {
      const press = await conversation.waitFor("callback_query:data");
      answers.push(press.callbackQuery.data);
      await press.answerCallbackQuery();
      await press.editMessageText(...parts(screen));
    }
    await conversation.wait();
  };
}
