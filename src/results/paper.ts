import type { Sources } from "../i18n/explain.ts";
import { date } from "../i18n/format.ts";
import type { Language, Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import type { Decision, PaperNeeded } from "../rules/index.ts";
import { type Block, type Row, row } from "./paper-blocks.ts";
import { decisionBlocks } from "./paper-decisions.ts";
import { printed } from "./paper-print.ts";
import { fileName, type Reckoned, type TakeHome } from "./reckoned.ts";

/** The same words in Kazakh and in the paper's second language. */
export type InBoth = readonly [kk: string, second: string];

export type ForTheOffice = Reckoned & {
  /** What the family told, line by line: «Балалар саны: 3», «Детей: 3». */
  readonly household: readonly InBoth[];
  readonly papers: readonly PaperNeeded[];
  readonly sources: Sources;
};

/** The languages of the paper: the state language first, beside it the chosen one; Russian where Kazakh is chosen. */
export const paperLanguages = (chosen: Language): readonly ["kk", "ru" | "en"] => [
  "kk",
  chosen === "kk" ? "ru" : chosen,
];

/**
 * The reckoning on paper (PDF, A4) for the clerk's desk, line beside line in two languages: what the family told, what
 * each programme may give and why, with formulas and articles, what to bring, and where to check the law.
 *
 * @param chosen the language the family chose
 */
export async function paper(
  about: ForTheOffice,
  translators: Readonly<Record<Language, Translate>>,
  chosen: Language,
): Promise<TakeHome> {
  const [first, second] = paperLanguages(chosen);
  const both = [translators[first], translators[second]] as const;
  const t = translators[chosen];
  const title = both.map((one) => one("results:paper.title")).join(" · ");
  const bytes = await printed(blocks(about, both), {
    title,
    day: about.on,
    link: about.link,
    foot: both.map((one) => one("results:estimate", { date: date(about.on, one.language) })).join(" · "),
  });
  return { bytes, name: fileName("paper", about.on, "pdf"), caption: caption(about, t) };
}

export type Both = readonly [Translate, Translate];
const inBoth = (both: Both, tell: (t: Translate) => string): InBoth => [
  plainText(tell(both[0])),
  plainText(tell(both[1])),
];
/** A sentence in both languages. */
const said = (both: Both, key: string): InBoth => inBoth(both, (t) => t(key));

function blocks(about: ForTheOffice, both: Both): readonly Block[] {
  const { on, decisions, household, papers, sources } = about;
  const told = decisionBlocks(about, both);
  return [
    [
      row(said(both, "results:paper.title"), "title"),
      row(
        inBoth(both, (t) => `Bala Kómek. ${t("common:reckonedOnDay", { date: date(on, t.language) })}`),
        "quiet",
      ),
      row(said(both, "common:disclaimer")),
    ],
    ...section(
      both,
      "household",
      household.map((told) => row(told)),
    ),
    ...(told.length > 0 ? told : [[row(said(both, "results:card.nothing"), "strong")]]),
    ...section(
      both,
      "papers",
      papers.map((needed) => row(paperText(needed, both), "box")),
    ),
    ...section(both, "check", [row(said(both, "results:paper.whereToCheck")), ...actRows(decisions, sources, both)]),
  ];
}

/** A heading stays with its first line; a section without lines has no heading. */
function section(both: Both, name: "household" | "papers" | "check", rows: readonly Row[]): readonly Block[] {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  return [[row(said(both, `results:paper.${name}`), "heading"), first], ...others.map((one) => [one])];
}

const paperText = ({ paper, for: benefits, when }: PaperNeeded, both: Both): InBoth =>
  inBoth(both, (t) => {
    const only = when === undefined ? "" : ` (${t(`programmes:conditions.${when}`)})`;
    const names = benefits.map((benefit) => t(`programmes:${benefit}.name`)).join(", ");
    return `${t(`programmes:papers.${paper}`)}${only}: ${names}`;
  });

/** The acts behind the answer, each with the address of its text where it was read in the state's own collection. */
function actRows(decisions: readonly Decision[], sources: Sources, both: Both): readonly Row[] {
  const given = decisions.filter(({ verdict }) => verdict !== "not-entitled").flatMap(({ reasons }) => reasons);
  const acts = new Set(given.flatMap(({ cites }) => cites).map(({ source }) => source.act));
  return [...acts].flatMap((act) => {
    const entry = sources.get(act);
    if (entry?.kind !== "act") return [];
    const there = entry.url !== undefined && new URL(entry.url).host === "adilet.zan.kz" ? [entry.url] : [];
    return [row(said(both, `acts:${act}`), "bullet"), ...there.map((url) => row([url, ""], "basis"))];
  });
}

const caption = ({ on }: Reckoned, t: Translate): string =>
  [
    `Bala Kómek. ${t("results:paper.title")}, ${date(on, t.language)}`,
    t("results:paper.howTo"),
    plainText(t("common:disclaimer")),
  ].join("\n\n");
