import { check, type Labels, offers, UNKNOWN } from "../guides/check.ts";
import { back, type Guide, next, type Question } from "../guides/guide.ts";
import { readCommandWord } from "../guides/typed/index.ts";
import { languages } from "../i18n/i18n.ts";
import { NotOnRecord } from "../rules/index.ts";
import { lifetimes } from "../storage/keys.ts";
import { decode, type Press } from "./buttons.ts";
import type { BotContext, Draft } from "./context.ts";
import type { Parts } from "./parts.ts";
import { menuView } from "./views/menu.ts";
import { type Asking, answerText, optionLabel, questionView } from "./views/question.ts";
import { notOnRecordView, resultView } from "./views/result.ts";

/** How a step ended: the question stays, another one is asked, or the guide is over. */
export type Outcome = "ask-again" | "asked" | "done";

export type GuideDesk = {
  /** Opens a guide at its first question, with answers already known; an unfinished draft of another guide is let go. */
  open(ctx: BotContext, guide: Guide, answers?: Draft["answers"]): void;
  /** Shows the open question again, as a new message. */
  show(ctx: BotContext, note?: string): void;
  /** Turns the question on screen into the language now spoken, in place. */
  rerender(ctx: BotContext): void;
  /** Takes a press or a message as the answer to the open question. */
  take(ctx: BotContext): Promise<Outcome>;
  /** The guide of the chat's draft, while it is still open. */
  current(ctx: BotContext): Guide | undefined;
  guide(id: string): Guide | undefined;
  /** Whether this guide was opened a moment ago and nothing has been answered since. */
  justOpened(ctx: BotContext, guide: Guide): boolean;
};

/** Seconds within which a second press on a menu's button is the same press. */
const DOUBLE_TAP = 3;

/** Walks any guide: ordinary code in the outer context. Changes the draft, and queues what is sent after the commit. */
export function createGuideDesk(parts: Parts): GuideDesk {
  const byId = new Map(parts.guides.map((guide) => [guide.id, guide]));
  const desk: GuideDesk = { open, show, rerender, take, current, guide: (id) => byId.get(id), justOpened };
  return desk;

  function current(ctx: BotContext): Guide | undefined {
    const draft = ctx.session.record.draft;
    return draft === undefined || draft.done ? undefined : byId.get(draft.guide);
  }

  function open(ctx: BotContext, guide: Guide, answers: Draft["answers"] = {}): void {
    ctx.session.record.draft = { guide: guide.id, answers, until: endOfDraft() };
    parts.log.info({ guide: guide.id, event: "opened" }, "guide");
    proceed(ctx, guide);
  }

  function justOpened(ctx: BotContext, guide: Guide): boolean {
    const draft = ctx.session.record.draft;
    if (current(ctx)?.id !== guide.id || draft === undefined || draft.left) return false;
    return Object.keys(draft.answers).length === 0 && endOfDraft() - draft.until < DOUBLE_TAP;
  }

  function show(ctx: BotContext, note?: string): void {
    const guide = current(ctx);
    const draft = ctx.session.record.draft;
    if (guide === undefined || draft === undefined) return;
    if (next(guide, draft.answers) === undefined) finish(ctx, guide, draft, undefined);
    else ctx.outbox.send(questionView(asking(ctx, guide, { note }), ctx.t), "screen");
  }

  function rerender(ctx: BotContext): void {
    const guide = current(ctx);
    const { screen } = ctx.session;
    if (guide === undefined) return;
    if (screen === undefined || next(guide, ctx.session.record.draft?.answers ?? {}) === undefined) {
      show(ctx);
      return;
    }
    ctx.outbox.edit(screen, questionView(asking(ctx, guide, {}), ctx.t), "screen");
  }

  async function take(ctx: BotContext): Promise<Outcome> {
    const guide = current(ctx);
    const draft = ctx.session.record.draft;
    const open = guide && draft && next(guide, draft.answers);
    if (guide === undefined || draft === undefined) return "done";
    // A release dropped the questions that were still open: what is known is enough.
    if (open === undefined) return proceed(ctx, guide);
    if (ctx.session.resend) {
      show(ctx);
      return "ask-again";
    }
    // A mended message counts while the step it was meant for is still open: after a hint.
    if (ctx.editedMessage !== undefined && draft.slips === undefined) return "ask-again";
    const press = decode(ctx.callbackQuery?.data ?? "");
    if (press !== undefined) return pressed(ctx, guide, draft, open, press);
    const text = ctx.msg?.text;
    return text === undefined ? again(ctx, guide, ctx.t("common:onlyText")) : typed(ctx, guide, draft, open, text);
  }

  function pressed(ctx: BotContext, guide: Guide, draft: Draft, open: Question, press: Press): Outcome {
    const message = ctx.callbackQuery?.message?.message_id;
    const { screen } = ctx.session;
    const onScreen = message !== undefined && (screen === undefined || message === screen);
    const onQuestion = "question" in press && press.guide === guide.id && press.question === open.id;
    if (!onScreen || !onQuestion || message === undefined) {
      // The second tap of a double tap comes from the very message that has moved on: it needs no words.
      if (screen !== undefined && message === screen) return "ask-again";
      ctx.outbox.acknowledge(ctx.t("common:stale"));
      if (message !== undefined) ctx.outbox.strip(message);
      show(ctx);
      return "ask-again";
    }
    const edit = (extra: Partial<Asking>) =>
      ctx.outbox.edit(message, questionView(asking(ctx, guide, extra), ctx.t), "screen");
    switch (press.does) {
      case "why":
        edit({ why: true });
        return "ask-again";
      case "part":
        edit(/^\d{4}$/.test(press.value) ? { part: press.value } : {});
        return "ask-again";
      case "back":
        takeBack(draft, guide);
        edit({});
        return "asked";
      case "answer":
        if (!offers(open, press.value, parts.clock.today())) {
          edit({});
          return "ask-again";
        }
        accept(draft, open, press.value);
        return proceed(ctx, guide, message);
      default:
        return "ask-again";
    }
  }

  function typed(ctx: BotContext, guide: Guide, draft: Draft, open: Question, text: string): Outcome {
    const command = readCommandWord(text);
    if (command === "back") {
      takeBack(draft, guide);
      return again(ctx, guide);
    }
    if (command === "cancel" || command === "menu") {
      draft.left = true;
      if (ctx.session.screen !== undefined) ctx.outbox.strip(ctx.session.screen);
      ctx.outbox.send(menuView(ctx, parts, desk));
      return "done";
    }
    const read = check(open, text, parts.clock.today(), labels(guide, open));
    if (read.ok) {
      accept(draft, open, read.value);
      return proceed(ctx, guide);
    }
    const reply = parts.faq.reply(text, ctx.language, parts.clock.today());
    if (reply.clear) {
      ctx.outbox.send({ text: reply.view.text });
      return again(ctx, guide, ctx.t("common:backToQuestion"));
    }
    draft.slips = (draft.slips ?? 0) + 1;
    return again(ctx, guide, hint(ctx, open, draft.slips));
  }

  /** The question once more as a new message; the old one loses its buttons. */
  function again(ctx: BotContext, guide: Guide, note?: string): Outcome {
    if (ctx.session.screen !== undefined) ctx.outbox.strip(ctx.session.screen);
    ctx.outbox.send(questionView(asking(ctx, guide, { note }), ctx.t), "screen");
    return "ask-again";
  }

  function proceed(ctx: BotContext, guide: Guide, message?: number): Outcome {
    const draft = ctx.session.record.draft;
    if (draft === undefined) return "done";
    draft.until = endOfDraft();
    if (next(guide, draft.answers) !== undefined) {
      const view = questionView(asking(ctx, guide, {}), ctx.t);
      if (message === undefined) {
        if (ctx.session.screen !== undefined) ctx.outbox.strip(ctx.session.screen);
        ctx.outbox.send(view, "screen");
      } else ctx.outbox.edit(message, view, "screen");
      return "asked";
    }
    finish(ctx, guide, draft, message);
    return "done";
  }

  function finish(ctx: BotContext, guide: Guide, draft: Draft, message: number | undefined): void {
    draft.done = true;
    delete draft.was;
    const review = reviewText(ctx, guide, draft);
    if (message !== undefined) ctx.outbox.edit(message, { text: review, keyboard: [] });
    else if (ctx.session.screen !== undefined) ctx.outbox.edit(ctx.session.screen, { text: review, keyboard: [] });
    try {
      const decisions = guide.decide(draft.answers, parts.clock.today(), parts.law);
      for (const { benefit, verdict } of decisions)
        parts.log.info({ guide: guide.id, feature: benefit, verdict }, "decision");
      ctx.outbox.send(resultView(guide, decisions, parts, ctx.t));
    } catch (fault) {
      if (!(fault instanceof NotOnRecord)) throw fault;
      parts.log.warn({ guide: guide.id, parameter: fault.id, day: fault.on }, "not on record");
      ctx.outbox.send(notOnRecordView(guide, fault, parts, ctx.t));
    }
  }

  function reviewText(ctx: BotContext, guide: Guide, draft: Draft): string {
    const lines = guide.questions
      .filter(({ id, when }) => draft.answers[id] !== undefined && (when === undefined || when(draft.answers) === true))
      .map((question) => {
        const short = ctx.t(`guide:${guide.id}.questions.${question.id}.short`);
        return `${short}: ${answerText(guide, question, draft.answers[question.id] ?? UNKNOWN, ctx.t)}`;
      });
    return [`<b>${ctx.t("common:yourAnswers")}</b>`, ...lines].join("\n");
  }

  function asking(ctx: BotContext, guide: Guide, extra: Partial<Asking>): Asking {
    const draft = ctx.session.record.draft;
    return { guide, answers: draft?.answers ?? {}, was: draft?.was, today: parts.clock.today(), ...extra };
  }

  function hint(ctx: BotContext, open: Question, slips: number): string {
    const seen = shortened(ctx.msg?.text ?? "");
    const turn = (slips - 1) % 3;
    if (turn === 0) return ctx.t(`common:hint.${open.kind}`, { input: seen, ...bounds(open) });
    if (turn === 1) return ctx.t(`common:example.${open.kind}`, bounds(open));
    return ctx.t(open.dontKnow ? "common:wayOut.dontKnow" : "common:wayOut.menu");
  }

  function labels(guide: Guide, question: Question): Labels {
    if (question.kind !== "choice") return {};
    return Object.fromEntries(
      question.options.map((id) => [
        id,
        languages.map((language) => optionLabel(guide, question, id, parts.translators[language])),
      ]),
    );
  }

  function endOfDraft(): number {
    return Math.floor(parts.clock.now().getTime() / 1000) + lifetimes.draft;
  }
}

function accept(draft: Draft, question: Question, value: string): void {
  draft.answers = { ...draft.answers, [question.id]: value };
  delete draft.slips;
  if (draft.was !== undefined) {
    delete draft.was[question.id];
    if (Object.keys(draft.was).length === 0) delete draft.was;
  }
}

function takeBack(draft: Draft, guide: Guide): void {
  const before = back(guide, draft.answers);
  if (before === undefined) return;
  const old = draft.answers[before.question.id];
  draft.answers = { ...before.answers };
  if (old !== undefined) draft.was = { ...draft.was, [before.question.id]: old };
}

const bounds = (question: Question): Record<string, number> =>
  question.kind === "count"
    ? { min: question.min, max: question.max }
    : question.kind === "year"
      ? { min: question.from }
      : {};

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text).replace(/\s+/g, " ");
