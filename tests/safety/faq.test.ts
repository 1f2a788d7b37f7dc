import { expect, it } from "vitest";
import { readEntries } from "../../src/faq/entry.ts";
import { traceDanger } from "../../src/safety/danger.ts";

/**
 * Entries that answer what may also be a message of danger: «сосед бьёт ребёнка, куда сообщить» gets the numbers first,
 * and the entry behind «This is not about me». Of every other entry no title and no phrasing may raise a card.
 */
const MAY_BE_DANGER = new Set([
  "bullying.cyber",
  "bullying.extortion",
  "bullying.fine",
  "bullying.teacher",
  "bullying.what-to-do",
  "bullying.who-pays",
  "camp.complain",
  "guardian.removed",
  "help.numbers",
  "missing-child.report",
  "neglect.penalty",
  "neglect.report",
  "school-meals.quality",
  "tsa.who",
  "violence.bride-kidnapping",
  "violence.harassment",
  "violence.help-room",
  "violence.home",
  "violence.neighbour",
  "violence.penalty",
  "violence.reconcile",
  "violence.shelter",
  "violence.stalking",
]);

it("no title and no phrasing of an entry raises a card but where it may be a message of danger", () => {
  const raised = readEntries()
    .filter(({ id }) => !MAY_BE_DANGER.has(id))
    .flatMap(({ id, title, ask }) =>
      [...Object.values(title), ...Object.values(ask).flat()].map((text) => ({ id, text })),
    )
    .flatMap(({ id, text }) => {
      const found = traceDanger(text);
      return found === undefined ? [] : [{ id, text, because: found.because }];
    });
  expect(raised).toEqual([]);
});

it("every excepted entry exists", () => {
  const ids = new Set(readEntries().map(({ id }) => id));
  expect([...MAY_BE_DANGER].filter((id) => !ids.has(id))).toEqual([]);
});
