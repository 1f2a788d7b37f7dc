import { readFileSync } from "node:fs";
import { createTranslators, type Language, type Translate } from "../i18n/i18n.ts";
import { type ISODate, readLaw, readProgrammes, readSources } from "../rules/index.ts";
import { type Answer, answering, dayOf, languageOf, readOptions, UsageError } from "./command-line.ts";
import { householdAnswer } from "./household-answer.ts";
import { householdSchema } from "./household-schema.ts";
import { programmesOn, programmesText } from "./law-programmes.ts";
import { readLawUse } from "./law-use.ts";
import { type LawBooks, valuesOn, valuesText } from "./law-values.ts";

export const usage = `What the law on record gives, on a day.

  npm run -s rules -- FILE [--on YYYY-MM-DD]     what a household is entitled to; FILE is YAML or JSON, - is standard input
  npm run -s rules -- FILE --timeline            what begins, changes and ends for it, until the youngest is grown
  npm run -s rules -- FILE --compare DAY|FILE    what is otherwise on another day, or for another household
  npm run -s rules -- --schema                   the JSON Schema of a household
  npm run -s rules -- --list [--on YYYY-MM-DD]   programmes by area, with their parameters on that day
  npm run -s rules -- --params YYYY-MM-DD        all values in force on that day, with their sources

  --lang kk|ru|en   programmes, reasons and sources in that language; English if left out
  --json            the same as JSON
  --explain         with FILE: how each sum was reckoned, every parameter behind it, and what would turn a refusal`;

/** What a question is answered from; read once, and only when a question needs it. */
export type Shelf = {
  /** The day that is meant where none is named. */
  readonly today: ISODate;
  readonly books: () => LawBooks;
  readonly translators: () => Readonly<Record<Language, Translate>>;
  /** The text of a file, or of standard input for «-». @throws Error when there is none */
  readonly read: (file: string) => string;
};

/** What `npm run rules` answers. */
export const rulesAnswer = (args: readonly string[], shelf: Shelf): Answer =>
  answering(usage, () => {
    const { today, books: open, translators } = shelf;
    const { values: options, positionals } = readOptions(args, {
      list: { type: "boolean" },
      params: { type: "string" },
      on: { type: "string" },
      lang: { type: "string" },
      json: { type: "boolean" },
      explain: { type: "boolean" },
      timeline: { type: "boolean" },
      compare: { type: "string" },
      schema: { type: "boolean" },
      help: { type: "boolean" },
    });
    if (options.help) return { out: usage, code: 0 };
    const language = languageOf(options.lang);
    const out = (value: unknown, text: () => string): Answer => ({
      out: options.json ? JSON.stringify(value, null, 2) : text(),
      code: 0,
    });
    const [name, ...more] = positionals;
    const modes = [name, options.list, options.params, options.schema].filter((mode) => mode !== undefined);
    if (modes.length + more.length !== 1) throw new UsageError("expected one of: FILE, --list, --params, --schema");
    if (options.schema) return { out: JSON.stringify(householdSchema(), null, 2), code: 0 };
    const { timeline = false, compare, explain = false, json = false } = options;
    if (timeline && compare !== undefined) throw new UsageError("expected one of --timeline, --compare");
    if (name === undefined && (timeline || compare !== undefined || explain))
      throw new UsageError("--timeline, --compare and --explain need a FILE");
    if (name === "-" && compare === "-") throw new UsageError("standard input can be read only once");
    if (name !== undefined) {
      const on = dayOf("--on", options.on, today);
      const read = (file: string) => textOf(file, shelf);
      const asked = { name, on, json, explain, timeline, compare, read };
      return householdAnswer(asked, open(), translators()[language]);
    }
    if (options.list) {
      const [on, books] = [dayOf("--on", options.on, today), open()];
      const t = translators()[language];
      const programmes = programmesOn(on, books, t);
      return out({ on, programmes }, () => programmesText(programmes, on, books, t));
    }
    const [on, books] = [dayOf("--params", options.params, today), open()];
    const values = valuesOn(on, books);
    return out({ on, values }, () => valuesText(values, on, books, translators()[language]));
  });

export function textOf(name: string, { read }: Shelf): string {
  try {
    return read(name);
  } catch (fault) {
    throw new UsageError(`cannot read ${name}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

const STANDARD_INPUT = 0;

export const shelf = (today: ISODate): Shelf => ({
  today,
  books: readBooks,
  translators: () => createTranslators(),
  read: (file) => readFileSync(file === "-" ? STANDARD_INPUT : file, "utf8"),
});

export const readBooks = (): LawBooks => ({
  law: readLaw(),
  programmes: readProgrammes(),
  sources: readSources(),
  use: readLawUse(),
});
