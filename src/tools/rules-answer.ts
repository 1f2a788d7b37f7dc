import { createTranslators, type Language, type Translate } from "../i18n/i18n.ts";
import { type ISODate, readLaw, readProgrammes, readSources } from "../rules/index.ts";
import { type Answer, answering, dayOf, languageOf, readOptions, UsageError } from "./command-line.ts";
import { programmesOn, programmesText } from "./law-programmes.ts";
import { readLawUse } from "./law-use.ts";
import { type LawBooks, valuesOn, valuesText } from "./law-values.ts";

export const usage = `What the law on record gives, on a day.

  npm run -s rules -- --list [--on YYYY-MM-DD]   programmes by area, with their parameters on that day
  npm run -s rules -- --params YYYY-MM-DD        all values in force on that day, with their sources

  --lang kk|ru|en   names of programmes and sources in that language; English if left out
  --json            the same as JSON`;

/** What a question is answered from; read once, and only when a question needs it. */
export type Shelf = {
  /** The day that is meant where none is named. */
  readonly today: ISODate;
  readonly books: () => LawBooks;
  readonly translators: () => Readonly<Record<Language, Translate>>;
};

/** What `npm run rules` answers. */
export const rulesAnswer = (args: readonly string[], { today, books: read, translators }: Shelf): Answer =>
  answering(usage, () => {
    const { values: options, positionals } = readOptions(args, {
      list: { type: "boolean" },
      params: { type: "string" },
      on: { type: "string" },
      lang: { type: "string" },
      json: { type: "boolean" },
      help: { type: "boolean" },
    });
    if (options.help) return { out: usage, code: 0 };
    const language = languageOf(options.lang);
    const out = (value: unknown, text: () => string): Answer => ({
      out: options.json ? JSON.stringify(value, null, 2) : text(),
      code: 0,
    });
    if (positionals.length > 0) throw new UsageError(`unexpected: ${positionals.join(" ")}`);
    if (options.list) {
      const [on, books] = [dayOf("--on", options.on, today), read()];
      const t = translators()[language];
      const programmes = programmesOn(on, books, t);
      return out({ on, programmes }, () => programmesText(programmes, on, books, t));
    }
    if (options.params !== undefined) {
      const [on, books] = [dayOf("--params", options.params, today), read()];
      const values = valuesOn(on, books);
      return out({ on, values }, () => valuesText(values, on, books, translators()[language]));
    }
    throw new UsageError("expected --list or --params");
  });

export const shelf = (today: ISODate): Shelf => ({ today, books: readBooks, translators: () => createTranslators() });

export const readBooks = (): LawBooks => ({
  law: readLaw(),
  programmes: readProgrammes(),
  sources: readSources(),
  use: readLawUse(),
});
