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
import { long, short, type Walk } from "../../steps/walks.ts";
import { given, listen, parts } from "./given.ts";
import { answerTo, openGuide, shelf, takePress } from "./work.ts";

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
for (const walk of [long, short]) bot.use(createConversation<Ctx, Context>(guide(walk), walk.guide));
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
  await ctx.editMessageText(...parts(shelf(ctx.callbackQuery.data.slice(2))));
});
bot.on("message:text", async (ctx) => {
  const answer = answerTo(ctx.msg.text);
  if (answer !== undefined) await ctx.reply(...parts(answer));
});

listen(createServer(webhookCallback(bot, "http", { secretToken: given.secret })));

/** What is worked out is worked out once: the conversation is played again from its beginning at every update. */
function guide({ guide: id, presses }: Walk) {
  return async (conversation: Conversation<Ctx, Context>, ctx: Context): Promise<void> => {
    let step = await conversation.external(() => openGuide(id));
    for (const { screen } of step.said) await ctx.reply(...parts(screen));
    for (const _ of presses) {
      const press = await conversation.waitFor("callback_query:data");
      const { draft } = step;
      step = await conversation.external(() => takePress(draft, press.callbackQuery.data));
      await press.answerCallbackQuery();
      for (const { how, screen } of step.said)
        await (how === "edit" ? press.editMessageText(...parts(screen)) : press.reply(...parts(screen)));
    }
    await conversation.wait();
  };
}
