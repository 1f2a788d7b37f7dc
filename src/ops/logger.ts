import { createHmac } from "node:crypto";
import { type DestinationStream, type Logger as Pino, pino } from "pino";
import { describeError, scrub } from "./scrub.ts";

/**
 * All that a log line may say, and the form it must have. What isn't listed, or looks otherwise, isn't written, so a
 * person's words can't slip in under a name nobody thought of; `dropped` counts what was left out.
 */
const WORD = /^(?!.*\d{5})[\w.:/+-]{1,64}$/;
const FIELDS = {
  chat: /^[0-9a-f]{12}$/, // as chatHash gives it
  reference: /^(?=.*[a-z])[0-9a-z]{4,12}$/, // the short one of an apology
  guide: WORD,
  question: WORD,
  verdict: WORD,
  locale: WORD,
  update: WORD,
  command: WORD,
  feature: WORD,
  screen: WORD,
  entry: WORD,
  topic: WORD,
  parameter: WORD,
  campaign: WORD,
  chunk: WORD,
  event: WORD,
  outcome: WORD,
  method: WORD,
  status: WORD,
  code: WORD,
  role: WORD,
  version: WORD,
  day: WORD,
  signal: WORD,
  port: WORD,
  attempt: WORD,
  retryAfter: WORD,
  count: WORD,
  ms: WORD,
  bytes: WORD,
};
/** Past this a number may be somebody's id. */
const LARGEST_NUMBER = 100_000_000;
const FORMS: ReadonlyMap<string, RegExp> = new Map(Object.entries(FIELDS));

export type LogFields = { readonly [name in keyof typeof FIELDS]?: string | number | boolean | undefined } & {
  readonly error?: unknown;
};
/** A message is written in the code, never put together: what varies goes into a field, where its form is checked. */
// biome-ignore lint/complexity/noBannedTypes: only a literal makes a property that {} lacks
type Fixed<Text extends string> = {} extends Record<Text, 1> ? never : Text;
type Write = <const Text extends string>(fields: LogFields, message: Fixed<Text>) => void;

export interface Logger {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
  readonly fatal: Write;
  /** A logger whose every line carries these fields too. */
  readonly child: (fields: LogFields) => Logger;
  /** What a log line calls a chat: the same chat has the same name until the salt changes. */
  readonly chatHash: (chatId: number) => string;
}

export interface LoggerOptions {
  readonly level: string;
  readonly salt: string;
  readonly destination?: DestinationStream;
}

export function createLogger({ level, salt, destination }: LoggerOptions): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const lines = pino(options, destination ?? toStdout());
  return overPino(lines, (chatId) => chatHash(salt, chatId));
}

/** Written after so many bytes, or milliseconds; what a reader that stands still leaves beyond the last is dropped. */
const WRITTEN = { minLength: 4_096, periodicFlush: 50, maxLength: 1_048_576 };

/** One for all loggers of the process: its lines come in order, and what is left is written at its end once. */
let stdout: DestinationStream | undefined;
function toStdout(): DestinationStream {
  stdout ??= openStdout();
  return stdout;
}

/**
 * Lines of the same moment in one write: one by one they are a tenth of what a press in the menu takes. Where nobody
 * reads them the bot goes on without: pino by itself would wait, and answer neither people nor signals meanwhile.
 */
function openStdout(): DestinationStream {
  const out = pino.destination({ sync: true, ...WRITTEN, retryEAGAIN: () => false });
  out.on("error", () => undefined);
  process.once("exit", () => {
    try {
      out.flushSync();
    } catch {
      // Nobody reads.
    }
  });
  return out;
}

/** The first 12 hex digits of HMAC-SHA256: enough to follow a chat through the log, no way back to its id. */
export const chatHash = (salt: string, chatId: number): string =>
  createHmac("sha256", salt).update(String(chatId)).digest("hex").slice(0, 12);

/** How long a crash may take to be told of. */
const LAST_WORDS = 3_000;

/**
 * A crash too is a log line; left to Node it would print the error raw, with the token in its URL.
 *
 * @param tell tells whoever should know; the process ends when it has, or after three seconds
 */
export function logCrashes(
  log: Logger,
  tell: (error: unknown) => Promise<void> = async () => undefined,
  end: (code: number) => void = process.exit,
): void {
  for (const event of ["uncaughtException", "unhandledRejection"] as const)
    process.on(event, (error: unknown) => {
      log.fatal({ error, event }, "The process ends: a fault that nobody caught");
      const late = setTimeout(end, LAST_WORDS, 1);
      const told = () => {
        clearTimeout(late);
        end(1);
      };
      tell(error).then(told, told);
    });
}

function overPino(lines: Pino, hash: Logger["chatHash"]): Logger {
  const write =
    (level: "debug" | "info" | "warn" | "error" | "fatal"): Write =>
    (fields, message) =>
      lines[level](admit(fields), scrub(message));
  return {
    debug: write("debug"),
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
    fatal: write("fatal"),
    child: (fields) => overPino(lines.child(admit(fields)), hash),
    chatHash: hash,
  };
}

function admit({ error, ...fields }: LogFields): Record<string, unknown> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const admitted = given.filter(([name, value]) => isAdmitted(name, value));
  return {
    ...Object.fromEntries(admitted),
    ...(error === undefined ? {} : { error: describeError(error) }),
    ...(admitted.length === given.length ? {} : { dropped: given.length - admitted.length }),
  };
}

function isAdmitted(name: string, value: unknown): boolean {
  const form = FORMS.get(name);
  if (form === undefined) return false;
  if (typeof value === "string") return form.test(value);
  return typeof value === "boolean" || (typeof value === "number" && Math.abs(value) < LARGEST_NUMBER);
}
