import { expect, it } from "vitest";
import { Campaign } from "../../src/broadcast/campaign.ts";
import { endsAt } from "../../src/broadcast/pace.ts";

const at = (time: string) => Date.parse(`${time}:00+05:00`) / 1000;
const campaign = (topic: string, notBefore?: string) =>
  Campaign.parse({
    id: 1,
    author: 1,
    state: "approved",
    content: { topic, text: {}, ...(notBefore && { notBefore: at(notBefore) }) },
  });
const HOUR = 3_600;

it.each`
  topic       | notBefore             | now                   | messages          | ends                  | why
  ${"school"} | ${undefined}          | ${"2026-11-28T10:00"} | ${0}              | ${"2026-11-28T10:00"} | ${"nobody to write to"}
  ${"school"} | ${undefined}          | ${"2026-11-28T10:00"} | ${28 * HOUR}      | ${"2026-11-28T11:00"} | ${"an hour by day"}
  ${"school"} | ${undefined}          | ${"2026-11-28T19:00"} | ${28 * HOUR}      | ${"2026-11-28T20:00"} | ${"to the last moment before the night"}
  ${"school"} | ${undefined}          | ${"2026-11-28T19:00"} | ${2 * 28 * HOUR}  | ${"2026-11-29T10:00"} | ${"the second hour is in the morning"}
  ${"school"} | ${undefined}          | ${"2026-11-28T23:00"} | ${28 * HOUR}      | ${"2026-11-29T10:00"} | ${"begun at night"}
  ${"school"} | ${undefined}          | ${"2026-11-28T09:00"} | ${12 * 28 * HOUR} | ${"2026-11-29T10:00"} | ${"eleven hours a day"}
  ${"school"} | ${undefined}          | ${"2026-11-28T09:00"} | ${23 * 28 * HOUR} | ${"2026-11-30T10:00"} | ${"two nights"}
  ${"school"} | ${"2026-12-01T19:30"} | ${"2026-11-28T09:00"} | ${28 * HOUR}      | ${"2026-12-02T09:30"} | ${"from its own hour on"}
  ${"urgent"} | ${undefined}          | ${"2026-11-28T19:00"} | ${2 * 28 * HOUR}  | ${"2026-11-28T21:00"} | ${"what is urgent goes on at night"}
`("$messages of $topic at $now end at $ends: $why", ({ topic, notBefore, now, messages, ends }) => {
  expect(endsAt(campaign(topic, notBefore), at(now), messages)).toBe(at(ends));
});
