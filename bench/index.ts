/** `npm run bench [-- name…]`: what must be fast, and how far from its bar it is. Exit code 1: a bar is broken. */
import { holds, measure, report } from "./bench.ts";
import { rules } from "./rules.ts";

const all = [rules];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => all.every((bench) => bench.name !== name));
if (unknown.length > 0) {
  console.error(`No bench ${unknown.join(", ")}; there is ${all.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}
console.log(`Node ${process.version}`);
for (const bench of all.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const measured = measure(bench);
  console.log(report(bench, measured));
  if (!holds(bench.bar, measured.best)) process.exitCode = 1;
}
