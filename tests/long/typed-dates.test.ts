import { expect, it } from "vitest";
import { misreadDays, misreadNumbers } from "../guides/typed/round-trip.ts";
import { english, inLatin, kazakh, russian, withoutKazakhLetters, writtenDates } from "../guides/typed/spoken.ts";

it.each(Object.entries(writtenDates))(
  "every day of 2006–2027 reads back in every one of eight formats: %s",
  (_, formats) => {
    expect(misreadDays(formats, "2027-12-31", "all")).toEqual([]);
  },
);

it.each<[string, (n: number) => string]>([
  ["Kazakh", kazakh],
  ["Kazakh without its letters", (n) => withoutKazakhLetters(kazakh(n))],
  ["Kazakh in Latin letters", (n) => inLatin(kazakh(n))],
  ["Russian", russian],
  ["English", english],
])("every number up to 200 000 reads back in %s", (_, inWords) => {
  expect(misreadNumbers(inWords, 0, 200_000)).toEqual([]);
});
