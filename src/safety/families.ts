import { z } from "zod";
import { readLists } from "./lists-file.ts";
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
  const none: readonly number[] = [];
  return {
    names: [...Object.keys(lists), ...further],
    of: (letters) => {
      let found = whole.get(letters) ?? none;
      for (let length = Math.min(letters.length, longest); length >= 2; length--) {
        const begun = open.get(letters.slice(0, length));
        if (begun !== undefined) found = found === none ? begun : [...new Set([...found, ...begun])];
      }
      return found;
    },
  };
}

function learn(shelf: Map<string, number[]>, form: string, family: number): void {
  const words = spellingsOf(form.replace("*", ""));
  const [{ letters = "" } = {}] = words;
  if (words.length !== 1 || letters.length < (form.endsWith("*") ? 2 : 1)) throw new Error(`«${form}» is no word`);
  const known = shelf.get(letters);
  if (known === undefined) shelf.set(letters, [family]);
  else if (!known.includes(family)) known.push(family);
}
