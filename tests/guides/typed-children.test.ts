import { expect, it } from "vitest";
import { check } from "../../src/guides/check.ts";

const question = { id: "kids", kind: "children", expecting: true } as const;
const today = "2026-11-24";

it.each`
  text                                                | children               | because
  ${"1, 4, 7 и 12 лет"}                               | ${"1y,4y,7y,12y"}      | ${"ages"}
  ${"03.2019, 11.2021"}                               | ${"2019-03,2021-11"}   | ${"months of birth"}
  ${"12.05.2025 и 4 года"}                            | ${"2025-05-12,4y"}     | ${"a day and an age"}
  ${"мамыр 2025, 4, 7 және 12 жас"}                   | ${"2025-05,4y,7y,12y"} | ${"a month and ages in Kazakh"}
  ${"May 2025; 4 years; 7 years"}                     | ${"2025-05,4y,7y"}     | ${"as the bot writes it in English"}
  ${"4 жастағы ұлым, 2025 жылғы мамырда туған қызым"} | ${"4y,2025-05"}        | ${"in the order of the text"}
  ${"12.05.2025, 4 года и ждём ребёнка"}              | ${"2025-05-12,4y,x"}   | ${"and one to come"}
  ${"2015 и 2018 г.р."}                               | ${"2015,2018"}         | ${"years of birth"}
  ${"2015, 7 и 12 лет"}                               | ${"2015,7y,12y"}       | ${"a year and ages"}
  ${"1,5 и 4 года"}                                   | ${"18m,4y"}            | ${"a comma within a number, and no first of May"}
  ${"3/6/11 лет"}                                     | ${"3y,6y,11y"}         | ${"three ages, and no day of 2011"}
  ${"трое детей: 05.2025, 4 и 7"}                     | ${"2025-05,4y,7y"}     | ${"as many as were said"}
  ${"трое детей: 05.2025 и 4"}                        | ${"children"}          | ${"one is missing"}
  ${"05.2025 и ещё кто-то"}                           | ${"children"}          | ${"of one nothing is known"}
  ${"01.2027 и 4 года"}                               | ${"children"}          | ${"nobody is born next year"}
`("«$text» → $children: $because", ({ text, children }) => {
  const read = check(question, text, today);
  expect(read.ok ? read.value : read.hint).toBe(read.ok ? `@${today},${children}` : children);
});
