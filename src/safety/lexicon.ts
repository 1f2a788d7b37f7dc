import { shelve } from "../flat/shelf.ts";
import { type Planted, plant } from "./phrases.ts";
import { longEnough, type Words } from "./reader.ts";
import { spellingsOf } from "./skeleton.ts";
import { indexSlips, type Slippable } from "./slips.ts";
import type { Spelling } from "./spelling.ts";

/** Lists of forms by meaning. A form is one or a few words; `*` is any ending, `=` before a word its very spelling. */
export type Lists = Readonly<Record<string, readonly string[]>>;
/** What is learned of them. */
export type Lexicon = { readonly words: Words; readonly phrases: Planted; readonly fillers: readonly number[] };

type Shelves = Readonly<Record<"whole" | "open" | "spelt", Map<string, number>>>;
type Long = Slippable & { readonly id: number };

export function learnLexicon(lists: Lists): Lexicon {
  const shelves: Shelves = { whole: new Map(), open: new Map(), spelt: new Map() };
  const long: Long[] = [];
  // Most words stand in several forms.
  const learned = new Map<string, number>();
  const idOf = (written: string): number => {
    const id = learned.get(written) ?? learn(written, learned.size, shelves, long);
    learned.set(written, id);
    return id;
  };
  const phrases = Object.values(lists).flatMap((forms, list) =>
    forms.map((form) => ({ words: form.split(/[ -]/).map(idOf), list })),
  );
  const filler = Object.keys(lists).indexOf("filler");
  const fillers = new Set(phrases.flatMap(({ words, list }) => (list === filler ? words : [])));
  const { whole, open, spelt } = shelves;
  const words = {
    ...{ whole: shelve(whole), open: shelve(open), spelt: shelve(spelt) },
    ...{ slips: indexSlips(long), longIds: Uint16Array.from(long, ({ id }) => id) },
  };
  return { words, phrases: plant(phrases), fillers: [...fillers] };
}

/** @returns its number: `id`, or that of another word that is spelt alike */
function learn(written: string, id: number, { whole, open, spelt }: Shelves, long: Long[]): number {
  const [begins, exact] = [written.endsWith("*"), written.startsWith("=")];
  const bare = written.replace(/[=*]/, "");
  const spelling = spellingsOf(bare)[0];
  const stem = (exact ? spelling?.written : spelling?.letters) ?? "";
  if (stem === "") throw new Error(`no letters in the form «${written}»`);
  const shelf = exact ? spelt : begins ? open : whole;
  const known = shelf.get(stem);
  if (known !== undefined) return known;
  for (const each of new Set(exact ? [stem] : [stem, silent(bare, stem), begins ? stem.replace(/t$/, "c") : stem])) {
    if (!shelf.has(each)) shelf.set(each, id);
    if (!exact && each.length >= (begins ? longEnough.open : longEnough.whole))
      long.push({ id, stem: each, open: begins });
  }
  return id;
}

/** In Latin letters the soft sign is often dropped: «убьёт» is typed «ubet». Three letters would be another word. */
function silent(written: string, stem: string): string {
  if (!/[ьъ]/.test(written)) return stem;
  const { letters = "" }: Partial<Spelling> = spellingsOf(written.replace(/[ьъ]/g, ""))[0] ?? {};
  return letters.length > 3 ? letters : stem;
}
