/** What the log keeps of an error: its kind, its place in our code, and a message without anybody in it. */
export interface ErrorRecord {
  readonly type: string;
  readonly code?: string;
  readonly method?: string;
  readonly message?: string;
  readonly issues?: readonly string[];
  readonly stack?: readonly string[];
  readonly cause?: ErrorRecord;
}

const DEEPEST_CAUSE = 3;
const FRAMES = 12;
const ISSUES = 5;

/** grammY keeps the payload and the context beside the error, undici the request: only the listed parts are read. */
export function describeError(error: unknown, depth = 0): ErrorRecord {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, error_code, method, cause, error: inner, issues } = partsOf(error);
  const deeper = cause ?? inner;
  return {
    type: word(error.name) ?? "Error",
    ...ifKnown("code", word(code) ?? word(error_code)),
    ...ifKnown("method", word(method)),
    // A ZodError's message repeats its issues, as JSON.
    ...(Array.isArray(issues) ? { issues: describeIssues(issues) } : { message: scrub(error.message) }),
    stack: framesOf(error),
    ...(deeper === undefined || depth === DEEPEST_CAUSE ? {} : { cause: describeError(deeper, depth + 1) }),
  };
}

/**
 * The first line of a message, without addresses, tokens, numbers of five digits or more, phone numbers, dates, user
 * names, quotations and words in another alphabet than the code's. Latin words outside quotation marks stay: an error
 * that repeats what somebody wrote has to quote it.
 */
export function scrub(message: string): string {
  return firstLine(message)
    .replace(/\b[a-z][a-z+.-]*:\/\/[^\s"'<>)]+/gi, "<url>")
    .replace(/\/bot\d[^\s/]*/gi, "/bot…")
    .replace(/\b\d+(:|%3A)[\w-]{8,}/gi, "<token>")
    .replace(/"[^"]*("|$)|«[^»]*(»|$)|“[^”]*(”|$)|`[^`]*(`|$)/g, "<…>")
    .replace(/@\w+/g, "@…")
    .replace(/\+?\d[\d\s()./-]{5,}\d/g, "…")
    .replace(/\d{5,}/g, "…")
    .replace(/[^\p{ASCII}…—–]+/gu, "…")
    .slice(0, 300);
}

function partsOf(error: Error): Record<string, unknown> {
  return Object.fromEntries(Object.getOwnPropertyNames(error).map((name) => [name, Reflect.get(error, name)]));
}

/** Where and why zod refused, never what it was given. */
function describeIssues(issues: readonly unknown[]): string[] {
  return issues.slice(0, ISSUES).map((issue) => {
    const { path, code }: { path?: unknown; code?: unknown } = Object(issue);
    const steps = Array.isArray(path) ? path.map((step) => word(step) ?? "…") : [];
    return `${steps.join(".")}: ${word(code) ?? "…"}`;
  });
}

/** The stack begins with the message, which may have lines of its own. */
function framesOf(error: Error): string[] {
  const stack = (error.stack ?? "").replace(error.message, "");
  const frames = stack.split("\n").filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return frames.slice(0, FRAMES).map((line) => withoutFolder(line.trim()).replace(/\/bot\d[^\s/]*/gi, "/bot…"));
}

const withoutFolder = (frame: string) => frame.replaceAll("file://", "").replaceAll(`${process.cwd()}/`, "");

const firstLine = (text: string) => text.split("\n", 1).join("");

/** A name from the code or from Telegram's API, or nothing. */
function word(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return /^(?!.*\d{5})[\w-]{1,40}$/.test(String(value)) ? String(value) : undefined;
}

const ifKnown = (name: "code" | "method", value: string | undefined) => (value === undefined ? {} : { [name]: value });
