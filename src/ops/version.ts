import { readFileSync } from "node:fs";

/** Of the package, as `package.json` beside `src` says. */
export const version = String(
  (JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string }).version,
);
