import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** As `npm start` does: what the environment says already stays. */
export function loadDotEnv(file = fileURLToPath(new URL("../../.env", import.meta.url))): void {
  if (existsSync(file)) process.loadEnvFile(file);
}
