// @ts-check
// npm start: the bot in this very process, so that signals reach it; from its source, or as built.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { checkNode, root, SetUpError } from "./set-up.mjs";

// Before anything is loaded: the heap of a sender stays small, and main lets that of a bot grow.
setFlagsFromString("--semi-space-growth-factor=1");
try {
  checkNode();
  const wants = readArguments(process.argv.slice(2));
  const dotEnv = join(root, ".env");
  if (existsSync(dotEnv)) process.loadEnvFile(dotEnv); // what the environment says already stays
  const modules = await findModules();
  const { readConfig, maskedConfig } = await modules("config");
  const config = readConfig();
  if (wants.config) console.log(JSON.stringify(maskedConfig(config), null, 2));
  else await modules("main");
} catch (error) {
  if (!(error instanceof SetUpError || (error instanceof Error && error.name === "ConfigError"))) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** `--role=sender` is ROLE=sender; `--print-config` shows the settings without their secrets. @param {string[]} args */
function readArguments(args) {
  const wants = { config: false };
  for (const arg of args) {
    const [, role] = /^--role=(.+)$/.exec(arg) || [];
    if (arg === "--print-config") wants.config = true;
    else if (role !== undefined) process.env.ROLE = role;
    else
      throw new SetUpError(
        `Unknown argument ${arg}: expected --role=bot, --role=sender, --role=all or --print-config.`,
      );
  }
  return wants;
}

/** @returns {Promise<(name: string) => Promise<any>>} imports a module of the bot by its name */
async function findModules() {
  const has = (/** @type {string[]} */ ...path) => existsSync(join(root, ...path));
  const from = (/** @type {string} */ file) => import(pathToFileURL(join(root, file)).href);
  if (has("src", "main.ts") && has("node_modules", "tsx")) {
    const { register } = await import("tsx/esm/api");
    register();
    return (name) => from(`src/${name}.ts`);
  }
  if (has("dist", "src", "main.js") && has("node_modules", "grammy")) return (name) => from(`dist/src/${name}.js`);
  throw new SetUpError("The bot isn't installed yet: run npm ci, then npm start.");
}
