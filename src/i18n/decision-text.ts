import {
  type Decision,
  type Figure,
  figure,
  type ISODate,
  isZero,
  type NearestChange,
  type Reason,
  type Source,
  type Value,
} from "../rules/index.ts";
import { citations, type Sources } from "./explain.ts";
import { date, format } from "./format.ts";
import type { Translate } from "./i18n.ts";
import { midSentence } from "./plain-text.ts";

const VERDICTS = { entitled: "likely", depends: "depends", "not-entitled": "notNow" } as const;

/** A record that is simply there, like the Fund's, has words of its own for «you may be entitled» and no period. */
export const isRecord = ({ benefit, verdict }: Decision, t: Translate): boolean =>
  verdict !== "not-entitled" && t.has(`programmes:${benefit}.recorded`);

/** Nothing has been credited yet: there is no sum to speak of. */
export const isEmptyRecord = (decision: Decision, t: Translate): boolean =>
  isRecord(decision, t) && decision.verdict === "entitled" && decision.amount !== undefined && isZero(decision.amount);

export const verdictText = (decision: Decision, t: Translate): string =>
  isRecord(decision, t)
    ? t(`programmes:${decision.benefit}.recorded`)
    : t(`common:verdict.${VERDICTS[decision.verdict]}`);

/** «164 350 ₸», «От 10 ₸ до 20 ₸»; nothing for help in kind, a refusal, or a sum nobody can bound. */
export function sumText(decision: Decision, t: Translate): string | undefined {
  if (decision.verdict === "not-entitled") return undefined;
  if (decision.verdict === "entitled") return decision.amount && format(decision.amount, t.language);
  return rangeText(decision.least, decision.most, t);
}

/** From the least to the most, as far as these are known; «at least nothing» says nothing. */
export function rangeText(least: Figure | undefined, most: Figure | undefined, t: Translate): string | undefined {
  if (most === undefined && least !== undefined && isZero(least)) return undefined;
  const [min, max] = [least, most].map((bound) => bound && format(bound, t.language));
  if (min !== undefined && max !== undefined) return t("common:range", { min, max });
  if (min !== undefined) return t("common:atLeast", { min });
  return max === undefined ? undefined : t("common:atMost", { max });
}

/** «в месяц»: how often the sum is paid, where it is paid at all. */
export const perText = (decision: Decision, t: Translate): string | undefined =>
  "per" in decision && decision.per !== undefined && !isRecord(decision, t)
    ? t(`common:per.${decision.per}`)
    : undefined;

/** An answer in a few words, to stand beside another: the sum and how often, or what is said of help in kind. */
export function outcomeText(decision: Decision | undefined, t: Translate): string {
  if (decision === undefined || decision.verdict === "not-entitled") return t("common:if.no");
  const [sum, per] = [sumText(decision, t), perText(decision, t)];
  const said =
    sum === undefined ? verdictText(decision, t) : [sum, per].filter((part) => part !== undefined).join(", ");
  return midSentence(said);
}

/** What would turn a refusal, as the end of «it may change if …»; nothing for a fact that we have no words for. */
export function nearestText({ fact, would }: NearestChange, t: Translate): string | undefined {
  const named = fact.split(".").at(-1) ?? fact;
  switch (named) {
    case "on":
      return t("common:change.on", { day: date(would, t.language) });
    case "incomePerHead":
      return t("common:change.incomePerHead", { max: format(figure(would, "KZT"), t.language) });
    case "children":
      return t("common:change.children");
    default: {
      const key = `common:change.${named}-${would}`;
      return t.has(key) ? t(key) : undefined;
    }
  }
}

/** For which time it is paid, where it is paid, and the last day to apply. */
export function periodLines(decision: Decision, t: Translate): readonly string[] {
  const { from, until, claimBy } = decision;
  const day = (iso: string) => date(iso, t.language);
  return [
    ...(from === undefined || until === undefined || isRecord(decision, t)
      ? []
      : [t("common:period", { from: day(from), until: day(until) })]),
    ...(claimBy === undefined ? [] : [t("common:claimBy", { date: day(claimBy) })]),
  ];
}

/** What to say at once, and what only the unfolding reckoning needs: formulas. */
export function parted({ reasons }: Decision): readonly [readonly Reason[], readonly Reason[]] {
  const isFormula = ({ sentence }: Reason) =>
    sentence.startsWith("formula.") || sentence.endsWith("Formula") || sentence.endsWith(".formula");
  return [reasons.filter((reason) => !isFormula(reason)), reasons.filter(isFormula)];
}

/**
 * The same in full: where facts nobody knew would settle it, the questions are said at once, and what each answer leads
 * to unfolds with the formulas.
 */
export function saidAtOnce(decision: Decision): readonly [readonly Reason[], readonly Reason[]] {
  const [main, formulas] = parted(decision);
  const questions = decision.verdict === "depends" ? main.filter(asks) : [];
  return questions.length === 0 ? [main, formulas] : [questions, [...main.filter((one) => !asks(one)), ...formulas]];
}

const asks = ({ sentence }: Reason): boolean => /(^|\.)settles/.test(sentence);

/** January brings neither silence nor a stale figure in fresh clothes: the year whose sums had to serve, if any. */
export const oldYearText = (reasons: readonly Reason[], t: Translate): string | undefined =>
  oldValuesText(cited(reasons).filter(isMoney), t);

/** The same where days and ages may be of an old year too, in words that fit them. */
export function oldValuesText(cites: readonly Value[], t: Translate): string | undefined {
  const old = cites.find(({ carriedOver }) => carriedOver);
  return old && t(isMoney(old) ? "common:oldYear" : "common:oldData", { year: old.since.slice(0, 4) });
}

const isMoney = ({ unit }: Value): boolean => unit === "KZT" || unit === "USD";

/** What an answer rests on, in one line, and since when nobody compared it with its source. */
export const basisLines = (reasons: readonly Reason[], sources: Sources, t: Translate): readonly string[] =>
  restsOn(cited(reasons), sources, t);

type Read = { readonly source: Source; readonly checked: ISODate };

/** The same for whatever was read somewhere and compared on a day: parameters and programmes. */
export function restsOn(read: readonly Read[], sources: Sources, t: Translate): readonly string[] {
  const lines = citations(
    read.map(({ source }) => source),
    sources,
    t,
  );
  const told = [...new Set(lines)].join("; ");
  return [...(told === "" ? [] : [`${t("common:basis")}: ${told}`]), ...checkedLine(read, t)];
}

/** The day from which on every figure behind the answer was compared with its source. */
export const checkedText = (reasons: readonly Reason[], t: Translate): string | undefined =>
  checkedLine(cited(reasons), t)[0];

function checkedLine(read: readonly Read[], t: Translate): readonly string[] {
  const oldest = read.map(({ checked }) => checked).toSorted()[0];
  return oldest === undefined ? [] : [t("common:checkedOn", { date: date(oldest, t.language) })];
}

const cited = (reasons: readonly Reason[]): readonly Value[] => reasons.flatMap(({ cites }) => cites);
