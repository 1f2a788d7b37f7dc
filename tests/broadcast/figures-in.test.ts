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
    ${"ru"}  | ${"32 августа, 00.13.2026"}                   | ${["08"]}                       | ${"no such days, a month"}
    ${"ru"}  | ${"с 1 по 15 апреля 2027 года"}               | ${["2027-04-01", "2027-04-15"]} | ${"two days, their month and year once"}
    ${"kk"}  | ${"2027 жылғы 1–15 сәуір аралығында"}         | ${["2027-04-01", "2027-04-15"]} | ${"the same in Kazakh"}
    ${"en"}  | ${"from April 1 to 15, 2027"}                 | ${["2027-04-01", "2027-04-15"]} | ${"the same in English"}
    ${"en"}  | ${"1st–15th of April 2027"}                   | ${["2027-04-01", "2027-04-15"]} | ${"the month behind"}
    ${"ru"}  | ${"1 и 15 апреля"}                            | ${["04-01", "04-15"]}           | ${"a list of two"}
    ${"ru"}  | ${"до 1-го апреля"}                           | ${["04-01"]}                    | ${"an ordinal in Russian"}
    ${"kk"}  | ${"1-сәуірде, сәуірдің 2-сі"}                 | ${["04-01", "04-02"]}           | ${"a hyphen, the month first"}
    ${"kk"}  | ${"1 сәуір 2027 жыл"}                         | ${["2027-04-01"]}               | ${"the year last"}
    ${"ru"}  | ${"01.04.27"}                                 | ${["2027-04-01"]}               | ${"a year of two digits"}
    ${"ru"}  | ${"в апреле 2027 года, в мае"}                | ${["05", "2027-04"]}            | ${"months without a day"}
    ${"kk"}  | ${"2027 жылғы сәуірде, мамырдан бастап"}      | ${["05", "2027-04"]}            | ${"the same in Kazakh"}
    ${"en"}  | ${"in April 2027, since May"}                 | ${["05", "2027-04"]}            | ${"the same in English"}
    ${"en"}  | ${"You may march. May I? March on"}           | ${[]}                           | ${"verbs are no months"}
    ${"ru"}  | ${"майка, мартовский, июньских"}              | ${[]}                           | ${"nor are other words"}
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
    ${"ru"}  | ${"4 325,00 тенге"}                 | ${["4325 KZT"]}                  | ${"zeros behind the comma"}
    ${"ru"}  | ${"4325тг"}                         | ${["4325 KZT"]}                  | ${"short and close"}
    ${"en"}  | ${"KZT 4,325, ₸4,325"}              | ${["4325 KZT", "4325 KZT"]}      | ${"tenge before"}
    ${"en"}  | ${"1.5M tenge, 125k KZT"}           | ${["1500000 KZT", "125000 KZT"]} | ${"thousands and millions by a letter"}
    ${"ru"}  | ${"4 ребёнка, 1414"}                | ${[]}                            | ${"no sums"}
  `("$language «$text»: $why", ({ language, text, named }) => {
    expect(sums(text, language)).toEqual(named);
  });
});

describe("the other numbers", () => {
  it.each`
    language | text                                           | numbers                      | why
    ${"ru"}  | ${"1 класс, 12 мест до 1 сентября за 500 ₸"}   | ${["1", "12"]}               | ${"neither days nor sums"}
    ${"kk"}  | ${"1-сыныпқа 12 орын, 18-ге толмаған"}         | ${["1", "12", "18"]}         | ${"with endings"}
    ${"ru"}  | ${"с 9:00 до 18:30"}                           | ${["9:00", "18:30"]}         | ${"hours"}
    ${"en"}  | ${"9 a.m. to 6:30 PM, 12 am"}                  | ${["9:00", "18:30", "0:00"]} | ${"English hours as the others write them"}
    ${"kk"}  | ${"сағат 09:00-ден"}                           | ${["9:00"]}                  | ${"an hour with a nought before"}
    ${"ru"}  | ${"12 тысяч детей"}                            | ${["12000"]}                 | ${"thousands in words"}
    ${"ru"}  | ${"12 000 детей"}                              | ${["12000"]}                 | ${"thousands apart"}
    ${"en"}  | ${"12,000 children"}                           | ${["12000"]}                 | ${"the same in English"}
    ${"ru"}  | ${"{{mci}} и https://egov.kz/1/2 и gov.kz/77"} | ${[]}                        | ${"blanks and addresses say nothing"}
  `("$language «$text»: $why", ({ language, text, numbers }) => {
    expect(figuresIn(text, language).numbers).toEqual(numbers);
  });
});
