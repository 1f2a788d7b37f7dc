import { afterEach, expect, it, vi } from "vitest";
import { createClock } from "../../src/ops/clock.ts";

afterEach(() => vi.useRealTimers());

it.each`
  moment                        | day             | because
  ${"2026-03-31T18:59:59.999Z"} | ${"2026-03-31"} | ${"23:59:59 in Astana, the day isn't over"}
  ${"2026-03-31T19:00:00.000Z"} | ${"2026-04-01"} | ${"midnight in Astana, UTC+5"}
  ${"2025-12-31T19:00:00.000Z"} | ${"2026-01-01"} | ${"the new index counts from the first minute of the year"}
  ${"2026-07-01T18:59:59.999Z"} | ${"2026-07-01"} | ${"no summer time: the same offset in July"}
  ${"2028-02-28T19:00:00.000Z"} | ${"2028-02-29"} | ${"a leap day"}
`("is $day at $moment: $because", ({ moment, day }) => {
  vi.useFakeTimers({ now: new Date(moment) });
  expect(createClock().today()).toBe(day);
});

it("goes on from the moment given for the start", () => {
  vi.useFakeTimers({ now: new Date("2026-03-31T18:30:00Z") });
  const clock = createClock(new Date("2026-04-01T07:00:00Z"));
  expect(clock.today()).toBe("2026-04-01");
  vi.advanceTimersByTime(90_000);
  expect(clock.now().toISOString()).toBe("2026-04-01T07:01:30.000Z");
});

it.each`
  real                          | now                           | because
  ${"2026-03-31T12:00:00.000Z"} | ${"2027-01-05T12:00:00.000Z"} | ${"the hour it is, on that day"}
  ${"2026-03-31T18:59:59.999Z"} | ${"2027-01-05T18:59:59.999Z"} | ${"its last moment in Astana"}
  ${"2026-03-31T19:00:00.000Z"} | ${"2027-01-04T19:00:00.000Z"} | ${"midnight in Astana: the same day begins anew"}
`("at $real it is $now on a day given for a preview: $because", ({ real, now }) => {
  vi.useFakeTimers({ now: new Date(real) });
  const clock = createClock("2027-01-05");
  expect(clock.now().toISOString()).toBe(now);
  expect(clock.today()).toBe("2027-01-05");
});
