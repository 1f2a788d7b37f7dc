import { describe, expect, it } from "vitest";
import {
  dayAt,
  idOf,
  inAnHour,
  kinds,
  mayWaitAnHour,
  overAt,
  type Reminder,
  toldAt,
  tomorrowEvening,
} from "../../src/broadcast/reminder.ts";

/** Written as people in Kazakhstan read their clocks. */
const at = (text: string): number => Date.parse(`${text.replace(" ", "T")}:00+05:00`) / 1000;
const day = "2027-06-28" as const;

describe("when a reminder is told", () => {
  it.each`
    kind          | after                 | told                  | because
    ${"claim-by"} | ${"2027-06-01 00:00"} | ${"2027-06-21 10:00"} | ${"a week before: papers take days"}
    ${"claim-by"} | ${"2027-06-21 09:59"} | ${"2027-06-21 10:00"} | ${"the last minute before"}
    ${"claim-by"} | ${"2027-06-21 10:00"} | ${"2027-06-27 10:00"} | ${"told, so the day before is next"}
    ${"claim-by"} | ${"2027-06-27 09:59"} | ${"2027-06-27 10:00"} | ${"the last minute before"}
    ${"claim-by"} | ${"2027-06-27 10:00"} | ${undefined}          | ${"nothing is left to tell"}
    ${"study"}    | ${"2027-06-01 00:00"} | ${"2027-06-21 10:00"} | ${"a paper to get"}
    ${"study"}    | ${"2027-06-21 10:00"} | ${"2027-06-27 10:00"} | ${"and once more"}
    ${"opens"}    | ${"2027-06-01 00:00"} | ${"2027-06-27 10:00"} | ${"papers are laid out the day before"}
    ${"opens"}    | ${"2027-06-27 10:00"} | ${undefined}          | ${"once only"}
    ${"ends"}     | ${"2027-05-01 00:00"} | ${"2027-05-29 10:00"} | ${"a month to find a kindergarten in"}
    ${"ends"}     | ${"2027-05-29 10:00"} | ${"2027-06-27 10:00"} | ${"told, so the eve is next"}
    ${"ends"}     | ${"2027-06-27 09:59"} | ${"2027-06-27 10:00"} | ${"the last day is tomorrow"}
    ${"ends"}     | ${"2027-06-27 10:00"} | ${undefined}          | ${"once only"}
    ${"starts"}   | ${"2027-06-27 10:00"} | ${"2027-06-28 10:00"} | ${"on the day: earlier there is nothing to ask for"}
    ${"starts"}   | ${"2027-06-28 10:00"} | ${undefined}          | ${"once only"}
    ${"changes"}  | ${"2027-06-28 09:59"} | ${"2027-06-28 10:00"} | ${"on the day"}
    ${"turns"}    | ${"2027-06-28 09:59"} | ${"2027-06-28 10:00"} | ${"on the birthday"}
    ${"renew"}    | ${"2027-06-28 09:59"} | ${"2027-06-28 10:00"} | ${"on the first day of the quarter"}
    ${"studies"}  | ${"2027-06-28 09:59"} | ${"2027-06-28 10:00"} | ${"on the first day of the school year"}
    ${"anew"}     | ${"2027-01-01 00:00"} | ${"2027-03-20 10:00"} | ${"a hundred days before: of 1 September before the summer"}
    ${"anew"}     | ${"2027-03-20 10:00"} | ${"2027-05-29 10:00"} | ${"and a month before"}
    ${"credit"}   | ${"2027-06-28 09:59"} | ${"2027-06-28 10:00"} | ${"by then the sum can be seen"}
    ${"credit"}   | ${"2027-06-28 10:00"} | ${undefined}          | ${"once only"}
  `("$kind after $after: $told ($because)", ({ kind, after, told }) => {
    expect(toldAt({ kind, day }, at(after))).toBe(told === undefined ? undefined : at(told));
  });

  it("of the list of pupils for 1 September is before the summer", () => {
    expect(toldAt({ kind: "anew", day: "2027-09-01" }, at("2026-12-01 12:00"))).toBe(at("2027-05-24 10:00"));
  });

  it("never is at night, whatever the kind", () => {
    for (const kind of kinds) {
      const hour = new Date(((toldAt({ kind, day }, 0) ?? 0) + 5 * 3_600) * 1000).getUTCHours();
      expect(hour).toBe(10);
    }
  });

  it("is at ten there, five by UTC, in winter as in summer", () => {
    for (const day of ["2027-01-15", "2027-03-29", "2027-07-15", "2027-10-31"] as const)
      expect(new Date((toldAt({ kind: "turns", day }, 0) ?? 0) * 1000).toISOString()).toBe(`${day}T05:00:00.000Z`);
  });

  it("is over when the fourteenth day after its own has passed", () => {
    expect(overAt({ day })).toBe(at("2027-07-13 00:00"));
  });
});

describe("later", () => {
  it.each`
    now                   | evening               | because
    ${"2027-06-21 10:05"} | ${"2027-06-22 18:00"} | ${"the evening of tomorrow, before the quiet hours"}
    ${"2027-06-21 00:00"} | ${"2027-06-22 18:00"} | ${"the first minute of a day there"}
    ${"2027-06-20 23:59"} | ${"2027-06-21 18:00"} | ${"the last of the day before"}
    ${"2027-12-31 19:00"} | ${"2028-01-01 18:00"} | ${"over the year"}
  `("pressed at $now: $evening ($because)", ({ now, evening }) => {
    expect(tomorrowEvening(at(now))).toBe(at(evening));
  });

  it.each`
    now                   | may      | because
    ${"2027-06-21 10:00"} | ${true}  | ${"the day is young"}
    ${"2027-06-21 17:00"} | ${true}  | ${"in an hour it is six"}
    ${"2027-06-21 17:01"} | ${false} | ${"in an hour it would be later than six"}
  `("for the portal, at $now: $may ($because)", ({ now, may }) => {
    expect(mayWaitAnHour(at(now))).toBe(may);
    expect(inAnHour(at(now)) - at(now)).toBe(3_600);
  });

  it.each`
    moment                | of
    ${"2027-06-21 00:00"} | ${"2027-06-21"}
    ${"2027-06-21 23:59"} | ${"2027-06-21"}
  `("$moment is on $of there", ({ moment, of }) => {
    expect(dayAt(at(moment))).toBe(of);
  });
});

describe("the id of a reminder", () => {
  const one: Reminder = { kind: "ends", benefit: "care-allowance", guide: "family", day, born: 2025 };
  it("is the same whenever and wherever the date is chosen", () => {
    expect(idOf({ ...one, guide: "childcare" })).toBe(idOf(one));
    expect(idOf(one)).toMatch(/^[\w-]{8}$/);
  });
  it.each([
    { ...one, kind: "starts" as const },
    { ...one, benefit: "ssif-childcare" },
    { ...one, day: "2027-06-29" as const },
    { ...one, born: 2024 },
  ])("differs for another date: %o", (other) => {
    expect(idOf(other)).not.toBe(idOf(one));
  });
});
