import { describe, expect, it } from "vitest";
import type { Parts } from "../../../src/bot/parts.ts";
import { leadsToPortal, revised } from "../../../src/bot/reminder-law.ts";
import { forgetView, type KeptOfChat, myDataView } from "../../../src/bot/views/memory.ts";
import { reminderPapersView, remindersTold, stepsOf, titleOf } from "../../../src/bot/views/reminder.ts";
import { offerView, remindersView } from "../../../src/bot/views/reminders.ts";
import { kinds, MOST_KEPT, overAt, type Reminder } from "../../../src/broadcast/reminder.ts";
import { guides } from "../../../src/guides/index.ts";
import { createTranslators, languages } from "../../../src/i18n/i18n.ts";
import { plainText } from "../../../src/i18n/plain-text.ts";
import { type ISODate, lawOf, readSources } from "../../../src/rules/index.ts";
import { law, programmes } from "../../support/law.ts";

const translators = createTranslators();
const today: ISODate = "2027-06-21";
const known = { law, programmes, sources: readSources(), clock: { today: () => today, now: () => new Date() } };
const how = { id: "an-id-01", today };
type Told = Parameters<typeof remindersTold>;
const reminderView = (reminder: Reminder, how: Told[0][number]["how"], known: Told[1], t: Told[2]) =>
  remindersTold([{ reminder, how }], known, t);
const at = (text: string): number => Date.parse(`${text.replace(" ", "T")}:00+05:00`) / 1000;

/** The pairs that ownDates() can make: a title of its own where there is one, else that of the kind. */
const pairs = kinds.flatMap((kind): readonly (readonly [Reminder["kind"], string])[] => {
  if (kind === "opens") return [[kind, "first-grade"]];
  if (kind === "turns")
    return ["kindergarten-place", "first-grade", "national-fund-use"].map((benefit) => [kind, benefit]);
  return [...programmes.keys()].map((benefit) => [kind, benefit]);
});

describe.each(languages)("in %s", (language) => {
  const t = translators[language];

  it("three of the longest, late and with the portal down, fit one message, and their buttons are told apart", () => {
    const all = pairs.map(([kind, benefit], i) => {
      const reminder: Reminder = { kind, benefit, guide: "family", day: "2027-06-28", born: 2021 };
      return { reminder, how: { id: `id-${i}`, today, missed: "2027-06-20" as const, portal: "down" as const } };
    });
    const length = (due: Told[0]) => plainText(remindersTold(due, known, t).text).length;
    const longest = all.toSorted((one, other) => length([other]) - length([one])).slice(0, 3);
    expect(length(longest)).toBeLessThanOrEqual(4_096);
    const { text, keyboard = [] } = remindersTold(longest, known, t);
    expect(text.match(/<b>[①②③] /g)).toEqual(["<b>① ", "<b>② ", "<b>③ "]);
    const presses = keyboard.flat().map((one) => [one.text[0], "callback_data" in one && one.callback_data]);
    for (const [i, { how: one }] of longest.entries()) expect(presses).toContainEqual(["①②③"[i], `R:done:${one.id}`]);
    expect(presses.filter(([, press]) => String(press).startsWith("o:"))).toHaveLength(1);
  });

  it.each(kinds)("every reminder of kind %s says what, when and what to do, and fits a message", (kind) => {
    for (const [, benefit] of pairs.filter(([of]) => of === kind)) {
      const reminder: Reminder = { kind, benefit, guide: "family", day: "2027-06-28", born: 2021 };
      const { text, keyboard } = reminderView(reminder, { ...how, missed: "2027-06-20", portal: "down" }, known, t);
      expect(text).not.toMatch(/\{\{|undefined/);
      expect(text).toContain("2021");
      expect(text).toMatch(/\n1\. \S/);
      expect(plainText(text).length).toBeLessThan(2_000);
      expect(keyboard?.flat().map((one) => "callback_data" in one && one.callback_data)).toContain("R:done:an-id-01");
      expect(reminderPapersView(reminder, "an-id-01", known, t).text).not.toMatch(/\{\{|undefined/);
    }
  });

  it("the list of them shows each with its next step", () => {
    const all = pairs
      .filter((_, i) => i % 40 === 0)
      .map(([kind, benefit], i) => ({
        kind,
        benefit,
        guide: "family",
        day: "2027-06-28" as const,
        at: at("2027-06-21 10:00"),
        id: `id-${i}-00`,
      }));
    const { text, keyboard } = remindersView(all, known, t);
    expect(text).toContain("10:00");
    expect(text.split("\n\n")).toHaveLength(all.length + 1);
    expect(keyboard?.flat()).toHaveLength(all.length + 2);
  });
});

const { en } = translators;
const claimBy: Reminder = { kind: "claim-by", benefit: "birth-grant", guide: "birth-grant", day: "2027-06-28" };

it.each`
  on              | says
  ${"2027-06-21"} | ${"7 days are left: 28 June 2027."}
  ${"2027-06-26"} | ${"2 days are left: 28 June 2027."}
  ${"2027-06-27"} | ${"Tomorrow, 28 June 2027."}
  ${"2027-06-28"} | ${"Today, 28 June 2027."}
  ${"2027-06-29"} | ${"That day has passed: 28 June 2027."}
`("on $on it says: $says", ({ on, says }) => {
  expect(reminderView(claimBy, { ...how, today: on }, known, en).text.replaceAll("\u00A0", " ")).toContain(says);
});

it.each`
  kind          | benefit             | offers   | because
  ${"claim-by"} | ${"care-allowance"} | ${true}  | ${"of what is to be applied for"}
  ${"ends"}     | ${"care-allowance"} | ${false} | ${"nothing is to be applied for"}
  ${"changes"}  | ${"large-family"}   | ${false} | ${"that comes by itself"}
`("a reminder that $benefit $kind offers papers: $offers ($because)", ({ kind, benefit, offers }) => {
  const reminder: Reminder = { kind, benefit, guide: "family", day: "2027-06-28" };
  const labels = reminderView(reminder, how, known, en)
    .keyboard?.flat()
    .map(({ text }) => text);
  expect(labels?.includes("Documents")).toBe(offers);
});

describe("by the law of the day", () => {
  const endedOn = (day: ISODate, which: (id: string) => boolean) =>
    lawOf(
      law.parameters.map((one) =>
        which(one.id)
          ? {
              ...one,
              values: [...one.values, { since: day, source: { act: "social-code", confidence: "law" as const } }],
            }
          : one,
      ),
    );

  it.each`
    ended           | gone     | because
    ${"2027-06-21"} | ${true}  | ${"the first day without it"}
    ${"2027-06-22"} | ${false} | ${"it still holds today"}
  `("a deadline that ends on $ended is told as gone: $gone ($because)", ({ ended, gone }) => {
    const later = { ...known, law: endedOn(ended, (id) => id === "birth-grant.claim-within") };
    const { text, keyboard } = reminderView(claimBy, how, later, en);
    expect(text.includes("There is no rule for this help on record today")).toBe(gone);
    expect(text.includes("What to do")).toBe(!gone);
    // Nobody is sent for papers of what is gone.
    expect(keyboard?.flat().some(({ text: label }) => label === "Documents")).toBe(!gone);
  });

  it("a programme with nothing left on record, or none of that name, is told as gone", () => {
    const ends: Reminder = { ...claimBy, kind: "ends", benefit: "care-allowance" };
    const none = { ...known, law: endedOn("2027-01-01", (id) => id.startsWith("care-allowance.")) };
    expect(reminderView(ends, how, none, en).text).toContain("no rule for this help");
    const unnamed = reminderView({ ...ends, benefit: "of-another-release" }, how, known, en).text;
    expect(unnamed).toContain("Last day: a former kind of help");
    expect(unnamed).toContain("no rule for this help");
  });

  const withWindow = (opens: string) =>
    lawOf(
      law.parameters.map((one) =>
        one.id === "first-grade.opens"
          ? {
              ...one,
              values: [
                ...one.values,
                { since: "2027-01-20", value: opens, source: { act: "ng-1kl", confidence: "two-media" as const } },
              ],
            }
          : one,
      ),
    );
  const opening = {
    kind: "opens",
    benefit: "first-grade",
    guide: "family",
    day: "2027-04-01",
    at: at("2027-03-31 10:00"),
  } as const;

  it.each`
    opens      | day             | told                  | because
    ${"04-01"} | ${"2027-04-01"} | ${"2027-03-31 10:00"} | ${"announced as it was known"}
    ${"04-05"} | ${"2027-04-05"} | ${"2027-04-04 10:00"} | ${"later: it waits for its own morning"}
    ${"03-30"} | ${"2027-03-30"} | ${"2027-03-31 10:00"} | ${"earlier: told at once"}
  `("a window announced for $opens is told on $told: $because", ({ opens, day, told }) => {
    expect(revised(opening, at("2027-03-31 10:00"), withWindow(opens))).toMatchObject({ day, at: at(told) });
  });

  it("a window that isn't announced yet is told as last year's", () => {
    const says = (by: typeof law) =>
      reminderView(opening, { ...how, today: "2027-03-31" }, { ...known, law: by }, en).text;
    expect(says(law)).toContain("This year's day is not announced yet");
    expect(says(withWindow("04-01"))).not.toContain("not announced yet");
  });

  it("the day of a birthday stays, whatever is announced", () => {
    const kept = { ...claimBy, at: at("2027-06-21 10:00") };
    expect(revised(kept, kept.at, withWindow("04-05"))).toBe(kept);
  });
});

it.each`
  kind          | benefit          | leads    | because
  ${"claim-by"} | ${"birth-grant"} | ${true}  | ${"one applies on eGov"}
  ${"opens"}    | ${"first-grade"} | ${true}  | ${"so does grade 1"}
  ${"ends"}     | ${"birth-grant"} | ${false} | ${"there is nothing to apply for"}
  ${"starts"}   | ${"school-help"} | ${false} | ${"the school takes it"}
`("$kind of $benefit leads to the portal: $leads ($because)", ({ kind, benefit, leads }) => {
  expect(leadsToPortal({ ...claimBy, kind, benefit }, known)).toBe(leads);
});

describe.each(languages)("as many as may be kept, each of the longest, in %s", (language) => {
  const t = translators[language];
  const longest = pairs
    .map(([kind, benefit]): Reminder => ({ kind, benefit, guide: "family", day: "2027-09-28", born: 2021 }))
    .map((one) => ({ one, long: titleOf(one, known, t).length + (stepsOf(one, t)[0]?.length ?? 0) }))
    .toSorted((a, b) => b.long - a.long)
    .slice(0, MOST_KEPT)
    .map(({ one }, i) => ({ ...one, id: `id-${i}-000`, at: at("2027-09-28 10:00") }));
  const fits = (text: string) => expect(plainText(text).length).toBeLessThan(4_096);

  it("fit one message, offered and listed", () => {
    fits(remindersView(longest, known, t).text);
    fits(offerView({ guide: "family", dates: longest.map((one) => ({ ...one, ticked: true })) }, known, t).text);
  });

  it("fit one message beside a whole family's answers, in /mydata and /forget", () => {
    const guide = guides.find(({ id }) => id === "family");
    const answers = Object.fromEntries((guide?.questions ?? []).map(({ id }) => [id, "unknown"]));
    const given = {
      guide: "family",
      answers: { ...answers, kids: "@2026-11-24,2019-03,2021-05,2012-01,2015-02,2010-04,2008-06" },
      until: 1,
    };
    const record = { language, draft: given, kept: given, reminders: longest } satisfies KeptOfChat;
    const parts = { ...known, guides } as unknown as Parts;
    fits(myDataView(record, parts, t, 9_999_999_999).text);
    fits(forgetView(record, parts, t).text);
  });
});

it("is told no more once it is over, and the list says so by leaving out when", () => {
  const kept = { ...claimBy, id: "an-id-01", at: overAt(claimBy) };
  expect(remindersView([kept], known, en).text).not.toContain("I'll remind you");
});
