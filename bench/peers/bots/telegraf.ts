import { Agent, createServer } from "node:http";
import { Redis } from "ioredis";
import { Scenes, session, Telegraf } from "telegraf";
import type { Draft } from "../../../src/bot/context.ts";
import { long, short } from "../../steps/walks.ts";
import { PATH } from "../driver.ts";
import { given, listen, parts } from "./given.ts";
import { answerTo, openGuide, shelf, takePress } from "./work.ts";

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

const ask = async (ctx: Ctx) => {
  if (ctx.callbackQuery === undefined || !("data" in ctx.callbackQuery)) return;
  const state = ctx.wizard.state as { draft: Draft };
  const { draft, said } = await takePress(state.draft, ctx.callbackQuery.data);
  state.draft = draft;
  await ctx.answerCbQuery();
  for (const { how, screen } of said)
    await (how === "edit" ? ctx.editMessageText(...parts(screen)) : ctx.reply(...parts(screen)));
  ctx.wizard.next();
};
const guides = [long, short].map(
  ({ guide, presses }) =>
    new Scenes.WizardScene<Ctx>(
      guide,
      async (ctx) => {
        const { draft, said } = openGuide(guide);
        Object.assign(ctx.wizard.state, { draft });
        for (const { screen } of said) await ctx.reply(...parts(screen));
        ctx.wizard.next();
      },
      ...presses.map(() => ask),
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
  await ctx.editMessageText(...parts(shelf(ctx.match.input.slice(2))));
});
bot.on("text", async (ctx) => {
  const answer = answerTo(ctx.message.text);
  if (answer !== undefined) await ctx.reply(...parts(answer));
});

listen(createServer(bot.webhookCallback(PATH, { secretToken: given.secret })));
