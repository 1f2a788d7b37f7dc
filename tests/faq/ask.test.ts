import { describe, expect, it } from "vitest";
import { createFaq } from "../../src/faq/index.ts";
import { spoken } from "../../src/faq/language.ts";
import { skeleton, wordsOf } from "../../src/faq/normalize.ts";

const faq = createFaq();

describe("one alphabet", () => {
  it.each`
    one                     | other                   | why
    ${"жәрдемақы"}          | ${"жардемакы"}          | ${"Kazakh without its letters"}
    ${"жәрдемақы"}          | ${"jardemaqy"}          | ${"Latin of 2021"}
    ${"жәрдемақы"}          | ${"zhardemaky"}         | ${"Latin of text messages"}
    ${"балабақша"}          | ${"balabaqsha"}         | ${"the letter қ as q"}
    ${"пособие на ребёнка"} | ${"posobie na rebenka"} | ${"Russian in Latin letters"}
    ${"ребёнок"}            | ${"РЕБЕНОК"}            | ${"capitals and ё"}
    ${"сколько"}            | ${"скооолько"}          | ${"repeated letters"}
    ${"бала"}               | ${"ба\u200Bла"}         | ${"a character without width"}
  `("$one and $other fold alike: $why", ({ one, other }) =>
    expect(skeleton(wordsOf(other))).toBe(skeleton(wordsOf(one))),
  );
});

describe("questions as people type them", () => {
  it.each`
    text                                          | language | id                       | why
    ${"бала туганда канша бередi"}                | ${"ru"}  | ${"birth-grant.amount"}  | ${"Kazakh without its letters"}
    ${"bala tuganda qansha beredi"}               | ${"ru"}  | ${"birth-grant.amount"}  | ${"Kazakh in Latin letters"}
    ${"bala tuganda kanwa beredi"}                | ${"ru"}  | ${"birth-grant.amount"}  | ${"«w» that stands for «ш»"}
    ${"skolko platyat za rojdenie rebenka"}       | ${"kk"}  | ${"birth-grant.amount"}  | ${"Russian in Latin letters"}
    ${"crjkmrj gkfnzn pf hj;ltybt ht,tyrf"}       | ${"kk"}  | ${"birth-grant.amount"}  | ${"the other keyboard"}
    ${",fkf neufylf 0fyif ,thtls"}                | ${"ru"}  | ${"birth-grant.amount"}  | ${"the other keyboard, Kazakh"}
    ${"сколькоплатят за рождениеребенка"}         | ${"kk"}  | ${"birth-grant.amount"}  | ${"words written as one"}
    ${"скооолькооо платят за рожденииие ребенка"} | ${"kk"}  | ${"birth-grant.amount"}  | ${"letters held down"}
    ${"сколко платят за раждение ребёнка 🙏🙏"}   | ${"kk"}  | ${"birth-grant.amount"}  | ${"slips and emoji"}
    ${"СКОЛЬКО ПЛАТЯТ МНОГОДЕТНЫМ"}               | ${"kk"}  | ${"large-family.amount"} | ${"capitals"}
    ${"пособие на 4 ребенка скока"}               | ${"kk"}  | ${"large-family.amount"} | ${"slang"}
    ${"my kid is 18 how to get fund money"}       | ${"kk"}  | ${"fund.at-18"}          | ${"English"}
  `("«$text» is about $id: $why", ({ text, language, id }) => {
    const reply = faq.ask(text, language);
    expect(["answer", "suggest"]).toContain(reply.kind);
    expect(reply.ranked[0]?.id).toBe(id);
  });

  it.each`
    text                            | language | kind           | id                     | why
    ${"привет"}                     | ${"kk"}  | ${"smalltalk"} | ${"not-ours.greeting"} | ${"a greeting"}
    ${"как получить загранпаспорт"} | ${"ru"}  | ${"not-ours"}  | ${"not-ours.passport"} | ${"another office's question"}
    ${"ыфваолдж ывафыва"}           | ${"ru"}  | ${"unknown"}   | ${undefined}           | ${"rubbish"}
    ${"👍👍👍"}                     | ${"ru"}  | ${"unknown"}   | ${undefined}           | ${"no words at all"}
    ${""}                           | ${"ru"}  | ${"unknown"}   | ${undefined}           | ${"nothing"}
  `("«$text» is $kind: $why", ({ text, language, kind, id }) => {
    const reply = faq.ask(text, language);
    expect(reply.kind).toBe(kind);
    if (id !== undefined) expect(reply.ranked[0]?.id).toBe(id);
  });

  it.each`
    text                                                  | language | id                          | why
    ${"жәрдемақыға eGov арқылы қалай өтініш берсем екен"} | ${"kk"}  | ${"benefits.apply"}         | ${"no benefit is named"}
    ${"жардемакыга калай отиниш берем"}                   | ${"kk"}  | ${"benefits.apply"}         | ${"the same without Kazakh letters"}
    ${"как мне подать на детские пособия"}                | ${"ru"}  | ${"benefits.apply"}         | ${"the same in Russian"}
    ${"how can I apply for child benefits"}               | ${"en"}  | ${"benefits.apply"}         | ${"the same in English"}
    ${"мүгедектігі бар балаға қалай өтініш беремін"}      | ${"kk"}  | ${"child-disability.apply"} | ${"this one is named"}
    ${"как подать на пособие по уходу"}                   | ${"ru"}  | ${"care-allowance.apply"}   | ${"this one is named"}
    ${"how do I apply for the large-family allowance"}    | ${"en"}  | ${"large-family.apply"}     | ${"this one is named"}
  `("how to apply, asked as «$text», is answered by $id: $why", ({ text, language, id }) => {
    const reply = faq.ask(text, language);
    expect(reply.kind).toBe("answer");
    expect(reply.ranked[0]?.id).toBe(id);
  });

  it.each`
    text                                             | id                               | why
    ${"почему отказали Сериковой"}                   | ${"benefits.application-status"} | ${"somebody by surname"}
    ${"почему отказали сериковой"}                   | ${"benefits.application-status"} | ${"in small letters"}
    ${"когда мне придут деньги за октябрь"}          | ${"benefits.where-is-my-money"}  | ${"the very words of an entry"}
    ${"менің өтінішім қайда тұр"}                    | ${"benefits.application-status"} | ${"my application"}
    ${"мое заявление на егов висит две недели"}      | ${"benefits.application-status"} | ${"my application, in Russian"}
    ${"where am i in the kindergarten queue"}        | ${"kindergarten.my-number"}      | ${"my place in a queue"}
    ${"лагерьге жолдама маған шықты ма"}             | ${"camp.my-voucher"}             | ${"my voucher"}
    ${"узнайте за меня статус инвалидности ребенка"} | ${"assessment.my-case"}          | ${"my papers"}
    ${"приняли ли нашего сына в первый класс"}       | ${"first-grade.my-application"}  | ${"our school"}
  `("«$text» is told who can look it up: $why", ({ text, id }) => {
    const reply = faq.ask(text, "ru");
    expect([reply.kind, "entry" in reply && reply.entry.id]).toEqual(["refer", id]);
  });

  it.each(["базовой столовой нет", "пособие в трудовой книжке", "сколько платят на второго ребёнка"])(
    "«%s» is nobody's case: such words only end as surnames do",
    (text) => expect(faq.ask(text, "ru").kind).not.toBe("refer"),
  );

  it("finds the question in a long story, without its greeting and thanks", () => {
    const story = [
      "Здравствуйте, девочки. Мы живём в селе, муж работает на стройке, летом ездили к морю, ребёнок ходил в лагерь.",
      "Бабушка помогает, у неё корова и огород. В школе всё хорошо.",
      "Недавно родилась дочка, третья. Сколько платят за рождение ребёнка?",
      "Заранее спасибо, всем здоровья!",
    ].join(" ");
    expect(faq.ask(story, "ru").ranked[0]?.id).toBe("birth-grant.amount");
  });

  it("gives the same answer again and again", () => {
    const told = () => JSON.stringify(faq.ask("сколько платят многодетным", "ru"));
    expect(told()).toBe(told());
  });

  it("says which terms decided, for editors", () => {
    const [first] = faq.ask("сколько платят за рождение ребёнка", "ru").ranked;
    const terms = first?.because().map(([term]) => term) ?? [];
    expect(terms.some((term) => term === "#amount+birth" || term === "#birth+amount")).toBe(true);
  });

  it("keeps of a message only words of our own", () => {
    expect(faq.ourWords("Сериковой пособие 870101300123").filter((word) => word !== null)).toEqual(["пособие"]);
  });
});

describe("the language of a question", () => {
  it.each`
    text                                 | language     | why
    ${"балаға қандай көмек бар"}         | ${"kk"}      | ${"letters that only Kazakh has"}
    ${"балама жардемакы кашан тусед"}    | ${"kk"}      | ${"words, without the letters"}
    ${"balama jardemaqy qashan tusedi"}  | ${"kk"}      | ${"Latin letters"}
    ${"когда придёт пособие"}            | ${"ru"}      | ${"words"}
    ${"kogda pridet posobie na rebenka"} | ${"ru"}      | ${"Latin letters"}
    ${"when will the benefit come"}      | ${"en"}      | ${"words"}
    ${"123"}                             | ${undefined} | ${"nothing to tell by"}
  `("of «$text» is $language: $why", ({ text, language }) => expect(spoken(text)).toBe(language));
});
