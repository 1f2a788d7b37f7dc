import { z } from "zod";
import { Household } from "../rules/index.ts";

const MONEY = "^\\d+(\\.\\d+)?$";

/** The JSON Schema of a household, as it is written by hand: what may be left out isn't required. */
export const householdSchema = () => ({
  title: "Household",
  description: "One family: what it knows of itself. Every fact may be left out or «unknown».",
  ...z.toJSONSchema(Household, {
    io: "input",
    unrepresentable: "any",
    // Money may be written as a number or as exact decimal text.
    override: ({ jsonSchema }) => {
      if (jsonSchema.pattern === MONEY) Object.assign(jsonSchema, { type: ["string", "number"] });
    },
  }),
});

/** As much of a JSON Schema as it takes to say what is allowed in a place, and to give an example. */
export type Place = {
  readonly type?: string | readonly string[] | undefined;
  readonly format?: string | undefined;
  readonly pattern?: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly const?: string | number | undefined;
  readonly enum?: readonly (string | number)[] | undefined;
  readonly anyOf?: readonly Place[] | undefined;
  readonly items?: Place | undefined;
  readonly properties?: Readonly<Record<string, Place>> | undefined;
  readonly required?: readonly string[] | undefined;
};

const word = z.union([z.string(), z.number()]);
const Place: z.ZodType<Place> = z.lazy(() =>
  z.object({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    format: z.string().optional(),
    pattern: z.string().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    const: word.optional(),
    enum: z.array(word).optional(),
    anyOf: z.array(Place).optional(),
    items: Place.optional(),
    properties: z.record(z.string(), Place).optional(),
    required: z.array(z.string()).optional(),
  }),
);
export const householdPlace = (): Place => Place.parse(householdSchema());

/** The place a path leads to; through any of several kinds that have the next step. */
export function placeAt(place: Place, path: readonly PropertyKey[]): Place | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return place;
  const next = [place, ...(place.anyOf ?? [])]
    .map(({ items, properties }) => (typeof step === "number" ? items : properties?.[String(step)]))
    .find((found) => found !== undefined);
  return next === undefined ? undefined : placeAt(next, rest);
}

export function allowed(place: Place): string {
  if (place.anyOf !== undefined) return [...new Set(place.anyOf.map(allowed))].join("; or ");
  if (place.const !== undefined) return String(place.const);
  if (place.enum !== undefined)
    return place.enum.length === 1 ? String(place.enum[0]) : `one of ${place.enum.join(", ")}`;
  if (place.properties !== undefined) return `a block with ${Object.keys(place.properties).join(", ")}`;
  if (place.items !== undefined) return "a list, each item after a dash";
  return MEANINGS[place.pattern ?? place.format ?? ""]?.allowed ?? numberOrText(place);
}

export function example(place: Place): string {
  const [first] = place.anyOf?.filter((one) => one.const === undefined && one.enum === undefined) ?? [];
  if (place.anyOf !== undefined) return example(first ?? place.anyOf[0] ?? {});
  if (place.enum !== undefined) return String(place.enum[0]);
  if (place.items !== undefined) return `[${example(place.items)}]`;
  const { properties, required } = place;
  if (properties !== undefined) {
    const shown = Object.entries(properties).filter(([name]) => required?.includes(name));
    return `{ ${shown.map(([name, value]) => `${name}: ${example(value)}`).join(", ")} }`;
  }
  const given = MEANINGS[place.pattern ?? place.format ?? ""]?.example;
  return given ?? String(place.const ?? Math.max(place.minimum ?? 1, 1));
}

const MEANINGS: Readonly<Record<string, { readonly allowed: string; readonly example: string }>> = {
  [MONEY]: { allowed: "an amount in tenge without spaces", example: "250000" },
  date: { allowed: "a calendar day, YYYY-MM-DD", example: "2026-03-12" },
  "^\\d{4}-\\d{2}(-\\d{2})?$": { allowed: "a day or a month, YYYY-MM-DD or YYYY-MM", example: "2026-03-12" },
  "^\\d{4}-\\d{2}(-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?)?$": {
    allowed: "a day, a month, or two days it lies between: YYYY-MM-DD, YYYY-MM, YYYY-MM-DD/YYYY-MM-DD",
    example: "2026-03-12",
  },
  "^(19|20)\\d{2}$": { allowed: "a year", example: "2015" },
};

function numberOrText({ type, minimum, maximum }: Place): string {
  if (type !== "integer" && type !== "number") return "a text";
  return `a whole number from ${minimum ?? 0} to ${maximum ?? "any"}`;
}
