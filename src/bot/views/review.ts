import { UNKNOWN } from "../../guides/check.ts";
import { type Answers, answered, type Guide, next } from "../../guides/guide.ts";
import type { Translate } from "../../i18n/i18n.ts";
import type { ISODate } from "../../rules/index.ts";
import type { View } from "../outbox.ts";
import { answerText } from "./answer-text.ts";
import { answerLabel, button, menuButton } from "./keyboard.ts";
import { questionText } from "./question-text.ts";

export type Reviewed = { readonly guide: Guide; readonly answers: Answers; readonly today: ISODate };

/** «Вопрос: ответ» for every answer that counts, in the order of the questions. */
export const answerLines = (reviewed: Reviewed, t: Translate): readonly string[] =>
  answered(reviewed.guide, reviewed.answers).map((question) => {
    const value = answerText(reviewed, question, reviewed.answers[question.id] ?? UNKNOWN, t);
    return `${questionText(reviewed.guide, question.id, "short", t)}: ${value}`;
  });

/**
 * The answers to be looked over: each line is a button that asks its question again.
 * @param kind `echo`: as they were understood from a message; `all`: before the result
 */
export function reviewView(reviewed: Reviewed, kind: "echo" | "all", note: string | undefined, t: Translate): View {
  const { guide, answers } = reviewed;
  const lines = answered(guide, answers).map((question) => {
    const short = questionText(guide, question.id, "short", t);
    const label = answerLabel(short, answerText(reviewed, question, answers[question.id] ?? UNKNOWN, t));
    return [button(label, { does: "change", guide: guide.id, question: question.id })];
  });
  const more = next(guide, answers) !== undefined;
  const text = [
    ...(note === undefined ? [] : [note, ""]),
    t(`guide:${guide.id}.title`),
    "",
    `<b>${t(kind === "echo" ? "common:review.understood" : "common:review.check")}</b>`,
    ...answerLines(reviewed, t),
    "",
    t("common:review.tap"),
  ];
  const go = button(t(more ? "common:button.rightNext" : "common:button.showResult"), {
    does: "show",
    guide: guide.id,
  });
  return { text: text.join("\n"), keyboard: [[go], ...lines, [menuButton(t)]] };
}
