import jsQR from "jsqr";
import { describe, expect, it } from "vitest";
import { type Language, languages } from "../../src/i18n/i18n.ts";
import { captionOf } from "../../src/results/caption.ts";
import { cardText } from "../../src/results/card.ts";
import { card } from "../../src/results/index.ts";
import { type Decision, figure, type ISODate } from "../../src/rules/index.ts";
import { everything, familyOf, link, pictureOf, plain, t } from "./families.ts";

const on = "2026-11-27" satisfies ISODate;
const monthly = (benefit: string, tenge: number, more: object = {}): Decision => ({
  benefit,
  verdict: "entitled",
  amount: figure(tenge, "KZT"),
  per: "month",
  reasons: [],
  ...more,
});

describe.each(languages)("the card in %s", (language) => {
  it.each`
    who                              | reckoned
    ${"one child"}                   | ${() => familyOf("born-in-december")}
    ${"nine children"}               | ${() => familyOf("nine-children")}
    ${"a family that gets anything"} | ${() => ({ decisions: everything, on, link })}
  `("of $who is a picture with a code that leads back", async ({ reckoned }) => {
    const made = await card(reckoned(), t[language]);
    const { width, height, data } = pictureOf(made);
    expect(width).toBe(1080);
    expect(height).toBeLessThanOrEqual(2560);
    expect(made.bytes.length).toBeLessThan(150_000);
    const code = { top: height - 340, width: 340 };
    expect(jsQR.default(corner(data, width, code.top, code.width), code.width, height - code.top)?.data).toBe(link);
    expect(made.caption.length).toBeLessThanOrEqual(1024);
    expect(made.caption).not.toMatch(/NaN|undefined|[<>]|&amp;/);
    expect(made.caption).toContain(link);
  });
});

/** The lower left of a picture: to search all of it for a code takes a second. */
function corner(data: Uint8Array, width: number, top: number, wide: number): Uint8ClampedArray {
  const rows = Math.floor(data.length / 4 / width) - top;
  const cut = new Uint8ClampedArray(wide * rows * 4);
  for (let y = 0; y < rows; y++) {
    const from = (top + y) * width * 4;
    cut.set(data.subarray(from, from + wide * 4), y * wide * 4);
  }
  return cut;
}

it.each`
  family                         | language | says
  ${"five-children-in-shymkent"} | ${"ru"}  | ${"• Пособие многодетным: 86 673 ₸, в месяц"}
  ${"five-children-in-shymkent"} | ${"kk"}  | ${"• «Ұлттық қор – балаларға» (1–4-бала): 370,56 $, әр балаға"}
  ${"five-children-in-shymkent"} | ${"ru"}  | ${"• Бесплатное питание в начальной школе (дети № 2, 3)"}
  ${"born-in-december"}          | ${"en"}  | ${"• Birth grant: from 149,416 ₸ to 164,350 ₸, one-off"}
  ${"born-in-december"}          | ${"kk"}  | ${"• Бала туғандағы жәрдемақы: 149 416 ₸ – 164 350 ₸, біржолғы"}
`("the $language caption of $family says «$says»", ({ family, language, says }) => {
  const words = t[language as Language];
  expect(plain(captionOf(cardText(familyOf(family), words), link, words))).toContain(says);
});

describe("what comes every month together", () => {
  it.each`
    decisions                                                                                                                                               | total          | because
    ${[monthly("large-family", 86_673)]}                                                                                                                    | ${undefined}   | ${"one payment is its own total"}
    ${[monthly("large-family", 86_673), monthly("awarded-mother", 27_680)]}                                                                                 | ${"114 353 ₸"} | ${"two are added"}
    ${[monthly("care-allowance", 24_912, { child: 0 }), monthly("care-allowance", 24_912, { child: 1 })]}                                                   | ${"49 824 ₸"}  | ${"twins count twice"}
    ${[monthly("a", 1, { from: "2026-11-28" }), monthly("b", 2), monthly("c", 3)]}                                                                          | ${"5 ₸"}       | ${"what begins tomorrow doesn't come yet"}
    ${[monthly("a", 1, { from: "2026-11-27" }), monthly("b", 2)]}                                                                                           | ${"3 ₸"}       | ${"what begins today does"}
    ${[monthly("a", 1, { until: "2026-11-27" }), monthly("b", 2)]}                                                                                          | ${"3 ₸"}       | ${"on its last day it still comes"}
    ${[monthly("a", 1, { until: "2026-11-26" }), monthly("b", 2), monthly("c", 3)]}                                                                         | ${"5 ₸"}       | ${"the day after it doesn't"}
    ${[monthly("ssif-childcare", 113_400), monthly("pension-subsidy", 18_900)]}                                                                             | ${undefined}   | ${"a contribution to the pension account isn't in hand"}
    ${[monthly("a", 1), monthly("b", 2), { ...monthly("c", 4), per: "once" }]}                                                                              | ${"3 ₸"}       | ${"a one-off sum isn't monthly"}
    ${[monthly("a", 1), { benefit: "b", verdict: "depends", least: figure(2, "KZT"), most: figure(3, "KZT"), per: "month", reasons: [] }, monthly("c", 4)]} | ${"5 ₸"}       | ${"what depends isn't sure"}
  `("$total: $because", ({ decisions, total }) => {
    const named = decisions.map((one: Decision, i: number) =>
      one.benefit.length > 1 ? one : { ...one, benefit: ["birth-grant", "large-family", "awarded-mother"][i % 3] },
    );
    const told = cardText({ decisions: named, on, link }, t.ru).total?.sum;
    expect(told === undefined ? undefined : plain(told)).toBe(total);
  });
});

it("shows twelve lines at most, the money first, and says how many more there are", () => {
  const { sections, more } = cardText({ decisions: everything, on, link }, t.en);
  const lines = sections.flatMap(({ lines }) => lines);
  expect(lines).toHaveLength(12);
  expect(lines.every(({ sum }) => sum !== undefined)).toBe(true);
  expect(more).toContain(String(everything.length - 12));
});

it("warns of last year's sums", () => {
  const { old } = cardText(familyOf("born-in-december", "2027-01-10"), t.en);
  expect(old).toBe("These are 2026 amounts. New ones are not in yet.");
});

it("calls children as the chat does", () => {
  const named = (children: readonly number[]) => children.map((child) => `${child + 7} лет`).join(", ");
  const { sections } = cardText({ ...familyOf("five-children-in-shymkent"), named }, t.ru);
  const who = sections.flatMap(({ lines }) => lines).map(({ who }) => who);
  expect(who).toContain("7 лет, 8 лет, 9 лет");
});

it("says so when nothing is due", () => {
  const refused: Decision = { benefit: "birth-grant", verdict: "not-entitled", reasons: [] };
  const caption = captionOf(cardText({ decisions: [refused], on, link }, t.en), link, t.en);
  expect(caption).toContain("By these answers nothing is due at present.");
});

it("gives the same bytes for the same answer", async () => {
  const [first, second] = [await card(familyOf("nine-children"), t.kk), await card(familyOf("nine-children"), t.kk)];
  expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
});
