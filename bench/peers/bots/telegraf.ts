import { Agent, createServer } from "node:http";
import { Redis } from "ioredis";
import { Scenes, session, Telegraf } from "telegraf";
import type { Screen } from "../deeds.ts";
import { PATH } from "../driver.ts";
import { given, listen, parts } from "./given.ts";

type Kept = Scenes.WizardSession & { language?: string };
type Ctx = Scenes.WizardContext & { session: Kept };

/** A wizard as Telegraf's documentation has it, its session in Redis by three lines of ioredis. */
const { screens } = given;
const redis = new Redis(given.redisUrl);
const store = {
  get: async (name: string): Promise<Kept | undefined> => JSON.parse((await redis.get(name)) ?? "null") ?? undefined,
  set: (name: string, value: Kept) => redis.set(name, JSON.stringify(value)),
  delete: (name: string) => redis.del(name),
};

const bot = new Telegraf<Ctx>(given.token, {
  telegram: {
    // Written so, it may have an agent that keeps its connections, as it has towards https://api.telegram.org.
    apiRoot: given.apiRoot.replace(/^http:/, "HTTP:"),
    agent: new Agent({ keepAlive: true, keepAliveMsecs: 10_000 }),
    webhookReply: process.env.PEER_REPLY === "on",
  },
});

const ask = (screen: Screen) => async (ctx: Ctx) => {
  if (ctx.callbackQuery === undefined || !("data" in ctx.callbackQuery)) return;
  const answers = ctx.wizard.state as Record<number, string>;
  answers[ctx.wizard.cursor] = ctx.callbackQuery.data;
  await ctx.answerCbQuery();
  await ctx.editMessageText(...parts(screen));
  ctx.wizard.next();
};
const guides = Object.entries(screens.guides).map(
  ([name, [first = { text: "" }, ...others]]) =>
    new Scenes.WizardScene<Ctx>(
      name,
      async (ctx) => {
        await ctx.reply(...parts(first));
        ctx.wizard.next();
      },
      ...others.map(ask),
      async (ctx) => ctx.scene.leave(),
    ),
);

bot.use(session<Kept, Ctx>({ store, defaultSession: () => ({}) as Kept }));
bot.use(new Scenes.Stage<Ctx>(guides).middleware());
bot.start((ctx) => (ctx.payload === "" ? ctx.reply(...parts(screens.hello)) : ctx.scene.enter(ctx.payload)));
bot.action(/^l:/, async (ctx) => {
  ctx.session.language = ctx.match.input.slice(2);
  await ctx.answerCbQuery();
  await ctx.editMessageText(...parts(screens.chosen));
});
bot.action(/^h:/, async (ctx) => {
  await ctx.answerCbQuery();
  await ctx.editMessageText(...parts(screens.menu));
});
bot.on("text", async (ctx) => {
  const answer = screens.answers.get(ctx.message.text);
  if (answer !== undefined) await ctx.reply(...parts(answer));
});

listen(createServer(bot.webhookCallback(PATH, { secretToken: given.secret })));
