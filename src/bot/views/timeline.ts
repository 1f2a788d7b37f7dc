import { sentence } from "../../i18n/explain.ts";
import { dash, date, format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { isNews, type TimelineEvent, timeline } from "../../rules/index.ts";
import type { View } from "../outbox.ts";
import { button, menuButton, type Row } from "./keyboard.ts";
import { type Known, remindButton } from "./result.ts";
import { monthsView } from "./take-home.ts";
import { childrenNamed, concerning, type Result } from "./told.ts";

/** Lines of one message. */
const PAGE = 24;

/**
 * What starts, changes and stops, month by month, until the youngest is grown.
 * @param which the page, from 0
 */
export function timelineView(result: Result, { law, programmes }: Known, t: Translate, which = "0"): View {
  const { guide, household, on } = result;
  const at = (view: string) => ({ does: "result" as const, guide: guide.id, view });
  const end: Row = [button(t("common:button.result"), at("result")), menuButton(t)];
  if (household === undefined) return { text: t("common:noMore"), keyboard: [end] };
  const title = t("common:button.time");
  const ask = monthsView(result, title, t);
  if (ask !== undefined) return ask;
  const events = timeline(household, on, law, programmes).flatMap(({ month, events }) =>
    merged(concerning(result, events).filter(isNews)).map((one) => ({ month, one })),
  );
  const page = Number(which);
  const shown = events.slice(page * PAGE, (page + 1) * PAGE);
  const lines = shown.flatMap(({ month, one }, i) => [
    ...(shown[i - 1]?.month === month ? [] : [`\n<b>${date(month, t.language)}</b>`]),
    eventText(one, result, t),
  ]);
  const remind: Row = [remindButton(guide.id, t)];
  const more: readonly Row[] =
    events.length > (page + 1) * PAGE ? [[button(t("common:button.further"), at(`time-${page + 1}`))]] : [];
  const text = [
    `<b>${title}</b>`,
    ...(lines.length === 0 ? [t("common:time.nothing")] : lines),
    `\n<i>${t("common:time.assumed")}</i>`,
  ];
  return { text: text.join("\n"), keyboard: [...more, remind, end] };
}

type Merged = { readonly event: TimelineEvent; readonly children: readonly number[] };

/** Events of one day that differ in the child only are one line. */
function merged(events: readonly TimelineEvent[]): readonly Merged[] {
  const all: { event: TimelineEvent; children: number[] }[] = [];
  for (const event of events) {
    const same = all.find(({ event: other }) => keyOf(other) === keyOf(event));
    if (same !== undefined && event.child !== undefined) same.children.push(event.child);
    else all.push({ event, children: event.child === undefined ? [] : [event.child] });
  }
  return all;
}
const keyOf = ({ day, what, benefit, amount }: TimelineEvent): string => [day, what, benefit, amount?.value].join(" ");

function eventText({ event, children }: Merged, result: Result, t: Translate): string {
  const { day, what, benefit } = event;
  const whom = childrenNamed(result, children, t);
  const name = `${t(`programmes:${benefit}.name`)}${whom === "" ? "" : ` (${whom})`}`;
  return `• ${date(day, t.language)} ${dash(t.language)} ${t(`common:time.${what}`)}: ${name}${detailOf(event, t)}`;
}

/** The sum and how often; of a change that leaves it open, what would settle it. */
function detailOf({ what, amount, per, because: why }: TimelineEvent, t: Translate): string {
  if (amount === undefined) return what === "changes" ? `. ${sentence(why, t)}` : "";
  const often = per === undefined || per === "once" ? "" : `, ${t(`common:per.${per}`)}`;
  return `: ${format(amount, t.language)}${often}`;
}
