import { UNKNOWN } from "../../guides/check.ts";
import { type Answers, back, type Guide, next, progress, type Question } from "../../guides/guide.ts";
import { blanks } from "../../i18n/explain.ts";
import type { Translate } from "../../i18n/i18n.ts";
import type { ISODate, Law } from "../../rules/index.ts";
import type { View } from "../outbox.ts";
import { answerButton, answerRows } from "./answer-rows.ts";
import { childrenText } from "./answer-text.ts";
import { button, menuButton, type Row } from "./keyboard.ts";
import { questionText } from "./question-text.ts";

export type Asking = {
  readonly guide: Guide;
  readonly answers: Answers;
  readonly was?: Answers | undefined;
  readonly today: ISODate;
  readonly law: Law;
  /** A line above the question: a hint, or a brief answer to something else. */
  readonly note?: string | undefined;
  /** What is already clear, in a line beneath the question. */
  readonly clear?: string | undefined;
  /** Unfolds why we ask. */
  readonly why?: boolean | undefined;
  /** The half of a date that was chosen already: a year, whose months come next. */
  readonly part?: string | undefined;
  /** What was chosen so far where several presses make an answer. */
  readonly chosen?: string | undefined;
};

/** So many questions may yet come that their number says nothing: most of them concern few. */
const FAR = 8;

/** The open question of a guide: one decision, its buttons, and the four exits. */
export function questionView(asking: Asking, t: Translate): View {
  const { guide, answers, note, why, part, clear, chosen } = asking;
  const question = next(guide, answers);
  if (question === undefined) throw new Error(`guide ${guide.id} has no open question`);
  const { step, of } = progress(guide, answers);
  const figures = figuresOf(question, asking, t);
  const text = (name: "ask" | "why") => questionText(guide, question.id, name, t, figures);
  const named = question.kind === "children" && chosen ? [t("common:chosen", { list: childrenText(chosen, t) })] : [];
  const lines = [
    ...(note === undefined ? [] : [note, ""]),
    ...(why ? [`<blockquote>${text("why")}</blockquote>`, ""] : []),
    `${t(`guide:${guide.id}.title`)} · ${of - step > FAR ? t("common:step", { step }) : t("common:progress", { step, of })}`,
    "",
    ...(clear === undefined ? [] : [clear, ""]),
    ...named,
    `<b>${part === undefined ? text("ask") : t("common:whichMonth", { year: part })}</b>`,
  ];
  return { text: lines.join("\n"), keyboard: [...answerRows(asking, question, t), ...exits(asking, question, t)] };
}

const figuresOf = ({ figures = {} }: Question, { law, today }: Asking, t: Translate) =>
  blanks(Object.fromEntries(Object.entries(figures).map(([name, id]) => [name, law.on(today, id)])), t);

function exits(asking: Asking, question: Question, t: Translate): readonly Row[] {
  const { guide, answers, why, part } = asking;
  const at = { guide: guide.id, question: question.id };
  const dontKnow = answerButton(asking, question)(UNKNOWN, t("common:button.dontKnow"));
  const whyAsk = button(t("common:button.whyAsk"), { does: "why", ...at });
  // From the months back to the years; the draft knows nothing of the half.
  const goBack = button(
    t("common:button.back"),
    part === undefined ? { does: "back", ...at } : { does: "part", ...at, value: "years" },
  );
  const hasBack = part !== undefined || back(guide, answers) !== undefined;
  return [
    [...(question.dontKnow && part === undefined ? [dontKnow] : []), ...(why ? [] : [whyAsk])],
    [...(hasBack ? [goBack] : []), menuButton(t)],
  ].filter((row) => row.length > 0);
}
