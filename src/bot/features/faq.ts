import type { Filter } from "grammy";
import type { InlineQueryResultArticle } from "grammy/types";
import { familySaid } from "../../guides/family-said.ts";
import { saidTo } from "../../guides/said-to.ts";
import { readCommandWord, readFamily } from "../../guides/typed/index.ts";
import { plainText } from "../../i18n/plain-text.ts";
import { findDanger } from "../../safety/danger.ts";
import { findPersonalData } from "../../safety/personal-data.ts";
import type { BotContext } from "../context.ts";
import { familyRead, familyTold } from "../family-told.ts";
import type { GuideDesk } from "../guide-desk.ts";
import type { View } from "../outbox.ts";
import type { Parts, Place } from "../parts.ts";
import { isPrivate } from "../places.ts";
import { only, onMessage, onPress, onText, type Routes } from "../routes.ts";
import { menuButton } from "../views/keyboard.ts";
import { groupView, menuView, numbersOf, unfinishedView } from "../views/menu.ts";
import { withBanner } from "../views/portal.ts";
import { dangerView } from "../views/safety.ts";
import { enter, isWorthKeeping } from "./guides.ts";
import { askPerson } from "./office.ts";

/** Free-text questions, the buttons under their answers, and whatever nobody above could read. */
export function registerFaq({ press, others }: Routes, parts: Parts, desk: GuideDesk): void {
  press(["vote"], (ctx, { id, value }) => vote(ctx, id, value === "up"));
  press(["onward"], (ctx, { id }) => onward(ctx, id));
  press(["entry", "translate"], (ctx, { does, id }, next) => {
    const view = parts.faq.entry(id, ctx.language, parts.clock.today(), placeOf(ctx));
    const shown = view && withBanner(view, ctx, parts);
    if (shown === undefined) return next();
    const message = ctx.callbackQuery.message?.message_id;
    if (does === "translate" && message !== undefined) ctx.outbox.edit(message, shown);
    else ctx.outbox.send(shown);
  });
  others.use(onPress(staleButton));

  others.use(
    onText(async (ctx) => {
      const text = withoutMention(ctx.msg.text, ctx.me.username);
      if (await openFamily(ctx)) return;
      if (text.startsWith("/"))
        return ctx.outbox.send({ text: ctx.t("common:unknownCommand"), keyboard: [[menuButton(ctx.t)]] });
      if (!isPrivate(ctx)) {
        if (text === "") return ctx.outbox.send(groupView(ctx.t, ctx.me.username));
      } else if (MENU_WORDS.has(readCommandWord(text) ?? "")) return ctx.outbox.send(menuView(ctx, parts, desk));
      await answer(ctx, text);
    }),
  );

  // Photos, voice, stickers, files: nothing is downloaded; people are told what we can read.
  others.use(
    onMessage((ctx) => {
      if (isPrivate(ctx) && ctx.msg.new_chat_members === undefined)
        ctx.outbox.send({ text: ctx.t("common:onlyText"), keyboard: [[menuButton(ctx.t)]] });
    }),
  );

  others.use(
    only<Filter<BotContext, "inline_query">>(
      ({ inlineQuery }) => inlineQuery !== undefined,
      (ctx) => {
        const results = cardsFor(ctx, ctx.inlineQuery.query);
        const button = { text: ctx.t("common:inline.open"), start_parameter: "menu" };
        // Cards speak the asker's language, so that one person's aren't another's.
        ctx.outbox.call((api) =>
          api.answerInlineQuery(ctx.inlineQuery.id, results, { cache_time: CACHE, is_personal: true, button }),
        );
      },
    ),
  );

  async function answer(ctx: BotContext, text: string): Promise<void> {
    const today = parts.clock.today();
    const { read } = ctx.session;
    const perhaps = read?.text === text ? read.perhaps : undefined;
    const reply = parts.faq.reply(text, ctx.language, today, placeOf(ctx), perhaps);
    parts.metrics.count("questions", { reply: reply.kind, language: reply.language });
    parts.log.info({ event: "faq", outcome: reply.kind, locale: reply.language }, "question");
    const { kind, language } = reply;
    parts.tally.count(today, ["asked", kind, reply.area ?? "none", language]);
    if ((kind === "unknown" || kind === "suggest") && !ctx.session.personal) {
      const words = reply.words();
      if (/\p{L}/u.test(words)) quietly(parts.questions.note(today, { kind, language, words }));
    }
    const again = await isMissedAgain(ctx, kind);
    const view = again ? missedView(ctx) : { ...reply.view, ...replyTo(ctx, reply.entry) };
    ctx.outbox.send(kind === "unknown" ? withPerson(view, ctx) : withBanner(view, ctx, parts));
  }

  /** The answer hangs on the question where its words say something that the guide behind its button would ask. */
  function replyTo(ctx: BotContext, entry: string | undefined): Pick<View, "replyTo"> {
    const message = ctx.msg?.message_id;
    if (entry === undefined || message === undefined || ctx.session.personal || !isPrivate(ctx)) return {};
    const guide = desk.guide(parts.faq.onward(entry)?.guide ?? "");
    const today = parts.clock.today();
    const said = guide === undefined ? {} : saidTo(guide, familyRead(ctx, today).slots, today);
    return Object.keys(said).length > 0 ? { replyTo: message } : {};
  }

  /** Where nothing was found a person may be asked: the answer hangs on the question, which comes with the press. */
  function withPerson(view: View, ctx: BotContext): View {
    const { keyboard = [], ...offer } = askPerson(ctx, parts);
    return { ...view, ...offer, keyboard: [...keyboard, ...(view.keyboard ?? [])] };
  }

  async function isMissedAgain(ctx: BotContext, kind: string): Promise<boolean> {
    const chat = ctx.chat?.id;
    if (chat === undefined || ctx.session.stateless || !isPrivate(ctx)) return false;
    if (kind === "unknown") return (await parts.questions.missed(chat).catch(() => 0)) >= 2;
    quietly(parts.questions.answered(chat));
    return false;
  }

  /** The second time in a row words don't help: the menu itself, and a person. */
  const missedView = (ctx: BotContext): View => ({
    ...menuView(ctx, parts, desk),
    text: ctx.t("common:unknownAgain", numbersOf(parts, ctx.t)),
  });

  /** Counts are no reason to fail a reply. */
  function quietly(written: Promise<void>): void {
    written.catch((error: unknown) => parts.log.warn({ error, event: "questions" }, "a count was not written"));
  }

  async function vote(ctx: BotContext, entry: string, useful: boolean): Promise<void> {
    const known = parts.faq.entry(entry, ctx.language, parts.clock.today()) !== undefined;
    if (known) quietly(parts.questions.voted(parts.clock.today(), entry, useful));
    const message = ctx.callbackQuery?.message?.message_id;
    if (message !== undefined) ctx.outbox.strip(message);
    if (useful) ctx.outbox.acknowledge(ctx.t("common:vote.thanks"));
    else
      ctx.outbox.send({ text: ctx.t("common:vote.sorry", numbersOf(parts, ctx.t)), keyboard: [[menuButton(ctx.t)]] });
  }

  /** Into the guide, with what the question implies and what its words said: Telegram brings them along, we keep none. */
  async function onward(ctx: BotContext, id: string): Promise<void> {
    const way = parts.faq.onward(id);
    const guide = desk.guide(way?.guide ?? "");
    if (way === undefined || guide === undefined || !isPrivate(ctx)) return staleButton(ctx);
    if (ctx.session.stateless) return ctx.outbox.acknowledge(ctx.t("common:cantRemember"));
    if (desk.justOpened(ctx, guide)) return;
    if (isWorthKeeping(ctx, desk, guide)) return ctx.outbox.send(unfinishedView(ctx, desk, guide));
    const asked = ctx.callbackQuery?.message?.reply_to_message?.text ?? "";
    const words = findPersonalData(asked)?.rest ?? asked;
    const said = saidTo(guide, readFamily(words, parts.clock.today()).slots, parts.clock.today());
    await enter(ctx, desk, guide, { ...said, ...way.answers });
  }

  /** A button we no longer know gets a word and the way on. */
  function staleButton(ctx: BotContext): void {
    parts.metrics.count("stale_buttons", {});
    ctx.outbox.acknowledge(ctx.t("common:staleMenu"));
    if (isPrivate(ctx)) ctx.outbox.send(menuView(ctx, parts, desk));
  }

  function cardsFor(ctx: BotContext, query: string): readonly InlineQueryResultArticle[] {
    const danger = findDanger(query);
    if (danger !== undefined) {
      const { text } = dangerView(danger, parts, ctx.t);
      return [article("help", plainText(text).slice(0, 60), { text })];
    }
    const asked = findPersonalData(query)?.rest ?? query;
    const place = { private: false, username: ctx.me.username };
    return parts.faq
      .cards(asked, ctx.language, parts.clock.today(), place)
      .map(({ id, title, view }) => article(id, title, view));
  }

  /** «У меня 4 детей, жду пятого»: a family that tells of itself, and asks nothing, is asked on. */
  async function openFamily(ctx: BotContext): Promise<boolean> {
    const guide = desk.guide("family");
    const today = parts.clock.today();
    const told = familyTold(ctx, today);
    if (guide === undefined || told === undefined || ctx.session.stateless) return false;
    if (isWorthKeeping(ctx, desk, guide)) return false;
    const { answers, marks } = familySaid(told.slots, today);
    await enter(ctx, desk, guide, answers, marks);
    return true;
  }
}

/** Seconds that Telegram may show the same cards for the same words. */
const CACHE = 300;
const MENU_WORDS: ReadonlySet<string> = new Set(["menu", "cancel", "back", "start-over"]);

const placeOf = (ctx: BotContext): Place => ({ private: isPrivate(ctx), username: ctx.me.username });

const article = (id: string, title: string, { text, keyboard }: View): InlineQueryResultArticle => ({
  type: "article",
  id,
  title,
  description: plainText(text).slice(0, 120),
  input_message_content: { message_text: text, parse_mode: "HTML", link_preview_options: { is_disabled: true } },
  ...(keyboard === undefined ? {} : { reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) } }),
});

const withoutMention = (text: string, username: string): string =>
  text.replace(new RegExp(`@${username}\\b`, "gi"), "").trim();
