import { describe, expect, it } from "vitest";
import { readCalc } from "../../../../src/guides/typed/index.ts";
import { inShort } from "./in-short.ts";

const today = "2026-11-24";

describe("a social worker's note, on 24 November 2026", () => {
  it.each<[text: string, family: string, because: string]>([
    [
      "/calc 4 детей; 1, 4, 7, 12; доход 250000 на 6",
      "4 children; ages 1y 4y 7y 12y; income 250000; 6 heads",
      "as /help shows it",
    ],
    ["/calc@bala_komek_bot 4 детей; 1 4 7 12", "4 children; ages 1y 4y 7y 12y", "the bot's name, spaces for commas"],
    [
      "1, 4, 7, 12; доход 250000 на 6; 4 детей",
      "4 children; ages 1y 4y 7y 12y; income 250000; 6 heads",
      "another order",
    ],
    ["4 детей, 1, 4, 7, 12, доход 250000 на 6", "4 children; ages 1y 4y 7y 12y; income 250000; 6 heads", "commas only"],
    [
      "4 детей 1 4 7 12 доход 250000 на 6 не работает",
      "4 children; ages 1y 4y 7y 12y; not-working; income 250000; 6 heads",
      "no separators",
    ],
    [
      "5 детей\n2, 5, 8, 11, 14\nне работает\nАСП получают\nВКО",
      "5 children; ages 2y 5y 8y 11y 14y; not-working; tsa; in east-kazakhstan",
      "lines",
    ],
    [
      "доход: 250 000 тг; человек: 6; дети: 4; возраст: 1, 4, 7, 12",
      "4 children; ages 1y 4y 7y 12y; income 250000; 6 heads",
      "a form",
    ],
    ["доход 250000/6; 4 детей 1 4 7 12", "4 children; ages 1y 4y 7y 12y; income 250000; 6 heads", "a stroke"],
    ["доход 40 тыс на человека; 3 детей; 1 2 3", "3 children; ages 1y 2y 3y; a head 40000", "a head"],
    ["семья 6 человек; доход 250000; дети 1, 4, 7, 12 лет", "ages 1y 4y 7y 12y; income 250000; 6 heads", "no count"],
    ["3 года, 8 мес; 2 детей", "2 children; ages 3y 8m", "units"],
    ["12.03.2024, 05.06.2020; 2 ребенка", "2 children; ages 2024-03-12 2020-06-05", "days of birth alone"],
    ["2015, 2018 г.р.; 2 ребенка", "2 children; ages 2015 2018", "years of birth"],
    [
      "беременна; срок март 2027; 2 детей 3 и 5",
      "2 children; ages 3y 5y; expecting due 2027-03",
      "a birth in two parts",
    ],
    ["не работает; 2 детей", "2 children; not-working", "who doesn't is the parent"],
    ["мать не работает; отец работает; 2 детей", "2 children; not-working; partner employed", "each named"],
    ["в декрете; ребенок 8 мес", "ages 8m; on leave", "on leave"],
    ["соцотчисления: да; 1 ребенок", "1 children; insured", "yes behind a colon"],
    ["соцотчисления: нет; 1 ребенок", "1 children; uninsured", "no behind a colon"],
    ["инвалидность: 1 ребенок, 2 группа; 3 детей", "3 children; child's disability 2", "one of them is no count"],
    ["многодетная; алтын алқа; 7 детей", "7 children; large; altyn-alqa", "names of topics are facts in a note"],
    ["опекун; 2 детей 8 и 11", "2 children; ages 8y 11y; guardian", "a guardian"],
    ["отец умер; 3 детей; 4 6 9; мама работает", "3 children; ages 4y 6y 9y; employed; one lost", "a loss"],
    ["АСП; 3 детей", "3 children; tsa", "named, so received"],
    ["АСП: нет; 3 детей", "3 children; no tsa", "denied"],
    ["Шымкент; село; 2 детей", "2 children; in shymkent; rural", "a place"],
    [
      "4 бала; 1, 4, 7, 12 жас; жұмыс істемейді; Шымкент",
      "4 children; ages 1y 4y 7y 12y; not-working; in shymkent",
      "in Kazakh",
    ],
    [
      "балалар 4; 1,4,7,12; табыс 250000; 6 адам; Өскемен",
      "4 children; ages 1y 4y 7y 12y; income 250000; 6 heads; in east-kazakhstan; city oskemen",
      "nouns first",
    ],
    [
      "4 bala; 1, 4, 7, 12 jas; tabys 250 myn 6 adamga",
      "4 children; ages 1y 4y 7y 12y; income 250000; 6 heads",
      "in Latin letters",
    ],
    ["көпбалалы; күміс алқа; 6 бала; АӘК алады", "6 children; large; kumis-alqa; tsa", "in Kazakh"],
    [
      "4 kids; 1, 4, 7, 12; income 250000 for 6; not working; Almaty",
      "4 children; ages 1y 4y 7y 12y; not-working; income 250000; 6 heads; in almaty",
      "in English",
    ],
    ["2 kids; 3 and 5 years; on leave; insured", "2 children; ages 3y 5y; on leave; insured", "in English"],
    ["/calc", "", "the command alone"],
    ["", "", "nothing"],
    ["3 детей; 1, 4, 7, 12", "left childCount several", "more ages than children"],
    ["4 детей; 1, 4, 7", "4 children; ages 1y 4y 7y; left children agesMissing", "fewer"],
    ["4 детей; 5 детей", "left childCount several", "two counts"],
    ["доход 250 на 6; 4 детей", "4 children; 6 heads; left income several", "tenge or thousands"],
  ])("%j → %s: %s", (text, family) => {
    const reading = readCalc(text, today);
    expect(inShort(reading)).toBe(family);
    expect(reading.unread).toEqual([]);
  });

  it.each<[text: string, unread: readonly string[], because: string]>([
    ["4 детей; кредит 5 млн; 1,4,7,12", ["кредит 5 млн"], "a part about something else"],
    ["4; 250000; 6", ["4", "250000", "6"], "numbers that may be anything"],
    ["4 детей, кошка, доход 250000 на 6, собака", ["кошка", "собака"], "between commas"],
    ["4 детей; доход 250000 кредит 90000", ["кредит 90000"], "a sum within a part that was read"],
    ["абракадабра", ["абракадабра"], "no fact at all"],
    ["4 детей; 1, 4, 7, 12; есть корова, лошадь", ["есть корова, лошадь"], "neighbours in one piece"],
    ["4 детей; 👍", [], "a smiley is no part"],
  ])("%j: not read %j: %s", (text, unread) => {
    expect(readCalc(text, today).unread).toEqual(unread);
  });
});
