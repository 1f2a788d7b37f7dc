import type { ISODate } from "../../../rules/index.ts";
import { readChildAges } from "./ages.ts";
import { readBirths } from "./births.ts";
import { readCount } from "./counts.ts";
import { readExpecting } from "./expecting.ts";
import { readFacts } from "./facts.ts";
import { readHeads } from "./heads.ts";
import { readIncomes } from "./incomes.ts";
import { hushed, without } from "./look.ts";
import { type Merged, merged } from "./merge.ts";
import { type Said, saidOf } from "./said.ts";
import { readSituations } from "./situations.ts";
import type { Finding } from "./slots.ts";
import { readWork } from "./work.ts";

/** What a message says of a family. `asks` where it also asks something. */
export type FamilyReading = Merged & { readonly asks: boolean };

/**
 * A whole family out of what a person wrote: children and their ages, a birth to come, work, money, situations, place.
 * Nothing is guessed: what has two readings is in `left`, what wasn't said is in neither.
 *
 * @param text   in Kazakh, Russian, English or a mixture: «у меня трое: 1, 4 и 7, я в декрете», «бала 3 айлық»
 * @param today  in Kazakhstan; ages and dates are counted from it
 */
export function readFamily(text: string, today: ISODate): FamilyReading {
  const said = saidOf(text, today);
  const reading = merged(said, findingsIn(said, today));
  return { ...reading, asks: said.asking.some((asks) => asks) };
}

/** Each reader sees what those before it left: a number is somebody's once. */
export function findingsIn(said: Said, today: ISODate): readonly Finding[] {
  const plain = [...readFacts(said), ...readWork(said), ...readSituations(said)];
  const expecting = readExpecting(said, today);
  const born = without(said, expecting);
  const births = readBirths(born, today);
  const money = without(born, births);
  const heads = readHeads(money);
  const sums = without(money, heads);
  const incomes = readIncomes(sums);
  const children = without(hushed(sums, plain), incomes);
  return [...plain, ...expecting, ...births, ...incomes, ...heads, ...readCount(children), ...readChildAges(children)];
}
