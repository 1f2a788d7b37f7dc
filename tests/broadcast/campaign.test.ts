import { describe, expect, it } from "vitest";
import {
  type Act,
  type Campaign,
  Content,
  enact,
  figuresDay,
  figuresOn,
  figuresShown,
  fingerprint,
  maySendFrom,
  nextLoud,
  signedBy,
} from "../../src/broadcast/campaign.ts";
import { law } from "../support/law.ts";

const [author, colleague, third] = [1, 2, 3];
const at = 1_800_000_000;
const inKazakhstan = (text: string) => Date.parse(`${text}+05:00`) / 1000;
const content = Content.parse({ topic: "school", text: { kk: "Мектеп", ru: "Школа", en: "School" } });
const draft: Campaign = { id: 57, author, content, state: "draft", approvals: [], meant: [], watched: [] };
const sign = (by: number, of = content): Act => ({
  does: "approve",
  by,
  at,
  fingerprint: fingerprint(of),
  figures: "f",
});

/** After all acts, or the first refusal. */
function play(acts: readonly Act[], from: Campaign = draft) {
  let now = from;
  for (const act of acts) {
    const next = enact(now, act);
    if (typeof next === "string") return next;
    now = next;
  }
  return now;
}

describe("a campaign", () => {
  const submit: Act = { does: "submit", by: author, at };
  const start: Act = { does: "start", by: author, at, figures: "f", approvers: [colleague, third] };
  const approved = [submit, sign(colleague)];
  const other = { ...content, text: { ...content.text, en: "Schools" } };
  const edit: Act = { does: "edit", by: author, at, content: other };
  const urgent: Campaign = { ...draft, content: { ...content, topic: "urgent" } };

  it.each<[string, readonly Act[], string]>([
    ["goes to a colleague", [submit], "submitted"],
    ["is approved by a second person", approved, "approved"],
    ["is sent once approved", [...approved, start], "sending"],
    ["is approved by a third person where a second gave it", [{ ...submit, by: colleague }, sign(third)], "approved"],
    ["is given to be approved anew", [...approved, submit], "submitted"],
    [
      "pauses and goes on",
      [...approved, start, { does: "pause", by: third, at }, { does: "resume", by: third, at }],
      "sending",
    ],
    ["stops for good", [...approved, start, { does: "stop", by: third, at }], "stopped"],
    [
      "stops while it pauses",
      [...approved, start, { does: "pause", by: third, at }, { does: "stop", by: third, at }],
      "stopped",
    ],
    ["ends", [...approved, start, { does: "finish", at }], "done"],
    ["is given up after refusals in a row", [...approved, start, { does: "give-up", fault: "400", at }], "stopped"],
    ["is a draft again after an edit", [...approved, edit], "draft"],
    ["is discarded before it begins", [...approved, { does: "discard", by: author, at }], "stopped"],
    ["is a draft again when given back", [submit, { does: "return", by: colleague, note: "the day", at }], "draft"],
  ])("%s", (_why, acts, state) => expect(play(acts)).toMatchObject({ state }));

  it.each<[string, readonly Act[], string]>([
    ["isn't approved by its author", [submit, sign(author)], "own"],
    ["isn't approved by whoever gave it to be approved", [{ ...submit, by: colleague }, sign(colleague)], "own"],
    ["isn't sent with other figures than were signed", [...approved, { ...start, figures: "g" }], "figures"],
    ["isn't sent once its approver is none any more", [...approved, { ...start, approvers: [third] }], "unapproved"],
    ["isn't sent once it is given to be approved anew", [...approved, submit, start], "state"],
    ["isn't approved in another text than it has", [submit, sign(colleague, other)], "changed"],
    ["isn't approved before it is submitted", [sign(colleague)], "state"],
    ["isn't sent before it is approved", [submit, start], "state"],
    ["isn't sent after an edit", [...approved, edit, start], "state"],
    ["isn't started twice", [...approved, start, start], "state"],
    ["isn't discarded once it is sent", [...approved, start, { does: "discard", by: author, at }], "state"],
    ["isn't edited while it is sent", [...approved, start, edit], "state"],
    [
      "doesn't go on once stopped",
      [...approved, start, { does: "stop", by: third, at }, { does: "resume", by: third, at }],
      "state",
    ],
    [
      "isn't submitted with a language missing",
      [{ ...edit, content: { ...content, text: { kk: "Мектеп" } } }, submit],
      "incomplete",
    ],
  ])("%s", (_why, acts, refusal) => expect(play(acts)).toBe(refusal));

  it("needs two people besides the author when it is urgent", () => {
    const once = play([submit, sign(colleague, urgent.content)], urgent);
    expect(once).toMatchObject({ state: "submitted" });
    expect(play([submit, sign(colleague, urgent.content), sign(colleague, urgent.content)], urgent)).toBe("twice");
    expect(play([submit, sign(colleague, urgent.content), sign(third, urgent.content)], urgent)).toMatchObject({
      state: "approved",
    });
  });

  it("isn't sent when one of the two who signed what is urgent is no approver any more", () => {
    const acts = [submit, sign(colleague, urgent.content), sign(third, urgent.content)];
    expect(play([...acts, start], urgent)).toMatchObject({ state: "sending" });
    expect(play([...acts, { ...start, approvers: [third] }], urgent)).toBe("unapproved");
  });

  it("counts no signature under another text, however it got there", () => {
    const forged = {
      ...draft,
      state: "approved" as const,
      approvals: [{ by: colleague, at, fingerprint: "00000000" }],
    };
    expect(signedBy(forged, [colleague])).toEqual([]);
    expect(enact(forged, start)).toBe("unapproved");
  });

  it("makes whoever edits it the author, who can't approve it then", () => {
    const byAnother = play([{ ...edit, by: colleague }, submit]);
    expect(enact(byAnother as Campaign, sign(colleague, other))).toBe("own");
  });
});

describe("the figures that were signed", () => {
  const withIndex = Content.parse({
    ...content,
    text: { kk: "{{mci}}", ru: "{{mci}}", en: "{{mci}}" },
    figures: { mci: "mci" },
  });
  it.each`
    startedAt                | now                      | day             | why
    ${undefined}             | ${"2025-12-31T19:59:00"} | ${"2025-12-31"} | ${"not begun: today's"}
    ${undefined}             | ${"2025-12-31T20:00:00"} | ${"2026-01-01"} | ${"not begun, in the evening: it would go out in the new year"}
    ${"2025-12-31T19:59:00"} | ${"2026-01-01T09:00:00"} | ${"2025-12-31"} | ${"begun in the old year: the rest of the copies say the same"}
    ${"2025-12-31T20:00:00"} | ${"2026-01-02T09:00:00"} | ${"2026-01-01"} | ${"started in the evening, begun in the morning"}
  `("are of $day: $why", ({ startedAt, now, day }) => {
    const one = { content: withIndex, ...(startedAt && { startedAt: inKazakhstan(startedAt) }) };
    expect(figuresDay(one, inKazakhstan(now))).toBe(day);
  });

  it("are others where a reader would see others, and only there", () => {
    const [old, fresh] = (["2025-12-31", "2026-01-01"] as const).map((day) => figuresShown(withIndex, law, day));
    expect(old).not.toBe(fresh);
    expect(figuresShown(withIndex, law, "2026-03-01")).toBe(fresh);
    expect(figuresShown(content, law, "2025-12-31")).toBe(figuresShown(content, law, "2026-01-01"));
  });
});

describe("the figures of a text", () => {
  it.each`
    effectOn        | figures         | why
    ${undefined}    | ${"2025-12-30"} | ${"are those of the day it goes out"}
    ${"2026-01-01"} | ${"2026-01-01"} | ${"or of the day to come that it tells of: the new index before the new year"}
    ${"2025-07-01"} | ${"2025-12-30"} | ${"but not of a day long past"}
  `("$why", ({ effectOn, figures }) => expect(figuresOn({ effectOn }, "2025-12-30")).toBe(figures));
});

describe("quiet hours", () => {
  it.each`
    now                      | loud                     | why
    ${"2026-11-28T08:59:59"} | ${"2026-11-28T09:00:00"} | ${"a second before the morning"}
    ${"2026-11-28T09:00:00"} | ${"2026-11-28T09:00:00"} | ${"the morning itself"}
    ${"2026-11-28T19:59:59"} | ${"2026-11-28T19:59:59"} | ${"the last second of the day"}
    ${"2026-11-28T20:00:00"} | ${"2026-11-29T09:00:00"} | ${"the evening: tomorrow"}
    ${"2026-11-28T00:30:00"} | ${"2026-11-28T09:00:00"} | ${"after midnight: the same day"}
    ${"2026-12-31T23:00:00"} | ${"2027-01-01T09:00:00"} | ${"over the new year"}
  `("$now → $loud: $why", ({ now, loud }) => expect(nextLoud(inKazakhstan(now))).toBe(inKazakhstan(loud)));

  it("hold for all but what is urgent, and nothing goes out before its day", () => {
    const night = inKazakhstan("2026-11-28T23:00:00");
    expect(maySendFrom(draft, night)).toBe(inKazakhstan("2026-11-29T09:00:00"));
    expect(maySendFrom({ ...draft, content: { ...content, topic: "urgent" } }, night)).toBe(night);
    const later = { ...draft, content: { ...content, notBefore: inKazakhstan("2026-12-01T21:00:00") } };
    expect(maySendFrom(later, night)).toBe(inKazakhstan("2026-12-02T09:00:00"));
  });
});
