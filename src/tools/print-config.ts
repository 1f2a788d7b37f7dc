/** `node dist/src/tools/print-config.js`, in a container: the settings as they are understood, without their secrets. */
import { ConfigError, maskedConfig, readConfig } from "../config.ts";
import { give } from "./command-line.ts";

try {
  give({ out: JSON.stringify(maskedConfig(readConfig()), null, 2), code: 0 });
} catch (fault) {
  if (!(fault instanceof ConfigError)) throw fault;
  give({ out: "", err: fault.message, code: 1 });
}
