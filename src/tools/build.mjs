// @ts-check
// npm run build: dist/src/main.js, which needs Node and the production dependencies, no TypeScript.
import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { checkNode, installDependencies, root, say } from "./set-up.mjs";

checkNode();
await installDependencies();
const dist = join(root, "dist");
rmSync(dist, { recursive: true, force: true });

// Under its own name the compiler would go into production: it is an optional peer of i18next, and npm keeps those.
const tsc = join(root, "node_modules", "typescript-compiler", "bin", "tsc");
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
if (status !== 0) process.exit(1);

// YAML, fonts: whatever stands in src and isn't code goes along, so a new kind of file needs no new line here. The
// playground stays: nobody should meet it on the internet.
const src = join(root, "src");
const playground = join(src, "playground");
const isCode = (/** @type {string} */ file) => /\.(ts|mjs)$/.test(file);
cpSync(src, join(dist, "src"), { recursive: true, filter: (file) => file !== playground && !isCode(file) });
cpSync(join(root, "locales"), join(dist, "locales"), { recursive: true });
cpSync(join(root, "package.json"), join(dist, "package.json"));

// JSON is YAML too, and is read a hundred times as fast: the bot starts in half the time.
const { parse } = await import("yaml");
for (const file of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
  if (!file.endsWith(".yaml")) continue;
  const path = join(dist, file);
  writeFileSync(path, JSON.stringify(parse(readFileSync(path, "utf8"))));
}

// The index of questions and the words of danger, which would take most of a second of each start.
for (const learned of ["faq/index.js", "safety/learned.js"]) {
  const { keepLearned } = await import(pathToFileURL(join(dist, "src", learned)).href);
  keepLearned();
}

const { bundle } = await import("./bundle.mjs");
await bundle(join(dist, "src", "main.js"));
say("Built: dist/src/main.js");
