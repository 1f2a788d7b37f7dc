import { describe, expect, it } from "vitest";
import { momentOf, momentText } from "../../../../src/bot/views/desk/moment.ts";
import { progressView } from "../../../../src/bot/views/desk/progress.ts";
import { Campaign } from "../../../../src/broadcast/campaign.ts";
import { createTranslators } from "../../../../src/i18n/i18n.ts";

const t = createTranslators();
const at = (time: string) => Date.parse(`${time}:00+05:00`) / 1000;
const campaign = (given: object) =>
  Campaign.parse({ id: 57, author: 1, content: { topic: "school", text: {} }, startedAt: 1, ...given });
const deeds = { pressed: 0, unsubscribed: 0 };
const none = { planned: undefined, sent: 0, blocked: 0, failed: 0, doubtful: 0, ...deeds };
const some = { planned: 12_377, sent: 4_101, blocked: 17, failed: 2, doubtful: 1, ...deeds };
const noon = at("2026-11-28T12:00");
const plain = (text: string) => text.replaceAll("\u00A0", " ");
const buttons = (given: object) =>
  progressView(campaign(given), some, t.en, noon)
    .keyboard?.flat()
    .map(({ text }) => text);

describe("how a campaign goes", () => {
  it("tells what is done, what came of it, and how long it takes", () => {
    expect(plain(progressView(campaign({ state: "sending" }), some, t.ru, noon).text).replaceAll("&lt;", "<")).toBe(
      [
        "<b>Рассылка № 57: школа</b>",
        "Идёт отправка.",
        "Пройдено: 4 120 из 12 377",
        "Отправлено: 4 099–4 102",
        "Заблокировали бота, отписаны: 17",
        "Не дошло: <5",
        "Под вопросом, отправлено ещё раз: <5",
        "Осталось: 8 257",
        "Отписались под этой новостью: 0",
        "28 в секунду, ещё около 5 мин",
      ].join("\n"),
    );
  });

  it.each`
    state        | now                   | progress | says                                | why
    ${"sending"} | ${"2026-11-28T12:00"} | ${none}  | ${"Counting the readers."}          | ${"no plan yet"}
    ${"sending"} | ${"2026-11-28T21:00"} | ${some}  | ${"Next sending: 29.11.2026 09:00"} | ${"the night"}
    ${"sending"} | ${"2026-11-28T19:58"} | ${some}  | ${"ends about 29.11.2026 09:02"}    | ${"the rest goes out in the morning"}
    ${"paused"}  | ${"2026-11-28T12:00"} | ${some}  | ${"Paused."}                        | ${"nothing goes out"}
    ${"done"}    | ${"2026-11-28T12:00"} | ${some}  | ${"Finished: 28.11.2026 12:00"}     | ${"the report"}
    ${"stopped"} | ${"2026-11-28T12:00"} | ${none}  | ${"Stopped: 28.11.2026 12:00"}      | ${"stopped before there was a plan"}
  `("$state at $now says «$says»: $why", ({ state, now, progress, says }) => {
    expect(progressView(campaign({ state }), progress, t.en, at(now)).text).toContain(says);
  });

  it.each`
    state        | now                   | counts   | why
    ${"sending"} | ${"2026-11-28T12:00"} | ${true}  | ${"the plan is being made"}
    ${"sending"} | ${"2026-11-28T21:00"} | ${false} | ${"it is made in the morning"}
    ${"paused"}  | ${"2026-11-28T12:00"} | ${false} | ${"nothing is done in a pause"}
  `("before there is a plan, $state at $now: $why", ({ state, now, counts }) => {
    const { text } = progressView(campaign({ state }), none, t.en, at(now));
    expect(text.includes("Counting the readers.")).toBe(counts);
  });

  it("offers no correction where nothing was delivered", () => {
    const { keyboard } = progressView(campaign({ state: "stopped" }), none, t.en, noon);
    expect(keyboard?.flat().map(({ text }) => text)).toEqual(["Download"]);
  });

  it.each`
    sent     | blocked | failed | told             | why
    ${4_101} | ${17}   | ${5}   | ${"4,101"}       | ${"five and more are told, and so is the rest"}
    ${4_101} | ${0}    | ${0}   | ${"4,101"}       | ${"nobody is hidden"}
    ${4_101} | ${4}    | ${17}  | ${"4,101–4,104"} | ${"the sum less this would be the hidden one"}
    ${4_101} | ${1}    | ${4}   | ${"4,098–4,104"} | ${"both are hidden"}
    ${4}     | ${0}    | ${0}   | ${"<5"}          | ${"too few themselves"}
    ${0}     | ${0}    | ${1}   | ${"0"}           | ${"nobody was reached"}
  `("of $sent sent beside $blocked and $failed it tells $told: $why", ({ sent, blocked, failed, told }) => {
    const progress = { planned: sent + blocked + failed, sent, blocked, failed, doubtful: 0, ...deeds };
    const text = progressView(campaign({ state: "done" }), progress, t.en, noon).text.replaceAll("&lt;", "<");
    expect(text.split("\n")).toContain(`Sent: ${told}`);
  });

  it("hides how few there are in all", () => {
    const progress = { planned: 3, sent: 1, blocked: 0, failed: 0, doubtful: 0, ...deeds };
    const { text } = progressView(campaign({ state: "sending" }), progress, t.en, noon);
    expect(text).toContain("Handled: &lt;5 of &lt;5");
    expect(text).toContain("Left: &lt;5");
    expect(text).not.toMatch(/: [1-4]\b/);
  });

  it("counts what a correction mended", () => {
    const mends = { topic: "school", text: {}, corrects: 56 };
    const { text } = progressView(campaign({ state: "done", content: mends }), some, t.en, noon);
    expect(text).toContain("Corrected: 4,099–4,102");
  });

  it.each`
    content                     | pressed  | unsubscribed | lines                                                                      | why
    ${{ guide: "first-grade" }} | ${1_903} | ${41}        | ${["Presses of the guide's button: 1,903", "Unsubscribed beneath it: 41"]} | ${"what readers did"}
    ${{ guide: "first-grade" }} | ${4}     | ${1}         | ${["Presses of the guide's button: <5", "Unsubscribed beneath it: <5"]}    | ${"few point to somebody"}
    ${{}}                       | ${0}     | ${5}         | ${["Unsubscribed beneath it: 5"]}                                          | ${"without a guide there is no button to press"}
    ${{ corrects: 56 }}         | ${9}     | ${9}         | ${[]}                                                                      | ${"beneath a correction it counts for the news"}
  `("says $lines: $why", ({ content, pressed, unsubscribed, lines }) => {
    const one = campaign({ state: "done", content: { topic: "school", text: {}, ...content } });
    const { text } = progressView(one, { ...some, pressed, unsubscribed }, t.en, noon);
    const told = text.replaceAll("&lt;", "<").split("\n");
    expect(told.filter((line) => /^(Presses|Unsubscribed)/.test(line))).toEqual(lines);
  });

  it("says why it stopped by itself, and shows Telegram's words as text", () => {
    const view = progressView(campaign({ state: "stopped", fault: "can't parse <b>" }), some, t.en, noon);
    expect(view.text).toContain("can't parse &lt;b&gt;");
    expect(view.text).not.toContain("a second");
  });

  it("says of one that was deleted that it was never sent, and offers nothing", () => {
    const view = progressView(campaign({ state: "stopped", startedAt: undefined }), none, t.en, noon);
    expect(view.text).toContain("Deleted: it was never sent.");
    expect(view.keyboard).toEqual([]);
  });

  it("offers what can be done now", () => {
    expect(buttons({ state: "sending" })).toEqual(["Pause", "Stop"]);
    expect(buttons({ state: "paused" })).toEqual(["Continue", "Stop"]);
    expect(buttons({ state: "done" })).toEqual(["Refresh", "Correct everywhere", "Download"]);
    expect(buttons({ state: "stopped" })).toEqual(["Refresh", "Correct everywhere", "Download"]);
  });
});

describe("a day and an hour", () => {
  it.each`
    typed                   | moment
    ${"05.01.2027 10:00"}   | ${"2027-01-05T10:00"}
    ${"5.1.2027 9.05"}      | ${"2027-01-05T09:05"}
    ${" 31.12.2026 00:00 "} | ${"2026-12-31T00:00"}
    ${"31.02.2027 10:00"}   | ${undefined}
    ${"05.01.2027 24:00"}   | ${undefined}
    ${"05.01.2027 10:60"}   | ${undefined}
    ${"05.01.2027"}         | ${undefined}
    ${"tomorrow"}           | ${undefined}
  `("«$typed» is $moment", ({ typed, moment }) => {
    expect(momentOf(typed)).toBe(moment && at(moment));
  });

  it("is written as it is read", () => {
    const text = momentText(at("2027-01-01T02:30"));
    expect(text).toBe("01.01.2027 02:30");
    expect(momentOf(text)).toBe(at("2027-01-01T02:30"));
  });
});
