import { describe, expect, it } from "vitest";
import { z } from "zod";
import { rulesAnswer } from "../../src/tools/rules-answer.ts";
import { shelf } from "./shelf.ts";

const { today } = shelf;
/** Asks about a household that lies in a file, or comes by standard input. */
const ask = (household: string, options = "") =>
  rulesAnswer(["-", ...options.split(" ").filter(Boolean)], { ...shelf, read: () => household });

const Sum = z.object({ value: z.string(), unit: z.string(), how: z.unknown().optional() });
const Result = z.object({
  on: z.string(),
  decisions: z.array(
    z.object({
      benefit: z.string(),
      name: z.string(),
      child: z.number().optional(),
      verdict: z.string(),
      amount: Sum.optional(),
      reasons: z.array(z.object({ sentence: z.string(), text: z.string(), cites: z.array(z.looseObject({})) })),
    }),
  ),
  papers: z.array(z.object({ paper: z.string(), name: z.string(), for: z.array(z.string()) })),
  deadlines: z.array(z.object({ benefit: z.string(), day: z.string(), what: z.string() })),
});
const result = (household: string, options = "") => Result.parse(JSON.parse(ask(household, `--json ${options}`).out));

const oneChild = "{ livesHere: yes, citizenship: citizen, insured: no, children: [{ birthDate: 2026-10-03 }] }";
const fourChildren = `
livesHere: yes
citizenship: citizen
insured: no
children:
  - birthDate: 2026-10-03
  - birthDate: 2019-05-01
  - birthDate: 2015-05-02
  - birthDate: 2012-01-20
`;

describe("npm run rules -- FILE", () => {
  it.each([
    [oneChild, "birth-grant", "164350", "a first child in 2026, as the ministry published it"],
    [fourChildren, "birth-grant", "272475", "a fourth child in 2026, as published"],
    [fourChildren, "large-family", "69330", "four children in 2026, as published"],
  ])("%#: gives the published sum", (household, benefit, amount) => {
    const found = result(household).decisions.find((decision) => decision.benefit === benefit);
    expect(found).toMatchObject({ verdict: "entitled", amount: { value: amount, unit: "KZT" } });
  });

  it("reads JSON as well, and gives the same", () => {
    const json = JSON.stringify({
      livesHere: "yes",
      citizenship: "citizen",
      insured: "no",
      children: [{ birthDate: "2026-10-03" }],
    });
    expect(result(json)).toEqual(result(oneChild));
  });

  it("reads the file that was named, and takes the day that was named", () => {
    const read = (file: string) => (file === "family.yaml" ? oneChild : "");
    const { out } = rulesAnswer(["family.yaml", "--on", "2027-01-02", "--json"], { ...shelf, read });
    expect(Result.parse(JSON.parse(out))).toMatchObject({ on: "2027-01-02" });
  });

  it.each([
    ["en", ["Birth grant, child 1 (2026-10-03) (birth-grant)", "164,350 ₸, one-off", "Based on: Social Code"]],
    ["ru", ["(birth-grant)", "164 350 ₸", "Социальный кодекс"]],
    ["kk", ["Бала туғандағы жәрдемақы", "164 350 ₸", "Әлеуметтік кодекс"]],
  ])("reads as text in %s", (lang, expected) => {
    const { out, code } = ask(oneChild, `--lang ${lang}`);
    expect(code).toBe(0);
    for (const text of expected) expect(out.replaceAll("\u00A0", " ")).toContain(text);
    expect(out).not.toMatch(/<\/?[a-z]+>|&amp;|\{\{|undefined/);
  });

  it("lists papers and days once for the whole family", () => {
    const { out } = ask(fourChildren);
    expect(out).toMatch(/^Documents\n {2}- ID card: Birth grant, Childcare allowance/m);
    expect(out).toMatch(/last day to apply: Birth grant, child 1 \(2026-10-03\)$/m);
    expect(out.match(/ID card:/g)).toHaveLength(1);
  });

  it("says in January that the sums are last year's", () => {
    expect(ask(oneChild, "--on 2027-03-01").out).toContain("! These are 2026 amounts.");
    expect(ask(oneChild, "--on 2026-12-31").out).not.toContain("! These are 2026 amounts.");
  });

  it("explains each sum down to the parameters, only when asked", () => {
    const { out } = ask(oneChild, "--explain");
    expect(out).toContain("reckoned: 164350 KZT = rounded up (38 MCI [birth-grant.up-to-third] × 4325 KZT [mci])");
    expect(out).toMatch(/parameter mci = 4325 KZT since 2026-01-01 \(budget-2026-2028, official-statement, checked /);
    expect(ask(oneChild).out).not.toMatch(/reckoned: |parameter /);
  });

  it("gives other programs the trace of a sum, only when asked", () => {
    const amount = (options: string) =>
      result(oneChild, options).decisions.find(({ benefit }) => benefit === "birth-grant")?.amount;
    expect(amount("--explain")?.how).toMatchObject({ op: "rounded" });
    expect(amount("")).toEqual({ value: "164350", unit: "KZT" });
  });

  it("answers a family that said nothing with what it must find out", () => {
    const { decisions } = result("");
    expect(decisions.filter(({ verdict }) => verdict === "entitled")).toEqual([]);
    expect(decisions.length).toBeGreaterThan(0);
  });

  it("means today where no day is named", () => {
    expect(result(oneChild).on).toBe(today);
  });
});

describe("npm run rules -- FILE, with faults", () => {
  const wrong = `
livesHere: maybe
chidren: []
expecting: {}
incomePerHead: { least: 10 000, most: 20000 }
familySize: 99
awards:
children:
  - birthDate: 12.03.2026
    disabled: yes
  - grade: 12
    birthDate: 2018-02
  - 3
`;
  const Faults = z.object({
    faults: z.array(z.object({ path: z.string(), got: z.string(), allowed: z.string(), example: z.string() })),
  });

  it("tells every fault at once, each with its path, what is allowed and an example; exit code 2", () => {
    const { out, code } = ask(wrong, "--json");
    expect(code).toBe(2);
    const { faults } = Faults.parse(JSON.parse(out));
    expect(faults.map(({ path, got, example }) => [path, got, example])).toEqual([
      ["livesHere", "«maybe»", "livesHere: yes"],
      ["expecting.dueDate", "nothing", "dueDate: 2026-03-12"],
      ["awards", "an empty value", "awards: none"],
      ["familySize", "«99»", "familySize: 1"],
      ["incomePerHead.least", "«10 000»", "least: 250000"],
      ["children[0].birthDate", "«12.03.2026»", "birthDate: 2026-03-12"],
      ["children[0].disabled", "a fact that is not asked, «yes»", "disability: none"],
      ["children[1].grade", "«12»", "grade: 1"],
      ["children[2]", "«3»", "- { birthDate: 2026-03-12 }"],
      ["chidren", "a fact that is not asked, «[]»", "children: [{ birthDate: 2026-03-12 }]"],
    ]);
    const allowed = new Map(faults.map((fault) => [fault.path, fault.allowed]));
    expect(allowed.get("livesHere")).toBe("one of yes, no, unknown");
    expect(allowed.get("familySize")).toBe("unknown; or a whole number from 1 to 40");
    expect(allowed.get("incomePerHead.least")).toBe("an amount in tenge without spaces");
    expect(allowed.get("children[0].birthDate")).toBe(
      "a day, a month, or two days it lies between: YYYY-MM-DD, YYYY-MM, YYYY-MM-DD/YYYY-MM-DD",
    );
  });

  it("tells them as text on standard error", () => {
    const { out, err, code } = ask(wrong);
    expect({ out, code }).toEqual({ out: "", code: 2 });
    expect(err).toContain("10 faults in -");
    expect(err).toContain("children[0].birthDate: got «12.03.2026»\n  allowed: a day, a month");
  });

  it.each([
    ["3", "the whole", "not a household at all"],
    ["[1]", "the whole", "a list"],
    ["children: { birthDate: 2026-03-12 }", "children", "one child that is no list"],
    ["earnings: [{ kind: wage, monthly: 1 }]", "earnings[0].kind", "a kind of earnings we don't know"],
  ])("%s: the fault is in %s: %s", (household, path) => {
    const { out, code } = ask(household, "--json");
    expect(code).toBe(2);
    expect(Faults.parse(JSON.parse(out)).faults.map((fault) => fault.path)).toEqual([path]);
  });

  it.each([
    ["a: [1\nb: }", "- is neither YAML nor JSON", "no YAML"],
    ["{ children: ", "- is neither YAML nor JSON", "half a JSON"],
  ])("%j: %s", (household, message) => {
    const { err, code } = ask(household);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it("says when there is no such file", () => {
    const { err, code } = rulesAnswer(["family.yaml"], shelf);
    expect(code).toBe(2);
    expect(err).toContain("cannot read family.yaml: no such file family.yaml");
  });

  it("answers one question at a time", () => {
    for (const args of [["a.yaml", "b.yaml"], ["a.yaml", "--list"], []])
      expect(rulesAnswer(args, shelf)).toMatchObject({
        code: 2,
        err: expect.stringContaining("expected one of: FILE"),
      });
  });
});

describe("npm run rules -- --schema", () => {
  const schema = z
    .looseObject({ properties: z.record(z.string(), z.looseObject({})), required: z.array(z.string()).optional() })
    .parse(JSON.parse(rulesAnswer(["--schema"], shelf).out));

  it("asks for nothing that a family may not know", () => {
    expect(schema.required ?? []).toEqual([]);
  });

  it("says what each fact is", () => {
    expect(schema.properties.livesHere).toMatchObject({
      enum: ["yes", "no", "unknown"],
      default: "unknown",
      description: expect.stringContaining("Kazakhstan"),
    });
  });

  it("takes money as a number or as exact decimal text", () => {
    expect(schema.properties.povertyLine).toMatchObject({
      anyOf: [{ const: "unknown" }, { type: ["string", "number"], pattern: "^\\d+(\\.\\d+)?$" }],
    });
  });
});

const Event = z.object({
  day: z.string(),
  what: z.string(),
  benefit: z.string(),
  child: z.number().optional(),
  amount: Sum.optional(),
  because: z.object({ sentence: z.string(), text: z.string() }),
});
const Timeline = z.object({ on: z.string(), months: z.array(z.object({ month: z.string(), events: z.array(Event) })) });

describe("npm run rules -- FILE --timeline", () => {
  const events = (household: string, options = "") =>
    Timeline.parse(JSON.parse(ask(household, `--timeline --json ${options}`).out)).months.flatMap(
      ({ events }) => events,
    );

  it.each`
    household         | options              | expected                                       | why
    ${oneChild}       | ${""}                | ${["2028-04-03 stops", "2028-04-03 deadline"]} | ${"the childcare allowance lasts until one and a half"}
    ${oneChild}       | ${"--on 2028-04-04"} | ${[]}                                          | ${"the day after it is over"}
    ${"children: []"} | ${""}                | ${[]}                                          | ${"nothing lies ahead of nobody"}
  `("$why", ({ household, options, expected }) => {
    const own = events(household, options).filter(({ benefit }) => benefit === "care-allowance");
    expect(own.map(({ day, what }) => `${day} ${what}`)).toEqual(expected);
  });

  it.each([
    ["en", "3 April 2028, last day: Childcare allowance, child 1 (2026-10-03)"],
    ["ru", "3 апреля 2028 года, последний день: Пособие по уходу до 1,5 лет, ребёнок № 1 (2026-10-03)"],
    ["kk", "2028 жылғы 3 сәуір, соңғы күні: 1,5 жасқа дейінгі күтім жәрдемақысы, 1-бала (2026-10-03)"],
  ])("reads as text in %s", (lang, line) => {
    const { out, code } = ask(oneChild, `--timeline --lang ${lang}`);
    expect(code).toBe(0);
    expect(out.replaceAll("\u00A0", " ")).toContain(line);
    expect(out).not.toMatch(/<\/?[a-z]+>|&amp;|\{\{|undefined/);
  });
});

const Compared = z.object({
  changes: z.array(z.object({ what: z.string(), benefit: z.string(), by: Sum.optional() })),
  monthly: z.object({ before: Sum, after: Sum, by: Sum }),
});

describe("npm run rules -- FILE --compare", () => {
  const files: Readonly<Record<string, string>> = {
    "a.yaml": fourChildren,
    "b.yaml": fourChildren.replace("2012-01-20", "2008-01-20"),
    "c.yaml": fourChildren.replace("insured: no", "insured: perhaps"),
  };
  const read = (name: string) => files[name] ?? shelf.read(name);
  const compared = (...args: readonly string[]) => rulesAnswer(args, { ...shelf, read });
  const benefits = ["birth-grant", "care-allowance", "large-family", "ssif-childcare"];

  it.each`
    args                                                       | expected                                       | by          | why
    ${["a.yaml", "--compare", "2026-12-31"]}                   | ${[]}                                          | ${"0"}      | ${"one year, one index"}
    ${["a.yaml", "--compare", "2028-04-04"]}                   | ${["goes birth-grant", "goes care-allowance"]} | ${"-38493"} | ${"W44: 8.9 × 4,325, until one and a half"}
    ${["a.yaml", "--on", "2026-12-01", "--compare", "a.yaml"]} | ${[]}                                          | ${"0"}      | ${"a household and itself"}
    ${["a.yaml", "--compare", "b.yaml"]}                       | ${["changes large-family"]}                    | ${"-69330"} | ${"who is 18 counts only as a student: the sum is open"}
  `("$why", ({ args, expected, by }) => {
    const { out, code } = compared(...args, "--json");
    expect(code).toBe(0);
    const { changes, monthly } = Compared.parse(JSON.parse(out));
    const own = changes.filter(({ benefit }) => benefits.includes(benefit));
    expect(own.map(({ what, benefit }) => `${what} ${benefit}`)).toEqual(expected);
    expect(monthly.by).toEqual({ value: by, unit: "KZT" });
  });

  it.each([
    ["en", "Childcare allowance, child 1 (2026-10-03): 38,493 ₸, a month → none (−38,493 ₸)"],
    ["ru", "Точно приходит каждый месяц: 107 823 ₸ → 69 330 ₸ (−38 493 ₸)"],
    ["kk", "Ай сайын анық түсетін ақша: 107 823 ₸ → 69 330 ₸ (−38 493 ₸)"],
  ])("reads as text in %s", (lang, line) => {
    const { out, code } = compared("a.yaml", "--compare", "2028-04-04", "--lang", lang);
    expect(code).toBe(0);
    expect(out.replaceAll("\u00A0", " ")).toContain(line);
    expect(out).not.toMatch(/<\/?[a-z]+>|&amp;|\{\{|undefined/);
  });

  it.each([
    [["a.yaml", "--compare", "c.yaml"], "1 fault in c.yaml"],
    [["a.yaml", "--compare", "d.yaml"], "cannot read d.yaml"],
    [["a.yaml", "--compare", "2027-02-30"], "--compare: expected a calendar day"],
    [["a.yaml", "--compare", "2027-01-01", "--timeline"], "expected one of --timeline, --compare"],
    [["-", "--compare", "-"], "standard input can be read only once"],
    [["--list", "--compare", "2027-01-01"], "need a FILE"],
    [["--list", "--timeline"], "need a FILE"],
  ])("%j: %s, exit code 2", (args, message) => {
    expect(compared(...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });
});

describe("what would turn a refusal", () => {
  it("is told with --explain, in words and for programs", () => {
    expect(ask(oneChild, "--explain").out).toContain("It may change if social contributions were paid.");
    expect(ask(oneChild).out).not.toContain("It may change");
    const { decisions } = z
      .object({ decisions: z.array(z.looseObject({ benefit: z.string(), nearest: z.unknown().optional() })) })
      .parse(JSON.parse(ask(oneChild, "--explain --json").out));
    expect(decisions.find(({ benefit }) => benefit === "ssif-childcare")?.nearest).toEqual({
      fact: "insured",
      would: "yes",
      verdict: "depends",
      text: "social contributions were paid",
    });
  });
});
