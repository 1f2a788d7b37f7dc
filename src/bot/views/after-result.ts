import { basisLines, periodLines } from "../../i18n/decision-text.ts";
import { blanks, sentence } from "../../i18n/explain.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { type Decision, type ParameterId, type Programme, type Told, toldFigures } from "../../rules/index.ts";
import type { View } from "../outbox.ts";
import { guidanceViews, onlyTells } from "./guidance.ts";
import { button, menuButton, rows, shortened } from "./keyboard.ts";
import type { Known } from "./result.ts";
import { childrenNamed, type Once, type Result, toldOnce } from "./told.ts";

const VIEWS = ["how", "papers", "where", "more"] as const;
type Name = (typeof VIEWS)[number];

/** So many blocks fit one message; beyond that the person picks one. */
const TOLD_WHOLE = 3;

/** Every step of the reckoning, with what it rests on. */
export const howView = (result: Result, known: Known, t: Translate, which?: string): View =>
  oneByOne("how", toldOnce(result.decisions), { result, which, known, t }, ({ decision: { benefit, reasons } }) => [
    `${t("common:officialName")}: ${t(`programmes:${benefit}.official`)}`,
    ...reasons.map((reason) => `• ${sentence(reason, t)}`),
    ...basisLines(reasons, known.sources, t),
  ]);

/** Where to go, the easiest way first, by when, and what happens next. */
export const whereView = (result: Result, known: Known, t: Translate, which?: string): View =>
  oneByOne("where", possible(result), { result, which, known, t }, ({ decision }) => {
    const programme = known.programmes.get(decision.benefit);
    const steps = t.has(`programmes:${decision.benefit}.next`) ? t.list(`programmes:${decision.benefit}.next`) : [];
    const places = programme?.where.map((place) => t(`programmes:places.${place}`)) ?? [];
    return [
      ...steps.map((step, i) => `${i + 1}. ${step}`),
      ...(places.length === 0 ? [] : [`${t("common:where")}: ${places.join(", ")}`]),
      ...periodLines(decision, t),
      ...(programme === undefined ? [] : termLines(programme, known, t)),
    ];
  });

/** What is good to know, what ends the help and what pauses it. */
export const moreView = (result: Result, known: Known, t: Translate, which?: string): View =>
  oneByOne("more", possible(result), { result, which, known, t }, ({ decision: { benefit } }) => {
    const programme = known.programmes.get(benefit);
    const told = (["notes", "ends", "pauses"] as const).flatMap((part) => {
      const lines = programme?.[part].map((one) => `• ${toldText(part, one, known, t)}`) ?? [];
      return lines.length === 0 ? [] : [`<b>${t(`common:told.${part}`)}</b>`, ...lines];
    });
    return [t(`programmes:${benefit}.about`), ...told];
  });

type Shown = {
  readonly result: Result;
  readonly which: string | undefined;
  readonly known: Known;
  readonly t: Translate;
};

/** A block for each decision in one message; where they are many, a button for each. */
function oneByOne(
  name: Name,
  told: readonly Once[],
  { result, which, known, t }: Shown,
  lines: (one: Once) => readonly string[],
): View {
  const title = `<b>${t(`common:button.${name}`)}</b>`;
  if (told.length === 0)
    return { text: `${title}\n\n${t("common:nothingNow")}`, keyboard: after(result, name, known, t) };
  const block = (one: Once) => [`<b>${nameOf(one, result, t)}</b>`, ...lines(one)].join("\n");
  const keyed = told.map((one, i) => ({ one, view: `${name}-${i}` }));
  const picked = keyed.find(({ view }) => view === `${name}-${which}`);
  if (picked === undefined && told.length <= TOLD_WHOLE)
    return { text: [title, ...told.map(block)].join("\n\n"), keyboard: after(result, name, known, t) };
  const pick = keyed.map(({ one, view }) => [
    button(shortened(nameOf(one, result, t)), { does: "result", guide: result.guide.id, view }),
  ]);
  if (picked === undefined) return { text: `${title}\n\n${t("common:which")}`, keyboard: [...pick, [menuButton(t)]] };
  const next = keyed[keyed.indexOf(picked) + 1];
  const onward =
    next === undefined
      ? []
      : [[button(t("common:button.next"), { does: "result" as const, guide: result.guide.id, view: next.view })]];
  return { text: `${title}\n\n${block(picked.one)}`, keyboard: [...onward, ...after(result, undefined, known, t)] };
}

function nameOf({ decision, children }: Once, result: Result, t: Translate): string {
  const whom = childrenNamed(result, children, t);
  return `${t(`programmes:${decision.benefit}.name`)}${whom === "" ? "" : ` (${whom})`}`;
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

/** Each programme once: where to go and what to know is the same for every child. */
function possible({ decisions }: Result): readonly Once[] {
  const given = decisions.filter(({ verdict }) => verdict !== "not-entitled");
  const first = new Map<string, Decision>();
  for (const decision of given) first.set(decision.benefit, first.get(decision.benefit) ?? decision);
  return [...first.values()].map((decision) => ({ decision, children: [] }));
}

/** The other things to see of this result. */
export function after(
  result: Result,
  shown: Name | undefined,
  known: Known,
  t: Translate,
): NonNullable<View["keyboard"]> {
  const guide = result.guide.id;
  const views = onlyTells(result) ? guidanceViews(result, known) : VIEWS;
  const others = views.filter((view) => view !== shown);
  return [
    ...rows(others.map((view) => button(t(`common:button.${view}`), { does: "result", guide, view }))),
    [button(t("common:button.result"), { does: "result", guide, view: "result" }), menuButton(t)],
  ];
}
