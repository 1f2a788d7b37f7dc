import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as typed from "../../../src/guides/typed/index.ts";
import { addDays, type ISODate, isISODate, isYearMonth } from "../../../src/rules/index.ts";
import { misreadDays, misreadNumbers } from "./round-trip.ts";
import { english, inLatin, kazakh, russian, withoutKazakhLetters, writtenDates } from "./spoken.ts";

const today: ISODate = "2027-12-31";

describe("numbers in words", () => {
  it.each<[string, (n: number) => string]>([
    ["Kazakh", kazakh],
    ["Russian", russian],
    ["English", english],
  ])("every number up to 20 000 reads back in %s", (_, inWords) => {
    expect(misreadNumbers(inWords, 0, 20_000)).toEqual([]);
  });

  it.each<[string, (n: number) => string]>([
    ["Kazakh", kazakh],
    ["Kazakh without its letters", (n) => withoutKazakhLetters(kazakh(n))],
    ["Kazakh in Latin letters", (n) => inLatin(kazakh(n))],
    ["Russian", russian],
    ["Russian in Latin letters", (n) => inLatin(russian(n))],
    ["English", english],
    ["English without «and» and hyphens", (n) => english(n).replaceAll(" and ", " ").replaceAll("-", " ")],
  ])("any number up to 999 999 reads back in %s", (_, inWords) => {
    const numbers = fc.oneof(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1000, max: 999_999 }));
    fc.assert(
      fc.property(numbers, (n) => misreadNumbers(inWords, n, n).length === 0),
      { numRuns: 300 },
    );
  });
});

describe("dates", () => {
  it.each(Object.entries(writtenDates))(
    "every day of 2006–2027 reads back in %s, the eight formats in turn",
    (_, formats) => {
      expect(misreadDays(formats, today, "in turn")).toEqual([]);
    },
  );

  it("a day or month that was read is never after today, and always one of the calendar", () => {
    const texts = fc.oneof(
      fc
        .tuple(fc.nat(40), fc.constantFrom("марта", "ақпан", "February", ".02.", "/13/", " 2 ", "назад"), fc.nat(2100))
        .map((parts) => parts.join(" ")),
      fc
        .tuple(fc.nat(99), fc.constantFrom(".", "/", "-"), fc.nat(99), fc.constantFrom(".", "/", "-", ""), fc.nat(2100))
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 8000 }), (text, days) => {
        const now = addDays("2006-01-01", days);
        const date = typed.readDate(text, now);
        if (!date.ok) return true;
        return (isISODate(date.value) || isYearMonth(date.value)) && date.value <= now.slice(0, date.value.length);
      }),
      { numRuns: 1000 },
    );
  });
});

/** What people may send: words we know in any order, digits, signs of every script. */
const vocabulary =
  "трое үш three двадцать жүз hundred тысяч мың полтора жарым half и және and не жоқ no да иә yes март наурыз may лет жас years мес ай по двойняшки назад бұрын ago 12 2026 1,5 31.02 - , . + ? он one первый".split(
    " ",
  );
const anything = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 }).map((words) => words.join(" ")),
  fc.array(fc.constantFrom(...vocabulary), { maxLength: 6 }).map((words) => words.join("")),
  fc.string({ unit: fc.constantFrom(..."0123456789., -/+½٣３") }),
);

describe("whatever is typed", () => {
  const options = [
    { id: "a", labels: ["Иә", "Да", "Yes"] },
    { id: "b", labels: ["II топ", "II группа", "Group II"] },
  ];

  it("nothing is thrown", () => {
    fc.assert(
      fc.property(anything, (text) => {
        typed.readCount(text, { min: 0, max: 20 });
        typed.readMoney(text);
        typed.readDate(text, today);
        typed.readYear(text, today);
        typed.readAges(text);
        typed.readYesNo(text);
        typed.readDontKnow(text);
        typed.readCommandWord(text);
        typed.readChoice(text, options);
      }),
      { numRuns: 1500 },
    );
  });

  it("a count that was read is whole and within its bounds", () => {
    fc.assert(
      fc.property(anything, fc.nat(5), fc.nat(30), (text, min, more) => {
        const count = typed.readCount(text, { min, max: min + more });
        return !count.ok || (Number.isInteger(count.value) && count.value >= min && count.value <= min + more);
      }),
      { numRuns: 1500 },
    );
  });

  it("money that was read is plain decimal text to the tiyn, ages are whole months", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const [money, ages] = [typed.readMoney(text), typed.readAges(text)];
        if (money.ok) expect(money.value).toMatch(/^\d{1,9}(\.\d{1,2})?$/);
        if (ages.ok) expect(ages.value.every(({ months }) => Number.isInteger(months) && months >= 0)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it("a long message is a story or a question, never an answer, and costs nothing", () => {
    const story = "у меня двое детей, ".repeat(200);
    expect(typed.readCount(story, { min: 0, max: 20 })).toEqual({ ok: false, why: { kind: "notANumber" } });
    expect(typed.readYesNo(`да ${story}`)).toBeUndefined();
  });
});
