import { createHash } from "node:crypto";
import { date } from "../i18n/format.ts";
import type { Translate } from "../i18n/i18n.ts";
import { daysBetween, type ISODate, isoDate, type TimelineMonth } from "../rules/index.ts";
import { LONGEST } from "./caption.ts";
import { type FamilyDate, familyDates } from "./dates.ts";
import { fileName, type Reckoned, type TakeHome } from "./reckoned.ts";

/**
 * The family's dates as a file for any calendar (RFC 5545): whole days, with alarms at ten in the morning a week and a
 * day before those that matter. The same date has the same UID whenever the file is made, so a newer file replaces the older entries.
 *
 * @param reckoned the decisions of the day, and the family's look ahead where there is one
 * @returns undefined where there is no date to keep
 */
export async function calendar(
  reckoned: Reckoned & { readonly timeline?: readonly TimelineMonth[] },
  t: Translate,
): Promise<TakeHome | undefined> {
  const { on, link } = reckoned;
  const dates = familyDates(reckoned, t);
  if (dates.length === 0) return undefined;
  const { default: ical, ICalAlarmType, ICalEventBusyStatus, ICalEventTransparency } = await import("ical-generator");
  const file = ical({
    name: t("results:calendar.name"),
    prodId: { company: "Bala Komek", product: "calendar", language: t.language.toUpperCase() },
  });
  const foot = [t("results:estimate", { date: date(on, t.language) }), t("results:decides"), link];
  for (const one of dates) {
    const event = file.createEvent({
      id: uid(one),
      start: `${one.day}T00:00:00Z`,
      allDay: true,
      stamp: `${on}T00:00:00Z`,
      sequence: daysBetween(EPOCH, on),
      summary: one.title,
      description: [...one.told, "", ...foot].join("\n"),
      url: link,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
    for (const days of [7, 1])
      if (one.matters && daysBetween(on, one.day) > days)
        event.createAlarm({ type: ICalAlarmType.display, triggerBefore: tenOClock(days), description: one.title });
  }
  return { bytes: Buffer.from(file.toString()), name: fileName("dates", on, "ics"), caption: caption(dates, t) };
}

/** Of the day, so that a newer file counts as a newer version of the same entry. */
const EPOCH: ISODate = isoDate(2020, 1, 1);

/** Seconds from ten in the morning, that many days before, to the midnight that begins the day. */
const tenOClock = (days: number): number => days * 86_400 - 10 * 3_600;

/** Of programme, child, day and kind: nobody's identity is in it. */
function uid({ benefit, child, day, kind }: FamilyDate): string {
  const about = [benefit, child ?? "family", day, kind].join(" ");
  return `${createHash("sha256").update(about).digest("hex").slice(0, 32)}@bala-komek`;
}

/** How to use the file, and as many of its dates as fit. */
function caption(dates: readonly FamilyDate[], t: Translate): string {
  const head = `${t("results:calendar.name")}. ${t("results:calendar.howTo")}`;
  const lines = dates.map(({ day, title }) => `• ${date(day, t.language)}: ${title}`);
  for (let shown = lines.length; ; shown--) {
    const cut = shown < lines.length ? [t("results:calendar.more", { count: lines.length - shown })] : [];
    const told = [head, "", ...lines.slice(0, shown), ...cut].join("\n");
    if (told.length <= LONGEST || shown === 0) return told;
  }
}
