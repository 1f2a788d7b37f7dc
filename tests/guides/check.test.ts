import { describe, expect, it } from "vitest";
import { check, offers } from "../../src/guides/check.ts";

it.each(["дурыс жумыс истемеймин", "дұрыс, жұмыс істемеймін", "иә, жұмыс істемеймін"])(
  "«%s» begins like a yes and means the contrary: it is asked again",
  (text) => {
    expect(check({ id: "insured", kind: "choice", options: ["yes", "no"] }, text, "2026-11-24").ok).toBe(false);
  },
);

describe("a birth that may be still to come", () => {
  const question = { id: "birthDate", kind: "date", notAfter: "today", yearsBack: 2, expected: true } as const;
  const labels = { x: ["Әлі туған жоқ", "Ещё не родился", "Not born yet"] };

  it.each`
    text                | value           | why
    ${"март 2026"}      | ${"2026-03"}    | ${"it was"}
    ${"март"}           | ${"2026-03"}    | ${"a month without a year is the last one"}
    ${"12.03.2027"}     | ${"2027-03-12"} | ${"a day to come is an answer too"}
    ${"сентябрь 2027"}  | ${"2027-09"}    | ${"ten months ahead"}
    ${"октябрь 2027"}   | ${undefined}    | ${"further than a pregnancy"}
    ${"ещё не родился"} | ${"x"}          | ${"the words of the button"}
    ${"туған жоқ"}      | ${"x"}          | ${"part of them in Kazakh"}
    ${"not yet"}        | ${"x"}          | ${"and in English"}
    ${"в январе рожу"}  | ${"2027-01"}    | ${"said to be to come"}
    ${"жду ребёнка"}    | ${"x"}          | ${"without saying when"}
    ${"жүктімін"}       | ${"x"}          | ${"in Kazakh"}
    ${"due in March"}   | ${"2027-03"}    | ${"in English"}
    ${"первый"}         | ${undefined}    | ${"the place of a child, not of a button"}
    ${"1"}              | ${undefined}    | ${"the same as a digit"}
  `("«$text» is $value: $why", ({ text, value }) => {
    const checked = check(question, text, "2026-11-24", labels);
    expect(checked.ok ? checked.value : undefined).toBe(value);
    if (checked.ok) expect(offers(question, checked.value, "2026-11-24")).toBe(true);
  });

  it("is no answer where nobody asks for it", () => {
    const { expected: _, ...past } = question;
    expect(offers(past, "x", "2026-11-24")).toBe(false);
    expect(offers(past, "2027-03", "2026-11-24")).toBe(false);
    expect(check(past, "12.03.2027", "2026-11-24").ok).toBe(false);
  });
});

describe("a day that may lie on either side of today", () => {
  const question = { id: "leaveFrom", kind: "date", around: "today", yearsBack: 1, monthsAhead: 9 } as const;
  it.each`
    text               | value           | why
    ${"с 1 февраля"}   | ${"2027-02-01"} | ${"the next one is nearer than the last"}
    ${"1 октября"}     | ${"2026-10-01"} | ${"the last one is nearer than the next"}
    ${"март 2026"}     | ${"2026-03"}    | ${"a year leaves no choice"}
    ${"август 2027"}   | ${"2027-08"}    | ${"nine months ahead"}
    ${"сентябрь 2027"} | ${undefined}    | ${"too far"}
  `("«$text» is $value: $why", ({ text, value }) => {
    const checked = check(question, text, "2026-11-24");
    expect(checked.ok ? checked.value : undefined).toBe(value);
  });
});

it.each`
  text         | value           | why
  ${"январь"}  | ${"2027-01"}    | ${"the next January"}
  ${"12.12"}   | ${"2026-12-12"} | ${"the next such day"}
  ${"октябрь"} | ${undefined}    | ${"eleven months ahead"}
`("a day to come: «$text» is $value, $why", ({ text, value }) => {
  const question = { id: "dueDate", kind: "date", notBefore: "today", monthsAhead: 10 } as const;
  const checked = check(question, text, "2026-11-24");
  expect(checked.ok ? checked.value : undefined).toBe(value);
});

describe("an income for each person", () => {
  const question = { id: "income", kind: "income", lines: () => [], help: true } as const;
  it.each`
    text                       | value            | why
    ${"40 тысяч"}              | ${"40000"}       | ${"the question is of each person"}
    ${"40 тысяч на человека"}  | ${"40000"}       | ${"said once more"}
    ${"40-50 мың"}             | ${"40000-50000"} | ${"two ends"}
    ${"больше 60 тысяч"}       | ${"60000-*"}     | ${"no upper end"}
    ${"250 тысяч на пятерых"}  | ${"50000"}       | ${"the family's, shared out"}
    ${"250 тысяч на шестерых"} | ${"41666.67"}    | ${"to the hundredth"}
    ${"доход семьи 250 тысяч"} | ${"count"}       | ${"on how many isn't said: it is asked"}
    ${"зарплата мужа 250 тыс"} | ${"count"}       | ${"one wage isn't what each of them has"}
    ${"40"}                    | ${undefined}     | ${"tenge or thousands"}
    ${"3 млн в год"}           | ${undefined}     | ${"a year's"}
  `("«$text» is $value: $why", ({ text, value }) => {
    const checked = check(question, text, "2026-11-24");
    expect(checked.ok ? checked.value : undefined).toBe(value);
    if (checked.ok) expect(offers(question, checked.value, "2026-11-24")).toBe(true);
  });
});

describe("several choices", () => {
  const question = { id: "more", kind: "many", options: ["disability", "placed", "village"] } as const;
  const labels = {
    disability: ["Ребёнок с инвалидностью"],
    placed: ["Опека или усыновление"],
    village: ["Живём в селе"],
    none: ["Бұлардың ешқайсысы", "Ничего из этого", "None of these"],
  };
  it.each`
    text                 | value                          | why
    ${"1 и 3"}           | ${"disability,village"}        | ${"by their places"}
    ${"село, опека"}     | ${"placed,village"}            | ${"by their words, in the order of the buttons"}
    ${"опека"}           | ${"placed"}                    | ${"one"}
    ${"все"}             | ${"disability,placed,village"} | ${"all but the button for none"}
    ${"ничего из этого"} | ${"none"}                      | ${"the button for none"}
    ${"нет"}             | ${"none"}                      | ${"no"}
    ${"4"}               | ${undefined}                   | ${"there is no fourth"}
    ${"опека и корова"}  | ${undefined}                   | ${"one that isn't offered"}
  `("«$text» is $value: $why", ({ text, value }) => {
    const checked = check(question, text, "2026-11-24", labels);
    expect(checked.ok ? checked.value : undefined).toBe(value);
    if (checked.ok) expect(offers(question, checked.value, "2026-11-24")).toBe(true);
  });
});
