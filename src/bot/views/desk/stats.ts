import { number, shortDate } from "../../../i18n/format.ts";
import { type Language, languages, type Translate } from "../../../i18n/i18n.ts";
import { plainText } from "../../../i18n/plain-text.ts";
import type { Cell, Week } from "../../../results/index.ts";
import { cellOf, FEWEST } from "../../../results/week.ts";
import type { ISODate } from "../../../rules/index.ts";
import type { Parts } from "../../parts.ts";
import { questionText } from "../question-text.ts";

/** What was counted in some days, as it lies in the store. */
export type Counted = {
  readonly from: ISODate;
  readonly to: ISODate;
  /** `opened|guide`, `asked|kind|area|language` … → how often. */
  readonly counts: ReadonlyMap<string, number>;
  readonly useful: number;
  readonly useless: number;
  readonly dangers: number;
};

const AREAS = ["benefits", "school", "camp", "fund", "protection", "health", "general", "none"] as const;
const KINDS = {
  answered: ["answer", "refer"],
  offered: ["suggest"],
  unknown: ["unknown"],
  notOurs: ["not-ours", "smalltalk"],
};

/** Counts as they may be shown: no cell of one to four. */
export function weekOf({ from, to, counts }: Counted, { guides }: Pick<Parts, "guides">, t: Translate): Week {
  const topics = AREAS.map((area) => ({
    name: t(`desk:stats.area.${area}`),
    asked: inEach((language) =>
      cellOf(asked(counts, (kind, of, spoken) => of === area && spoken === language && !KINDS.notOurs.includes(kind))),
    ),
  }));
  const walked = guides.flatMap((guide) => {
    const times = (what: string, ...question: readonly string[]) =>
      counts.get([what, guide.id, ...question].join("|")) ?? 0;
    const opened = times("opened");
    if (opened < FEWEST) return [];
    const [worst] = guide.questions
      .map(({ id }) => ({ id, times: times("left", id) }))
      .filter((one) => one.times >= FEWEST)
      .toSorted((a, b) => b.times - a.times);
    const leave = worst && { question: plainText(questionText(guide, worst.id, "short", t)), times: worst.times };
    return [{ name: t(`guide:${guide.id}.button`), opened, results: cellOf(times("result")), ...(leave && { leave }) }];
  });
  return {
    from,
    to,
    topics: topics.filter(({ asked }) => languages.some((language) => asked[language] !== 0)),
    guides: walked.toSorted((a, b) => b.opened - a.opened),
  };
}

/** The same in words, with what no picture shows. */
export function statsText(counted: Counted, week: Week, t: Translate): string {
  const cell = (times: number) => said(cellOf(times), t);
  const kinds = Object.entries(KINDS).map(
    ([name, of]) => `• ${t(`desk:stats.kind.${name}`)}: ${cell(asked(counted.counts, (kind) => of.includes(kind)))}`,
  );
  const guides = week.guides.map(({ name, opened, results, leave }) =>
    [
      `• ${name}: ${said(opened, t)} → ${said(results, t)}`,
      ...(leave ? [`   ${t("desk:stats.leave", { question: leave.question, count: leave.times })}`] : []),
    ].join("\n"),
  );
  return [
    `<b>${t("desk:stats.title")}</b>, ${shortDate(week.from)}–${shortDate(week.to)}`,
    "",
    `<b>${t("desk:stats.questions")}</b>`,
    ...kinds,
    `• 👍 ${cell(counted.useful)}, 👎 ${cell(counted.useless)}`,
    `• ${t("desk:stats.dangers")}: ${cell(counted.dangers)}`,
    "",
    `<b>${t("desk:stats.guides")}</b>`,
    ...(guides.length === 0 ? [t("desk:stats.nothing")] : guides),
    "",
    `<i>${t("desk:stats.hidden", { count: FEWEST })}</i>`,
  ].join("\n");
}

/** Escaped for Telegram: «&lt;5». */
const said = (cell: Cell, t: Translate): string =>
  cell === "few" ? `&lt;${FEWEST}` : number(String(cell), t.language);

const inEach = (cell: (language: Language) => Cell): Week["topics"][number]["asked"] => ({
  kk: cell("kk"),
  ru: cell("ru"),
  en: cell("en"),
});

function asked(counts: Counted["counts"], isMeant: (kind: string, area: string, language: string) => boolean): number {
  let sum = 0;
  for (const [field, times] of counts) {
    const [what, kind = "", area = "", language = ""] = field.split("|");
    if (what === "asked" && isMeant(kind, area, language)) sum += times;
  }
  return sum;
}
