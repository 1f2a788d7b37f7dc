import type { z } from "zod";
import { distance } from "../impact/distance.ts";
import { allowed, example, householdPlace, type Place, placeAt } from "./household-schema.ts";

/** What is wrong in one place of a household, what may stand there instead, and how it is written. */
export type Fault = {
  readonly path: string;
  readonly got: string;
  readonly allowed: string;
  readonly example: string;
};

/** Every fault at once, in the order of the schema. @param given what was written, before any parsing */
export function faultsOf(issues: readonly z.core.$ZodIssue[], given: unknown): readonly Fault[] {
  const root = householdPlace();
  return issues.flatMap((issue) => faults(issue, [], root, given));
}

type Issue = z.core.$ZodIssue;

function faults(issue: Issue, above: readonly PropertyKey[], root: Place, given: unknown): readonly Fault[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => strange(key, path, root, given));
  if (issue.code === "invalid_union") {
    // One kind fits but for what lies deeper: that is the fault to tell.
    const deeper = issue.errors.find((branch) => branch.every((inner) => inner.path.length > 0 || isStrange(inner)));
    if (deeper !== undefined && deeper.length > 0) return deeper.flatMap((inner) => faults(inner, path, root, given));
  }
  const place = placeAt(root, path) ?? {};
  return [
    { path: written(path), got: shown(valueAt(given, path)), allowed: allowed(place), example: line(path, place) },
  ];
}

const isStrange = ({ code }: Issue): boolean => code === "unrecognized_keys";

function strange(key: string, path: readonly PropertyKey[], root: Place, given: unknown): Fault {
  const place = placeAt(root, path) ?? {};
  const properties = [place, ...(place.anyOf ?? [])].flatMap((one) => Object.entries(one.properties ?? {}));
  const [near] = properties
    .map(([name, value]) => ({ name, value, distance: distance(key, name) }))
    .toSorted((a, b) => a.distance - b.distance);
  return {
    path: written([...path, key]),
    got: `a fact that is not asked, ${shown(valueAt(given, [...path, key]))}`,
    allowed: properties.map(([name]) => name).join(", "),
    example: near === undefined ? "" : `${near.name}: ${example(near.value)}`,
  };
}

/** `children[0].birthDate` */
const written = (path: readonly PropertyKey[]): string =>
  path.map((step, i) => (typeof step === "number" ? `[${step}]` : `${i === 0 ? "" : "."}${String(step)}`)).join("") ||
  "the whole";

function line(path: readonly PropertyKey[], place: Place): string {
  const last = path.at(-1);
  if (last === undefined) return "children: [{ birthDate: 2026-03-12 }]";
  return typeof last === "number" ? `- ${example(place)}` : `${String(last)}: ${example(place)}`;
}

const LONGEST = 60;

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "an empty value";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `«${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}»`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  return typeof value === "object" && value !== null ? valueAt(Reflect.get(value, step), rest) : undefined;
}

export const faultsText = (faults: readonly Fault[], name: string): string =>
  [
    `${faults.length} ${faults.length === 1 ? "fault" : "faults"} in ${name}`,
    ...faults.map(({ path, got, allowed, example }) =>
      [`${path}: got ${got}`, `  allowed: ${allowed}`, `  example: ${example}`].join("\n"),
    ),
  ].join("\n\n");
