import { describe, expect, it } from "vitest";
import { readFamily } from "../../../../src/guides/typed/index.ts";
import { inShort } from "./in-short.ts";

const today = "2026-11-24";

describe("a family as it is really typed, on 24 November 2026", () => {
  it.each<[text: string, family: string, because: string]>([
    // Kazakh without its letters, in Latin letters, mixed.
    ["жалгыз басты анамын 2 балам бар", "2 children; alone", "no Kazakh letters"],
    ["bala 3 ailyk zhumys istemeimin", "ages 3m; not-working", "Latin letters"],
    ["4 balam bar besinshisin kutip zhurmin", "4 children; expecting no.5", "Latin letters, no comma"],
    ["mende 4 bala bar", "4 children", "Latin letters"],
    ["ush balam bar: 2, 5, 9 jasta", "3 children; ages 2y 5y 9y", "j for ж"],
    ["u menya troe detey, ya v dekrete", "3 children; on leave", "Russian in Latin letters"],
    ["мен жумыс истемеймин 3 балам бар", "3 children; not-working", "и for і"],
    ["2 балам бар 3 жане 5 жаста", "2 children; ages 3y 5y", "a for ә"],
    ["менде трое детей, жұмыс істемеймін", "3 children; not-working", "half Russian, half Kazakh"],
    ["у меня екі бала, декретте отырмын", "2 children; on leave", "the other way round"],
    ["4 детей бар, АСП алам", "4 children; tsa", "Russian noun, Kazakh verb"],
    ["8ш балам бар", "3 children", "digits where Kazakh letters are"],
    ["nhjt ltntq", "3 children", "Russian on the Latin layout"],
    ["отбасымызда 6 адам, табысымыз 240 мын", "income 240000; 6 heads", "мын for мың"],
    ["алмата облысы емес Алматы каласы 2 бала", "2 children; in almaty", "the city said by its word"],
    // One letter off.
    ["у меня четверо детй", "4 children", "a letter missing"],
    ["я беременна, двое детей", "2 children; expecting", "a wrong vowel"],
    ["я многодетнай мать, 5 детей", "5 children", "another ending says nothing by itself"],
    ["зарплота мужа 200 тыс", "partner 200000", "as it is heard"],
    ["не роботаю, 2 детей", "2 children; not-working", "as it is heard"],
    ["живём в Шымкнете, 2 детей", "2 children; in shymkent", "neighbours swapped"],
    ["my husbend earns 300k", "partner 300000", "a wrong vowel in English"],
    ["жалғызбстымын, 2 балам бар", "2 children; alone", "a letter missing"],
    ["өскеменн, 2 балам бар", "2 children; in east-kazakhstan; city oskemen", "a letter doubled"],
    ["жұмыс істеймын, 2 балам", "2 children; employed", "ы for і"],
    ["жұмыс істемймін", "", "one letter from work and one from no work"],
    // Signs, capitals, commas left out.
    ["У МЕНЯ ТРОЕ ДЕТЕЙ", "3 children", "capitals"],
    ["у меня 3 детей 👶👶👶 не работаю 😢", "3 children; not-working", "smileys"],
    ["3️⃣ детей", "3 children", "a keycap"],
    ["трое детей!!! 5, 7, 9 лет!!!", "3 children; ages 5y 7y 9y", "with feeling"],
    [
      "у меня 4 детей жду пятого не работаю живу в Шымкенте",
      "4 children; expecting no.5; not-working; in shymkent",
      "not a comma",
    ],
    ["дети:5,7 и 12", "ages 5y 7y 12y", "no space behind the colon"],
    ["4 детей\n1\n4\n7\n12", "4 children; ages 1y 4y 7y 12y", "each in a line"],
    ["детей-3", "3 children", "a dash without spaces"],
    ["доход-250000,нас-6", "income 250000; 6 heads", "dashes for verbs"],
    ["250К на 6 чел.", "income 250000; 6 heads", "cut short"],
    ["«трое» детей", "3 children", "in quotes"],
    ["у меня 3-е детей", "", "third or three"],
    ["2-ое детей", "", "second or two"],
    // Stories.
    [
      "Здравствуйте, я мама троих детей (10, 6 и 2 года). Муж работает вахтой, получает около 280 тыс. Я сейчас не работаю, сижу с младшим. Живем в Актобе. Положено ли нам АСП?",
      "3 children; ages 10y 6y 2y; not-working; partner employed; partner 280000; in aktobe",
      "a whole letter",
    ],
    [
      "Салеметсиз бе менде 5 бала 14 11 8 5 2 жас куйеуим айлыгы 200 мын озим жумыс истемеймин не тиесили",
      "5 children; ages 14y 11y 8y 5y 2y; not-working; partner 200000",
      "without a comma or a Kazakh letter",
    ],
    [
      "мне 24, замужем, ребенок 1 год и 2 месяца, жду второго в апреле",
      "ages 14m; expecting no.2 due 2027-04",
      "one child of a year and two months",
    ],
    [
      "мужа сократили, я в декрете с двойней по 5 месяцев",
      "ages 5m 5m; on leave",
      "whoever was let go isn't said to be out of work",
    ],
    [
      "сынок 2 мес, до декрета работала официально, зп была 180 тыс",
      "ages 2m; insured; unsaid 180000",
      "what was before the leave",
    ],
    ["мама в декрете, папа без работы, 3 детей", "3 children; partner not-working; on leave", "each by name"],
    [
      "жду третьего. Мужу 40. Живем в ауле, Туркестанская обл",
      "expecting no.3; in turkistan; rural",
      "his age is left out",
    ],
    ["в декабре родила двойню", "ages 2025-12 2025-12", "two of one month"],
    ["ребенок 05.2024 года рождения", "ages 2024-05", "a month in digits"],
    ["2008ж, 2012ж, 2017ж балаларым бар", "ages 2008 2012 2017", "the children behind their years"],
    ["живу здесь с 2015, ребёнок 2020 года", "ages 2020", "another year is nobody's"],
    ["kids ages 3/6/11", "ages 3y 6y 11y", "no day of 2011"],
    ["дети 3/6/11 лет", "ages 3y 6y 11y", "nor here"],
    ["4 қыз 1 ұл", "5 children", "no comma between"],
    ["two boys aged 4 and 7 and a girl of 1", "ages 4y 7y 1y", "how many they are isn't said"],
    ["беременность 7 месяцев, сын 4 года", "ages 4y; expecting", "months of pregnancy"],
    ["7 айлық жүктімін", "expecting", "in Kazakh"],
    ["our income is about 200k for five people", "income 200000; 5 heads", "five is no part of the sum"],
    ["у подруги двое детей и она беременна", "", "somebody else's family"],
    ["моей сестре 30 лет и у нее 2 детей", "", "nor a sister's"],
    // Contradictions and doubts are named.
    ["4 детей, нет, 5 детей", "left childCount several", "two counts"],
    ["2 детей 3, 5 и 7 лет", "left childCount several", "more ages than children"],
    ["трое детей, 5 и 7 лет", "3 children; ages 5y 7y; left children agesMissing", "one age is missing"],
    ["живу в Алматы, прописка в Шымкенте, 2 детей", "2 children; left region several", "two places"],
    ["я работаю, я не работаю", "left work several", "yes and no"],
    ["доход 250 на 6", "6 heads; left income several", "tenge or thousands"],
    ["доход семьи 3 млн в год", "left income otherPeriod", "a year's"],
    ["доход семьи 500 долларов", "left income otherCurrency", "dollars"],
    ["доход семьи больше 300 тысяч", "left income notExact", "no upper end"],
    ["рожу 5 октября", "expecting; left expecting past", "eleven months ahead or last month"],
    ["сын родился 31.02.2020", "left children noSuchDay", "no such day"],
    ["сыну 5 или 6", "left children several", "one of two"],
    ["дочери 3,5", "left children several", "three and a half, or two daughters"],
    ["АСП получаем, АСП не получаем", "left receivesTsa several", "yes and no"],
  ])("«%s» → %s: %s", (text, family) => {
    expect(inShort(readFamily(text, today))).toBe(family);
  });

  it.each<[text: string, seen: readonly string[]]>([
    ["4 детей, нет, 5 детей", ["4 детей", "5 детей"]],
    ["2 детей 3, 5 и 7 лет", ["2 детей", "3, 5 и 7 лет"]],
    ["живу в Алматы, прописка в Шымкенте, 2 детей", ["алматы", "шымкенте"]],
  ])("«%s»: both pieces are quoted", (text, seen) => {
    expect(readFamily(text, today).left).toEqual([expect.objectContaining({ why: { kind: "several", seen } })]);
  });

  it("every slot quotes the piece that says it", () => {
    const { slots } = readFamily("У меня ТРОЕ: 1, 4 и 7; зарплата мужа 250 тыс; я в декрете", today);
    expect(slots).toEqual({
      childCount: { value: 3, seen: "трое" },
      children: { value: [1, 4, 7].map((value) => ({ kind: "years", value })), seen: "1, 4 и 7" },
      earnings: { value: [{ whose: "partner", sum: "250000" }], seen: "зарплата мужа 250 тыс" },
      leave: { value: "self", seen: "я в декрете" },
    });
  });
});
