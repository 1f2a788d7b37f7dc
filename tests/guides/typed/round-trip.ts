import { readCount, readDate } from "../../../src/guides/typed/index.ts";
import { addDays, dayOf, type ISODate, monthOf, yearOf } from "../../../src/rules/index.ts";

const SHOWN = 10;

/** Numbers that don't read back from their words, a few of them. */
export function misreadNumbers(inWords: (n: number) => string, from: number, to: number): readonly unknown[] {
  const wrong: unknown[] = [];
  for (let n = from; n <= to && wrong.length < SHOWN; n++) {
    const count = readCount(inWords(n), { min: 0, max: 999_999 });
    if (!count.ok || count.value !== n) wrong.push([n, inWords(n), count]);
  }
  return wrong;
}

type Written = (year: number, month: number, day: number) => string;

/** Days of 2006–2027 that don't read back: in every format, or in one format a day, each in turn. */
export function misreadDays(formats: readonly Written[], today: ISODate, which: "all" | "in turn"): readonly unknown[] {
  const wrong: unknown[] = [];
  let turn = 0;
  for (let day: ISODate = "2006-01-01"; day <= today && wrong.length < SHOWN; day = addDays(day, 1)) {
    const chosen = which === "all" ? formats : formats.slice(turn, turn + 1);
    for (const written of chosen) {
      const text = written(yearOf(day), monthOf(day), dayOf(day));
      const date = readDate(text, today);
      if (!date.ok || date.value !== day) wrong.push([day, text, date]);
    }
    turn = (turn + 1) % formats.length;
  }
  return wrong;
}
