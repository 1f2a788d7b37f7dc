import { readdirSync } from "node:fs";
import { z } from "zod";
import { ISODate, isoDate, quarterOf, yearOf } from "../dates.ts";
import { type Figure, Unit } from "../figures.ts";
import { readYaml } from "../yaml-file.ts";
import { type ParameterId, parameterIds } from "./ids.ts";

/** How sure we are, and whose word it is. Below `law` the answer says whose. What nobody confirmed has no value here. */
export const Confidence = z.enum(["law", "official-statement", "two-media", "one-media"]);
export type Confidence = z.output<typeof Confidence>;

/** `act` is an id of sources.yaml. `also` lists further sources that print the same figure. */
export const Source = z.strictObject({
  act: z.string(),
  article: z.string().optional(),
  confidence: Confidence,
  also: z.array(z.string()).optional(),
});
export type Source = z.output<typeof Source>;

const Dated = z.strictObject({
  since: ISODate,
  /** Absent: the parameter ended on `since`. */
  value: z.union([z.string(), z.array(z.string())]).optional(),
  source: Source,
  note: z.string().optional(),
});

export const Parameter = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/),
    unit: Unit,
    /**
     * When a new value is due; a value used past that time is `carriedOver`. A count, a price or a plan of one year is
     * history: never due, and the sentence that tells it names its year.
     */
    renewed: z.enum(["yearly", "quarterly", "never"]).default("never"),
    /** The last day someone compared this with its source. */
    checked: ISODate,
    values: z.array(Dated).min(1),
  })
  .superRefine(({ id, unit, values }, context) => {
    values.forEach((dated, i) => {
      const before = values[i - 1];
      if (before !== undefined && before.since >= dated.since)
        context.addIssue({ code: "custom", message: `${id}: values must be in order of their first day` });
      if (dated.value !== undefined && !fits(unit, dated.value))
        context.addIssue({ code: "custom", message: `${id}: «${dated.value}» is not a value of unit ${unit}` });
    });
  });
export type Parameter = z.output<typeof Parameter>;

/** A parameter as it stood on a day: a figure that carries its source. */
export type Value = Figure & {
  readonly id: ParameterId;
  readonly since: ISODate;
  readonly source: Source;
  readonly checked: ISODate;
  /** A yearly or quarterly value used past its time: «by last year's index». */
  readonly carriedOver: boolean;
};

/** The record of the law has no answer for that day: nothing was entered, or the parameter ended. */
export class NotOnRecord extends Error {
  readonly id: ParameterId;
  readonly on: ISODate;
  /** The day it ended and by which source, when that is why. */
  readonly ended: { readonly since: ISODate; readonly source: Source } | undefined;
  constructor(id: ParameterId, on: ISODate, ended?: { since: ISODate; source: Source }) {
    super(ended ? `${id} ended on ${ended.since}` : `${id} has no value on ${on}`);
    this.name = "NotOnRecord";
    this.id = id;
    this.on = on;
    this.ended = ended;
  }
}

export type Law = {
  /** What `id` was on that day. @throws NotOnRecord before the first value and after the end. */
  on(day: ISODate, id: ParameterId): Value;
  /** The same, or undefined where there is no value: for facts that only some regions or years have. */
  find(day: ISODate, id: ParameterId): Value | undefined;
  /** A parameter of unit `list`. @throws NotOnRecord */
  list(day: ISODate, id: ParameterId): { readonly items: readonly string[]; readonly value: Value };
  /** Every value `id` had by that day, the oldest first; days on which it had none are left out. */
  until(day: ISODate, id: ParameterId): readonly Value[];
  /** Every parameter with its history, in the order of the files. */
  readonly parameters: readonly Parameter[];
  /** Asked only what is sure: rules tell verdicts and the sums of whom they entitle, and neither reasons nor ranges. */
  readonly onlySure?: true;
};

/** For a line of sums on the way, where nobody asks why: reasons are most of what a reckoning costs. */
export const onlySure = (law: Law): Law => ({ ...law, onlySure: true });

/** The law as the files beside this one record it. @throws Error naming every fault of the files */
export const readLaw = (folder: URL = new URL("./", import.meta.url)): Law => lawOf(readParameters(folder));

export function readParameters(folder: URL): readonly Parameter[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml") && name !== "sources.yaml");
  const faults: string[] = [];
  const parameters = files.flatMap((name) => {
    const read = z.array(Parameter).safeParse(readYaml(new URL(name, folder)));
    if (read.success) return read.data;
    faults.push(...read.error.issues.map(({ path, message }) => `${name} ${path.join(".")}: ${message}`));
    return [];
  });
  if (faults.length > 0) throw new Error(`The parameters of the law do not parse:\n  ${faults.join("\n  ")}`);
  return parameters;
}

/** A law over given parameters: the files, or the files with a proposed change laid over them. */
export function lawOf(parameters: readonly Parameter[]): Law {
  const byId = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  const twice = parameters.filter(({ id }, i) => parameters.findIndex((other) => other.id === id) !== i);
  const missing = parameterIds.filter((id) => !byId.has(id));
  const unlisted = parameters.filter(({ id }) => !isParameterId(id));
  if (twice.length + missing.length + unlisted.length > 0)
    throw new Error(
      `The list of parameter ids and the files differ (npm run law:ids writes the list). Twice: ${names(twice)}. ` +
        `No value: ${missing.join(", ") || "none"}. Not in the list: ${names(unlisted)}.`,
    );

  // Keyed by the very strings that rules ask with: they are found without a letter being compared.
  const series = new Map(parameterIds.map((id) => [id, seriesOf(id, byId.get(id))]));
  const find = (day: ISODate, id: ParameterId): Value | undefined => {
    const one = series.get(id);
    if (one === undefined) return undefined;
    if (one.asked?.day !== day) one.asked = { day, value: valueOn(day, one.entries) };
    return one.asked.value;
  };
  const on = (day: ISODate, id: ParameterId): Value => {
    const found = find(day, id);
    if (found !== undefined) return found;
    const dated = entryOn(day, series.get(id)?.entries)?.dated;
    throw dated === undefined ? new NotOnRecord(id, day) : new NotOnRecord(id, day, dated);
  };
  return {
    parameters,
    on,
    find,
    until: (day, id) => {
      const { values = [] } = series.get(id) ?? {};
      return values.filter(({ since }) => since <= day);
    },
    list: (day, id) => {
      const items = entryOn(day, series.get(id)?.entries)?.dated.value;
      const value = on(day, id);
      return { items: typeof items === "string" ? [items] : (items ?? []), value };
    },
  };
}

/** One start of a series with its two faces, built once: rules read them by the million. No value: it ended. */
type Entry = {
  readonly dated: Parameter["values"][number];
  /** The first day past its time. */
  readonly staleFrom: string;
  readonly fresh?: Value;
  readonly carriedOver?: Value;
};

/** A family is reckoned on one day, so that each series is asked for that day again and again: the answer is kept. */
type Series = {
  readonly entries: readonly Entry[];
  readonly values: readonly Value[];
  asked?: { readonly day: ISODate; readonly value: Value | undefined };
};

function seriesOf(id: ParameterId, parameter: Parameter | undefined): Series {
  if (parameter === undefined) return { entries: [], values: [] };
  const { unit, renewed, checked, values } = parameter;
  const entries = values.map((dated): Entry => {
    const staleFrom = staleAfter(renewed, dated.since);
    if (dated.value === undefined) return { dated, staleFrom };
    const value = typeof dated.value === "string" ? dated.value : dated.value.join(", ");
    const fresh = { id, value, unit, since: dated.since, source: dated.source, checked, carriedOver: false };
    return { dated, staleFrom, fresh, carriedOver: { ...fresh, carriedOver: true } };
  });
  return { entries, values: entries.map(({ fresh }) => fresh).filter((value) => value !== undefined) };
}

function valueOn(day: ISODate, entries: readonly Entry[]): Value | undefined {
  const entry = entryOn(day, entries);
  return entry !== undefined && day >= entry.staleFrom ? entry.carriedOver : entry?.fresh;
}

const entryOn = (day: ISODate, entries: readonly Entry[] = []): Entry | undefined =>
  entries.findLast(({ dated }) => dated.since <= day);

const ids: ReadonlySet<string> = new Set(parameterIds);
export const isParameterId = (id: string): id is ParameterId => ids.has(id);

function staleAfter(renewed: Parameter["renewed"], since: ISODate): string {
  if (renewed === "never") return NEVER;
  const year = yearOf(since);
  if (renewed === "yearly" || quarterOf(since) === 4) return isoDate(year + 1, 1, 1);
  return isoDate(year, quarterOf(since) * 3 + 1, 1);
}

/** Above every day, as text. */
const NEVER = "never";

/** Whether a value of that unit may be written so. */
export function fits(unit: Unit, value: string | readonly string[]): boolean {
  if (typeof value !== "string") return unit === "list" && value.length > 0;
  if (unit === "list") return false;
  if (unit === "rounding") return ["up", "nearest", "down", "cent-nearest"].includes(value);
  if (unit === "date") return ISODate.safeParse(value).success || /^\d{2}-\d{2}$/.test(value);
  if (unit === "phone") return /^\+?\d[\d ]*$/.test(value);
  if (unit === "url") return URL.canParse(value);
  return unit === "text" ? value.length > 0 : /^-?\d+(\.\d+)?$/.test(value);
}

const names = (parameters: readonly Parameter[]): string => parameters.map(({ id }) => id).join(", ") || "none";
