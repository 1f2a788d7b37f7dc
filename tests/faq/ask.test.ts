import { describe, expect, it } from "vitest";
import { createFaq } from "../../src/faq/index.ts";
import { spoken } from "../../src/faq/language.ts";
import { skeleton } from "../../src/faq/normalize.ts";

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
  `("$one and $other fold alike: $why", ({ one, other }) => expect(skeleton(other)).toBe(skeleton(one)));
});

describe("questions as people type them", () => {
  it.each`
    text                                    | language | kind           | id                       | why
    ${"бала туганда канша бередi"}          | ${"ru"}  | ${"answer"}    | ${"birth-grant.amount"}  | ${"Kazakh without its letters"}
    ${"bala tuganda qansha beredi"}         | ${"ru"}  | ${"answer"}    | ${"birth-grant.amount"}  | ${"Kazakh in Latin letters"}
    ${"skolko platyat za rojdenie rebenka"} | ${"kk"}  | ${"answer"}    | ${"birth-grant.amount"}  | ${"Russian in Latin letters"}
    ${"СКОЛЬКО ПЛАТЯТ МНОГОДЕТНЫМ"}         | ${"kk"}  | ${"answer"}    | ${"large-family.amount"} | ${"capitals"}
    ${"пособие на 4 ребенка скока"}         | ${"kk"}  | ${"answer"}    | ${"large-family.amount"} | ${"slang"}
    ${"my kid is 18 how to get fund money"} | ${"kk"}  | ${"answer"}    | ${"fund.at-18"}          | ${"English"}
    ${"привет"}                             | ${"kk"}  | ${"smalltalk"} | ${"not-ours.greeting"}   | ${"a greeting"}
    ${"как получить загранпаспорт"}         | ${"ru"}  | ${"not-ours"}  | ${"not-ours.passport"}   | ${"another office's question"}
    ${"ыфваолдж ывафыва"}                   | ${"ru"}  | ${"unknown"}   | ${undefined}             | ${"rubbish"}
    ${"👍👍👍"}                             | ${"ru"}  | ${"unknown"}   | ${undefined}             | ${"no words at all"}
    ${""}                                   | ${"ru"}  | ${"unknown"}   | ${undefined}             | ${"nothing"}
  `("«$text» is $kind: $why", ({ text, language, kind, id }) => {
    const reply = faq.ask(text, language);
    expect(reply.kind).toBe(kind);
    if (id !== undefined) expect(reply.ranked[0]?.id).toBe(id);
  });

  it("says which terms decided, for editors", () => {
    const [first] = faq.ask("сколько платят за рождение ребёнка", "ru").ranked;
    expect(first?.because().map(([term]) => term)).toContain("#amount+birth");
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
