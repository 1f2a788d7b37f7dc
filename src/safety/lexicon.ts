import { createPhrases, type Phrases } from "./phrases.ts";
import { type Spelling, spellingsOf, type Token } from "./skeleton.ts";
import { createSlips } from "./slips.ts";

/** Lists of forms by meaning. A form is one or a few words; `*` is any ending, `=` before a word its very spelling. */
export type Lists = Readonly<Record<string, readonly string[]>>;
type Form = { readonly id: number; readonly stem: string; readonly open: boolean };
/** A word of the message and the forms it may be. */
export type Place = { readonly word: string; readonly letters: string; readonly ids: readonly number[] };
export type Lexicon = Shelves & {
  readonly phrases: Phrases;
  readonly fillers: ReadonlySet<number>;
  /** Long forms that a slip away from these letters. */
  readonly slips: (letters: string) => readonly Form[];
};
/** Whole words, beginnings of words, and words by their very spelling. */
type Shelves = Readonly<Record<"whole" | "open" | "spelt", Map<string, Form>>>;

/** Shorter words have too many neighbours for a slip to be forgiven, and the beginning of a word has more of them. */
const longEnough = { whole: 6, open: 8 };
const longestForm = 18;

export function createLexicon(lists: Lists): Lexicon {
  const shelves: Shelves = { whole: new Map(), open: new Map(), spelt: new Map() };
  const phrases = createPhrases();
  const fillers = new Set<number>();
  const long: Form[] = [];
  // Most words stand in several forms.
  const learned = new Map<string, number>();
  const idOf = (written: string): number => {
    const id = learned.get(written) ?? learn(written, learned.size, shelves, long);
    learned.set(written, id);
    return id;
  };
  for (const [list, forms] of Object.entries(lists))
    for (const form of forms) {
      const ids = form.split(/[ -]/).map(idOf);
      phrases.add(ids, list);
      if (list === "filler") for (const id of ids) fillers.add(id);
    }
  return { ...shelves, phrases, fillers, slips: createSlips(long) };
}

/** @returns its number: `id`, or that of another word that is spelt alike */
function learn(written: string, id: number, { whole, open, spelt }: Shelves, long: Form[]): number {
  const [begins, exact] = [written.endsWith("*"), written.startsWith("=")];
  const bare = written.replace(/[=*]/, "");
  const spelling = spellingsOf(bare)[0];
  const stem = (exact ? spelling?.written : spelling?.letters) ?? "";
  if (stem === "") throw new Error(`no letters in the form «${written}»`);
  const shelf = exact ? spelt : begins ? open : whole;
  const known = shelf.get(stem);
  if (known !== undefined) return known.id;
  for (const each of new Set(exact ? [stem] : [stem, silent(bare, stem), begins ? stem.replace(/t$/, "c") : stem])) {
    const form = { id, stem: each, open: begins };
    if (!shelf.has(each)) shelf.set(each, form);
    if (!exact && each.length >= (begins ? longEnough.open : longEnough.whole)) long.push(form);
  }
  return id;
}

/** In Latin letters the soft sign is often dropped: «убьёт» is typed «ubet». Three letters would be another word. */
function silent(written: string, stem: string): string {
  if (!/[ьъ]/.test(written)) return stem;
  const { letters = "" }: Partial<Spelling> = spellingsOf(written.replace(/[ьъ]/g, ""))[0] ?? {};
  return letters.length > 3 ? letters : stem;
}

/** A token as the forms it may be; one that is several words written together becomes several places. */
export function understood(token: Token, forgiving: boolean, lexicon: Lexicon): readonly Place[] {
  const forms = formsOf(token, lexicon);
  const here = (found: readonly Form[]): readonly Place[] => [
    { word: token.written, letters: token.letters, ids: found.map(({ id }) => id) },
  ];
  // A short beginning («без…») says little about a long word, which may still be a slip of another.
  const known = forms.some(({ stem, open }) => !open || stem.length * 2 >= token.letters.length);
  if (known || !forgiving || token.letters.length < longEnough.whole - 1) return here(forms);
  const pieces = unglued(token.apart, lexicon) ?? unglued(token.letters, lexicon);
  return pieces ?? here([...forms, ...slipped(token.letters, lexicon)]);
}

function formsOf({ letters, written }: Token, { whole, open, spelt }: Lexicon): readonly Form[] {
  const begun = Array.from({ length: Math.min(letters.length, longestForm) - 1 }, (_, i) =>
    open.get(letters.slice(0, i + 2)),
  );
  return [whole.get(letters), spelt.get(written), ...begun].filter((form) => form !== undefined);
}

/** Forms that a slip of a letter may have made this word of. */
function slipped(letters: string, { slips }: Lexicon): readonly Form[] {
  const found = new Set<Form>();
  for (let length = longEnough.whole - 1; length <= Math.min(letters.length, longestForm); length++)
    for (const form of slips(letters.slice(0, length))) if (form.open || length === letters.length) found.add(form);
  return [...found];
}

/** «нехочужить»: words we know, one after another, that make up most of the token. */
function unglued(apart: string, lexicon: Lexicon): readonly Place[] | undefined {
  if (apart.length < 9 || apart.length > 200) return undefined;
  const places: Place[] = [];
  let covered = 0;
  for (let i = 0; i < apart.length; ) {
    const piece = longestAt(apart, i, lexicon);
    if (piece) places.push(piece);
    covered += piece?.word.length ?? 0;
    i += piece?.word.length ?? 1;
  }
  return places.length > 1 && covered >= apart.length * 0.8 ? places : undefined;
}

function longestAt(apart: string, from: number, { whole, open }: Lexicon): Place | undefined {
  for (let length = Math.min(longestForm, apart.length - from); length >= 2; length--) {
    const word = apart.slice(from, from + length);
    const ids = [whole.get(word), length >= 5 ? open.get(word) : undefined].flatMap((form) => (form ? [form.id] : []));
    if (ids.length > 0 && (length > 2 || word === "ne")) return { word, letters: word, ids };
  }
  return undefined;
}
