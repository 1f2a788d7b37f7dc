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
export const answerLines = (reviewed: Reviewed, t: Translate): readonly string[] => saidIn(reviewed, t).map(lineOf);

type Said = { readonly question: string; readonly name: string; readonly answer: string };
const lineOf = ({ name, answer }: Said): string => `${name}: ${answer}`;

const saidIn = (reviewed: Reviewed, t: Translate): readonly Said[] =>
  answered(reviewed.guide, reviewed.answers).map((question) => ({
    question: question.id,
    name: questionText(reviewed.guide, question.id, "short", t),
    answer: answerText(reviewed, question, reviewed.answers[question.id] ?? UNKNOWN, t),
  }));

/**
 * The answers to be looked over: each line is a button that asks its question again.
 * @param kind `echo`: as they were understood from a message; `all`: before the result
 */
export function reviewView(reviewed: Reviewed, kind: "echo" | "all", note: string | undefined, t: Translate): View {
  const { guide, answers } = reviewed;
  const said = saidIn(reviewed, t);
  const lines = said.map(({ question, name, answer }) => [
    button(answerLabel(name, answer), { does: "change", guide: guide.id, question }),
  ]);
  const more = next(guide, answers) !== undefined;
  const text = [
    ...(note === undefined ? [] : [note, ""]),
    t(`guide:${guide.id}.title`),
    "",
    `<b>${t(kind === "echo" ? "common:review.understood" : "common:review.check")}</b>`,
    ...said.map(lineOf),
    "",
    t("common:review.tap"),
  ];
  const go = button(t(more ? "common:button.rightNext" : "common:button.showResult"), {
    does: "show",
    guide: guide.id,
  });
  return { text: text.join("\n"), keyboard: [[go], ...lines, [menuButton(t)]] };
}
