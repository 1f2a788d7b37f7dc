import { shortDate } from "../../../i18n/format.ts";
import { dayInKazakhstan } from "../../../ops/clock.ts";
import { isISODate } from "../../../rules/index.ts";

/** Kazakhstan is so far ahead of UTC. */
const AHEAD = 5 * 3_600;

/** `05.01.2027 10:00` in Kazakhstan, for the tables of the desk. @param seconds since 1970 */
export function momentText(seconds: number): string {
  const time = new Date((seconds + AHEAD) * 1000).toISOString().slice(11, 16);
  return `${shortDate(dayInKazakhstan(new Date(seconds * 1000)))} ${time}`;
}

/** What `momentText` writes, read back: a day and an hour in Kazakhstan, in seconds; undefined for anything else. */
export function momentOf(text: string): number | undefined {
  const read = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\s+(\d{1,2})[:.](\d{2})$/.exec(text.trim());
  const [, day = "", month = "", year = "", hour = "", minute = ""] = read ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!isISODate(iso) || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return Date.parse(`${iso}T${hour.padStart(2, "0")}:${minute}:00Z`) / 1000 - AHEAD;
}

/** `05.01.2027`, read as a day. */
export function dayOf(text: string): string | undefined {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim()) ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isISODate(iso) ? iso : undefined;
}
