import { z } from "zod";
import { readLists } from "./lists-file.ts";
import { distinct } from "./sets.ts";
import { createShelf, hashOn, NOTHING } from "./shelf.ts";
import { spellingsOf } from "./skeleton.ts";

/** Families of words by meaning (families.yaml), and those that a word of the skeleton belongs to, by their number. */
export type Families = { readonly names: readonly string[]; readonly of: (letters: string) => readonly number[] };

const longest = 14;

/** @param further names that are numbered after the families: lists that something else hears */
export function createFamilies(further: readonly string[]): Families {
  const lists = z.record(z.string(), z.string()).parse(readLists("./families.yaml"));
  const whole = new Map<string, number[]>();
  const open = new Map<string, number[]>();
  for (const [family, forms] of Object.values(lists).entries())
    for (const form of forms.split(",").map((form) => form.trim()))
      learn(form.endsWith("*") ? open : whole, form, family);
  return { names: [...Object.keys(lists), ...further], of: createOf(whole, open) };
}

function learn(shelf: Map<string, number[]>, form: string, family: number): void {
  const words = spellingsOf(form.replace("*", ""));
  const [{ letters = "" } = {}] = words;
  if (words.length !== 1 || letters.length < (form.endsWith("*") ? 2 : 1)) throw new Error(`«${form}» is no word`);
  const known = shelf.get(letters);
  if (known === undefined) shelf.set(letters, [family]);
  else if (!known.includes(family)) known.push(family);
}

type Shelved = ReadonlyMap<string, readonly number[]>;

/** The families of a whole word first, then those of its beginnings, the longest first. */
function createOf(whole: Shelved, open: Shelved): Families["of"] {
  const { sets, numbers } = distinct([[], ...whole.values(), ...open.values()]);
  const ofWhole = createShelf(numbered(whole, numbers.subarray(1)));
  const ofOpen = createShelf(numbered(open, numbers.subarray(1 + whole.size)));
  const setOf = (number: number): readonly number[] => sets[Math.max(0, number)] ?? [];

  return (letters) => {
    const begun: number[] = [];
    for (let end = 1, hash = NOTHING; end <= Math.min(letters.length, longest); end++) {
      hash = hashOn(hash, letters.charCodeAt(end - 1));
      const number = end === 1 ? -1 : ofOpen.find(letters, 0, end, hash);
      if (number >= 0) begun.push(number);
    }
    return begun.reduceRight((found, number) => union(found, setOf(number)), setOf(ofWhole.get(letters)));
  };
}
const numbered = (words: Shelved, numbers: Uint16Array): ReadonlyMap<string, number> =>
  new Map([...words.keys()].map((word, at) => [word, numbers[at] ?? 0]));

const union = (some: readonly number[], more: readonly number[]): readonly number[] =>
  some.length === 0 ? more : some.concat(more.filter((one) => !some.includes(one)));
