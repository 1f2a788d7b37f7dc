import { readFileSync } from "node:fs";
import { z } from "zod";
import { badRequest, Refusal } from "./refusal.ts";

/** A file that came with a call. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}
export type Parameters = Readonly<Record<string, unknown>>;
export type Uploads = ReadonlyMap<string, Upload>;

/**
 * The parameters of one call, each read by the type the Bot API gives it: a form brings everything as text, JSON brings
 * numbers and objects as such.
 */
export interface Given {
  readonly method: string;
  readonly has: (name: string) => boolean;
  /** "" where absent. */
  readonly text: (name: string) => string;
  readonly integer: (name: string) => number | undefined;
  readonly flag: (name: string) => boolean;
  /** Undefined where absent. `what` names it in the refusal. */
  readonly object: <Schema extends z.ZodType>(name: string, schema: Schema) => z.output<Schema> | undefined;
  readonly raw: (name: string) => unknown;
  readonly uploads: Uploads;
}

const Table = z.object({ version: z.string(), methods: z.record(z.string(), z.array(z.string())) });
/** The methods the playground knows and their parameters, out of the Bot API's own description. */
export const botApi = Table.parse(JSON.parse(readFileSync(new URL("./bot-api.json", import.meta.url), "utf8")));

/** Parameters of the Bot API the playground has no use for; silently leaving them out would show something untrue. */
const ABSENT_HERE = [
  "business_connection_id",
  "direct_messages_topic_id",
  "message_effect_id",
  "suggested_post_parameters",
  "rich_message",
  "ip_address",
  "certificate",
  "thumbnail",
];

/** @throws Refusal when the method is unknown (404) or a parameter is */
export function readGiven(method: string, parameters: Parameters, uploads: Uploads): Given {
  const known = Object.hasOwn(botApi.methods, method) ? botApi.methods[method] : undefined;
  if (known === undefined) throw new Refusal(404, `Not Found: the playground has no method "${method}"`);
  const has = (name: string) => parameters[name] !== undefined && parameters[name] !== null;
  for (const name of Object.keys(parameters).filter(has)) {
    if (!known.includes(name)) throw badRequest(`${method} has no parameter "${name}"`);
    if (ABSENT_HERE.includes(name)) throw badRequest(`parameter "${name}" is not in the playground`);
  }
  const raw = (name: string) => (has(name) ? parameters[name] : undefined);
  return {
    method,
    has,
    raw,
    uploads,
    text: (name) => textOf(name, raw(name)),
    integer: (name) => integerOf(name, raw(name)),
    flag: (name) => flagOf(name, raw(name)),
    object: (name, schema) => objectOf(name, raw(name), schema),
  };
}

function textOf(name: string, value: unknown): string {
  if (value === undefined) return "";
  if (typeof value !== "string" && typeof value !== "number") throw badRequest(`parameter "${name}" must be a string`);
  return String(value);
}

function integerOf(name: string, value: unknown): number | undefined {
  if (value === undefined || value === "") return undefined;
  if (!/^-?\d{1,16}$/.test(String(value))) throw badRequest(`parameter "${name}" must be an integer`);
  return Number(value);
}

function flagOf(name: string, value: unknown): boolean {
  if (value === undefined) return false;
  const flag = { true: true, "1": true, yes: true, false: false, "0": false, no: false, "": false }[String(value)];
  if (flag === undefined) throw badRequest(`parameter "${name}" must be true or false`);
  return flag;
}

function objectOf<Schema extends z.ZodType>(name: string, value: unknown, schema: Schema) {
  if (value === undefined || value === "") return undefined;
  const parsed = schema.safeParse(typeof value === "string" ? fromJson(name, value) : value);
  if (!parsed.success) throw badRequest(`can't parse ${name}: ${firstIssue(parsed.error)}`);
  return parsed.data;
}

function fromJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`can't parse ${name} JSON object`);
  }
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue === undefined ? "wrong form" : `${issue.path.join(".") || "it"}: ${issue.message}`;
}
