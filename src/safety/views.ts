import { createFamilies } from "./families.ts";
import { type View, viewOf } from "./features.ts";
import { hear, names, signLists } from "./signs.ts";
import { readings } from "./skeleton.ts";
import type { Heard } from "./words.ts";

const families = createFamilies(signLists.map((list) => `!${names[list]}`));
/** The meanings by their number: families of words, then the lists that signs are made of. */
export const meanings = families.names;
const firstList = meanings.length - signLists.length;
const lists = new Map(signLists.map((list, at) => [list, firstList + at]));

/** A message in each of its readings: what the lists heard, and what there is to weigh. */
export type Listened = { readonly heard: Heard; readonly view: View };
export const listen = (text: string): readonly Listened[] =>
  readings(text).map(({ tokens, sure }) => {
    const heard = hear(tokens, sure);
    return { heard, view: viewOf(heard, families, lists) };
  });
