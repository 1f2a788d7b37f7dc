import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAnswerList } from "../../../src/guides/typed/index.ts";

const options = [
  { id: "disability", labels: ["Мүгедектігі бар бала", "Ребёнок с инвалидностью", "Child with a disability"] },
  {
    id: "placed",
    labels: ["Қамқорлықтағы немесе асырап алған бала", "Опека или усыновление", "Guardianship or adoption"],
  },
  { id: "loss", labels: ["Әкесі немесе анасы қайтыс болған", "Потеря отца или матери", "A parent has died"] },
  { id: "award", labels: ["Алтын алқа, Күміс алқа", "Алтын алқа или Күміс алқа", "Altyn Alqa or Kumis Alqa"] },
  { id: "village", labels: ["Ауылда тұрамыз", "Живём в селе", "We live in a village"] },
];
const children = [
  { id: "0", labels: ["12 жас", "12 лет", "12 years"] },
  { id: "1", labels: ["7 жас", "7 лет", "7 years"] },
  { id: "2", labels: ["3 айлық", "3 месяца", "3 months"] },
];

describe("options that are named", () => {
  it.each<[text: string, ids: string, because: string]>([
    ["1 и 3", "disability loss", "by their places"],
    ["1,3", "disability loss", "no fraction"],
    ["1 3 5", "disability loss village", "spaces only"],
    ["1.3", "disability loss", "a point"],
    ["1+3", "disability loss", "a plus"],
    ["1\n3", "disability loss", "each in a line"],
    ["3 и 1", "disability loss", "in the order of the options"],
    ["1, 1, 1", "disability", "each once"],
    ["2", "placed", "one"],
    ["первый и третий", "disability loss", "ordinals"],
    ["бірінші және үшінші", "disability loss", "in Kazakh"],
    ["the first and the third", "disability loss", "in English"],
    ["опека, инвалидность", "disability placed", "by their words"],
    ["опека и инвалидность", "disability placed", "joined by «и»"],
    ["опека плюс село", "placed village", "joined by «плюс»"],
    ["мүгедек бала және қамқорлық", "disability placed", "in Kazakh"],
    ["мугедек бала, ауыл", "disability village", "without its letters"],
    ["village and disability", "disability village", "in English"],
    ["опека или усыновление", "placed", "a label with «или» of its own"],
    ["Алтын алқа, Күміс алқа", "award", "a label with a comma of its own"],
    ["алтын алқа бар, ауылда тұрамыз", "award village", "that they have it needs no saying"],
    ["есть опека", "placed", "nor here"],
    ["село", "village", "another ending"],
    ["усыновленее", "placed", "a letter wrong"],
    ["потеря отца, живем в селе", "loss village", "the beginnings of labels"],
    ["ничего из этого", "", "none"],
    ["ничего", "", "none, shortly"],
    ["нет", "", "no"],
    ["ни одного", "", "not one"],
    ["ешқайсысы", "", "none, in Kazakh"],
    ["ешкайсысы", "", "without its letters"],
    ["жоқ", "", "no, in Kazakh"],
    ["none of these", "", "none, in English"],
    ["none", "", "shortly"],
    ["все", "disability placed loss award village", "all"],
    ["бәрі", "disability placed loss award village", "all, in Kazakh"],
    ["all of them", "disability placed loss award village", "all, in English"],
  ])("«%s» → %s: %s", (text, ids) => {
    expect(readAnswerList(text, options)).toEqual({ ok: true, value: ids.split(" ").filter(Boolean) });
  });

  it.each<[text: string, ids: string, because: string]>([
    ["7 и 12", "0 1", "children by their ages"],
    ["12 лет", "0", "with the unit"],
    ["3 месяца, 7 лет", "1 2", "two of them"],
    ["7 жас", "1", "in Kazakh"],
    ["ни у кого", "", "none of them"],
  ])("among children «%s» → %s: %s", (text, ids) => {
    const read = readAnswerList(text, children);
    expect(read.ok ? read.value.join(" ") : read.why).toBe(ids);
  });
});

describe("what names no option comes back", () => {
  it.each<[text: string, seen: string, because: string]>([
    ["", "", "nothing"],
    ["кошка", "кошка", "something else"],
    ["опека, кошка", "кошка", "one that is none"],
    ["1 и 7", "7", "there is no seventh"],
    ["1-3", "1-3", "a range, or a list"],
    ["135", "135", "three, or a number"],
    ["не 2", "не 2", "all but one"],
    ["сколько платят за опеку", "сколько платят за опеку", "a question"],
  ])("«%s» → «%s»: %s", (text, seen) => {
    expect(readAnswerList(text, options)).toEqual({ ok: false, why: { kind: "notAnOption", seen } });
  });

  it("nothing is thrown, and only what is offered is chosen", () => {
    const words = "1 2 3 5 7 и және and , ; + опека село ауыл ничего все не алтын алқа инвалидность".split(" ");
    const texts = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 100 }),
      fc.array(fc.constantFrom(...words), { maxLength: 10 }).map((all) => all.join(" ")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = readAnswerList(text, options);
        if (!read.ok) return true;
        const ids = options.map(({ id }) => id).filter((id) => read.value.includes(id));
        return ids.join() === read.value.join();
      }),
      { numRuns: 300 },
    );
  });
});
