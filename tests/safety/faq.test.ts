import { expect, it } from "vitest";
import { readEntries } from "../../src/faq/entry.ts";
import { traceDanger } from "../../src/safety/danger.ts";
import { MAY_BE_DANGER } from "./may-be-danger.ts";

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
