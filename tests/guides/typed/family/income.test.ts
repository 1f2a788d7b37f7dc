import { describe, expect, it } from "vitest";
import { type IncomeSum, readIncome } from "../../../../src/guides/typed/index.ts";

const written = (sum: IncomeSum) => (typeof sum === "string" ? sum : `${sum.least}..${sum.most ?? ""}`);

describe("an answer about income", () => {
  it.each<[text: string, income: string, because: string]>([
    ["примерно 40 тысяч на человека", "40000 head", "a head"],
    ["36 тыс с человека", "36000 head", "off each head"],
    ["тысяч 35 на каждого", "35000 head", "about thirty-five thousand, as Russian says it"],
    ["36–51 тыс на человека", "36000..51000 head", "a range"],
    ["жан басына 38 мың", "38000 head", "in Kazakh"],
    ["40k each", "40000 head", "in English"],
    ["250 тысяч на шестерых", "250000 family 6", "on six"],
    ["250000/6", "250000 family 6", "a stroke"],
    ["на 5 человек 200 тысяч", "200000 family 5", "the heads first"],
    ["доход семьи 250 тыс, нас 6", "250000 family 6", "in two clauses"],
    ["250 мың 6 адамға", "250000 family 6", "in Kazakh"],
    ["200 мың, 5 адамбыз", "200000 family 5", "in Kazakh, in two clauses"],
    ["250k for five people", "250000 family 5", "in English"],
    ["200-250 тысяч на пятерых", "200000..250000 family 5", "a range on five"],
    ["зарплата мужа 250 тыс на 5 человек", "250000 family 5", "one wage on five is the family's income"],
    ["доход семьи 250 тыс", "250000 family", "on how many isn't said"],
    ["зарплата мужа 250 тыс", "250000 one", "one wage"],
    ["айлығым 200 мың", "200000 one", "one wage in Kazakh"],
    ["40000", "40000 unsaid", "nothing but a sum"],
    ["40 000 тг", "40000 unsaid", "with the currency"],
    ["40-50 мың", "40000..50000 unsaid", "a range"],
    ["от 40 до 50 тысяч", "40000..50000 unsaid", "in words"],
    ["between 40 and 50 thousand", "40000..50000 unsaid", "in English"],
    ["40 мыңнан 50 мыңға дейін", "40000..50000 unsaid", "in Kazakh"],
    ["40 мың теңгеден 50 мың теңгеге дейін", "40000..50000 unsaid", "in Kazakh, with the currency"],
    ["40 001 ₸ – 50 000 ₸", "40001..50000 unsaid", "as the bot writes it"],
    ["от 40000 тенге до 50000 тенге", "40000..50000 unsaid", "the currency twice"],
    ["до 18 тысяч", "0..18000 unsaid", "an upper end"],
    ["40 мыңға дейін", "0..40000 unsaid", "in Kazakh"],
    ["больше 60 тысяч", "60000.. unsaid", "no upper end"],
    ["60 мыңнан астам", "60000.. unsaid", "in Kazakh"],
    ["50 851 ₸ және одан көп", "50851.. unsaid", "as the button says it"],
    ["50 851 ₸ и больше", "50851.. unsaid", "as the button says it in Russian"],
    ["50,851 ₸ and more", "50851.. unsaid", "as the button says it in English"],
    ["50 850 ₸ және одан аз", "0..50850 unsaid", "as the button of the upper end says it"],
    ["50 850 тг-ге дейін", "0..50850 unsaid", "an ending at the sign"],
    ["more than 60k", "60000.. unsaid", "in English"],
    ["нет дохода", "0 unsaid", "nothing"],
    ["0", "0 unsaid", "nothing, in digits"],
  ])("«%s» → %s: %s", (text, income) => {
    const read = readIncome(text);
    const told = read.ok
      ? [written(read.value.sum), read.value.of, ...(read.value.heads ? [`${read.value.heads}`] : [])].join(" ")
      : read.why;
    expect(told).toBe(income);
  });

  it.each<[text: string, why: object, because: string]>([
    ["", { kind: "notANumber" }, "nothing"],
    ["мало", { kind: "notANumber" }, "little"],
    ["сколько платят", { kind: "notANumber" }, "a question"],
    ["40", { kind: "several", seen: ["40", "40000"] }, "nobody lives on 40 tenge"],
    ["40-50", { kind: "several", seen: ["40", "50"] }, "nor on 50"],
    ["зарплата 120 тыс и алименты 40 тыс", { kind: "several", seen: ["120000", "40000"] }, "we don't add for people"],
    ["3 млн в год", { kind: "otherPeriod", seen: "3 млн" }, "a year's"],
    ["500$", { kind: "otherCurrency", seen: "500" }, "dollars"],
  ])("«%s» → %j: %s", (text, why) => {
    expect(readIncome(text)).toEqual({ ok: false, why });
  });
});
