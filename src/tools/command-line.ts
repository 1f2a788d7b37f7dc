import { type ParseArgsConfig, parseArgs } from "node:util";
import { type Language, languages } from "../i18n/i18n.ts";
import { ISODate } from "../rules/index.ts";

/** What a tool answers: its exit code is 0, 1 where it found something to do, 2 where it was asked wrongly. */
export type Answer = { readonly out: string; readonly err?: string; readonly code: 0 | 1 | 2 };

/** The tool was called in a way it can't answer; the message says what it takes. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** @throws UsageError naming the unknown option, or the one without its value */
export function readOptions<const Given extends Options>(args: readonly string[], options: Given) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export function dayOf(option: string, text: string | undefined, otherwise: ISODate): ISODate {
  if (text === undefined) return otherwise;
  const read = ISODate.safeParse(text);
  if (read.success) return read.data;
  throw new UsageError(`${option}: expected a calendar day, for example 2026-03-12; got «${text}»`);
}

/** English unless another language is chosen, as the tool's own words are English. */
export function languageOf(text = "en"): Language {
  const language = languages.find((known) => known === text);
  if (language === undefined) throw new UsageError(`--lang: expected ${languages.join(", ")}; got «${text}»`);
  return language;
}

/** Runs a tool; a wrong call ends in its usage and exit code 2. */
export function answering(usage: string, run: () => Answer): Answer {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { out: "", err: `${error.message}\n\n${usage}`, code: 2 };
  }
}

/** Hands an answer to the terminal. */
export function give({ out, err, code }: Answer): void {
  if (out !== "") process.stdout.write(`${out}\n`);
  if (err !== undefined) process.stderr.write(`${err}\n`);
  process.exitCode = code;
}
