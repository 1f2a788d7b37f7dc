/**
 * `npm run bench [-- name…]`: what must be fast, and how far from its bar it is. Exit code 1: a bar is broken. With
 * `--short`, what a busy machine can judge in three minutes.
 */
import { holds, measure, report } from "./bench.ts";
import { rules } from "./rules.ts";

const given = process.argv.slice(2);
const isShort = given.includes("--short");
const asked = given.filter((argument) => argument !== "--short");
/** Left out in short. */
const LONGER: readonly string[] = ["subscribers", "memory"];

/** Each says what it measured, and whether its bar holds. The bot is loaded by those who measure it. */
const all: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
  [rules.name]: () => {
    const measured = measure(rules);
    console.log(report(rules, measured));
    return holds(rules.bar, measured.best);
  },
  steps: async () => (await import("./steps/index.ts")).steps(),
  subscribers: async () => (await import("./subscribers.ts")).subscribers(),
  peers: async () => (await import("./peers/index.ts")).peers(isShort ? "short" : "whole"),
  start: async () => (await import("./start.ts")).start(),
  memory: async () => (await import("./memory/index.ts")).memory(),
};
/** What takes long, and is measured only by its name. */
const long: typeof all = { soak: async () => (await import("./memory/index.ts")).soak() };
const known = { ...all, ...long };
const names = Object.keys(all).filter((name) => !isShort || !LONGER.includes(name));
const unknown = asked.filter((name) => !Object.hasOwn(known, name));
if (unknown.length > 0) {
  console.error(`No bench ${unknown.join(", ")}; there is ${Object.keys(known).join(", ")}.`);
  process.exit(2);
}
console.log(`Node ${process.version}`);
for (const [name, run] of Object.entries(known))
  if ((asked.length === 0 ? names : asked).includes(name) && !(await run())) process.exitCode = 1;
