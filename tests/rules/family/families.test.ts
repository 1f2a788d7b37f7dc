import { describe, expect, it } from "vitest";
import { reckonFamily } from "../../../src/rules/index.ts";
import { law, programmes } from "../../support/law.ts";
import { told } from "../../support/told.ts";
import { families, toldOf } from "./families.ts";

describe("the sample families", () => {
  it.each(families)("$id gets what the authorities published ($source)", ({ household, on, expect: expected }) => {
    const result = reckonFamily(household, on, law, programmes);
    for (const decision of result.decisions) told(decision);
    expect(toldOf(result, expected)).toEqual(expected);
  });
});
