import type { InlineKeyboardButton } from "grammy/types";
import { UNKNOWN } from "../../guides/check.ts";
import { type Answers, back, type Guide, next, progress, type Question } from "../../guides/guide.ts";
import { date, format, monthNames } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { figure, type ISODate, isISODate, isYearMonth, monthOf, yearOf } from "../../rules/index.ts";
import type { View } from "../outbox.ts";
import { button, grid, menuButton, type Row, rows } from "./keyboard.ts";

export type Asking = {
  readonly guide: Guide;
  readonly answers: Answers;
  readonly was?: Answers | undefined;
  readonly today: ISODate;
  /** A line above the question: a hint, or a brief answer to something else. */
  readonly note?: string | undefined;
  /** Unfolds why we ask. */
  readonly why?: boolean | undefined;
  /** The half of an answer that was chosen already: a year, whose months come next. */
  readonly part?: string | undefined;
};

/** The open question of a guide: one decision, its buttons, and the four exits. */
export function questionView(asking: Asking, t: Translate): View {
  const { guide, answers, note, why, part } = asking;
  const question = next(guide, answers);
  if (question === undefined) throw new Error(`guide ${guide.id} has no open question`);
  const { step, of } = progress(guide, answers);
  const text = (name: string) => t(`guide:${guide.id}.questions.${question.id}.${name}`);
  const lines = [
    ...(note === undefined ? [] : [note, ""]),
    ...(why ? [`<blockquote>${text("why")}</blockquote>`, ""] : []),
    `${t(`guide:${guide.id}.title`)} · ${t("common:progress", { step, of })}`,
    "",
    `<b>${part === undefined ? text("ask") : t("common:whichMonth", { year: part })}</b>`,
  ];
  return { text: lines.join("\n"), keyboard: [...answerRows(asking, question, t), ...exits(asking, question, t)] };
}

function answerRows({ guide, was, today, part }: Asking, question: Question, t: Translate): readonly Row[] {
  const old = was?.[question.id];
  const at = { guide: guide.id, question: question.id };
  const answer = (value: string, label: string) =>
    button(value === old ? `• ${label}` : label, { does: "answer", ...at, value });
  switch (question.kind) {
    case "choice":
      return rows(question.options.map((id) => answer(id, optionLabel(guide, question, id, t))));
    case "count": {
      const counts = Array.from({ length: question.buttons }, (_, i) => String(question.min + i));
      return [
        ...grid(
          counts.map((count) => answer(count, count)),
          4,
        ),
        ...oldRow(counts, old, answer),
      ];
    }
    case "year": {
      const years = span(question.from, yearOf(today)).toReversed();
      return grid(
        years.map((year) => answer(year, year)),
        4,
      );
    }
    case "money": {
      const sums = question.buttons.map(String);
      const label = (sum: string) => format(figure(sum, "KZT"), t.language);
      return [
        ...rows(sums.map((sum) => answer(sum, label(sum)))),
        ...oldRow(sums, old, (value) => answer(value, label(value))),
      ];
    }
    case "date":
      return part === undefined ? years(question, today, at, old) : months(part, today, answer, t);
  }
}

/** A typed answer beyond the buttons gets one of its own when the parent comes back to the question. */
function oldRow(
  offered: readonly string[],
  old: string | undefined,
  answer: (value: string, label: string) => InlineKeyboardButton,
): readonly Row[] {
  return old === undefined || old === UNKNOWN || offered.includes(old) ? [] : [[answer(old, old)]];
}

type At = { readonly guide: string; readonly question: string };

function years(question: Question & { kind: "date" }, today: ISODate, at: At, old: string | undefined): readonly Row[] {
  const offered = span(yearOf(today) - question.yearsBack, yearOf(today));
  const mark = (year: string) => (old?.startsWith(year) ? `• ${year}` : year);
  return grid(
    offered.map((year) => button(mark(year), { does: "part", ...at, value: year })),
    4,
  );
}

function months(
  year: string,
  today: ISODate,
  answer: (value: string, label: string) => InlineKeyboardButton,
  t: Translate,
): readonly Row[] {
  const last = Number(year) === yearOf(today) ? monthOf(today) : 12;
  const names = monthNames(t.language).slice(0, last);
  return grid(
    names.map((name, i) => answer(`${year}-${String(i + 1).padStart(2, "0")}`, name)),
    3,
  );
}

function exits({ guide, answers, why, part }: Asking, question: Question, t: Translate): readonly Row[] {
  const at = { guide: guide.id, question: question.id };
  const dontKnow = button(t("common:button.dontKnow"), { does: "answer", ...at, value: UNKNOWN });
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

export const optionLabel = (guide: Guide, question: Question, option: string, t: Translate): string => {
  const own = `guide:${guide.id}.questions.${question.id}.options.${option}`;
  return t.has(own) ? t(own) : t(`common:option.${option}`);
};

/** An answer in words, as a review shows it. */
export function answerText(guide: Guide, question: Question, value: string, t: Translate): string {
  if (value === UNKNOWN) return t("common:button.dontKnow");
  if (question.kind === "choice") return optionLabel(guide, question, value, t);
  if (question.kind === "money") return format(figure(value, "KZT"), t.language);
  return isISODate(value) || isYearMonth(value) ? date(value, t.language) : value;
}

const span = (from: number, to: number): readonly string[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => String(from + i));
