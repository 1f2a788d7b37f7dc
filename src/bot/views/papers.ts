import { dash } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { type PaperNeeded, papersFor } from "../../rules/index.ts";
import type { View } from "../outbox.ts";
import { after } from "./after-result.ts";
import { button, shortened } from "./keyboard.ts";
import type { Known } from "./result.ts";
import type { Result } from "./told.ts";

/**
 * One list of papers for all the help the family may get: each paper once, with what it is for; a tap ticks it off.
 * @param ticked ids of the papers at hand
 */
export function papersView(result: Result, known: Known, ticked: readonly string[], t: Translate): View {
  const papers = papersNeeded(result, known);
  const given = result.decisions.some(({ verdict }) => verdict !== "not-entitled");
  const several = new Set(papers.flatMap((paper) => paper.for)).size > 1;
  const lines = papers.map((one) => {
    const for_ = several
      ? ` ${dash(t.language)} <i>${one.for.map((benefit) => t(`programmes:${benefit}.name`)).join("; ")}</i>`
      : "";
    return `${ticked.includes(one.paper) ? "☑" : "☐"} ${paperText(one, t)}${for_}`;
  });
  const buttons = papers.map(({ paper }) => {
    const has = ticked.includes(paper);
    const label = `${has ? "☑" : "☐"} ${t(`programmes:papers.${paper}`)}`;
    return [button(shortened(label), { does: "tick", guide: result.guide.id, view: `${paper}=${has ? 0 : 1}` })];
  });
  const text = [
    `<b>${t("common:button.papers")}</b>`,
    ...(lines.length > 0 ? lines : [t(given ? "common:noPapers" : "common:nothingNow")]),
  ];
  return { text: text.join("\n"), keyboard: [...buttons, ...after(result, "papers", known, t)] };
}

const paperText = ({ paper, when }: PaperNeeded, t: Translate): string =>
  when === undefined
    ? t(`programmes:papers.${paper}`)
    : `${t(`programmes:papers.${paper}`)} (${t(`programmes:conditions.${when}`)})`;

/**
 * Of a family that is known whole only the papers it needs; otherwise all, each with its condition. A paper that one
 * programme asks of everybody is at hand for those that ask for it on a condition.
 */
export function papersNeeded({ decisions, household, on }: Result, { law, programmes }: Books): readonly PaperNeeded[] {
  const papers = papersFor(decisions, household, on, law, programmes);
  const always = new Set(papers.flatMap(({ paper, when }) => (when === undefined ? [paper] : [])));
  const alsoFor = (paper: string) => papers.filter((one) => one.paper === paper).flatMap((one) => one.for);
  return papers
    .filter(({ paper, when }) => when === undefined || !always.has(paper))
    .map((one) => (one.when === undefined ? { ...one, for: [...new Set(alsoFor(one.paper))] } : one));
}
type Books = Pick<Known, "law" | "programmes">;

/** The list after a press: `id-card=1` is at hand, `id-card=0` isn't; a second tap changes nothing. */
export function withTick(ticked: readonly string[], press: string): readonly string[] {
  const [paper = "", on] = press.split("=");
  const others = ticked.filter((one) => one !== paper);
  return on === "1" ? [...others, paper] : others;
}
