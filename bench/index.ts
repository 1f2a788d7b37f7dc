/** `npm run bench [-- name…]`: what must be fast, and how far from its bar it is. Exit code 1: a bar is broken. */
import { holds, measure, report } from "./bench.ts";
import { rules } from "./rules.ts";

/** Each says what it measured, and whether its bar holds. The bot is loaded by those who measure it. */
const all: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
  [rules.name]: () => {
    const measured = measure(rules);
    console.log(report(rules, measured));
    return holds(rules.bar, measured.best);
  },
  steps: async () => (await import("./steps/index.ts")).steps(),
  subscribers: async () => (await import("./subscribers.ts")).subscribers(),
  peers: async () => (await import("./peers/index.ts")).peers(),
};
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(all, name));
if (unknown.length > 0) {
  console.error(`No bench ${unknown.join(", ")}; there is ${Object.keys(all).join(", ")}.`);
  process.exit(2);
}
console.log(`Node ${process.version}`);
for (const [name, run] of Object.entries(all))
  if ((asked.length === 0 || asked.includes(name)) && !(await run())) process.exitCode = 1;
