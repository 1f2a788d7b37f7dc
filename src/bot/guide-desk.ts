import { UNKNOWN } from "../guides/check.ts";
import type { Guide, Question } from "../guides/guide.ts";
import { quoted } from "../i18n/format.ts";
import { NotOnRecord } from "../rules/index.ts";
import { lifetimes } from "../storage/keys.ts";
import type { BotContext, Draft } from "./context.ts";
import { isWorthAReview, openQuestion } from "./draft.ts";
import type { View } from "./outbox.ts";
import type { Parts } from "./parts.ts";
import { clearSoFar } from "./views/clear-so-far.ts";
import { notOnRecordView } from "./views/not-on-record.ts";
import { resultLeadsToPortal, withBanner } from "./views/portal.ts";
import { type Asking, questionView } from "./views/question.ts";
import { questionText } from "./views/question-text.ts";
import { forAge, resultView } from "./views/result.ts";
import { answerLines, reviewView } from "./views/review.ts";
import { resultOf } from "./views/told.ts";

/** How a step ended: the question stays, another one is asked, or the guide is over. */
export type Outcome = "ask-again" | "asked" | "done";

/** The screens of any guide, and what brings one after the other: ordinary code in the outer context. */
export type GuideDesk = {
  /** Opens a guide at its first question; answers already known are shown first, to be looked over. */
  open(ctx: BotContext, guide: Guide, answers?: Draft["answers"], marks?: Draft["answers"]): void;
  /** Shows what is open, the question or the review, as a new message; the old one loses its buttons. */
  show(ctx: BotContext, note?: string): void;
  /** The same in place of a message. */
  edit(ctx: BotContext, message: number, extra?: Partial<Asking>): void;
  /** Turns what is on screen into the language now spoken, in place. */
  rerender(ctx: BotContext): void;
  /** After an answer: the next question, the review, or the result. */
  proceed(ctx: BotContext, guide: Guide, message?: number, dropped?: readonly Question[]): Outcome;
  /** The answers are right: the result, or the next question. */
  confirm(ctx: BotContext, guide: Guide, message?: number): Outcome;
  /** The result of a guide that this very update ended, and that never went out; undefined in any other case. */
  unsaid(ctx: BotContext): View | undefined;
  /** The guide of the chat's draft, while it is still open. */
  current(ctx: BotContext): Guide | undefined;
  guide(id: string): Guide | undefined;
  /** Whether this guide was opened a moment ago and nothing has been answered since. */
  justOpened(ctx: BotContext, guide: Guide): boolean;
  /** Whether its answers were brought back a moment ago to be looked over. */
  justRevised(ctx: BotContext, guide: Guide): boolean;
};

/** Seconds within which a second press on a menu's button is the same press. */
const DOUBLE_TAP = 3;

export function createGuideDesk(parts: Parts): GuideDesk {
  const byId = new Map(parts.guides.map((guide) => [guide.id, guide]));
  const desk: GuideDesk = {
    open,
    show,
    edit,
    rerender,
    proceed,
    confirm,
    unsaid,
    current,
    guide: (id) => byId.get(id),
    justOpened,
    justRevised,
  };
  return desk;

  function current(ctx: BotContext): Guide | undefined {
    const draft = ctx.session.record.draft;
    return draft === undefined || draft.done ? undefined : byId.get(draft.guide);
  }

  function open(ctx: BotContext, guide: Guide, answers: Draft["answers"] = {}, marks: Draft["answers"] = {}): void {
    const known = Object.keys(answers).length > 0;
    ctx.session.record.draft = {
      guide: guide.id,
      answers,
      until: endOfDraft(),
      ...(known ? { review: "echo" as const } : {}),
      ...(Object.keys(marks).length > 0 ? { was: marks } : {}),
    };
    parts.metrics.count("guides_opened", { guide: guide.id });
    parts.log.info({ guide: guide.id, event: "opened" }, "guide");
    if (known) show(ctx);
    else proceed(ctx, guide);
  }

  function justOpened(ctx: BotContext, guide: Guide): boolean {
    const draft = freshDraft(ctx, guide);
    return draft !== undefined && Object.keys(draft.answers).length === 0;
  }

  function justRevised(ctx: BotContext, guide: Guide): boolean {
    return freshDraft(ctx, guide)?.review === "all";
  }

  /** The open draft of that guide, if it was opened or answered a moment ago. */
  function freshDraft(ctx: BotContext, guide: Guide): Draft | undefined {
    const draft = ctx.session.record.draft;
    if (current(ctx)?.id !== guide.id || draft === undefined || draft.left) return undefined;
    // The clock of the process that opened it may be ahead.
    return Math.abs(endOfDraft() - draft.until) < DOUBLE_TAP ? draft : undefined;
  }

  function show(ctx: BotContext, note?: string): void {
    const guide = current(ctx);
    const draft = ctx.session.record.draft;
    if (guide === undefined || draft === undefined) return;
    if (ctx.session.screen !== undefined) ctx.outbox.strip(ctx.session.screen);
    if (draft.review === undefined && openQuestion(guide, draft) === undefined) finish(ctx, guide, draft, undefined);
    else ctx.outbox.send(view(ctx, guide, draft, { note }), "screen");
  }

  function edit(ctx: BotContext, message: number, extra: Partial<Asking> = {}): void {
    const guide = current(ctx);
    const draft = ctx.session.record.draft;
    if (guide !== undefined && draft !== undefined) ctx.outbox.edit(message, view(ctx, guide, draft, extra), "screen");
  }

  function rerender(ctx: BotContext): void {
    const { screen } = ctx.session;
    if (screen === undefined) show(ctx);
    else edit(ctx, screen);
  }

  function view(ctx: BotContext, guide: Guide, draft: Draft, extra: Partial<Asking>) {
    const today = parts.clock.today();
    if (draft.review !== undefined)
      return reviewView({ guide, answers: draft.answers, today }, draft.review, extra.note, ctx.t);
    const asking: Asking = { guide, answers: draft.answers, was: draft.was, today, law: parts.law, ...extra };
    const old = openQuestion(guide, draft);
    return questionView(
      {
        ...asking,
        chosen: draft.part ?? chosenBefore(draft, old),
        clear: guide.running ? clearSoFar(guide, draft.answers, parts, ctx.t) : undefined,
      },
      ctx.t,
    );
  }

  function proceed(ctx: BotContext, guide: Guide, message?: number, dropped: readonly Question[] = []): Outcome {
    const draft = ctx.session.record.draft;
    if (draft === undefined) return "done";
    draft.until = endOfDraft();
    const open = openQuestion(guide, draft);
    if (open === undefined && draft.review === undefined) {
      // What was dropped is told before the result, however few answers are left.
      if (!isWorthAReview(guide, draft.answers) && dropped.length === 0) return finish(ctx, guide, draft, message);
      draft.review = "all";
    }
    const note =
      dropped.length === 0 ? undefined : ctx.t("common:review.dropped", { list: names(ctx, guide, dropped) });
    if (message === undefined) show(ctx, note);
    else edit(ctx, message, { note });
    return "asked";
  }

  function confirm(ctx: BotContext, guide: Guide, message?: number): Outcome {
    const draft = ctx.session.record.draft;
    if (draft === undefined) return "done";
    delete draft.review;
    if (openQuestion(guide, draft) !== undefined) return proceed(ctx, guide, message);
    return finish(ctx, guide, draft, message);
  }

  function finish(ctx: BotContext, guide: Guide, draft: Draft, message: number | undefined): Outcome {
    draft.done = true;
    draft.endedBy = ctx.update.update_id;
    for (const gone of ["was", "part", "review", "slips", "reminds"] as const) delete draft[gone];
    const lines = answerLines({ guide, answers: draft.answers, today: parts.clock.today() }, ctx.t);
    const review = { text: [`<b>${ctx.t("common:yourAnswers")}</b>`, ...lines].join("\n"), keyboard: [] };
    const at = message ?? ctx.session.screen;
    if (at !== undefined && lines.length > 0) ctx.outbox.edit(at, review);
    ctx.outbox.send(result(ctx, guide, draft));
    return "done";
  }

  function unsaid(ctx: BotContext): View | undefined {
    const { draft } = ctx.session.record;
    const guide = byId.get(draft?.guide ?? "");
    const isEnd = ctx.session.resend && draft?.done && draft.endedBy === ctx.update.update_id;
    return isEnd && guide !== undefined ? result(ctx, guide, draft) : undefined;
  }

  function result(ctx: BotContext, guide: Guide, draft: Draft): View {
    try {
      const today = parts.clock.today();
      const found = resultOf({ guide, answers: draft.answers, today, on: today }, parts);
      for (const { benefit, verdict } of found.decisions) {
        parts.metrics.count("guide_results", { guide: guide.id, verdict });
        parts.log.info({ guide: guide.id, feature: benefit, verdict }, "decision");
      }
      const view = forAge(resultView(found, parts, ctx.t), ctx.session.record);
      return withBanner(view, ctx, parts, resultLeadsToPortal(found, parts));
    } catch (fault) {
      if (!(fault instanceof NotOnRecord)) throw fault;
      parts.log.warn({ guide: guide.id, parameter: fault.id, day: fault.on }, "not on record");
      return notOnRecordView(guide, fault, parts, ctx.t);
    }
  }

  function names(ctx: BotContext, guide: Guide, questions: readonly Question[]): string {
    return questions.map(({ id }) => quoted(questionText(guide, id, "short", ctx.t), ctx.language)).join(", ");
  }

  function endOfDraft(): number {
    return Math.floor(parts.clock.now().getTime() / 1000) + lifetimes.draft;
  }
}

/** Coming back to a question of several presses, its old pieces are chosen still. */
function chosenBefore(draft: Draft, question: Question | undefined): string | undefined {
  const old = question === undefined ? undefined : draft.was?.[question.id];
  return old === undefined || old === UNKNOWN ? undefined : old;
}
