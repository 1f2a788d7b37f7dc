import { citations } from "../../../i18n/explain.ts";
import { format, shortDate } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { plainText } from "../../../i18n/plain-text.ts";
import { dueOn, type ISODate, type Parameter, type ParameterId, type Value } from "../../../rules/index.ts";
import type { Parts } from "../../parts.ts";

type Known = Pick<Parts, "law" | "programmes" | "sources">;

const SHOWN = 12;

/** How many values are in force, which change next, and which are past their time or long not compared. */
export function paramsSummary(on: ISODate, known: Known, t: Translate): string {
  const { law } = known;
  const inForce = law.parameters.filter(({ id }) => law.find(on, id as ParameterId) !== undefined).length;
  const next = law.parameters
    .flatMap(({ id, values }) => values.filter(({ since }) => since > on).map(({ since }) => ({ id, since })))
    .toSorted((a, b) => (a.since < b.since ? -1 : 1));
  // Which rules read a parameter is known from the sources alone: `npm run law:due` says it.
  const { renew, compare } = dueOn(on, { ...known, use: { rulesReading: () => [] } });
  // Money first: sums hang on it.
  const money = new Set(law.parameters.filter(({ unit }) => unit === "KZT" || unit === "USD").map(({ id }) => id));
  const overdue = renew
    .filter(({ overdue }) => overdue)
    .toSorted((a, b) => Number(money.has(b.id)) - Number(money.has(a.id)));
  return [
    t("desk:law.title", { date: shortDate(on), count: inForce }),
    ...part(
      "next",
      next.map(({ id, since }) => `${id}: ${shortDate(since)}`),
      t,
    ),
    ...part(
      "overdue",
      overdue.map(({ id, due }) => `${id}: ${shortDate(due)}`),
      t,
    ),
    ...part(
      "soon",
      renew.filter((one) => !one.overdue).map(({ id, due }) => `${id}: ${shortDate(due)}`),
      t,
    ),
    ...part(
      "old",
      compare.map(({ id, checked }) => `${id}: ${shortDate(checked)}`),
      t,
    ),
  ].join("\n");
}

function part(name: string, lines: readonly string[], t: Translate): readonly string[] {
  const more = lines.length > SHOWN ? ["• …"] : [];
  return lines.length === 0
    ? []
    : ["", t(`desk:law.${name}`, { count: lines.length }), ...lines.slice(0, SHOWN).map((one) => `• ${one}`), ...more];
}

/** Every value in force by programme, with its first day, its source and how sure that is; plain text. */
export function paramsText(on: ISODate, known: Known, t: Translate): string {
  const { law, programmes } = known;
  const headOf = ({ id }: Parameter) => id.split(".", 1).join("");
  const sections = [...new Set(law.parameters.map(headOf))].flatMap((head) => {
    const name = programmes.has(head) ? plainText(t(`programmes:${head}.name`)) : head;
    const own = law.parameters.filter((one) => headOf(one) === head);
    const values = own.flatMap((one) => valueLines(one, on, known, t));
    return values.length === 0 ? [] : [[`== ${name}`, ...values].join("\n")];
  });
  return [plainText(t("desk:law.all", { date: shortDate(on) })), ...sections].join("\n\n");
}

function valueLines({ id }: Parameter, on: ISODate, { law, sources }: Known, t: Translate): readonly string[] {
  const value = law.find(on, id as ParameterId);
  if (value === undefined) return [];
  const told = t("desk:law.value", {
    value: valueText(value, t),
    since: shortDate(value.since),
    checked: shortDate(value.checked),
    source: citations([value.source], sources, t).join("; "),
    confidence: t(`desk:law.confidence.${value.source.confidence}`),
  });
  return [`${id}: ${plainText(told)}${value.carriedOver ? ` ${plainText(t("desk:law.carriedOver"))}` : ""}`];
}

const SPEAKS: readonly string[] = ["KZT", "USD", "percent", "date", "phone", "url", "text", "list", "count"];
const valueText = ({ value, unit }: Value, t: Translate): string =>
  `${format({ value, unit }, t.language)}${SPEAKS.includes(unit) ? "" : ` ${unit}`}`;
