import { COUNT, UNKNOWN } from "../../guides/check.ts";
import { childrenOf, EXPECTED, isBand, isYear, tokensOf } from "../../guides/children.ts";
import type { Answers, Guide, Question } from "../../guides/guide.ts";
import { chosenOf, NONE } from "../../guides/many.ts";
import { date, format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { figure, type ISODate, isISODate, isYearMonth } from "../../rules/index.ts";

/** Where an option stands: the children it may be one of are those of the same guide's answers. */
type Told = { readonly guide: Guide; readonly answers: Answers; readonly today: ISODate };

/** An answer in words, as the review and the result show it. */
export function answerText(told: Told, question: Question, value: string, t: Translate): string {
  if (value === UNKNOWN) return t("common:button.dontKnow");
  switch (question.kind) {
    case "choice":
      return optionLabel(told, question, value, t);
    case "many":
      return value === NONE
        ? t("common:noneChosen")
        : chosenOf(value)
            .map((id) => optionLabel(told, question, id, t))
            .join(", ");
    case "children":
      return childrenText(value, t);
    case "income":
      return value === COUNT ? t("common:button.helpCount") : incomeText(value, t);
    case "money":
      return format(figure(value, "KZT"), t.language);
    case "date":
      return value === EXPECTED ? t("common:notBornYet") : date(value, t.language);
    default:
      return value;
  }
}

export function optionLabel(
  { guide, answers }: Told,
  question: Question & { kind: "choice" | "many" },
  option: string,
  t: Translate,
): string {
  if (question.named === "region" && t.has(`regions:${option}`)) return t(`regions:${option}`);
  if (question.named === "child") return childLabel(guide, answers, Number(option), t);
  const own = `guide:${guide.id}.questions.${question.id}.options.${option}`;
  const shared = `questions:${question.id}.options.${option}`;
  return t.has(own) ? t(own) : t.has(shared) ? t(shared) : t(`common:option.${option}`);
}

/** «2. 7 лет»: by number and age, since no name is asked for. */
function childLabel(guide: Guide, answers: Answers, index: number, t: Translate): string {
  const list = guide.questions.find(({ kind }) => kind === "children");
  const child = list && childrenOf(answers[list.id])[index];
  return `${index + 1}. ${child === undefined ? "…" : tokenText(child.token, t)}`;
}

export const childrenText = (value: string, t: Translate): string =>
  tokensOf(value)
    .map((token) => tokenText(token, t))
    .join("; ");

export function tokenText(token: string, t: Translate): string {
  if (token === EXPECTED) return t("common:band.expecting");
  if (isBand(token)) return t(`common:band.${token}`);
  if (isISODate(token) || isYearMonth(token)) return date(token, t.language);
  if (isYear(token)) return t("common:age.bornIn", { year: token });
  const count = Number.parseInt(token, 10);
  return t(token.endsWith("y") ? "common:age.years" : "common:age.months", { count });
}

/** `0-50850` → «до 50 850 ₸»; `50851-*` → «от 50 851 ₸». */
export function incomeText(value: string, t: Translate): string {
  const money = (sum: string) => format(figure(sum, "KZT"), t.language);
  const [least = "", most] = value.split("-");
  if (most === undefined) return money(least);
  if (most === "*") return t("common:income.from", { min: money(least) });
  return least === "0" ? t("common:income.to", { max: money(most) }) : `${money(least)} – ${money(most)}`;
}
