/**
 * `npm run danger:fit`: fits what words and meanings weigh for danger (src/safety/fitted.json). `-- --left-out` writes
 * nothing: it measures each of the later authors by what all the others taught.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Fitted } from "../../src/safety/fitted.ts";
import { type Bag, bagsOf, GROUPS } from "./bags.ts";
import { fitKinds } from "./kinds.ts";
import { leftOut } from "./left-out.ts";
import { material } from "./material.ts";
import { type Model, termsOf, train } from "./train.ts";

const UNIT = 0.04;
const { values } = parseArgs({ options: { "left-out": { type: "boolean" } } });
const bags = bagsOf(material());
if (values["left-out"]) console.log(leftOut(bags));
else writeFileSync(new URL("../../src/safety/fitted.json", import.meta.url), written(train(bags), bags));

function written(model: Model, bags: readonly Bag[]): string {
  const [word = {}, words = {}, meaning = {}, near = {}] = GROUPS.map((_, group) => grouped(termsOf(model, group)));
  const kinds = Object.fromEntries([...fitKinds(bags, model)].map(([kind, weights]) => [kind, grouped([...weights])]));
  const fitted: Fitted = { unit: UNIT, bias: Number(model.bias.toFixed(3)), word, words, meaning, near, kinds };
  return `${JSON.stringify(fitted, null, 1)}\n`;
}

/** Terms by what they weigh, in whole units, the heaviest first. */
function grouped(terms: readonly (readonly [string, number])[]): Readonly<Record<string, string>> {
  const by = new Map<number, string[]>();
  for (const [term, weight] of terms) {
    const units = Math.round(weight / UNIT);
    if (units === 0) continue;
    const known = by.get(units);
    if (known) known.push(term);
    else by.set(units, [term]);
  }
  return Object.fromEntries(
    [...by].toSorted(([a], [b]) => b - a).map(([units, terms]) => [signed(units), terms.toSorted().join(" ")]),
  );
}
/** A sign in front: JSON would put bare numbers in an order of its own. */
function signed(units: number): string {
  return units > 0 ? `+${units}` : String(units);
}
