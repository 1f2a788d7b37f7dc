import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type Language, languages } from "../../src/i18n/i18n.ts";
import { calendar } from "../../src/results/index.ts";
import type { Decision, ISODate } from "../../src/rules/index.ts";
import { familyAhead, link, plain, t } from "./families.ts";

const family = familyAhead("maternity-leave");
const made = async (language: Language) => {
  const file = await calendar(family, t[language]);
  if (file === undefined) throw new Error("no file");
  return { ...file, text: Buffer.from(file.bytes).toString("utf8") };
};
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));

describe.each(languages)("the calendar in %s", (language) => {
  it("is read back as whole days, each with a title of its own", async () => {
    const { text } = await made(language);
    const events = eventsIn(text);
    expect(events.length).toBeGreaterThan(15);
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events.every(({ summary, description }) => summary !== "" && description.includes(link))).toBe(true);
    expect(text).not.toMatch(/NaN|undefined|&amp;|<b>/);
  });

  it("has no line of more than 75 octets and no letter cut in two", async () => {
    const { bytes, text } = await made(language);
    expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text).not.toContain("\uFFFD");
    expect(Buffer.from(text).equals(bytes)).toBe(true);
  });
});

it("keeps a comma, a semicolon and a line break through the file", async () => {
  const { text } = await made("ru");
  const grant = eventsIn(text).find(({ summary }) => summary === "Можно получить: Пособие при рождении");
  expect(plain(grant?.description ?? "")).toContain("164 350 ₸, один раз\n38 МРП × 4 325 ₸ = 164 350 ₸");
});

it("reminds at ten in the morning, a week and a day before", async () => {
  const event = eventsIn((await made("ru")).text).find(({ summary }) => summary.startsWith("Можно получить"));
  const start = event?.startDate;
  const alarms = event?.component.getAllSubcomponents("valarm").map((alarm) => {
    const at = start?.clone();
    at?.resetTo(at.year, at.month, at.day, 0, 0, 0, ICAL.Timezone.localTimezone);
    at?.addDuration(alarm.getFirstPropertyValue("trigger") as ICAL.Duration);
    return String(at);
  });
  expect(String(start)).toBe("2026-05-10");
  expect(alarms).toEqual(["2026-05-03T10:00:00", "2026-05-09T10:00:00"]);
});

it.each`
  title                                            | alarms | because
  ${"Последний день подачи: Пособие при рождении"} | ${2}   | ${"something must be done"}
  ${"Последний день: Выплата по уходу до 1,5 лет"} | ${2}   | ${"money ends"}
  ${"Начинается: Выплата по уходу до 1,5 лет"}     | ${2}   | ${"money starts"}
  ${"Начинается: Бесплатные учебники"}             | ${0}   | ${"nobody needs to be woken for a textbook"}
`("«$title» has $alarms alarms: $because", async ({ title, alarms }) => {
  const event = eventsIn((await made("ru")).text).find(({ summary }) => summary === title);
  expect(event?.component.getAllSubcomponents("valarm").length).toBe(alarms);
});

it("has the same UID for the same date in a later file, which counts as newer", async () => {
  const later = await calendar({ ...family, on: "2026-04-01" }, t.ru);
  const then = eventsIn(Buffer.from(later?.bytes ?? []).toString("utf8"));
  const now = new Map(eventsIn((await made("kk")).text).map((event) => [event.uid, event]));
  expect(then.length).toBe(now.size);
  expect(then.filter(({ uid, sequence }) => sequence <= (now.get(uid)?.sequence ?? Number.POSITIVE_INFINITY))).toEqual(
    [],
  );
});

describe("of decisions alone", () => {
  const on = "2026-11-27" satisfies ISODate;
  const claim = (claimBy: ISODate): Decision => ({ benefit: "birth-grant", verdict: "entitled", reasons: [], claimBy });
  it.each`
    claimBy         | alarms       | because
    ${"2026-11-26"} | ${undefined} | ${"a day that is past is no date: no file"}
    ${"2026-11-27"} | ${0}         | ${"today is too late to be reminded"}
    ${"2026-11-28"} | ${0}         | ${"a reminder of today may be past"}
    ${"2026-11-29"} | ${1}         | ${"a day before"}
    ${"2026-12-04"} | ${1}         | ${"a week before is today"}
    ${"2026-12-05"} | ${2}         | ${"both lie ahead"}
  `("$claimBy: $because", async ({ claimBy, alarms }) => {
    const file = await calendar({ on, link, decisions: [claim(claimBy)] }, t.ru);
    const [event] = file === undefined ? [] : eventsIn(Buffer.from(file.bytes).toString("utf8"));
    expect(event?.component.getAllSubcomponents("valarm").length).toBe(alarms);
  });
});

it("is told in a caption that fits", async () => {
  for (const language of languages) {
    const { caption } = await made(language);
    expect(caption.length).toBeLessThanOrEqual(1024);
  }
  expect(plain((await made("ru")).caption)).toContain("• 10 мая 2026 года: Можно получить: Пособие при рождении");
});
