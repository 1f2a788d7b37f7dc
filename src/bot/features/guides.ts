import type { Guide } from "../../guides/guide.ts";
import { type ISODate, isISODate, NotOnRecord } from "../../rules/index.ts";
import { ofGuides } from "../buttons.ts";
import type { BotContext, Draft } from "../context.ts";
import { reopen } from "../draft.ts";
import type { GuideDesk, Outcome } from "../guide-desk.ts";
import type { View } from "../outbox.ts";
import type { Parts } from "../parts.ts";
import { onText, type Routes } from "../routes.ts";
import { howView, moreView, whereView } from "../views/after-result.ts";
import { unfinishedView } from "../views/menu.ts";
import { notOnRecordView } from "../views/not-on-record.ts";
import { papersView, withTick } from "../views/papers.ts";
import { resultLeadsToPortal, withBanner } from "../views/portal.ts";
import { forAge, resultView } from "../views/result.ts";
import { isFile, takeView } from "../views/take-home.ts";
import { timelineView } from "../views/timeline.ts";
import { resultOf } from "../views/told.ts";
import { whatIfView } from "../views/what-if.ts";
import { countDeed } from "./news.ts";
import { sendFile } from "./take-home.ts";

const VIEWS = new Map([
  ["result", resultView],
  ["how", howView],
  ["where", whereView],
  ["more", moreView],
  ["if", whatIfView],
  ["time", timelineView],
]);

/** Views from which people set out. */
const LEADING: readonly string[] = ["result", "where"];

type Take = (ctx: BotContext) => Promise<Outcome>;

/** Opening a guide, going on with one, and the buttons under its result. */
export function registerGuides({ press: onPress, others }: Routes, parts: Parts, desk: GuideDesk, take: Take): void {
  onPress(ofGuides, async (ctx, press) => {
    const guide = desk.guide(press.guide);
    if (ctx.session.stateless) return ctx.outbox.acknowledge(ctx.t("common:cantRemember"));
    if (guide === undefined) {
      parts.metrics.count("stale_buttons", {});
      return ctx.outbox.acknowledge(ctx.t("common:stale"));
    }
    switch (press.does) {
      case "lead":
      case "open":
        // The second tap of a double tap: the guide is open, and its first question asked.
        if (desk.justOpened(ctx, guide)) return;
        if (press.does === "lead") await countDeed(press.campaign, "pressed", parts);
        if (isWorthKeeping(ctx, desk, guide)) return ctx.outbox.send(unfinishedView(ctx, desk, guide));
        return await enter(ctx, desk, guide, remembered(ctx, guide));
      case "again":
        if (desk.justOpened(ctx, guide)) return;
        return await enter(ctx, desk, guide);
      case "resume":
        return await resume(ctx, desk, guide);
      case "result":
        return showResult(ctx, parts, guide, press.view);
      case "tick":
        return tick(ctx, parts, guide, press.view);
      case "revise":
        if (desk.justRevised(ctx, guide)) return;
        if (draftOf(ctx, guide)?.done !== undefined) return await reopenAnswers(ctx, desk, guide, undefined);
        return await late(ctx, desk, guide, take);
      case "change":
        if (draftOf(ctx, guide)?.done !== undefined) return await reopenAnswers(ctx, desk, guide, press.question);
        return await late(ctx, desk, guide, take);
      case "show":
        // The second tap of a double tap: the result is on its way.
        if (draftOf(ctx, guide)?.done !== undefined) return;
        return await late(ctx, desk, guide, take);
      default:
        return await late(ctx, desk, guide, take);
    }
  });

  // The same for words: a release may have dropped the conversation, never the draft.
  others.use(
    onText(async (ctx, next) => {
      const guide = desk.current(ctx);
      if (guide === undefined || ctx.session.record.draft?.left || ctx.msg.text.startsWith("/")) return await next();
      await late(ctx, desk, guide, take);
    }),
  );
}

/** The answers that the family asked us to remember. */
export const remembered = (ctx: BotContext, guide: Guide): Draft["answers"] | undefined => {
  const { kept } = ctx.session.record;
  return kept?.guide === guide.id ? kept.answers : undefined;
};

/** Answers whose loss would be felt, in a draft of another guide. */
const WORTH_KEEPING = 3;
export function isWorthKeeping(ctx: BotContext, desk: GuideDesk, guide: Guide): boolean {
  const current = desk.current(ctx);
  const answers = ctx.session.record.draft?.answers ?? {};
  return current !== undefined && current.id !== guide.id && Object.keys(answers).length >= WORTH_KEEPING;
}

/** Opens a guide and hands the following updates to the conversation. */
export async function enter(
  ctx: BotContext,
  desk: GuideDesk,
  guide: Guide,
  answers?: Draft["answers"],
  marks?: Draft["answers"],
): Promise<void> {
  desk.open(ctx, guide, answers, marks);
  if (desk.current(ctx) !== undefined) await ctx.conversation.enter("guide");
}

async function resume(ctx: BotContext, desk: GuideDesk, guide: Guide): Promise<void> {
  const { draft } = ctx.session.record;
  if (draft === undefined || desk.current(ctx)?.id !== guide.id) return await enter(ctx, desk, guide);
  delete draft.left;
  desk.show(ctx);
  await ctx.conversation.enter("guide");
}

/**
 * An answer that meets no conversation: after a release, or after the menu. It is taken if it fits the draft, and the
 * guide is entered; without a draft the guide begins anew.
 */
async function late(ctx: BotContext, desk: GuideDesk, guide: Guide, take: Take): Promise<void> {
  const { draft } = ctx.session.record;
  if (desk.current(ctx)?.id !== guide.id) {
    ctx.outbox.acknowledge(ctx.t(draft?.done ? "common:finishedAlready" : "common:draftGone"));
    if (desk.current(ctx) === undefined && !draft?.done) await enter(ctx, desk, guide);
    return;
  }
  if (draft !== undefined) delete draft.left;
  if ((await take(ctx)) !== "done") await ctx.conversation.enter("guide");
}

/** The finished draft of that guide, if it is still kept. */
const draftOf = (ctx: BotContext, guide: Guide): Draft | undefined => {
  const { draft } = ctx.session.record;
  return draft?.guide === guide.id ? draft : undefined;
};

/** After the result an answer is given anew: the others stay. */
async function reopenAnswers(
  ctx: BotContext,
  desk: GuideDesk,
  guide: Guide,
  question: string | undefined,
): Promise<void> {
  const draft = draftOf(ctx, guide);
  if (draft === undefined) return;
  delete draft.done;
  if (question === undefined) draft.review = "all";
  else reopen(draft, question);
  desk.proceed(ctx, guide);
  await ctx.conversation.enter("guide");
}

/** `name` or `name-which`: which decision, page, change or day. */
function showResult(ctx: BotContext, parts: Parts, guide: Guide, view: string): void {
  const draft = draftOf(ctx, guide);
  if (!draft?.done) {
    ctx.outbox.acknowledge(ctx.t("common:resultGone"));
    return;
  }
  const [, name = "", which] = /^([a-z]+)(?:-(.+))?$/.exec(view) ?? [];
  if (name === "take" && isFile(which)) {
    const today = parts.clock.today();
    sendFile(ctx, parts, resultOf({ guide, answers: draft.answers, today, on: today }, parts), which);
    return;
  }
  const on = name === "on" && which !== undefined && isISODate(which) ? which : parts.clock.today();
  ctx.outbox.send(resultPart(ctx, parts, draft, { guide, name: name === "on" ? "result" : name, which, on }));
}

type Asked = {
  readonly guide: Guide;
  readonly name: string;
  readonly which?: string | undefined;
  readonly on: ISODate;
};

/** What is behind one button of the result. */
export function resultPart(
  ctx: BotContext,
  parts: Parts,
  draft: Pick<Draft, "answers" | "ticked">,
  { guide, name, which, on }: Asked,
): View {
  try {
    const result = resultOf({ guide, answers: draft.answers, today: parts.clock.today(), on }, parts);
    if (name === "take") return takeView(result, ctx.t);
    if (name === "papers") return papersView(result, parts, draft.ticked ?? [], ctx.t);
    const view = forAge((VIEWS.get(name) ?? resultView)(result, parts, ctx.t, which), ctx.session.record);
    return LEADING.includes(name) ? withBanner(view, ctx, parts, resultLeadsToPortal(result, parts)) : view;
  } catch (fault) {
    if (!(fault instanceof NotOnRecord)) throw fault;
    return notOnRecordView(guide, fault, parts, ctx.t);
  }
}

/** A paper is at hand, or isn't: the list on screen follows. */
function tick(ctx: BotContext, parts: Parts, guide: Guide, press: string): void {
  const draft = draftOf(ctx, guide);
  const message = ctx.callbackQuery?.message?.message_id;
  if (!draft?.done || message === undefined) {
    ctx.outbox.acknowledge(ctx.t("common:resultGone"));
    return;
  }
  draft.ticked = [...withTick(draft.ticked ?? [], press)];
  ctx.outbox.edit(message, resultPart(ctx, parts, draft, { guide, name: "papers", on: parts.clock.today() }));
}
