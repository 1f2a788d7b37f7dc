import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** What a file of YAML beside this one says. The build writes it as JSON, and the bot then starts without the library. */
export function readLists(name: string): unknown {
  const text = readFileSync(new URL(name, import.meta.url), "utf8");
  if (text.startsWith("{")) return JSON.parse(text);
  const yaml: typeof import("yaml") = createRequire(import.meta.url)("yaml");
  return yaml.parse(text);
}
