import type { Guide } from "../../guides/guide.ts";
import { basisLines, periodLines } from "../../i18n/decision-text.ts";
import { blanks, sentence } from "../../i18n/explain.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { type Decision, type ParameterId, type Programme, type Told, toldFigures } from "../../rules/index.ts";
import type { View } from "../outbox.ts";
import { button, menuButton, rows } from "./keyboard.ts";
import type { Known } from "./result.ts";

/** Every step of the reckoning, with what it rests on, as a message of its own. */
export function howView(guide: Guide, decisions: readonly Decision[], known: Known, t: Translate): View {
  const blocks = decisions.map(({ benefit, reasons }) =>
    [
      `<b>${t(`programmes:${benefit}.name`)}</b>`,
      `${t("common:officialName")}: ${t(`programmes:${benefit}.official`)}`,
      ...reasons.map((reason) => `• ${sentence(reason, t)}`),
      ...basisLines(reasons, known.sources, t),
    ].join("\n"),
  );
  return { text: [`<b>${t("common:button.how")}</b>`, ...blocks].join("\n\n"), keyboard: after(guide, "how", t) };
}

/** One list of papers for all the benefits a family may get: each paper once. */
export function papersView(guide: Guide, decisions: readonly Decision[], known: Known, t: Translate): View {
  const programmes = possible(decisions, known);
  const papers = [...new Set(programmes.flatMap(({ papers }) => papers))];
  const some = programmes.flatMap(({ papersIf }) => papersIf);
  const lines = [
    ...papers.map((paper) => `• ${t(`programmes:papers.${paper}`)}`),
    ...[...new Map(some.map((one) => [one.paper, one])).values()].map(
      ({ paper, when }) => `• ${t(`programmes:papers.${paper}`)} (${t(`programmes:conditions.${when}`)})`,
    ),
  ];
  const text = [
    `<b>${t("common:button.papers")}</b>`,
    ...(lines.length > 0 ? lines : [t(programmes.length === 0 ? "common:nothingNow" : "common:noPapers")]),
  ];
  return { text: text.join("\n"), keyboard: after(guide, "papers", t) };
}

/** Where to go, the easiest way first, by when, and what happens next. */
export function whereView(guide: Guide, decisions: readonly Decision[], known: Known, t: Translate): View {
  const blocks = possible(decisions, known).map((programme) => {
    const steps = t.has(`programmes:${programme.id}.next`) ? t.list(`programmes:${programme.id}.next`) : [];
    const decision = decisions.find(({ benefit }) => benefit === programme.id);
    return [
      `<b>${t(`programmes:${programme.id}.name`)}</b>`,
      ...steps.map((step, i) => `${i + 1}. ${step}`),
      ...(programme.where.length === 0
        ? []
        : [`${t("common:where")}: ${programme.where.map((place) => t(`programmes:places.${place}`)).join(", ")}`]),
      ...(decision === undefined ? [] : periodLines(decision, t)),
      ...termLines(programme, known, t),
    ].join("\n");
  });
  const told = blocks.length === 0 ? [t("common:nothingNow")] : blocks;
  return { text: [`<b>${t("common:button.where")}</b>`, ...told].join("\n\n"), keyboard: after(guide, "where", t) };
}

/** What is good to know, what ends the help and what pauses it, for each benefit the family may get. */
export function moreView(guide: Guide, decisions: readonly Decision[], known: Known, t: Translate): View {
  const blocks = possible(decisions, known).map((programme) => {
    const told = (["notes", "ends", "pauses"] as const).flatMap((part) => {
      const lines = programme[part].map((one) => `• ${toldText(part, one, known, t)}`);
      return lines.length === 0 ? [] : [`<b>${t(`common:told.${part}`)}</b>`, ...lines];
    });
    return [`<b>${t(`programmes:${programme.id}.name`)}</b>`, t(`programmes:${programme.id}.about`), ...told].join(
      "\n",
    );
  });
  const text = blocks.length === 0 ? t("common:noMore") : [`<b>${t("common:button.more")}</b>`, ...blocks].join("\n\n");
  return { text, keyboard: after(guide, "more", t) };
}

function toldText(part: "notes" | "ends" | "pauses", told: Told, { law, clock }: Known, t: Translate): string {
  return t(`programmes:${part}.${told.say}`, blanks(toldFigures(told, clock.today(), law), t));
}

function termLines(programme: Programme, { law, clock }: Known, t: Translate): readonly string[] {
  return (["deadline", "processing"] as const).flatMap((name) => {
    const id = programme[name];
    const value = law.parameters.find((parameter) => parameter.id === id);
    const known = value && law.find(clock.today(), value.id as ParameterId);
    return known === undefined ? [] : [t(`common:${name}.${known.unit}`, blanks({ count: known }, t))];
  });
}

const possible = (decisions: readonly Decision[], { programmes }: Known): readonly Programme[] =>
  [...new Set(decisions.filter(({ verdict }) => verdict !== "not-entitled").map(({ benefit }) => benefit))]
    .map((id) => programmes.get(id))
    .filter((found) => found !== undefined);

const VIEWS = ["how", "papers", "where", "more"] as const;
const after = (guide: Guide, shown: (typeof VIEWS)[number], t: Translate): NonNullable<View["keyboard"]> => [
  ...rows(
    VIEWS.filter((view) => view !== shown).map((view) =>
      button(t(`common:button.${view}`), { does: "result", guide: guide.id, view }),
    ),
  ),
  [menuButton(t)],
];
