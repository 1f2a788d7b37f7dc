import type { InlineKeyboardButton } from "grammy/types";
import { COUNT, UNKNOWN } from "../../guides/check.ts";
import { type Band, bands, EXPECTED, expectedOf, tokensOf } from "../../guides/children.ts";
import { optionsOf, type Question } from "../../guides/guide.ts";
import { chosenOf, has, NONE } from "../../guides/many.ts";
import { format, monthNames } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { addMonths, figure, type ISODate, isoDate, monthOf, yearOf } from "../../rules/index.ts";
import { answerText, incomeText, optionLabel } from "./answer-text.ts";
import { button, grid, type Row, rows } from "./keyboard.ts";
import type { Asking } from "./question.ts";

type At = { readonly guide: string; readonly question: string };
type Answer = (value: string, label: string) => InlineKeyboardButton;

/** A button that answers a question by itself; the old choice is marked when the parent comes back to it. */
export const answerButton =
  ({ guide, was }: Asking, question: Question): Answer =>
  (value, label) =>
    button(value === was?.[question.id] ? `• ${label}` : label, {
      does: "answer",
      guide: guide.id,
      question: question.id,
      value,
    });

/** The buttons that answer a question. */
export function answerRows(asking: Asking, question: Question, t: Translate): readonly Row[] {
  const { guide, answers, was, today, part } = asking;
  const old = was?.[question.id];
  const at = { guide: guide.id, question: question.id };
  const answer = answerButton(asking, question);
  switch (question.kind) {
    case "choice": {
      const options = optionsOf(question, answers, today);
      return rows(options.map((id) => answer(id, optionLabel(asking, question, id, t))));
    }
    case "many":
      return manyRows(asking, question, t);
    case "children":
      return childrenRows(asking, question, t);
    case "income":
      return incomeRows(question.lines(today, asking.law), question.help === true, old, answer, t);
    case "count": {
      const { buttons, min } = question;
      const counts = (typeof buttons === "number" ? Array.from({ length: buttons }, (_, i) => min + i) : buttons).map(
        String,
      );
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
    case "date": {
      const days = daysOf(question, today);
      if ("day" in question)
        return old === undefined || old === UNKNOWN ? [] : [[answer(old, answerText(asking, question, old, t))]];
      const beyond = old !== undefined && (old.length === 10 || old > days.last) && old !== UNKNOWN && old !== EXPECTED;
      const typed = beyond ? [[answer(old, answerText(asking, question, old, t))]] : [];
      const due = "notAfter" in question && question.expected ? [[answer(EXPECTED, t("common:notBornYet"))]] : [];
      return part === undefined ? [...years(days, at, old), ...due, ...typed] : months(part, days, answer, t);
    }
  }
}

/** A typed answer beyond the buttons gets one of its own when the parent comes back to the question. */
const oldRow = (offered: readonly string[], old: string | undefined, answer: Answer): readonly Row[] =>
  old === undefined || old === UNKNOWN || offered.includes(old) ? [] : [[answer(old, old)]];

/** One tap chooses, another lets go; a mark shows what is chosen. */
function manyRows(asking: Asking, question: Question & { kind: "many" }, t: Translate): readonly Row[] {
  const { guide, answers, today } = asking;
  const at = { guide: guide.id, question: question.id };
  const chosen = asking.chosen;
  const options = optionsOf(question, answers, today).map((id) => {
    const on = has(chosen, id);
    const label = optionLabel(asking, question, id, t);
    return button(on ? `✓ ${label}` : label, { does: "part", ...at, value: `${id}=${on ? 0 : 1}` });
  });
  const none = t(`common:button.${question.named === "child" ? "noneOfThem" : "none"}`);
  const end =
    chosenOf(chosen).length > 0
      ? button(t("common:button.done"), { does: "done", ...at })
      : answerButton(asking, question)(NONE, none);
  return [...rows(options), [end]];
}

/** A tap on a band adds a child of that age. */
function childrenRows(asking: Asking, question: Question & { kind: "children" }, t: Translate): readonly Row[] {
  const at = { guide: asking.guide.id, question: question.id };
  const tokens = tokensOf(asking.chosen);
  const part = (label: string, value: string) => button(label, { does: "part", ...at, value });
  const ofBand = (Object.keys(bands) as Band[]).map((band) => {
    const count = tokens.filter((token) => token === band).length;
    const label = t(`common:band.${band}`);
    return part(count === 0 ? label : `${label} ×${count}`, `${band}=${count + 1}`);
  });
  const expecting = expectedOf(asking.chosen) > 0;
  const due = part(`${expecting ? "✓ " : ""}${t("common:band.expecting")}`, `${EXPECTED}=${expecting ? 0 : 1}`);
  const end = [
    part(t("common:button.remove"), `n=${tokens.length - 1}`),
    button(t("common:button.done"), { does: "done", ...at }),
  ];
  return [...rows(ofBand), ...(question.expecting ? [[due]] : []), ...(tokens.length === 0 ? [] : [end])];
}

/** Bands between the lines that the rules draw: below the first, between two, from the last on. */
function incomeRows(
  lines: readonly string[],
  help: boolean,
  old: string | undefined,
  answer: Answer,
  t: Translate,
): readonly Row[] {
  const bands = [
    ...lines.map((line, i) => `${i === 0 ? 0 : lines[i - 1]}-${Number(line) - 1}`),
    ...lines.slice(-1).map((line) => `${line}-*`),
  ];
  return [
    ...bands.map((band) => [answer(band, incomeText(band, t))]),
    ...(old === undefined || old === UNKNOWN || old === COUNT || bands.includes(old)
      ? []
      : [[answer(old, incomeText(old, t))]]),
    ...(help ? [[answer(COUNT, t("common:button.helpCount"))]] : []),
  ];
}

type Days = { readonly first: ISODate; readonly last: ISODate };

function daysOf(question: Question & { kind: "date" }, today: ISODate): Days {
  const first = "yearsBack" in question ? isoDate(yearOf(today) - question.yearsBack, 1, 1) : today;
  return { first, last: "monthsAhead" in question ? addMonths(today, question.monthsAhead) : today };
}

function years({ first, last }: Days, at: At, old: string | undefined): readonly Row[] {
  const mark = (year: string) => (old?.startsWith(year) ? `• ${year}` : year);
  return grid(
    span(yearOf(first), yearOf(last)).map((year) => button(mark(year), { does: "part", ...at, value: year })),
    4,
  );
}

function months(year: string, { first, last }: Days, answer: Answer, t: Translate): readonly Row[] {
  const from = Number(year) === yearOf(first) ? monthOf(first) : 1;
  const to = Number(year) === yearOf(last) ? monthOf(last) : 12;
  const named = monthNames(t.language).map((name, i) => ({ name, month: i + 1 }));
  const offered = named.filter(({ month }) => month >= from && month <= to);
  return grid(
    offered.map(({ name, month }) => answer(`${year}-${String(month).padStart(2, "0")}`, name)),
    3,
  );
}

const span = (from: number, to: number): readonly string[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => String(from + i));
