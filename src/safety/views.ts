import { createFamilies } from "./families.ts";
import { type View, viewOf } from "./features.ts";
import { hearing } from "./hearing.ts";
import { hear } from "./signs.ts";
import { readings } from "./skeleton.ts";
import type { Heard } from "./words.ts";

const { names, signs, families } = hearing;
const familiesOf = createFamilies(families);
/** The lists that signs are made of, in the order of danger.yaml, and their numbers among the meanings. */
const lists = new Map<number, number>();
for (const { all, unless } of signs)
  for (const list of [...all.flat(), ...unless])
    if (!lists.has(list)) lists.set(list, families.names.length + lists.size);

/** The meanings by their number: families of words, then the lists that signs are made of. */
export const meanings: readonly string[] = [...families.names, ...[...lists.keys()].map((list) => `!${names[list]}`)];

/** A message in each of its readings: what the lists heard, and what there is to weigh. */
export type Listened = { readonly heard: Heard; readonly view: View };
export const listen = (text: string): readonly Listened[] =>
  readings(text).map(({ tokens, sure }) => {
    const heard = hear(tokens, sure);
    return { heard, view: viewOf(heard, familiesOf, lists) };
  });
