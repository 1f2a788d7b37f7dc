import { format } from "../i18n/format.ts";
import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import { dateFigure, type ISODate, type Law } from "../rules/index.ts";
import { changeLines, signed } from "./change-text.ts";
import type { OverlayFault, Proposed } from "./overlay.ts";
import type { FamilyImpact, Impact, Moved } from "./reckoning.ts";

export type Draft = {
  readonly proposed: readonly Proposed[];
  readonly laws: { readonly before: Law; readonly after: Law };
  /** What stands in the act named by a draft or on record, as people name it; its own word otherwise. */
  readonly cite?: (source: Proposed["source"]) => string;
  /** Which rules read a parameter, where the sources are at hand. */
  readonly use?: { readonly rulesReading: (parameter: string) => readonly string[] };
};

/** The answer as a civil servant reads it: the draft, family by family what changes, then all of them together. */
export function impactText({ on, families, programmes, moved, open }: Impact, draft: Draft, t: Translate): string {
  const changed = families.filter(({ changes }) => changes.length > 0);
  const same = families.filter(({ changes }) => changes.length === 0);
  const reasons = changed.flatMap(({ changes }) =>
    changes.flatMap(({ before, after }) => [before, after].flatMap((one) => one?.reasons ?? [])),
  );
  const old = reasons.flatMap(({ cites }) => cites).find(({ carriedOver, unit }) => carriedOver && unit === "KZT");
  const count = families.length;
  const sections: readonly (readonly string[])[] = [
    [say("impact:title", t, { date: format(dateFigure(on), t.language) })],
    [say("impact:draft", t), ...draft.proposed.map((one) => `  ${proposedLine(one, on, draft, t)}`)],
    ...changed.map((one) => familyLines(one, on, t)),
    ...(changed.length === 0
      ? [[say("impact:nothing", t, { count })]]
      : [
          [say("impact:all", t, { count }), ...(moved.length === 0 ? [say("impact:noSums", t)] : movedLines(moved, t))],
          [say("impact:programmes", t), ...programmes.flatMap((one) => programmeLines(one, t))],
          [
            say("impact:same", t, {
              count: same.length,
              names: same.map(({ family }) => nameOf(family, t)).join("; ") || "—",
            }),
          ],
        ]),
    [
      ...(old === undefined ? [] : [say("impact:carried", t, { year: old.since.slice(0, 4) })]),
      ...(open === 0 ? [] : [say("impact:open", t, { count: open })]),
      say("impact:note", t),
    ],
  ];
  return sections.map((lines) => lines.join("\n")).join("\n\n");
}

export const faultText = ({ line, what, blanks }: OverlayFault, t: Translate): string =>
  say("impact:line", t, { line, fault: plainText(t(`impact:fault.${what}`, blanks)) });

const say = (key: string, t: Translate, blanks: Readonly<Record<string, string | number>> = {}): string =>
  plainText(t(key, blanks));
const nameOf = ({ name }: FamilyImpact["family"], t: Translate): string => name[t.language];

/** `birth-grant.up-to-third: 38 → 50 MCI, from 1 January 2027 (the draft)`; whether it holds on the day, and who reads it. */
function proposedLine(
  { id, since, value, source }: Proposed,
  on: string,
  { laws, use, cite }: Draft,
  t: Translate,
): string {
  const was = laws.before.find(since, id);
  const unit = laws.before.parameters.find((one) => one.id === id)?.unit ?? "text";
  const figureText = (text: string) => format({ value: text, unit }, t.language);
  const is = value === undefined ? undefined : typeof value === "string" ? value : value.join(", ");
  const [before, after] = [was?.value, is].map((one) =>
    one === undefined ? say("impact:noValue", t) : figureText(one),
  );
  const from = format(dateFigure(since), t.language, "ablative");
  const notes = [
    ...(since > on ? [say("impact:notYet", t)] : []),
    ...(use?.rulesReading(id).length === 0 ? [say("impact:onlyTold", t)] : []),
  ];
  const line = say("impact:value", t, {
    id: parameterName(id, t),
    before: before ?? "",
    after: after ?? "",
    unit: unitText(unit, t),
    sinceAbl: from,
    source: cite?.(source) ?? source.act,
  });
  return [line, ...notes].join("\n    ");
}

function unitText(unit: string, t: Translate): string {
  if (["KZT", "USD", "percent", "text", "list", "date", "phone", "url"].includes(unit)) return "";
  return ` ${t.has(`impact:unit.${unit}`) ? say(`impact:unit.${unit}`, t) : unit}`;
}

/** A figure of its own, or the programme it belongs to, and the id that files and blanks have. */
function parameterName(id: string, t: Translate): string {
  const [programme = ""] = id.split(".");
  const key = [`impact:parameter.${id}`, `programmes:${programme}.name`].find((one) => t.has(one));
  return key === undefined ? id : `${say(key, t)} (${id})`;
}

const familyLines = ({ family, changes, moved }: FamilyImpact, on: ISODate, t: Translate): readonly string[] => [
  `== ${nameOf(family, t)} (${family.id})`,
  ...changes.flatMap((change) => changeLines(change, family.movedTo(on), t)).map((line) => `  ${line}`),
  ...(changes.length > 1 ? movedLines(moved, t) : []),
];

/** «a month: 1,000 ₸ → 1,200 ₸ (+200 ₸)» */
const movedLines = (moved: readonly Moved[], t: Translate): readonly string[] =>
  moved.map(({ per, before, after, by }) => {
    const [was, is] = [before, after].map((sum) => format(sum, t.language));
    return `  ${say("impact:together", t, { per: t(`common:per.${per}`), was: was ?? "", is: is ?? "", by: signed(by, t) })}`;
  });

const programmeLines = (
  { benefit, families, moved }: Impact["programmes"][number],
  t: Translate,
): readonly string[] => [
  `  ${say(`programmes:${benefit}.name`, t)}: ${say("impact:families", t, { count: families })}`,
  ...movedLines(moved, t).map((line) => `  ${line}`),
];
