import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPersonalData } from "../../src/safety/personal-data.ts";

const weighed = (start: string, shift: number) =>
  [...start].reduce((total, digit, i) => total + Number(digit) * (((i + shift) % 11) + 1), 0) % 11;
/** An identity number with the checksum the state prescribes, of nobody: all who have one here are born after 2095. */
const iin = (start: string) => start + (weighed(start, 0) === 10 ? weighed(start, 2) : weighed(start, 0));
const VALID = iin("99010150001");
const MISTYPED = VALID.slice(0, 11) + ((Number(VALID[11]) + 1) % 10);

/** The check digit by the first weights, and by the second. */
const FIRST = iin("99123150001");
const SECOND = Array.from({ length: 100 }, (_, serial) => `9912315${String(serial).padStart(4, "0")}`).find(
  (start) => weighed(start, 0) === 10 && weighed(start, 2) < 10,
);

describe("personal data", () => {
  it.each`
    text                                                                             | kinds               | why
    ${VALID}                                                                         | ${["iin"]}          | ${"an identity number alone"}
    ${FIRST}                                                                         | ${["iin"]}          | ${"on the last day of a year"}
    ${iin("96022950001")}                                                            | ${["iin"]}          | ${"on a leap day"}
    ${`мой иин ${VALID}, сколько мне положено`}                                      | ${["iin"]}          | ${"inside a question"}
    ${VALID.replace(/(\d{6})(\d{6})/, "$1 $2")}                                      | ${["iin"]}          | ${"written apart"}
    ${`${VALID.slice(0, 6)}-${VALID.slice(6)}`}                                      | ${["iin"]}          | ${"written with a dash"}
    ${[...VALID].join(" ")}                                                          | ${["iin"]}          | ${"digit by digit"}
    ${`9\u200B${VALID.slice(1)}`}                                                    | ${["iin"]}          | ${"with a character without width inside"}
    ${VALID.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))} | ${["iin"]}          | ${"in wide digits"}
    ${`жсн ${MISTYPED}`}                                                             | ${["iin"]}          | ${"mistyped, but called by its name"}
    ${`менің ЖСН-ім: ${MISTYPED.replace(/(.{4})/g, "$1 ").trim()}`}                  | ${["iin"]}          | ${"with an ending and a colon"}
    ${"4111 1111 1111 1111"}                                                         | ${["card"]}         | ${"a card, by Luhn's sum"}
    ${"4111-1111-1111-1111"}                                                         | ${["card"]}         | ${"a card with dashes"}
    ${"5500005555555559"}                                                            | ${["card"]}         | ${"a card in one piece"}
    ${"KZ12 3456 7890 ABCD EFGH"}                                                    | ${["card"]}         | ${"a bank account"}
    ${"kz86125kzt5004100100"}                                                        | ${["card"]}         | ${"a bank account in small letters"}
    ${"+7 701 555 12 34"}                                                            | ${["phone"]}        | ${"a phone with the country's code"}
    ${"87015551234"}                                                                 | ${["phone"]}        | ${"a phone in one piece"}
    ${"8 (701) 555-12-34"}                                                           | ${["phone"]}        | ${"a phone with brackets"}
    ${"+7(727)2721234"}                                                              | ${["phone"]}        | ${"a phone of a city"}
    ${"8.705.123.45.67"}                                                             | ${["phone"]}        | ${"a phone with dots"}
    ${"8701 5551234"}                                                                | ${["phone"]}        | ${"in two pieces"}
    ${"8 7 0 1 5 5 5 1 2 3 4"}                                                       | ${["phone"]}        | ${"digit by digit"}
    ${"701 555 12 34"}                                                               | ${["phone"]}        | ${"a phone without its first digit"}
    ${"7015551234"}                                                                  | ${["phone"]}        | ${"the same in one piece"}
    ${"+998 90 123 45 67"}                                                           | ${["phone"]}        | ${"a phone abroad"}
    ${"пишите на ainur.k@mail.kz"}                                                   | ${["email"]}        | ${"an e-mail"}
    ${"айгүл@пошта.қаз"}                                                             | ${["email"]}        | ${"an e-mail in Cyrillic"}
    ${"удостоверение № 045123456"}                                                   | ${["document"]}     | ${"the number of an ID card"}
    ${"№ 045123456"}                                                                 | ${["document"]}     | ${"its sign alone"}
    ${"жеке куәлігім 045 123 456"}                                                   | ${["document"]}     | ${"an ID card in Kazakh, in threes"}
    ${"паспорт N12345678"}                                                           | ${["document"]}     | ${"the number of a passport"}
    ${"n 12345678"}                                                                  | ${["document"]}     | ${"a passport in small letters"}
    ${VALID.replace(/(\d{6})(\d{6})/, "$1/$2")}                                      | ${["iin"]}          | ${"with a stroke"}
    ${VALID.replace(/(\d{6})(\d{6})/, "$1_$2")}                                      | ${["iin"]}          | ${"with an underscore"}
    ${VALID.replace(/(\d{3})(?=\d)/g, "$1 ")}                                        | ${["iin"]}          | ${"in threes"}
    ${VALID.replace(/(\d{2})(?=\d)/g, "$1-")}                                        | ${["iin"]}          | ${"in pairs"}
    ${`мой иин${VALID}`}                                                             | ${["iin"]}          | ${"grown together with its name"}
    ${"4111/1111/1111/1111"}                                                         | ${["card"]}         | ${"a card with strokes"}
    ${"номер карты 4400430212345678"}                                                | ${["card"]}         | ${"a card mistyped, but called by its name"}
    ${"карта 4111 11 11 11 11 11 11"}                                                | ${["card"]}         | ${"a card in pairs"}
    ${"kz 86 125k zt50 0410 0100"}                                                   | ${["card"]}         | ${"a bank account with a space after its country"}
    ${"87 01 555 12 34"}                                                             | ${["phone"]}        | ${"a phone parted oddly"}
    ${"+7_701_555_12_34"}                                                            | ${["phone"]}        | ${"a phone with underscores"}
    ${"ainur (at) mail.kz"}                                                          | ${["email"]}        | ${"an e-mail spelled out"}
    ${"ainur @ mail.kz"}                                                             | ${["email"]}        | ${"an e-mail with spaces"}
    ${"айнур собака mail.ru"}                                                        | ${["email"]}        | ${"an e-mail said aloud"}
    ${"паспорт 12345678"}                                                            | ${["document"]}     | ${"a passport without its letter"}
    ${"удостоверение: 045-123-456"}                                                  | ${["document"]}     | ${"an ID card with dashes"}
    ${"свидетельство о рождении № 01-23-456789"}                                     | ${["document"]}     | ${"a certificate of birth"}
    ${`${VALID} и +7 701 555 12 34`}                                                 | ${["iin", "phone"]} | ${"two at once"}
    ${`8 701 555 12 34 ${VALID}`}                                                    | ${["iin", "phone"]} | ${"two with a space between them"}
  `("$text holds $kinds: $why", ({ text, kinds }) => {
    const found = findPersonalData(text);
    expect(found?.kinds).toEqual(kinds);
    expect(found?.rest.replace(/\D/g, "").length).toBeLessThan(4);
    expect(found?.rest).toContain("…");
  });

  it("knows an identity number by the second weights too", () => {
    expect(SECOND).toBeDefined();
    expect(findPersonalData(iin(SECOND ?? ""))?.kinds).toEqual(["iin"]);
  });

  it.each`
    text                                                | why
    ${MISTYPED}                                         | ${"a wrong checksum"}
    ${iin("99130150001")}                               | ${"a thirteenth month"}
    ${iin("99123250001")}                               | ${"the thirty-second of December"}
    ${iin("97022950001")}                               | ${"a leap day in a common year"}
    ${iin("99010170001")}                               | ${"a century that the numbers don't have"}
    ${iin("99014050001")}                               | ${"a firm's number has no day of birth"}
    ${`${VALID}0`}                                      | ${"thirteen digits that are no card"}
    ${"123456789012"}                                   | ${"twelve digits without a birth date"}
    ${"4111 1111 1111 1112"}                            | ${"a card mistyped in one digit"}
    ${"0000 0000 0000 0000"}                            | ${"sixteen noughts"}
    ${"звоните 111, 112, 102, 103, 1414"}               | ${"numbers that everybody may call"}
    ${"доход 250 000 тенге, нас 6"}                     | ${"sums of money"}
    ${"7 011 234 567 тенге"}                            | ${"a sum of ten digits that begins like a phone"}
    ${"77012345678 ₸"}                                  | ${"a sum of eleven digits"}
    ${"+7 011 234"}                                     | ${"a plus before a rise"}
    ${"родился 12.03.2026, в 2015 переехали"}           | ${"dates and years"}
    ${"8.7.2015 12345"}                                 | ${"a date and a number that make eleven digits"}
    ${"01.01.2024 - 31.12.2024"}                        | ${"a span of days"}
    ${"1 250 000 ₸ и 3 500 000 ₸"}                      | ${"two sums side by side"}
    ${"приказ № 158 от 24.04.2020"}                     | ${"the number of an order"}
    ${"№ 12345678"}                                     | ${"eight digits, one too few"}
    ${"045123456"}                                      | ${"nine digits that nothing names"}
    ${"у меня 4 детей: 1, 4, 7, 12"}                    | ${"ages"}
    ${"egov.kz 20 days ago i applied and nothing came"} | ${"an address before a number of days"}
    ${"родились 15.01.2015 20.02.2017"}                 | ${"birthdays that pass the checksum"}
    ${"15 01 2015 20 02 2017"}                          | ${"the same with spaces"}
    ${"2012 2014 2016 2021"}                            | ${"years that may pass Luhn's sum"}
    ${"дети 2010 2012 2015 2018 доход 250 000 на 6"}    | ${"a family and its income"}
    ${"номер заявки 10020030040"}                       | ${"an application"}
    ${"очередь 7012 из 15000"}                          | ${"a place in a queue"}
    ${"/start@bala_komek_bot"}                          | ${"a command in a group"}
    ${"свидетельство о рождении 2015 2018"}             | ${"years after the name of a paper"}
    ${"моя карта 15000 тенге"}                          | ${"a sum after the word for a card"}
    ${"канал @bala_komek"}                              | ${"a name in Telegram is no e-mail"}
    ${""}                                               | ${"nothing"}
  `("$text holds none: $why", ({ text }) => expect(findPersonalData(text)).toBeUndefined());

  it("leaves the question without the number", () => {
    expect(findPersonalData(`иин ${VALID}, сколько платят многодетным?`)?.rest).toBe(
      "иин …, сколько платят многодетным?",
    );
    expect(findPersonalData("тел (701) 555-12-34, 4 балаға қанша?")?.rest).toBe("тел …, 4 балаға қанша?");
    expect(findPersonalData("нас 6, карта 4111 1111 1111 1111, доход 250 000")?.rest).toBe(
      "нас 6, карта …, доход 250 000",
    );
  });

  it("takes no family for a number: years, birthdays and sums in any order", () => {
    const year = fc.integer({ min: 2008, max: 2026 }).map(String);
    const two = (max: number) => fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, "0"));
    const day = fc.tuple(two(28), two(12), year).map((parts) => parts.join("."));
    const sum = fc.integer({ min: 20, max: 999 }).map((thousands) => `${thousands} 000`);
    const family = fc.oneof(
      fc.array(year, { minLength: 1, maxLength: 6 }),
      fc.array(day, { minLength: 1, maxLength: 5 }),
      fc.tuple(sum, fc.constant("на 6, дети"), year, year, year),
    );
    fc.assert(
      fc.property(family, fc.constantFrom(" ", ", "), (parts, between) => {
        expect(findPersonalData(parts.join(between))).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  it("bears any text, long ones too", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => void findPersonalData(text)));
    for (const long of [
      "1".repeat(100_000),
      "1 ".repeat(50_000),
      "a@".repeat(50_000),
      "KZ".repeat(50_000),
      "№ ".repeat(50_000),
      "иин ".repeat(25_000),
      "a".repeat(100_000),
    ]) {
      findPersonalData(long);
    }
  });
});
