import { createHmac } from "node:crypto";
import { type DestinationStream, pino } from "pino";
import { describeError, scrub } from "./scrub.ts";

/**
 * All that a log line may say. A field that isn't listed isn't written, so a person's words can't slip in under a name
 * nobody thought of; `dropped` counts what was left out.
 */
const FIELDS = [
  ...["chat", "guide", "question", "verdict", "locale", "update", "command", "feature", "screen", "entry", "topic"],
  ...["reference", "event", "outcome", "method", "status", "code", "attempt", "retryAfter", "count", "ms", "bytes"],
  ...["role", "version", "day", "port", "campaign", "chunk", "parameter", "key"],
] as const;

export type LogFields = { readonly [name in Field]?: string | number | boolean | undefined } & {
  readonly error?: unknown;
};

type Field =
  | "chat"
  | "guide";

export {};
