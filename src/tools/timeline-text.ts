import { rangeText } from "../i18n/decision-text.ts";
import { sentence } from "../i18n/explain.ts";
import { date, format } from "../i18n/format.ts";
import type { Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import { bare, reasonJson } from "../impact/family-json.ts";
import { programmeName } from "../impact/programme-name.ts";
import type { Household, ISODate, TimelineEvent, TimelineMonth } from "../rules/index.ts";

/** What begins, changes and ends, month by month, each with its reason. */
export function timelineText(
  on: ISODate,
  months: readonly TimelineMonth[],
  household: Household,
  t: Translate,
): string {
  return [
    plainText(t("tools:timeline.title", { date: date(on, t.language) })),
    ...(months.length === 0 ? [plainText(t("common:time.nothing"))] : []),
    ...months.map(({ month, events }) =>
      [`== ${date(month, t.language)}`, ...events.flatMap((event) => eventLines(event, household, t))].join("\n"),
    ),
    plainText(t("common:time.assumed")),
  ].join("\n\n");
}

function eventLines(event: TimelineEvent, household: Household, t: Translate): readonly string[] {
  const { day, what, benefit, child, amount, least, most, per, because } = event;
  const sum = amount === undefined ? rangeText(least, most, t) : format(amount, t.language);
  const often = sum === undefined || per === undefined ? "" : `, ${t(`common:per.${per}`)}`;
  const name = programmeName(benefit, child, household, t);
  return [
    `  ${date(day, t.language)}, ${t(`common:time.${what}`)}: ${name}${sum === undefined ? "" : `: ${sum}${often}`}`,
    `    ${sentence(because, t)}`,
  ].map(plainText);
}

export const timelineJson = (on: ISODate, months: readonly TimelineMonth[], t: Translate) => ({
  on,
  months: months.map(({ month, events }) => ({
    month,
    events: events.map(({ amount, least, most, because, ...event }) => ({
      ...event,
      name: plainText(t(`programmes:${event.benefit}.name`)),
      ...(amount === undefined ? {} : { amount: bare(amount) }),
      ...(least === undefined ? {} : { least: bare(least) }),
      ...(most === undefined ? {} : { most: bare(most) }),
      because: reasonJson(because, t),
    })),
  })),
});
