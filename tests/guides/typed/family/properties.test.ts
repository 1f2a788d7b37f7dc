import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCalc, readFamily } from "../../../../src/guides/typed/index.ts";
import { type ISODate, isISODate, isYearMonth } from "../../../../src/rules/index.ts";
import { inShort } from "./in-short.ts";

const today: ISODate = "2026-11-24";

/** What people may send: our own words in any order, numbers, dates, signs of every script. */
const vocabulary =
  "у меня жду ждём беременна рожу родила родился детей ребёнок сын дочь старший двойня по 4 четверо пятого 5,7 1,5 лет года мес айлық жаста балам бала қызым күтіп жүрмін жүктімін босанамын туған марта наурыз 2026 12.03.2024 доход зарплата муж мужа получаю 250 тыс мың 250000 на 6 человек адам нас семья не работаю жұмыс істемеймін я в декрете инвалид группа 2 умер алтын алқа асп алмаймын Алматы облысы Шымкент kids pregnant due in March born my husband earns for per person years old and и және или , . ; ? ! - : / ( ) \n 👶".split(
    " ",
  );
const anything = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(fc.constantFrom(...vocabulary), { maxLength: 40 }).map((words) => words.join(" ")),
  fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 }).map((words) => words.join("")),
);

describe("whatever is typed", () => {
  it("nothing is thrown, and what is kept can be", () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { slots } of [readFamily(text, today), readCalc(text, today)]) {
          const { childCount, children, familySize, expecting } = slots;
          if (childCount) expect(childCount.value).toBeLessThanOrEqual(20);
          if (familySize) expect(familySize.value).toBeGreaterThan(0);
          if (childCount && children) expect(children.value.length).toBeLessThanOrEqual(childCount.value);
          for (const child of children?.value ?? []) {
            if (child.kind === "day") expect(isISODate(child.value) && child.value <= today).toBe(true);
            if (child.kind === "month") expect(isYearMonth(child.value) && child.value <= today.slice(0, 7)).toBe(true);
            if (child.kind === "years" || child.kind === "months") expect(Number.isInteger(child.value)).toBe(true);
          }
          const due = expecting?.value.due;
          if (due) expect(due >= today.slice(0, due.length) && due <= "2027-09-24").toBe(true);
          for (const { seen } of Object.values(slots)) expect(seen).not.toBe("");
        }
      }),
      { numRuns: 600 },
    );
  });

  it("every piece of the text belongs to one of the two: kept, or left out and named", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { slots, left } = readFamily(text, today);
        const several = left.filter(({ why }) => why.kind === "several" && why.seen.length > 1).map(({ slot }) => slot);
        // Money and children are lists: one item of theirs may be clear and another not.
        for (const slot of several)
          if (!["children", "earnings", "income"].includes(slot)) expect(slots[slot]).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  const longest = 4096;
  it.each(
    "1 |детей |у меня 4 детей, |5 лет |он |, |12 марта |жду пятого |рожу через 2 месяца |родила |250 тыс |7|ж|абвгдежз |1.|1/|8 701 123 45 67 |муж умер |ребенок инвалид 2 группы |многодетнаая |👶|а-|сыну 5 |трёхлетний|сколько ".split(
      "|",
    ),
  )("a message of nothing but «%s» is read to its end", (piece) => {
    const text = piece.repeat(longest).slice(0, longest);
    // Tens of milliseconds; what grows with the square of the length runs into the limit of every test.
    readFamily(text, today);
    readCalc(text, today);
  });
});

describe("the order of the parts", () => {
  const parts = [
    "у меня 4 детей",
    "жду пятого",
    "дети 1, 4, 7 и 12 лет",
    "доход семьи 250000 на 6",
    "я не работаю",
    "муж получает 200 тысяч",
    "живём в Шымкенте",
    "мы многодетные",
    "получаем АСП",
    "в январе рожу",
    "отчислений не было",
    "алтын алқам бар",
    "my husband works",
    "көпбалалы отбасымыз",
  ];

  it.each([", ", "; ", ". ", "\n"])("joined by %j it changes nothing", (joint) => {
    const both = fc
      .shuffledSubarray(parts)
      .chain((chosen) => fc.tuple(fc.constant(chosen), fc.shuffledSubarray(chosen, { minLength: chosen.length })));
    fc.assert(
      fc.property(both, ([one, other]) => {
        for (const readText of [readFamily, readCalc])
          expect(inShort(readText(one.join(joint), today))).toBe(inShort(readText(other.join(joint), today)));
      }),
      { numRuns: 60 },
    );
  });

  it("all of them are read at once", () => {
    expect(inShort(readFamily(parts.join(", "), today))).toBe(
      "4 children; ages 1y 4y 7y 12y; expecting no.5 due 2027-01; not-working; partner employed; uninsured; income 250000; partner 200000; 6 heads; large; altyn-alqa; tsa; in shymkent",
    );
  });
});
