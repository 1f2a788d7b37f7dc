import { describe, expect, it } from "vitest";
import { z } from "zod";
import { languages } from "../../src/i18n/i18n.ts";
import { readSampleFamilies } from "../../src/impact/sample-families.ts";
import { impactAnswer } from "../../src/tools/impact-answer.ts";
import { shelf } from "./shelf.ts";

const all = readSampleFamilies();
/** The families that these drafts touch, and two that they don't. */
const families = all.filter(({ id }) =>
  [
    "born-in-december",
    "eldest-a-student",
    "eldest-at-work",
    "father-lost",
    "maternity-leave",
    "nine-children",
    "six-and-kumis-alqa",
    "student-of-23",
  ].includes(id),
);
/** Lays a draft over the law as it stood on 22 November 2026. */
const ask = (overlay: string, options = "", tried: typeof all = families) =>
  impactAnswer(["-", ...options.split(" ").filter(Boolean)], { ...shelf, read: () => overlay }, tried);

const Sum = z.object({ value: z.string(), unit: z.string() });
const Totals = z.array(z.object({ per: z.string(), before: Sum, after: Sum, by: Sum }));
const Outcome = z.looseObject({
  verdict: z.string(),
  amount: Sum.optional(),
  least: Sum.optional(),
  most: Sum.optional(),
});
const Impact = z.object({
  on: z.string(),
  proposed: z.array(z.looseObject({ id: z.string(), begun: z.boolean() })),
  families: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      changes: z.array(
        z.object({
          what: z.string(),
          benefit: z.string(),
          child: z.number().optional(),
          before: Outcome.nullable(),
          after: Outcome.nullable(),
          by: Sum.optional(),
          because: z.array(z.object({ sentence: z.string(), text: z.string() })),
        }),
      ),
      totals: Totals,
    }),
  ),
  programmes: z.array(z.object({ benefit: z.string(), families: z.number(), totals: Totals })),
  totals: Totals,
  open: z.number(),
});
function impact(overlay: string, options = "", tried: typeof all = families) {
  const { out, err, code } = ask(overlay, `--json ${options}`, tried);
  expect({ err, code }).toEqual({ err: undefined, code: 0 });
  return Impact.parse(JSON.parse(out));
}

const source = "source: { act: draft }";
const draft = (id: string, unit: string, value: string | number, since = "2026-12-01") =>
  `- id: ${id}\n  unit: ${unit}\n  values:\n    - since: ${since}\n      value: ${value}\n      ${source}\n`;

/** `family: programme before → after (by)`, of sure sums; of open ones their bounds. */
const lines = ({ families }: z.output<typeof Impact>) =>
  families.flatMap(({ id, changes }) =>
    changes.map(({ benefit, before, after, by }) => {
      const [was, is] = [before, after].map((one) =>
        one === null || one.verdict === "not-entitled"
          ? "no"
          : (one.amount?.value ?? (one.least && one.most ? `${one.least.value}–${one.most.value}` : one.verdict)),
      );
      return `${id}: ${benefit} ${was} → ${is}${by === undefined ? "" : ` (${by.value})`}`;
    }),
  );

describe("what a draft would change", () => {
  it.each`
    overlay                                                                                         | options              | expected                                                                                                         | why
    ${draft("large-family.four", "MCI", 20)}                                                        | ${""}                | ${["eldest-a-student: large-family 69330 → 86500 (17170)", "student-of-23: large-family 69330 → 86500 (17170)"]} | ${"20 × 4,325 for families of four who count, and for nobody else"}
    ${draft("large-family.four", "MCI", 20, "2025-01-01")}                                          | ${"--on 2025-06-01"} | ${["eldest-a-student: large-family 63030 → 78640 (15610)", "student-of-23: large-family 63030 → 78640 (15610)"]} | ${"as of 2025, by the index of 2025: 20 × 3,932"}
    ${draft("large-family.four", "MCI", "16.03")}                                                   | ${""}                | ${[]}                                                                                                            | ${"what the law says already"}
    ${draft("large-family.four", "MCI", 20, "2027-01-01")}                                          | ${"--on 2026-12-31"} | ${[]}                                                                                                            | ${"the last day before it begins"}
    ${draft("large-family.four", "MCI", 20, "2027-01-01")}                                          | ${"--on 2027-01-01"} | ${["eldest-a-student: large-family 69330 → 86500 (17170)", "student-of-23: large-family 69330 → 86500 (17170)"]} | ${"its first day, both by the index carried over"}
    ${draft("awarded-mother.kumis-alqa", "MCI", 3)}                                                 | ${""}                | ${["six-and-kumis-alqa: awarded-mother 27680 → 12975 (-14705)"]}                                                 | ${"less is a change, too: 3 × 4,325"}
    ${`- id: awarded-mother.kumis-alqa\n  unit: MCI\n  values: [{ since: 2026-12-01, ${source} }]`} | ${""}                | ${["six-and-kumis-alqa: awarded-mother 27680 → no (-27680)"]}                                                    | ${"a value that ends"}
    ${draft("large-family.min-children", "count", 5)}                                               | ${""}                | ${["eldest-a-student: large-family 69330 → no (-69330)", "student-of-23: large-family 69330 → no (-69330)"]}     | ${"who loses a right"}
    ${draft("birth-grant.claim-within", "months", 12)}                                              | ${""}                | ${["born-in-december: birth-grant 164350 → 164350 (0)", "maternity-leave: birth-grant 164350 → 164350 (0)"]}     | ${"the same sum with less time to claim it"}
    ${draft("clubs.children", "people", 1)}                                                         | ${""}                | ${[]}                                                                                                            | ${"no rule reckons with it"}
  `("$why", ({ overlay, options, expected }) => {
    expect(lines(impact(overlay, options))).toEqual(expected);
  });

  it("adds up what is sure: by family, by programme and over all of them, each kind of money by itself", () => {
    const found = impact(draft("large-family.six", "MCI", "30") + draft("awarded-mother.kumis-alqa", "MCI", "7"));
    const both = {
      per: "month",
      before: { value: "131697", unit: "KZT" },
      after: { value: "160025", unit: "KZT" },
      by: { value: "28328", unit: "KZT" },
    };
    expect(found.families.filter(({ changes }) => changes.length > 0)).toMatchObject([
      { id: "six-and-kumis-alqa", totals: [both] },
    ]);
    expect(found.programmes).toMatchObject([
      { benefit: "large-family", families: 1, totals: [{ by: { value: "25733" } }] },
      { benefit: "awarded-mother", families: 1, totals: [{ by: { value: "2595" } }] },
    ]);
    expect(found.totals).toMatchObject([{ per: "month", by: { value: "28328" } }]);
    expect(found.open).toBe(0);
  });

  it("sets nothing sure against a range: a December birth claimed in January, with another index", () => {
    const found = impact(draft("mci", "KZT", 5000, "2027-01-01"), "--on 2027-01-05");
    expect(lines(found)).toContain("born-in-december: birth-grant 164350 → 164350–190000");
    expect(found.open).toBe(1);
    expect(found.totals).toMatchObject([{ per: "month" }, { per: "once", by: { value: "25650" } }]);
    expect(found.programmes.find(({ benefit }) => benefit === "birth-grant")).toMatchObject({
      families: 2,
      totals: [{ by: { value: "25650" } }],
    });
  });

  it("tries it on all twenty-four families", () => {
    const { families: tried } = impact(draft("child-disability.under-7", "SM", 2), "", all);
    expect(tried).toHaveLength(24);
    expect(tried.filter(({ changes }) => changes.length > 0).map(({ id }) => id)).toEqual([
      "disability-and-loss",
      "disability-at-five",
      "disability-in-2024",
    ]);
  });

  it("reckons on the day the draft has wholly begun, unless another is named", () => {
    const begins = (since: string, options = "") => impact(draft("large-family.four", "MCI", 20, since), options);
    expect(begins("2027-04-01").on).toBe("2027-04-01");
    expect(begins("2025-01-01").on).toBe(shelf.today);
    expect(begins("2027-04-01", "--on 2026-12-01")).toMatchObject({ on: "2026-12-01", proposed: [{ begun: false }] });
  });

  it("lets all other values stand: one that begins later takes its place again", () => {
    const overlay = draft("mci", "KZT", 4000, "2025-06-01");
    expect(lines(impact(overlay, "--on 2025-07-01"))).toContain("nine-children: large-family 141552 → 144000 (2448)");
    expect(lines(impact(overlay, "--on 2026-07-01"))).toEqual([]);
  });

  it.each(languages)("reads as text in %s, without a hole", (language) => {
    const { out } = ask(
      draft("large-family.four", "MCI", 20) + draft("clubs.children", "people", 1),
      `--lang ${language}`,
    );
    expect(out).not.toMatch(/<\/?b>|&amp;|\{\{|undefined/);
    expect(out).toMatch(/69.330.₸ → 86.500.₸.*\(\+17.170.₸\)/);
    expect(out).toContain("eldest-a-student");
    const none = ask(draft("large-family.four", "MCI", "16.03"), `--lang ${language}`);
    expect(none.code).toBe(0);
    expect(none.out).toContain({ kk: "Ештеңе өзгермейді", ru: "Ничего не меняется", en: "Nothing changes" }[language]);
  });
});

describe("a draft with faults", () => {
  const wrong = `- id: mcy
  unit: KZT
  values: []
- id: large-family.four
  unit: KZT
  values:
    - since: 01.01.2027
      value: 16,5
    - since: 2027-02-30
      valeu: 20
      ${source}
- id: large-family.min-children
  unit: count
  values:
    - since: 2027-06-01
      value: 3.5
      source: { act: draft, confidence: sure }
    - since: 2027-06-01
      value: -3
      source: { article: "90" }
- id: large-family.four
  unit: MCI
- unit: MCI
- mci
`;
  const Faults = z.object({ faults: z.array(z.object({ line: z.number(), what: z.string(), text: z.string() })) });

  it("tells every fault at once with its line, exit code 2", () => {
    const { out, code } = ask(wrong, "--json");
    expect(code).toBe(2);
    expect(Faults.parse(JSON.parse(out)).faults.map(({ line, what }) => `${line} ${what}`)).toEqual([
      "1 unknown",
      "5 unit",
      "7 date",
      "7 source",
      "8 value",
      "9 date",
      "10 strange",
      "16 whole",
      "17 confidence",
      "18 order",
      "19 whole",
      "20 source",
      "21 twice",
      "21 noValues",
      "23 noId",
      "24 notAParameter",
    ]);
  });

  it.each(languages)("tells them as text in %s", (language) => {
    const { out, err, code } = ask(wrong, `--lang ${language}`);
    expect({ out, code }).toEqual({ out: "", code: 2 });
    expect(err).toContain({ kk: "16 қате", ru: "16 ошибок", en: "16 faults" }[language]);
    expect(err).toContain({ kk: "1-жолда: ", ru: "строка 1: ", en: "line 1: " }[language]);
    for (const word of ["mcy", "mci", "16,5", "01.01.2027", "valeu"]) expect(err).toContain(word);
    expect(err).not.toMatch(/\{\{|undefined/);
  });

  it.each([
    ["", "notAList", "an empty file"],
    ["mci: 5000", "notAList", "a block"],
    ["- id: [mci", "yaml", "no YAML"],
    ["- id: mci\n  unit: KZT\n  values: [soon]", "notAValue", "a word for a value"],
    [draft("mci", "KZT", '""'), "value", "an empty value"],
    [draft("mci", "KZT", "[1, 2]"), "value", "a list of sums"],
    [draft("birth-grant.rounding", "rounding", "sideways"), "value", "a rounding nobody does"],
  ])("%j: %s", (overlay, what) => {
    const { out, code } = ask(overlay, "--json");
    expect(code).toBe(2);
    expect(Faults.parse(JSON.parse(out)).faults.map((fault) => fault.what)).toEqual([what]);
  });

  it.each([
    [[], "expected one FILE"],
    [["a.yaml", "b.yaml"], "expected one FILE"],
    [["a.yaml"], "cannot read a.yaml"],
    [["a.yaml", "--on", "soon"], "--on: expected a calendar day"],
    [["a.yaml", "--lang", "de"], "--lang: expected kk, ru, en"],
  ])("%j: %s, exit code 2", (args, message) => {
    const read = args.includes("--on") ? () => draft("mci", "KZT", 5000) : shelf.read;
    expect(impactAnswer(args, { ...shelf, read }, families)).toMatchObject({
      code: 2,
      err: expect.stringContaining(message),
    });
  });
});
