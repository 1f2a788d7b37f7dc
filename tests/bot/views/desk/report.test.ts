import { describe, expect, it } from "vitest";
import { encode } from "../../../../src/bot/buttons.ts";
import { audienceView, regionsView } from "../../../../src/bot/views/desk/audience.ts";
import { listView, topicView } from "../../../../src/bot/views/desk/campaign.ts";
import { cardView } from "../../../../src/bot/views/desk/card.ts";
import { countBlanks } from "../../../../src/bot/views/desk/ready.ts";
import { reportOf } from "../../../../src/bot/views/desk/report.ts";
import { guidesView, waysView } from "../../../../src/bot/views/desk/ways.ts";
import { Campaign } from "../../../../src/broadcast/campaign.ts";
import { guides, hubs } from "../../../../src/guides/index.ts";
import { createTranslators, languages } from "../../../../src/i18n/i18n.ts";

const t = createTranslators();
const campaign = Campaign.parse({
  id: 999_999_999,
  author: 77_001,
  content: { topic: "school", text: {} },
  state: "done",
  startedAt: 1_800_000_000,
  endedAt: 1_800_003_600,
  watched: [{ chat: 77_001, message: 5, language: "ru" }],
});

it.each`
  kk       | ru       | en    | all                | cells                       | why
  ${7_950} | ${4_391} | ${67} | ${"12,408"}        | ${["7,950", "4,391", "67"]} | ${"many in each"}
  ${5}     | ${0}     | ${0}  | ${"5"}             | ${["5", "0", "0"]}          | ${"the fewest that are told"}
  ${4}     | ${0}     | ${0}  | ${"1–4"}           | ${["<5", "0", "0"]}         | ${"too few to be told, also in the sum"}
  ${7_950} | ${4_391} | ${1}  | ${"12,342–12,345"} | ${["7,950", "4,391", "<5"]} | ${"the sum doesn't give the hidden one away"}
  ${1}     | ${2}     | ${3}  | ${"3–12"}          | ${["<5", "<5", "<5"]}       | ${"all are hidden"}
  ${0}     | ${0}     | ${0}  | ${"0"}             | ${["0", "0", "0"]}          | ${"nobody"}
`("$kk, $ru and $en readers are told as $all: $why", ({ kk, ru, en, all, cells }) => {
  const blanks = countBlanks({ kk, ru, en }, t.en);
  expect(blanks.all).toBe(all);
  expect(languages.map((language) => blanks[language])).toEqual(cells);
});

describe("the report", () => {
  const progress = {
    planned: 12_377,
    sent: 12_346,
    blocked: 29,
    failed: 2,
    doubtful: 0,
    pressed: 1_903,
    unsubscribed: 4,
  };
  it("has figures, none under five, and nobody in it", () => {
    const report = reportOf(campaign, progress);
    expect(report).toMatchObject({ planned: 12_377, blocked: 29, failed: "<5", doubtful: 0 });
    expect(report.sent, "less this the sum would tell the hidden one").toBe("12344–12347");
    expect(report).toMatchObject({ pressed: 1_903, unsubscribed: "<5" });
    expect(report).toMatchObject({ startedAt: "2027-01-15T08:00:00.000Z", endedAt: "2027-01-15T09:00:00.000Z" });
    expect(JSON.stringify(report)).not.toContain("77001");
  });
});

it("the list says what each is about, and names what the sender began of itself", () => {
  const written = Campaign.parse({
    ...{ id: 7, author: 1, state: "draft" },
    content: { topic: "amounts", text: { kk: "<b>Жаңа &lt;сома&gt;</b>\nӘрі қарай" } },
  });
  const digest = Campaign.parse({ ...campaign, content: { topic: "measures", text: {}, digest: "2026-11-23" } });
  const { text, keyboard = [] } = listView([written, digest], 0, t.en);
  expect(text).toContain("7 · draft · benefit amounts\n   <i>Жаңа &lt;сома&gt;</i>");
  expect(text).toContain("News of the week in one message: 23\u00A0November 2026 · finished");
  expect(text).not.toContain("999999999");
  expect(keyboard.flat().map((one) => one.text)).toContain("7 · draft · benefit amounts");
});

it("every button of the desk fits, whatever it is about", () => {
  const views = languages.flatMap((language) => [
    topicView(t[language]),
    audienceView(campaign, t[language]),
    regionsView(campaign, t[language]),
    cardView(campaign, [], t[language]),
    waysView(campaign, t[language]),
    listView([campaign], 0, t[language]),
    ...hubs.map((hub) => guidesView(campaign, hub, hubs, t[language])),
  ]);
  const buttons = views.flatMap(({ keyboard = [] }) => keyboard.flat());
  expect(buttons.length).toBeGreaterThan(guides.length);
  const graphemes = new Intl.Segmenter();
  for (const button of buttons) {
    expect(Buffer.byteLength("callback_data" in button ? String(button.callback_data) : "")).toBeLessThan(65);
    expect([...graphemes.segment(button.text)].length).toBeLessThan(31);
  }
  const seen = encode({ does: "desk", page: "campaign-approve", id: "999999999-0123abcd" });
  expect(Buffer.byteLength(seen)).toBeLessThan(65);
});
