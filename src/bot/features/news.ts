import type { Filter } from "grammy";
import { type Choice, changed, choiceOf, nothingChosen } from "../../guides/subscription.ts";
import { addDays, addMonths, type ISODate } from "../../rules/index.ts";
import type { Deed } from "../../storage/runs.ts";
import type { BotContext } from "../context.ts";
import { dropReader } from "../drop-reader.ts";
import type { View } from "../outbox.ts";
import type { Parts } from "../parts.ts";
import { isPrivate } from "../places.ts";
import { only, onMessage, type Routes } from "../routes.ts";
import { archiveView, notInArchiveView, officialView, pieceView } from "../views/archive.ts";
import { groupView } from "../views/menu.ts";
import { agesView, backView, leftView, lessView, newsView, noNewsView, regionsView } from "../views/news.ts";
import { leave } from "./menu.ts";

/** A consent lasts so long, unless it is renewed. */
const MONTHS = 12;

/** The subscription and its one message, the buttons under a piece of news, the archive, and who leaves and comes back. */
export function registerNews({ commands, press, others }: Routes, parts: Parts): void {
  for (const page of ["news", "archive", "official"] as const)
    commands.command(page, async (ctx) => {
      leave(ctx);
      ctx.outbox.send((await newsPage(ctx, parts, page)) ?? groupView(ctx.t, ctx.me.username));
    });

  press(["news"], async (ctx, { id, choice }) => {
    if (ctx.session.stateless) return ctx.outbox.acknowledge(ctx.t("common:cantRemember"));
    const view = (await page(ctx, parts, id)) ?? (await pressed(ctx, parts, id, chosenIn(choice)));
    if (view === undefined) return;
    const message = ctx.callbackQuery.message?.message_id;
    // A piece of news and a digest stay as they are; what their buttons say is a message of its own.
    if (message === undefined || UNDER_NEWS.test(id) || READ.test(id)) ctx.outbox.send(view);
    else ctx.outbox.edit(message, view);
  });

  // Of a private chat Telegram tells only this: the bot was blocked, or let in again.
  others.use(
    only<Filter<BotContext, "my_chat_member">>(
      ({ myChatMember }) => myChatMember !== undefined,
      async (ctx) => {
        if (!isPrivate(ctx)) return;
        const { old_chat_member: before, new_chat_member: now } = ctx.myChatMember;
        if (now.status === "kicked") await dropReader(ctx.chat.id, parts);
        else if (before.status === "kicked") ctx.outbox.send(backView(ctx.session.record.young === true, ctx.t));
      },
    ),
  );

  // «Is this from you?»: what another bot said, passed on to us.
  others.use(
    onMessage(async (ctx, next) => {
      const from = ctx.message.forward_origin;
      if (from?.type !== "user" || !from.sender_user.is_bot || from.sender_user.id === ctx.me.id) return await next();
      ctx.outbox.send(officialView(ctx.me.username, parts, ctx.t));
    }),
  );
}

/** The number says for which campaign it counts; what was sent before there was one has none. */
const UNDER_NEWS = /^(less|longer|stop-([a-z]+)(?:-(\d{1,9}))?)$/;
const READ = /^read-(.+)$/;
const chosenIn = (choice: string): Choice => choiceOf(Number.parseInt(choice, 36)) ?? nothingChosen;

/** What a link, a command or a button names and anybody may see, or the settings of the reader. */
export async function newsPage(ctx: BotContext, parts: Parts, id: string): Promise<View | undefined> {
  if (id !== "news") return await page(ctx, parts, id);
  if (!isPrivate(ctx)) return groupView(ctx.t, ctx.me.username);
  if (ctx.session.stateless) return { text: ctx.t("common:cantRemember") };
  return await pressed(ctx, parts, "show", nothingChosen);
}

async function page(ctx: BotContext, { archive, law, clock }: Parts, id: string): Promise<View | undefined> {
  if (id === "official") return officialView(ctx.me.username, { law, clock }, ctx.t);
  const how = READ.test(id) ? "read" : "piece";
  const [, piece] = (how === "read" ? READ : /^piece-(.+)$/).exec(id) ?? [];
  if (id !== "archive" && piece === undefined) return undefined;
  if (ctx.session.stateless) return { text: ctx.t("common:cantRemember") };
  const sent = await archive.last();
  if (piece === undefined) return archiveView(sent, ctx.t);
  const found = sent.find((one) => one.id === piece);
  return found === undefined ? notInArchiveView(ctx.t) : pieceView(found, how, ctx.t);
}

/**
 * A press of the settings, or under a piece of news. Nothing is kept before the consent: until then the buttons carry
 * what was chosen. Each press says what shall be, not what shall change: brought twice, it does nothing twice.
 */
async function pressed(ctx: BotContext, parts: Parts, id: string, chosen: Choice): Promise<View | undefined> {
  const { t, language } = ctx;
  const { subscribers, clock } = parts;
  const chat = ctx.chat?.id;
  if (chat === undefined || !isPrivate(ctx)) return groupView(t, ctx.me.username);
  // A minor's consent belongs to a parent.
  if (ctx.session.record.young) return noNewsView("young", t);
  const today = clock.today();
  const reader = await subscribers.find(chat);
  const choice = reader?.choice ?? chosen;
  const save = async (one: Choice, until: ISODate): Promise<View> => {
    await subscribers.save(chat, { language, choice: one, until });
    ctx.outbox.acknowledge(t("news:saved"));
    return newsView({ choice: one, until, today }, t);
  };
  const drop = async (): Promise<View> => {
    await subscribers.drop(chat);
    return leftView([], [], t);
  };

  const next = changed(choice, id);
  if (next !== undefined) {
    if (reader !== undefined && next.topics.length === 0) return await drop();
    const view = reader === undefined ? newsView({ choice: next, today }, t) : await save(next, reader.until);
    return id.startsWith("age") ? agesView(next, t) : view;
  }
  if (UNDER_NEWS.test(id)) return await answered();
  switch (id) {
    case "regions":
      return regionsView(choice, t);
    case "ages":
      return agesView(choice, t);
    case "agree":
    case "renew":
      if (choice.topics.length === 0 || (reader === undefined && id === "renew")) return noNewsView("gone", t);
      return await save(choice, lastDay(today));
    case "decline":
      if (reader === undefined) return noNewsView("declined", t);
      return newsView({ choice, today, until: reader.until }, t);
    case "off":
      return await drop();
    // A button of a release to come, or forged: the settings as they are.
    default:
      return newsView({ choice, today, until: reader?.until }, t);
  }

  /** Beneath a piece of news: a press that changes nothing, a second tap say, gets a notice and no message. */
  async function answered(): Promise<View | undefined> {
    const notice = (key: string) => ctx.outbox.acknowledge(t(key));
    if (reader === undefined) return void notice("news:no.gone");
    const [, , topic, campaign] = UNDER_NEWS.exec(id) ?? [];
    const leave = async (how: () => Promise<View>): Promise<View> => {
      const view = await how();
      if (campaign !== undefined) await countDeed(campaign, "unsubscribed", parts);
      return view;
    };
    if (topic === "all") return await leave(drop);
    if (id === "longer")
      return reader.until === lastDay(today) ? void notice("news:saved") : await save(choice, lastDay(today));
    if (id === "less" && choice.weekly) return void notice("news:less");
    if (id === "less") {
      await save({ ...choice, weekly: true }, reader.until);
      return lessView(t);
    }
    const without = changed(choice, `topic-${topic}`) ?? choice;
    const gone = choice.topics.filter((topic) => !without.topics.includes(topic));
    if (gone.length === 0) return void notice("news:already");
    if (without.topics.length === 0) return await leave(drop);
    return await leave(async () => {
      await save(without, reader.until);
      return leftView(gone, without.topics, t);
    });
  }
}

/** For the report of the campaign. A count that can't be written keeps nobody from what they want. */
export async function countDeed(
  campaign: string,
  deed: Deed,
  { desk, log }: Pick<Parts, "desk" | "log">,
): Promise<void> {
  await desk.runs
    .count(Number(campaign), deed)
    .catch((error: unknown) => log.warn({ error, event: "deed" }, "what a reader did was not counted"));
}

const lastDay = (today: ISODate): ISODate => addDays(addMonths(today, MONTHS), -1);
