import { describe, expect, it } from "vitest";
import { datesIn } from "../../src/broadcast/dates-in.ts";
import { figuresIn } from "../../src/broadcast/figures-in.ts";

describe("the days a text names", () => {
  it.each`
    language | text                                          | dates                           | why
    ${"ru"}  | ${"до 1 сентября"}                            | ${["09-01"]}                    | ${"without a year"}
    ${"ru"}  | ${"с 1 января 2027 года по 31 мая 2027 года"} | ${["2027-01-01", "2027-05-31"]} | ${"two of them"}
    ${"ru"}  | ${"до 01.09.2026"}                            | ${["2026-09-01"]}               | ${"in digits"}
    ${"kk"}  | ${"31.08 дейін, 12.50 ₸, 10.30"}              | ${["08-31"]}                    | ${"in digits without a year; a sum and an hour are none"}
    ${"ru"}  | ${"2 ребёнка, 40 марок"}                      | ${[]}                           | ${"no month"}
    ${"kk"}  | ${"2026 жылғы 1 қыркүйекке дейін"}            | ${["2026-09-01"]}               | ${"with an ending"}
    ${"kk"}  | ${"31 тамызға дейін, 5 мамырдан бастап"}      | ${["05-05", "08-31"]}           | ${"endings without a year"}
    ${"en"}  | ${"by 1 September 2026"}                      | ${["2026-09-01"]}               | ${"the day first"}
    ${"en"}  | ${"by September 1, 2026"}                     | ${["2026-09-01"]}               | ${"the month first"}
    ${"en"}  | ${"on the 31st of May"}                       | ${["05-31"]}                    | ${"an ordinal"}
    ${"en"}  | ${"children under 2 may get a place"}         | ${[]}                           | ${"to be allowed to is no month"}
    ${"en"}  | ${"since 2026-09-01"}                         | ${["2026-09-01"]}               | ${"as machines write it"}
    ${"ru"}  | ${"32 августа, 00.13.2026"}                   | ${[]}                           | ${"no such days"}
  `("$language «$text»: $why", ({ language, text, dates }) => {
    expect(datesIn(text, language).dates).toEqual(dates);
  });

  it("are taken out of the rest", () => {
    expect(datesIn("до 1 сентября 2026 года 12 мест", "ru").rest.replace(/ +/g, " ")).toBe("до года 12 мест");
  });
});

const sums = (text: string, language: "kk" | "ru" | "en") =>
  figuresIn(text, language).sums.map(({ value, unit }) => `${value} ${unit}`);

describe("the sums a text names", () => {
  it.each`
    language | text                                | named                            | why
    ${"ru"}  | ${"164 350 ₸"}                      | ${["164350 KZT"]}                | ${"thousands apart"}
    ${"ru"}  | ${"164\u00A0350\u00A0тенге"}        | ${["164350 KZT"]}                | ${"with unbreakable spaces, in words"}
    ${"en"}  | ${"164,350 ₸"}                      | ${["164350 KZT"]}                | ${"English commas"}
    ${"en"}  | ${"1.5 MCI"}                        | ${["1.5 MCI"]}                   | ${"an English point"}
    ${"ru"}  | ${"1,5 МРП"}                        | ${["1.5 MCI"]}                   | ${"a comma"}
    ${"kk"}  | ${"16,03 АЕК"}                      | ${["16.03 MCI"]}                 | ${"a multiple of the index"}
    ${"kk"}  | ${"табыстың 40 пайызы"}             | ${["40 percent"]}                | ${"with an ending"}
    ${"ru"}  | ${"40\u00A0%"}                      | ${["40 percent"]}                | ${"a sign"}
    ${"ru"}  | ${"100 тысяч тенге, 1,5 млн тенге"} | ${["100000 KZT", "1500000 KZT"]} | ${"thousands and millions in words"}
    ${"en"}  | ${"$100"}                           | ${["100 USD"]}                   | ${"the sign before"}
    ${"ru"}  | ${"130,71 $"}                       | ${["130.71 USD"]}                | ${"the sign behind"}
    ${"ru"}  | ${"4 ребёнка, 1414"}                | ${[]}                            | ${"no sums"}
  `("$language «$text»: $why", ({ language, text, named }) => {
    expect(sums(text, language)).toEqual(named);
  });
});

describe("the other numbers", () => {
  it.each`
    language | text                                           | numbers              | why
    ${"ru"}  | ${"1 класс, 12 мест до 1 сентября за 500 ₸"}   | ${["1", "12"]}       | ${"neither days nor sums"}
    ${"kk"}  | ${"1-сыныпқа 12 орын, 18-ге толмаған"}         | ${["1", "12", "18"]} | ${"with endings"}
    ${"ru"}  | ${"с 9:00 до 18:30"}                           | ${["9:00", "18:30"]} | ${"hours"}
    ${"ru"}  | ${"12 000 детей"}                              | ${["12000"]}         | ${"thousands apart"}
    ${"en"}  | ${"12,000 children"}                           | ${["12000"]}         | ${"the same in English"}
    ${"ru"}  | ${"{{mci}} и https://egov.kz/1/2 и gov.kz/77"} | ${[]}                | ${"blanks and addresses say nothing"}
  `("$language «$text»: $why", ({ language, text, numbers }) => {
    expect(figuresIn(text, language).numbers).toEqual(numbers);
  });
});
