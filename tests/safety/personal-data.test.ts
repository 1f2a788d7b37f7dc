import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPersonalData } from "../../src/safety/personal-data.ts";

/** An identity number with the checksum the state prescribes, of a person who doesn't exist. */
function iin(start: string): string {
  const sum = (shift: number) =>
    [...start].reduce((total, digit, i) => total + Number(digit) * (((i + shift) % 11) + 1), 0) % 11;
  return start + (sum(0) === 10 ? sum(2) : sum(0));
}
const VALID = iin("85010140001");

describe("personal data", () => {
  it.each`
    text                                        | kinds               | why
    ${VALID}                                    | ${["iin"]}          | ${"an identity number alone"}
    ${`мой иин ${VALID}, сколько мне положено`} | ${["iin"]}          | ${"inside a question"}
    ${VALID.replace(/(\d{6})(\d{6})/, "$1 $2")} | ${["iin"]}          | ${"written apart"}
    ${`${VALID.slice(0, 6)}-${VALID.slice(6)}`} | ${["iin"]}          | ${"written with a dash"}
    ${`8\u200B${VALID.slice(1)}`}               | ${["iin"]}          | ${"with a character without width inside"}
    ${"4111 1111 1111 1111"}                    | ${["card"]}         | ${"a card, by Luhn's sum"}
    ${"4111-1111-1111-1111"}                    | ${["card"]}         | ${"a card with dashes"}
    ${"KZ12 3456 7890 ABCD EFGH"}               | ${["card"]}         | ${"a bank account"}
    ${"+7 701 555 12 34"}                       | ${["phone"]}        | ${"a phone with the country's code"}
    ${"87015551234"}                            | ${["phone"]}        | ${"a phone in one piece"}
    ${"8 (701) 555-12-34"}                      | ${["phone"]}        | ${"a phone with brackets"}
    ${"701 555 12 34"}                          | ${["phone"]}        | ${"a phone without its first digit"}
    ${"пишите на ainur.k@mail.kz"}              | ${["email"]}        | ${"an e-mail"}
    ${"удостоверение № 045123456"}              | ${["document"]}     | ${"the number of an ID card"}
    ${"паспорт N12345678"}                      | ${["document"]}     | ${"the number of a passport"}
    ${`${VALID} и +7 701 555 12 34`}            | ${["iin", "phone"]} | ${"two at once"}
  `("$text holds $kinds: $why", ({ text, kinds }) => {
    const found = findPersonalData(text);
    expect(found?.kinds).toEqual(kinds);
    expect(found?.rest.replace(/\D/g, "").length).toBeLessThan(9);
  });

  it.each`
    text                                                   | why
    ${VALID.slice(0, 11) + ((Number(VALID[11]) + 1) % 10)} | ${"a wrong checksum"}
    ${iin("85130140001")}                                  | ${"a thirteenth month"}
    ${"123456789012"}                                      | ${"twelve digits without a birth date"}
    ${"4111 1111 1111 1112"}                               | ${"a card mistyped in one digit"}
    ${"0000 0000 0000 0000"}                               | ${"sixteen noughts"}
    ${"звоните 111, 112, 1414"}                            | ${"numbers that everybody may call"}
    ${"доход 250 000 тенге, нас 6"}                        | ${"sums of money"}
    ${"родился 12.03.2026, в 2015 переехали"}              | ${"dates and years"}
    ${"1 250 000 ₸ и 3 500 000 ₸"}                         | ${"two sums side by side"}
    ${"приказ № 158 от 24.04.2020"}                        | ${"the number of an order"}
    ${"у меня 4 детей: 1, 4, 7, 12"}                       | ${"ages"}
    ${""}                                                  | ${"nothing"}
  `("$text holds none: $why", ({ text }) => expect(findPersonalData(text)).toBeUndefined());

  it("leaves the question without the number", () => {
    expect(findPersonalData(`иин ${VALID}, сколько платят многодетным?`)?.rest).toBe(
      "иин …, сколько платят многодетным?",
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
    ])
      findPersonalData(long);
  });
});
