/** Runs the parts it is given, one after another, and tells `npm run chaos` of each. */
import { type Bar, timed } from "./bar.ts";
import { clearTown } from "./bot-parts.ts";
import { parts } from "./parts.ts";

export type Told = { readonly name: string; readonly seconds: number; readonly bars: readonly Bar[] };

const [form, ...names] = process.argv.slice(2);
for (const name of names) {
  const began = Date.now();
  const bars = (await parts[name]?.run(form === "short").catch(stuck)) ?? [];
  process.send?.({ name, seconds: Math.round((Date.now() - began) / 1_000), bars } satisfies Told);
}
await clearTown();
process.disconnect();

/** Nothing was lost, but something took longer than anybody waits. */
function stuck(fault: unknown): readonly Bar[] {
  console.error(fault);
  const seen = fault instanceof Error ? fault.message : String(fault);
  return [timed({ what: "came to its end", seen, bar: "yes", holds: false })];
}
