import { LineCounter, parseDocument } from "yaml";
import {
  Confidence,
  fits,
  ISODate,
  isParameterId,
  type Law,
  type Parameter,
  type ParameterId,
  type Source,
  type Unit,
} from "../rules/index.ts";
import { distance } from "./distance.ts";

/** One value as a draft would have it; without `value` the parameter ends on that day. */
export type Proposed = {
  readonly id: ParameterId;
  readonly since: ISODate;
  readonly value?: string | readonly string[];
  readonly source: Source;
};

/** What is wrong in one place of the file: a sentence `impact:fault.<what>` and what fills its blanks. */
export type OverlayFault = {
  readonly line: number;
  readonly what: string;
  readonly blanks: Readonly<Record<string, string>>;
};

/**
 * A draft of the law, written like the files of `src/rules/parameters`: a list of parameters, each with its values. It
 * needs no `checked` and no `renewed`, and a source without `confidence` counts as an official's word.
 *
 * @returns the values in it, or every fault of the file, from top to bottom
 */
export function readOverlay(
  text: string,
  law: Pick<Law, "parameters">,
): { readonly proposed: readonly Proposed[] } | { readonly faults: readonly OverlayFault[] } {
  const lines = new LineCounter();
  // Every scalar stays the text it was written as: figures are exact.
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines });
  const broken = document.errors.map(({ message, linePos }) =>
    fault(linePos?.[0].line ?? 1, "yaml", { message: message.split("\n")[0] ?? "" }),
  );
  if (broken.length > 0) return { faults: broken };

  const written: unknown = document.toJS();
  if (!Array.isArray(written) || written.length === 0) return { faults: [fault(1, "notAList")] };
  const faults: OverlayFault[] = [];
  const at = (path: Path, what: string, blanks: OverlayFault["blanks"] = {}) =>
    faults.push(fault(lineOf(path, document, lines), what, blanks));
  const recorded = new Map(law.parameters.map((parameter) => [parameter.id, parameter]));
  const seen = new Set<string>();
  const proposed = written.flatMap((one: unknown, i): readonly Proposed[] => {
    if (!isBlock(one)) return ignored(at([i], "notAParameter"));
    strangers(one, ["id", "unit", "renewed", "checked", "values"], [i], at);
    const parameter = typeof one.id === "string" ? recorded.get(one.id) : undefined;
    if (parameter === undefined) return ignored(at([i, "id"], ...unknownId(one.id, [...recorded.keys()])));
    const { id, unit } = parameter;
    if (!isParameterId(id)) return [];
    if (seen.has(id)) at([i, "id"], "twice", { id });
    seen.add(id);
    if (one.unit !== unit) at([i, "unit"], "unit", { id, expected: unit, got: shown(one.unit) });
    if (!Array.isArray(one.values) || one.values.length === 0) return ignored(at([i, "values"], "noValues", { id }));
    return valuesOf(one.values, parameter, [i, "values"], at).map((value) => ({ ...value, id }));
  });
  return faults.length > 0 ? { faults: faults.toSorted((a, b) => a.line - b.line) } : { proposed };
}

/** The parameters with a draft laid over them: a value that begins on the same day gives way, all others stay. */
export const withOverlay = (parameters: readonly Parameter[], proposed: readonly Proposed[]): readonly Parameter[] =>
  parameters.map((parameter) => {
    const own = proposed.filter(({ id }) => id === parameter.id);
    const kept = parameter.values.filter(({ since }) => own.every((value) => value.since !== since));
    const added = own.map(({ since, value, source }) => ({
      since,
      source,
      ...(value === undefined ? {} : { value: typeof value === "string" ? value : [...value] }),
    }));
    return { ...parameter, values: [...kept, ...added].toSorted((a, b) => (a.since < b.since ? -1 : 1)) };
  });

type Path = readonly (string | number)[];
type At = (path: Path, what: string, blanks?: OverlayFault["blanks"]) => unknown;
type Block = Readonly<Record<string, unknown>>;

const fault = (line: number, what: string, blanks: OverlayFault["blanks"] = {}): OverlayFault => ({
  line,
  what,
  blanks,
});
const isBlock = (value: unknown): value is Block =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const ignored = (_: unknown): readonly never[] => [];
const shown = (value: unknown): string =>
  value === undefined ? "—" : typeof value === "string" ? value : JSON.stringify(value);

function unknownId(id: unknown, known: readonly string[]): [string, OverlayFault["blanks"]] {
  if (typeof id !== "string" || id === "") return ["noId", {}];
  const [near = ""] = known.toSorted((a, b) => distance(id, a) - distance(id, b));
  return ["unknown", { id, near }];
}

function strangers(block: Block, known: readonly string[], path: Path, at: At): void {
  for (const name of Object.keys(block))
    if (!known.includes(name)) at([...path, name], "strange", { name, known: known.join(", ") });
}

function valuesOf(
  values: readonly unknown[],
  { id, unit, values: recorded }: Parameter,
  path: Path,
  at: At,
): readonly Omit<Proposed, "id">[] {
  let before = "";
  // Years and children are counted in wholes, and nothing that is never negative becomes so.
  const all = (like: RegExp) => recorded.every(({ value }) => value === undefined || like.test(String(value)));
  const inWholes = COUNTED.has(unit) && all(WHOLE);
  const like = inWholes ? WHOLE : all(NOT_NEGATIVE) ? NOT_NEGATIVE : /^/;
  return values.flatMap((one, i): readonly Omit<Proposed, "id">[] => {
    const here = [...path, i];
    if (!isBlock(one)) return ignored(at(here, "notAValue", { id }));
    strangers(one, ["since", "value", "source", "note"], here, at);
    const since = ISODate.safeParse(one.since);
    if (!since.success) at([...here, "since"], "date", { id, got: shown(one.since) });
    else if (since.data <= before) at([...here, "since"], "order", { id, got: since.data });
    before = since.data ?? before;
    const value = textOrList(one.value);
    const isRight = value !== undefined && fits(unit, value) && like.test(String(value));
    if ("value" in one && !isRight)
      at([...here, "value"], inWholes ? "whole" : "value", { id, unit, got: shown(one.value) });
    const source = sourceOf(one.source, id, [...here, "source"], at);
    if (!since.success || source === undefined) return [];
    return [{ since: since.data, source, ...(value === undefined ? {} : { value }) }];
  });
}

const [WHOLE, NOT_NEGATIVE] = [/^\d+$/, /^\d+(\.\d+)?$/];
const COUNTED: ReadonlySet<Unit> = new Set([
  ...([
    "count",
    "people",
    "days",
    "working-days",
    "calendar-days",
    "weeks",
    "months",
    "years",
    "grade",
  ] satisfies Unit[]),
]);

const textOrList = (value: unknown): string | readonly string[] | undefined =>
  typeof value === "string" || (Array.isArray(value) && value.every((item) => typeof item === "string"))
    ? value
    : undefined;

function sourceOf(written: unknown, id: string, path: Path, at: At): Source | undefined {
  if (!isBlock(written) || typeof written.act !== "string" || written.act === "") {
    at(path, "source", { id });
    return undefined;
  }
  strangers(written, ["act", "article", "confidence", "also"], path, at);
  const confidence = Confidence.safeParse(written.confidence ?? "official-statement");
  if (!confidence.success)
    at([...path, "confidence"], "confidence", { got: shown(written.confidence), known: Confidence.options.join(", ") });
  const article = typeof written.article === "string" ? { article: written.article } : {};
  return { act: written.act, ...article, confidence: confidence.data ?? "official-statement" };
}

/** The line a place stands on; of what is missing, that of the block it is missing from. */
function lineOf(path: Path, document: ReturnType<typeof parseDocument>, lines: LineCounter): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
    if (Array.isArray(range)) return lines.linePos(Number(range[0])).line;
  }
  return 1;
}
