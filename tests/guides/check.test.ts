import { expect, it } from "vitest";
import { check } from "../../src/guides/check.ts";

it.each(["дурыс жумыс истемеймин", "дұрыс, жұмыс істемеймін", "иә, жұмыс істемеймін"])(
  "«%s» begins like a yes and means the contrary: it is asked again",
  (text) => {
    expect(check({ id: "insured", kind: "choice", options: ["yes", "no"] }, text, "2026-11-24").ok).toBe(false);
  },
);
