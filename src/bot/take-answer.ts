import { check, type Labels, offers } from "../guides/check.ts";
import { EXPECTED, withPart } from "../guides/children.ts";
import { type Guide, optionsOf, type Question } from "../guides/guide.ts";
import { NONE, withChoice } from "../guides/many.ts";
import { readCommandWord, readYesNo } from "../guides/typed/index.ts";
import { languages, type Translate } from "../i18n/i18n.ts";
import { decode, type Press } from "./buttons.ts";
import type { BotContext, Draft } from "./context.ts";
import { accept, openQuestion, reopen, takeBack } from "./draft.ts";
import type { GuideDesk, Outcome } from "./guide-desk.ts";
import type { Parts } from "./parts.ts";
import { optionLabel } from "./views/answer-text.ts";
import { menuView } from "./views/menu.ts";

/** What a step stands on: the guide, its draft, and the question on screen, none while the answers are looked over. */
type Step = { readonly ctx: BotContext; readonly guide: Guide; readonly draft: Draft; readonly open?: Question };

/** Takes a press or a message as the answer to what is on screen. */
export function createTakeAnswer(parts: Parts, desk: GuideDesk): (ctx: BotContext) => Promise<Outcome> {
  return async (ctx) => {
    const guide = desk.current(ctx);
    const draft = ctx.session.record.draft;
    if (guide === undefined || draft === undefined) return "done";
    const open = openQuestion(guide, draft);
    // A release dropped the questions that were still open: what is known is enough.
    if (open === undefined && draft.review === undefined) return desk.proceed(ctx, guide);
    if (ctx.session.resend) {
      desk.show(ctx);
      return "ask-again";
    }
    // A mended message counts while the step it was meant for is still open: after a hint.
    if (ctx.editedMessage !== undefined && draft.slips === undefined) return "ask-again";
    const step: Step = { ctx, guide, draft, ...(open === undefined ? {} : { open }) };
    const press = decode(ctx.callbackQuery?.data ?? "");
    if (press !== undefined) return pressed(step, press);
    const text = ctx.msg?.text;
    return text === undefined ? again(ctx, ctx.t("common:onlyText")) : typed(step, text);
  };

  function pressed(step: Step, press: Press): Outcome {
    const { ctx, guide, draft, open } = step;
    const message = ctx.callbackQuery?.message?.message_id;
    const { screen } = ctx.session;
    const onScreen = message !== undefined && (screen === undefined || message === screen);
    const here =
      open === undefined
        ? (press.does === "show" || press.does === "change") && press.guide === guide.id
        : "question" in press && press.does !== "change" && press.guide === guide.id && press.question === open.id;
    if (!onScreen || !here || message === undefined) {
      // The second tap of a double tap comes from the very message that has moved on: it needs no words. Unless a
      // release dropped the question: then there is nothing else on screen.
      if (screen !== undefined && message === screen && isAsked(guide, press)) return "ask-again";
      parts.metrics.count("stale_buttons", {});
      ctx.outbox.acknowledge(ctx.t("common:stale"));
      if (message !== undefined) ctx.outbox.strip(message);
      desk.show(ctx);
      return "ask-again";
    }
    switch (press.does) {
      case "show":
        return desk.confirm(ctx, guide, message);
      case "change":
        reopen(draft, press.question);
        desk.edit(ctx, message);
        return "asked";
      case "why":
        desk.edit(ctx, message, { why: true });
        return "ask-again";
      case "part":
        return open === undefined ? "ask-again" : piece(step, open, press.value, message);
      case "back":
        takeBack(draft, guide);
        desk.edit(ctx, message);
        return "asked";
      case "done":
        return open === undefined ? "ask-again" : answer(step, open, draft.part ?? draft.was?.[open.id] ?? "", message);
      case "answer":
        return open === undefined ? "ask-again" : answer(step, open, press.value, message);
      default:
        return "ask-again";
    }
  }

  /** A piece of an answer: the year of a date, one of several choices, one more child. */
  function piece({ ctx, draft }: Step, open: Question, value: string, message: number): Outcome {
    const sofar = draft.part ?? draft.was?.[open.id];
    if (open.kind === "date") desk.edit(ctx, message, /^\d{4}$/.test(value) ? { part: value } : {});
    else {
      if (open.kind === "children") draft.part = withPart(sofar, value, parts.clock.today());
      if (open.kind === "many")
        draft.part = withChoice(
          sofar === NONE ? "" : sofar,
          value,
          optionsOf(open, draft.answers, parts.clock.today()),
        );
      desk.edit(ctx, message);
    }
    return "ask-again";
  }

  function answer({ ctx, guide, draft }: Step, open: Question, value: string, message: number): Outcome {
    if (!offers(open, value, parts.clock.today(), draft.answers)) {
      desk.edit(ctx, message);
      return "ask-again";
    }
    parts.metrics.count("guide_answers", { guide: guide.id, question: open.id });
    return desk.proceed(ctx, guide, message, accept(draft, guide, open, value));
  }

  function typed(step: Step, text: string): Outcome {
    const { ctx, guide, draft, open } = step;
    const command = readCommandWord(text);
    if (command === "back") {
      takeBack(draft, guide);
      return again(ctx);
    }
    if (command === "cancel" || command === "menu") {
      draft.left = true;
      if (ctx.session.screen !== undefined) ctx.outbox.strip(ctx.session.screen);
      ctx.outbox.send(menuView(ctx, parts, desk));
      return "done";
    }
    if (open === undefined && readYesNo(text) === "yes") return desk.confirm(ctx, guide);
    if (open !== undefined) {
      const read = check(open, text, parts.clock.today(), labels(step, open));
      if (read.ok) {
        parts.metrics.count("guide_answers", { guide: guide.id, question: open.id });
        return desk.proceed(ctx, guide, undefined, accept(draft, guide, open, read.value));
      }
    }
    const reply = parts.faq.reply(text, ctx.language, parts.clock.today());
    if (reply.clear) {
      parts.metrics.count("questions", { reply: reply.kind, language: reply.language });
      parts.tally.count(parts.clock.today(), ["asked", reply.kind, reply.area ?? "none", reply.language]);
      ctx.outbox.send({ text: reply.view.text });
      return again(ctx, ctx.t("common:backToQuestion"));
    }
    if (open === undefined) return again(ctx, ctx.t("common:review.hint"));
    draft.slips = (draft.slips ?? 0) + 1;
    return again(ctx, hint(ctx, open, draft.slips));
  }

  /** The same screen once more as a new message. */
  function again(ctx: BotContext, note?: string): Outcome {
    desk.show(ctx, note);
    return "ask-again";
  }

  function hint(ctx: BotContext, open: Question, slips: number): string {
    const seen = shortened(ctx.msg?.text ?? "");
    const turn = (slips - 1) % 3;
    parts.metrics.count("repairs", { hint: ["first", "example", "way-out"][turn] ?? "" });
    const kind = "day" in open ? "day" : open.kind;
    if (turn === 0) return ctx.t(`common:hint.${kind}`, { input: seen, ...bounds(open) });
    if (turn === 1) return ctx.t(`common:example.${kind}`, bounds(open));
    return ctx.t(open.dontKnow ? "common:wayOut.dontKnow" : "common:wayOut.menu");
  }

  /** What the buttons of a choice say, in every language: people type them. */
  function labels({ guide, draft }: Step, question: Question): Labels {
    if (question.kind === "date")
      return { [EXPECTED]: languages.map((id) => parts.translators[id]("common:notBornYet")) };
    if (question.kind !== "choice" && question.kind !== "many") return {};
    const today = parts.clock.today();
    const told = { guide, answers: draft.answers, today };
    const inAll = (label: (t: Translate) => string) => languages.map((id) => label(parts.translators[id]));
    const options = optionsOf(question, draft.answers, today).map((id) => [
      id,
      inAll((t) => optionLabel(told, question, id, t)),
    ]);
    const none = inAll((t) => t(`common:button.${question.named === "child" ? "noneOfThem" : "none"}`));
    return Object.fromEntries([...options, ...(question.kind === "many" ? [[NONE, none]] : [])]);
  }
}

const isAsked = (guide: Guide, press: Press): boolean =>
  !("question" in press) || guide.questions.some(({ id }) => id === press.question);

const bounds = (question: Question): Record<string, number> =>
  question.kind === "count"
    ? { min: question.min, max: question.max }
    : question.kind === "year"
      ? { min: question.from }
      : {};

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text).replace(/\s+/g, " ");
