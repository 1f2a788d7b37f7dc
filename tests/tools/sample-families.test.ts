import { expect, it } from "vitest";
import { readSampleFamilies } from "../../src/impact/sample-families.ts";

const families = readSampleFamilies();
const family = (id: string) => families.find((one) => one.id === id);

it("stands where it was on its own day", () => {
  expect(families).toHaveLength(24);
  for (const { household, on, movedTo } of families) expect(movedTo(on)).toEqual(household);
});

it.each`
  id                              | day             | fact               | moved                                        | because
  ${"born-in-december"}           | ${"2027-01-05"} | ${"children"}      | ${[{ birthDate: "2026-12-28" }]}             | ${"a year later another child is as new"}
  ${"born-in-december"}           | ${"2026-03-31"} | ${"children"}      | ${[{ birthDate: "2026-02-28" }]}             | ${"two months on"}
  ${"eldest-at-work"}             | ${"2025-06-30"} | ${"children"}      | ${[{ birthDate: "2007-05-20" }, {}, {}, {}]} | ${"a year back he has just turned 18, too"}
  ${"loss-long-before-the-claim"} | ${"2027-06-01"} | ${"parentDiedOn"}  | ${"2026-01-10"}                              | ${"a day beside the children"}
  ${"loss-long-before-the-claim"} | ${"2027-06-01"} | ${"appliedOn"}     | ${{ "survivor-allowance": "2027-06-01" }}    | ${"a day inside a block"}
  ${"maternity-leave"}            | ${"2026-04-01"} | ${"expecting"}     | ${{ dueDate: "2026-06-10" }}                 | ${"the leave goes along with the birth"}
  ${"maternity-leave"}            | ${"2026-04-01"} | ${"leaveFrom"}     | ${"2026-04-01"}                              | ${"so that weeks stay weeks"}
  ${"below-the-line-in-aktobe"}   | ${"2030-01-01"} | ${"quarterIncome"} | ${"450000"}                                  | ${"no figure is a date"}
`("$id on $day has $fact $moved: $because", ({ id, day, fact, moved }) => {
  expect(family(id)?.movedTo(day)).toMatchObject({ [fact]: moved });
});
