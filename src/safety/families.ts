import { z } from "zod";
import { type Distinct, distinct } from "../flat/sets.ts";
import { createShelf, hashOn, NOTHING, type Shelved, shelve } from "../flat/shelf.ts";
import { readLists } from "./lists-file.ts";
import { spellingsOf } from "./skeleton.ts";

/** Families of words by meaning (families.yaml): what they are called, and the sets of them that a word may belong to. */
export type Families = {
  readonly names: readonly string[];
  readonly sets: Distinct["sets"];
  /** The number of the set, for whole words and for beginnings. */
  readonly whole: Shelved;
  readonly open: Shelved;
};
/** The families of a word of the skeleton, by their number. */
export type FamiliesOf = (letters: string) => readonly number[];

const longest = 14;

/** The families of a whole word first, then those of its beginnings, the longest first. */
export function createFamilies({ sets, ...shelves }: Omit<Families, "names">): FamiliesOf {
  const [whole, open] = [createShelf(shelves.whole), createShelf(shelves.open)];
  return (letters) => {
    const begun: number[] = [];
    for (let end = 1, hash = NOTHING; end <= Math.min(letters.length, longest); end++) {
      hash = hashOn(hash, letters.charCodeAt(end - 1));
      const number = end === 1 ? -1 : open.find(letters, 0, end, hash);
      if (number >= 0) begun.push(number);
    }
    const number = whole.get(letters);
    let found = number < 0 ? none : (sets[number] ?? none);
    for (let at = begun.length - 1; at >= 0; at--) found = union(found, sets[begun[at] ?? 0] ?? none);
    return found;
  };
}
const none: readonly number[] = [];
const union = (some: readonly number[], more: readonly number[]): readonly number[] =>
  some.length === 0 ? more : some.concat(more.filter((one) => !some.includes(one)));

export function learnFamilies(): Families {
  const lists = z.record(z.string(), z.string()).parse(readLists("./families.yaml"));
  const whole = new Map<string, number[]>();
  const open = new Map<string, number[]>();
  for (const [family, forms] of Object.values(lists).entries())
    for (const form of forms.split(",").map((form) => form.trim()))
      learn(form.endsWith("*") ? open : whole, form, family);
  const { sets, numbers } = distinct([...whole.values(), ...open.values()]);
  const shelved = (words: Iterable<string>, from: number) =>
    shelve(new Map([...words].map((word, at) => [word, numbers[from + at] ?? 0])));
  return { names: Object.keys(lists), sets, whole: shelved(whole.keys(), 0), open: shelved(open.keys(), whole.size) };
}

function learn(shelf: Map<string, number[]>, form: string, family: number): void {
  const words = spellingsOf(form.replace("*", ""));
  const [{ letters = "" } = {}] = words;
  if (words.length !== 1 || letters.length < (form.endsWith("*") ? 2 : 1)) throw new Error(`«${form}» is no word`);
  const known = shelf.get(letters);
  if (known === undefined) shelf.set(letters, [family]);
  else if (!known.includes(family)) known.push(family);
}
