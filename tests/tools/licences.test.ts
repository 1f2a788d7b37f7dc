import { expect, it } from "vitest";
import { licenceFaults } from "../../src/tools/licences-check.ts";

it.each`
  told                                                    | faults                           | because
  ${{ license: "MIT" }}                                   | ${[]}                            | ${"everybody may"}
  ${{ license: "(GPL-3.0 OR MIT)" }}                      | ${[]}                            | ${"we may choose"}
  ${{ license: "(MIT AND Zlib)" }}                        | ${[]}                            | ${"both let us"}
  ${{ license: "MIT AND GPL-3.0" }}                       | ${["x: MIT AND GPL-3.0"]}        | ${"one of both doesn't"}
  ${{ license: { type: "ISC" } }}                         | ${[]}                            | ${"an old way to say it"}
  ${{ licenses: [{ type: "GPL-2.0" }, { type: "MIT" }] }} | ${[]}                            | ${"an older one, with a choice"}
  ${{ license: "AGPL-3.0" }}                              | ${["x: AGPL-3.0"]}               | ${"whoever runs it would have to publish"}
  ${{ license: "SEE LICENSE IN LICENSE" }}                | ${["x: SEE LICENSE IN LICENSE"]} | ${"somebody has to read it"}
  ${{}}                                                   | ${["x: no licence"]}             | ${"nobody may"}
`("$told: $because", ({ told, faults }) => {
  expect(licenceFaults([{ path: "x", told }])).toEqual(faults);
});
