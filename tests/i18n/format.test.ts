import { describe, expect, it } from "vitest";
import { type Case, format, shortDate } from "../../src/i18n/format.ts";
import type { Language } from "../../src/i18n/i18n.ts";
import { figure, type Unit } from "../../src/rules/index.ts";

const read = (value: string, unit: Unit, language: Language, inCase?: Case) =>
  format(figure(value, unit), language, inCase).replaceAll("\u00A0", "·");

describe("figures", () => {
  it.each`
    value           | unit         | kk                         | ru                        | en                    | why
    ${"164350"}     | ${"KZT"}     | ${"164·350·₸"}             | ${"164·350·₸"}            | ${"164,350·₸"}        | ${"tenge, no break inside the sum"}
    ${"999"}        | ${"KZT"}     | ${"999·₸"}                 | ${"999·₸"}                | ${"999·₸"}            | ${"no thousands to part"}
    ${"1000000"}    | ${"KZT"}     | ${"1·000·000·₸"}           | ${"1·000·000·₸"}          | ${"1,000,000·₸"}      | ${"a million"}
    ${"29453.25"}   | ${"KZT"}     | ${"29·453,25·₸"}           | ${"29·453,25·₸"}          | ${"29,453.25·₸"}      | ${"fractions only inside a formula"}
    ${"370.56"}     | ${"USD"}     | ${"370,56·$"}              | ${"370,56·$"}             | ${"370.56·USD"}       | ${"the fund's dollars"}
    ${"0"}          | ${"USD"}     | ${"0,00·$"}                | ${"0,00·$"}               | ${"0.00·USD"}         | ${"always with cents"}
    ${"16.03"}      | ${"MCI"}     | ${"16,03"}                 | ${"16,03"}                | ${"16.03"}            | ${"the sentence has the noun"}
    ${"40"}         | ${"percent"} | ${"40·%"}                  | ${"40·%"}                 | ${"40%"}              | ${"per cent"}
    ${"2026-09-01"} | ${"date"}    | ${"2026·жылғы 1·қыркүйек"} | ${"1·сентября 2026·года"} | ${"1·September 2026"} | ${"a day"}
    ${"2026-03"}    | ${"date"}    | ${"2026·жылғы наурыз"}     | ${"март 2026·года"}       | ${"March 2026"}       | ${"a month"}
    ${"08-31"}      | ${"date"}    | ${"31·тамыз"}              | ${"31·августа"}           | ${"31·August"}        | ${"a day of every year"}
    ${"111"}        | ${"phone"}   | ${"111"}                   | ${"111"}                  | ${"111"}              | ${"a number to call"}
  `("$value $unit reads $kk, $ru, $en: $why", ({ value, unit, kk, ru, en }) => {
    expect([read(value, unit, "kk"), read(value, unit, "ru"), read(value, unit, "en")]).toEqual([kk, ru, en]);
  });

  it.each`
    day             | dative                         | ablative                        | why
    ${"2026-01-31"} | ${"2026·жылғы 31·қаңтарға"}    | ${"2026·жылғы 31·қаңтардан"}    | ${"back vowel, voiced end"}
    ${"2026-02-01"} | ${"2026·жылғы 1·ақпанға"}      | ${"2026·жылғы 1·ақпаннан"}      | ${"nasal end"}
    ${"2026-04-01"} | ${"2026·жылғы 1·сәуірге"}      | ${"2026·жылғы 1·сәуірден"}      | ${"front vowel"}
    ${"2026-09-01"} | ${"2026·жылғы 1·қыркүйекке"}   | ${"2026·жылғы 1·қыркүйектен"}   | ${"voiceless end"}
    ${"2026-12-31"} | ${"2026·жылғы 31·желтоқсанға"} | ${"2026·жылғы 31·желтоқсаннан"} | ${"nasal end"}
  `("a Kazakh day takes its ending: $dative, $ablative ($why)", ({ day, dative, ablative }) => {
    expect(read(day, "date", "kk", "dative")).toBe(dative);
    expect(read(day, "date", "kk", "ablative")).toBe(ablative);
  });

  it("writes a day short for tables", () => expect(shortDate("2026-08-31")).toBe("31.08.2026"));
});
