import { describe, expect, it } from "vitest";
import { figuresOf } from "../../src/broadcast/blanks.ts";
import { Content } from "../../src/broadcast/campaign.ts";
import { checkContent } from "../../src/broadcast/check-content.ts";
import { createTranslators, languages } from "../../src/i18n/i18n.ts";
import { law } from "../support/law.ts";

const NOW = Date.parse("2026-11-28T12:00:00+05:00") / 1000;
const EVENING = Date.parse("2026-11-28T20:00:00+05:00") / 1000;
const clean = {
  kk: "Мектепке қабылдау\nӨтініш 7 қазанда басталады. Құжаттарды алдын ала дайындаңыз.",
  ru: "Приём в школу\nЗаявления с 7 октября. Подготовьте документы заранее.",
  en: "School enrolment\nApplications open on 7 October. Get your papers ready.",
};
const t = createTranslators();

function check(text: Partial<typeof clean>, rest: object = {}) {
  const content = Content.parse({ topic: "school", text, figures: figuresOf(text, {}), ...rest });
  return checkContent(content, {
    law,
    on: "2026-11-28" as never,
    now: NOW,
    guides: ["birth-grant"],
    message: (language) => content.text[language]?.replace(/\{\{.*?\}\}/g, "4 325 ₸") ?? "",
  });
}
const found = (text: Partial<typeof clean>, rest: object = {}) =>
  check(text, rest).map(({ check, weight, mend }) => `${weight} ${check} ${mend.join()}`);
const all = (line: string) => ({ kk: line, ru: line, en: line });

it("finds nothing in a clean campaign", () => {
  expect(check(clean, { guide: "birth-grant", link: "https://www.gov.kz/x", notBefore: NOW + 60 })).toEqual([]);
});

describe("what must be mended", () => {
  it.each`
    change                                                      | finding                       | why
    ${{ kk: undefined }}                                        | ${"fault missing kk"}         | ${"three or nothing"}
    ${{ ru: "<b>Приём\nс 7 октября" }}                          | ${"fault html.unclosed ru"}   | ${"Telegram would refuse it"}
    ${{ en: `${clean.en} <br>` }}                               | ${"fault html.unknown en"}    | ${"no tag of Telegram's"}
    ${{ ru: `${clean.ru} Пособие: {{mcy}}` }}                   | ${"fault blankUnknown ru"}    | ${"a parameter nobody knows"}
    ${{ ru: `${clean.ru} Пособие: {{mci}` }}                    | ${"fault blankStray ru"}      | ${"half a blank"}
    ${{ ru: `${clean.ru} {{birth-grant.rounding}}` }}           | ${"fault blankUnreadable ru"} | ${"no figure a sentence could have"}
    ${{ ru: `${clean.ru} МРП: 4 325 ₸` }}                       | ${"fault literalOfLaw ru"}    | ${"a sum of the law, typed"}
    ${{ en: `${clean.en} https://evil.example.com/` }}          | ${"fault strangeLink en"}     | ${"a page that isn't the state's"}
    ${{ en: `${clean.en} <a href="https://egov.kz.co">e</a>` }} | ${"fault strangeLink en"}     | ${"behind a word"}
    ${{ ru: `${clean.ru} ${"а".repeat(4_096)}` }}               | ${"fault long ru"}            | ${"more than Telegram takes"}
  `("$finding: $why", ({ change, finding }) => {
    expect(found({ ...clean, ...change })).toContain(finding);
  });

  it.each`
    rest                                       | why
    ${{ notBefore: EVENING - 1 }}              | ${"the last second of the day"}
    ${{ notBefore: EVENING, topic: "urgent" }} | ${"what is urgent goes out at night"}
  `("nothing speaks against a time: $why", ({ rest }) => {
    expect(found(clean, rest)).toEqual([]);
  });

  it("takes 4 096 characters, tags not counted, and no more", () => {
    const text = (length: number) => ({ ...clean, en: `<b>${"a".repeat(length)}</b>` });
    expect(found(text(4_096))).not.toContain("fault long en");
    expect(found(text(4_097))).toContain("fault long en");
  });

  it("names parameters much like a blank that is none", () => {
    const [first] = check({ ...clean, ru: `${clean.ru} {{birth-grant.first}}` });
    expect(first?.blanks.near).toContain("birth-grant.");
  });

  it.each`
    rest                               | finding                     | why
    ${{ guide: "gone" }}               | ${"fault guide guide"}      | ${"no such guide"}
    ${{ link: "https://example.com" }} | ${"fault strangeLink link"} | ${"no official page"}
    ${{ notBefore: NOW }}              | ${"look past schedule"}     | ${"its time has come"}
    ${{ notBefore: EVENING }}          | ${"look night schedule"}    | ${"nobody is written to then"}
  `("$finding: $why", ({ rest, finding }) => {
    expect(found(clean, rest)).toEqual([finding]);
  });
});

describe("what may be meant so", () => {
  it.each`
    change                                                                             | finding                           | why
    ${{ kk: clean.kk.replace("7 қазанда", "6 қазанда") }}                              | ${"look differ.dates kk,ru,en"}   | ${"another day in Kazakh"}
    ${{ ...clean, ru: clean.ru.replace("7 октября", "в октябре") }}                    | ${"look differ.dates kk,ru,en"}   | ${"a month and no day"}
    ${{ kk: "Мамырда басталады.", ru: "Начнётся в апреле.", en: "It begins in May." }} | ${"look differ.dates kk,ru,en"}   | ${"another month, and no figure at all"}
    ${{ ru: `${clean.ru} Класс 1.` }}                                                  | ${"look differ.numbers kk,ru,en"} | ${"a number only in Russian"}
    ${{ ru: `${clean.ru} Школа даёт 777 ₸.` }}                                         | ${"look differ.sums kk,ru,en"}    | ${"a sum only in Russian"}
    ${{ ru: `${clean.ru} Школа даёт 777 ₸.` }}                                         | ${"look literal ru"}              | ${"a sum that isn't the law's"}
    ${{ ru: `${clean.ru} Это 40 %.` }}                                                 | ${"look literalLike ru"}          | ${"a share that may be another one"}
    ${{ ru: `${clean.ru} Это 12 000 ₸.` }}                                             | ${"look literalLike ru"}          | ${"a round sum, which a camp costs too"}
    ${{ ru: `${clean.ru} Это 3 МРП.` }}                                                | ${"look literalLike ru"}          | ${"a whole number of indices"}
    ${{ ru: `${clean.ru} МРП: {{mci}}.` }}                                             | ${"look differ.named kk,ru,en"}   | ${"a figure only in Russian"}
    ${{ ru: `${clean.ru} Сайт: egov.kz` }}                                             | ${"look differ.links kk,ru,en"}   | ${"a page only in Russian"}
    ${{ ru: `${"П".repeat(91)}\nс 7 октября` }}                                        | ${"look headline ru"}             | ${"the archive shows ninety"}
    ${{ en: `On 7 October ${"very ".repeat(11)}soon.` }}                               | ${"look average en"}              | ${"fifteen words in each sentence"}
    ${{ en: `On 7 October. ${"Now. ".repeat(40)}${"very ".repeat(20)}soon.` }}         | ${"look sentence en"}             | ${"one sentence of twenty-one"}
    ${{ kk: clean.ru }}                                                                | ${"look language kk"}             | ${"Russian where Kazakh belongs"}
    ${{ ru: clean.kk }}                                                                | ${"look language ru"}             | ${"Kazakh where Russian belongs"}
    ${{ en: clean.ru }}                                                                | ${"look language en"}             | ${"Russian where English belongs"}
    ${{ kk: `${clean.kk} {{mci}}-ге тең.` }}                                           | ${"look ending kk"}               | ${"an ending that the number should choose"}
  `("$finding: $why", ({ change, finding }) => {
    expect(found({ ...clean, ...change })).toContain(finding);
  });

  it.each`
    text                                                                                                                                               | why
    ${all("МРП: {{mci}}")}                                                                                                                             | ${"the same blank in each"}
    ${all("1414")}                                                                                                                                     | ${"the same number in each"}
    ${{ ...clean, ru: clean.ru.replace("7 октября", "07.10") }}                                                                                        | ${"the same day, otherwise written"}
    ${{ kk: "2027 жылғы 1 сәуірден 31 мамырға дейін.", ru: "С 1 апреля по 31 мая 2027 года.", en: "From April 1 until May 31, 2027." }}                | ${"the year stands once in each"}
    ${{ kk: "1–15 сәуір аралығында.", ru: "С 1 по 15 апреля.", en: "April 1 to 15." }}                                                                 | ${"two days of a month"}
    ${{ kk: "12 500 теңге, 40 пайызы, 7–15 күн, 9:00.", ru: "12500 тг, 40 %, 7-15 дней, 09:00.", en: "KZT 12,500, 40 percent, 7 to 15 days, 9 a.m." }} | ${"sums, shares, days and hours as each language writes them"}
  `("nothing differs where $why", ({ text }) => {
    expect(found(text).filter((line) => line.includes("differ"))).toEqual([]);
  });

  it("is a figure that nobody has entered for that day yet", () => {
    const text = all("МРП: {{mci}}");
    const later = Content.parse({ topic: "school", text, figures: figuresOf(text, {}) });
    const known = { law, now: NOW, guides: [], message: () => "" };
    const looks = (on: string) => checkContent(later, { ...known, on: on as never }).map(({ check }) => check);
    expect(looks("2026-12-31")).not.toContain("blankOld");
    expect(looks("2099-01-01")).toContain("blankOld");
  });

  it("is told in order: what must be mended, what differs between languages, then the rest", () => {
    const list = found({ ...clean, ru: `${clean.ru} Это 777 ₸ или 4 325 ₸, 41 %.` });
    const ranks = list.map((one) => (one.startsWith("fault") ? 0 : one.includes("differ") ? 1 : 2));
    expect(ranks).toEqual(ranks.toSorted());
    expect(new Set(ranks).size).toBe(3);
  });

  it("is one sum, however each language writes it", () => {
    const [ru, kk, en] = ["12 300 тг", "12300 теңге", "KZT 12,300"];
    const each = { kk: `${clean.kk} ${kk}`, ru: `${clean.ru} ${ru}`, en: `${clean.en} ${en}` };
    expect(found(each).filter((one) => one.includes("literal"))).toEqual(["look literal kk,ru,en"]);
  });

  it("is told once where it is the same in several languages", () => {
    expect(found({})).toEqual(["fault missing kk,ru,en"]);
    expect(found({ ...clean, kk: `<b>${clean.kk}`, en: `<b>${clean.en}` })).toContain("fault html.unclosed kk,en");
  });

  it("is a day that the law names as well", () => {
    const [first] = check({ kk: "1 сәуір", ru: "1 апреля", en: "1 April" });
    expect(first).toMatchObject({ check: "dateOfLaw", weight: "look", blanks: { date: "01.04" } });
  });

  it("puts what must be mended first", () => {
    const weights = check({ ...clean, ru: `${clean.ru} Класс 1. <b>` }).map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted());
    expect(weights[0]).toBe("fault");
  });
});

describe("a finding", () => {
  const doubted = { ...clean, ru: `${clean.ru} Класс 1.` };
  it("is the same one for the same words, and another one for others", () => {
    const [first] = check(doubted);
    expect(check(doubted)[0]?.id).toBe(first?.id);
    expect(check({ ...clean, ru: `${clean.ru} Класс 2.` })[0]?.id).not.toBe(first?.id);
  });

  it("has a sentence in each language", () => {
    const checks = [
      ...[
        "missing",
        "blankUnknown",
        "blankEnded",
        "blankUnreadable",
        "blankStray",
        "blankOld",
        "strangeLink",
        "long",
        "guide",
      ],
      ...[
        "past",
        "literal",
        "literalOfLaw",
        "literalLike",
        "dateOfLaw",
        "headline",
        "average",
        "sentence",
        "language",
        "ending",
      ],
      ...["bare", "unknown", "attribute", "unopened", "unclosed", "within"].map((fault) => `html.${fault}`),
      ...["dates", "sums", "numbers", "named", "links"].map((kind) => `differ.${kind}`),
    ];
    for (const language of languages)
      for (const one of checks) expect(t[language].has(`desk:check.${one}`), `${language} ${one}`).toBe(true);
  });
});

it("fills a blank with the parameter of its name, unless another one is named", () => {
  const text = all("{{mci}} {{index}} {{nothing}}");
  expect(figuresOf(text, { index: "mci", gone: "mci" })).toEqual({ mci: "mci", index: "mci" });
});
