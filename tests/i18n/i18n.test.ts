import { expect, it } from "vitest";
import { createTranslators, languages } from "../../src/i18n/i18n.ts";

const translators = createTranslators();

it.each(languages)("%s: a sentence that isn't there is a fault that names it, with blanks or without", (language) => {
  const t = translators[language];
  const fault = `no sentence common:nowhere.to.be.found in ${language}`;
  expect(() => t("common:nowhere.to.be.found")).toThrow(fault);
  expect(() => t("common:nowhere.to.be.found", { count: 2 })).toThrow(fault);
  expect(() => t.list("common:nowhere.to.be.found")).toThrow(fault);
  expect(t.has("common:nowhere.to.be.found")).toBe(false);
});

it("A sentence without blanks is said as it stands, one with blanks has them filled and made safe", () => {
  const t = translators.en;
  expect(t("common:button.menu")).toBe(t("common:button.menu", {}));
  expect(t("common:progress", { step: 2, of: "<5>" })).toContain("2 of about &lt;5&gt;");
  expect(t.has("common:button.menu")).toBe(true);
});
