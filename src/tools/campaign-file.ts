import { parse, YAMLParseError } from "yaml";
import { z } from "zod";
import { figuresOf } from "../broadcast/blanks.ts";
import { Content } from "../broadcast/campaign.ts";
import { officialHosts } from "../broadcast/official-hosts.ts";
import { guides } from "../guides/index.ts";
import { ages, topics } from "../guides/subscription.ts";
import { regions } from "../rules/index.ts";

const help = z.registry<{ expected: string; example: string }>();
const text = (language: string, example: string) =>
  z
    .string()
    .min(1)
    .register(help, { expected: `the text in ${language}, in quotes if it begins with {{`, example });

/** Topics as a file may call them, beside their own names. */
const LONG_NAMES: Readonly<Record<string, (typeof topics)[number]>> = {
  "benefit-amounts": "amounts",
  "new-measures": "measures",
};

/** A campaign as a file has it: the keys of `Content`, in kebab-case. */
const CampaignFile = z.strictObject({
  topic: z
    .string()
    .transform((name) => LONG_NAMES[name] ?? name)
    .pipe(z.enum(topics))
    .register(help, { expected: [...topics, ...Object.keys(LONG_NAMES)].join(", "), example: "benefit-amounts" }),
  region: z
    .enum(regions)
    .optional()
    .register(help, { expected: regions.join(", "), example: "abai" }),
  ages: z
    .array(z.enum(ages))
    .min(1)
    .optional()
    .register(help, { expected: `a list of ${ages.join(", ")}`, example: "[b0, b1]" }),
  "not-before": z
    .union([z.iso.datetime({ offset: true, precision: -1 }), z.iso.datetime({ offset: true })])
    .optional()
    .register(help, { expected: "a moment with its offset", example: "2027-01-05T10:00+05:00" }),
  text: z.strictObject({
    kk: text("Kazakh", "АЕК {{mci}} болды."),
    ru: text("Russian", "МРП равен {{mci}}."),
    en: text("English", "The index is {{mci}}."),
  }),
  figures: z.record(z.string(), Content.shape.figures.unwrap().valueType).default({}).register(help, {
    expected: "each blank with a parameter of the law (npm run rules -- --params)",
    example: "{ mci: mci }",
  }),
  button: z
    .enum(guides.map(({ id }) => id))
    .optional()
    .register(help, { expected: "the id of a guide (src/guides/index.ts)", example: "birth-grant" }),
  link: Content.shape.link.register(help, {
    expected: `https, on ${officialHosts.join(", ")}`,
    example: "https://egov.kz",
  }),
  "effect-on": z.iso.date().optional().register(help, { expected: "a calendar day", example: "2027-01-01" }),
  corrects: z.int().positive().optional().register(help, { expected: "the number of a campaign", example: "57" }),
});

/** What a file says, or every fault of it with what was expected. */
export function readCampaignFile(yaml: string): { readonly content: Content } | { readonly faults: readonly string[] } {
  const given = parsed(yaml);
  if ("faults" in given) return given;
  const read = CampaignFile.safeParse(given.value);
  if (!read.success) return { faults: read.error.issues.flatMap((issue) => faultsOf(issue, given.value)) };
  const { topic, text, region, ages, link, corrects, button: guide, figures, ...times } = read.data;
  const [notBefore, effectOn] = [times["not-before"], times["effect-on"]];
  return {
    content: Content.parse({
      ...{ topic, text, region, ages, link, corrects, guide, effectOn },
      figures: figuresOf(text, figures),
      ...(notBefore === undefined ? {} : { notBefore: Math.floor(Date.parse(notBefore) / 1000) }),
    }),
  };
}

function parsed(yaml: string): { readonly value: unknown } | { readonly faults: readonly string[] } {
  try {
    return { value: parse(yaml) };
  } catch (fault) {
    if (!(fault instanceof YAMLParseError)) throw fault;
    return { faults: [`no YAML: ${fault.message.split("\n", 1).join()}`] };
  }
}

function faultsOf(issue: z.core.$ZodIssue, given: unknown): readonly string[] {
  const keys = Object.keys(CampaignFile.shape);
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => `${[...path, key].join(".")}: no such key; expected one of ${keysAt(path, keys)}`);
  const { expected, example } = helpAt(path) ?? { expected: "a campaign", example: `topic: benefit-amounts` };
  return [
    `${path.join(".") || "the file"}: got ${shown(valueAt(given, path))}; expected ${expected}, for example ${example}`,
  ];
}

const keysAt = ([part]: readonly string[], keys: readonly string[]): string =>
  (part === "text" ? Object.keys(CampaignFile.shape.text.shape) : keys).join(", ");

function helpAt([key = "", inner = ""]: readonly string[]) {
  const shape: Readonly<Record<string, z.ZodType>> = CampaignFile.shape;
  const texts: Readonly<Record<string, z.ZodType>> = CampaignFile.shape.text.shape;
  const schema = key === "text" ? texts[inner] : shape[key];
  if (key === "text" && schema === undefined)
    return { expected: "the text in kk, ru and en", example: "{ kk: …, ru: …, en: … }" };
  return schema && help.get(schema);
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  return `«${(typeof value === "string" ? value : JSON.stringify(value)).slice(0, 60)}»`;
}

const valueAt = (value: unknown, [step, ...rest]: readonly string[]): unknown =>
  step === undefined
    ? value
    : typeof value === "object" && value !== null
      ? valueAt(Reflect.get(value, step), rest)
      : undefined;
