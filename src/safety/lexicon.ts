import { type Token, tokensOf } from "./skeleton.ts";

/** Lists of forms by meaning. A form is one or a few words; `*` is any ending, `=` before a word its very spelling. */
export type Lists = Readonly<Record<string, readonly string[]>>;
type Form = { readonly id: number; readonly stem: string; readonly open: boolean };
export type Phrases = { readonly next: Map<number, Phrases>; readonly lists: Set<string> };
/** A word of the message and the forms it may be. */
export type Place = { readonly word: string; readonly letters: string; readonly ids: readonly number[] };
export type Lexicon = {
  readonly phrases: Phrases;
  readonly fillers: ReadonlySet<number>;
  /** Whole words, beginnings of words, and words by their very spelling. */
  readonly whole: Map<string, Form>;
  readonly open: Map<string, Form>;
  readonly spelt: Map<string, Form>;
  /** Long words under themselves and under every form with one letter left out. */
  readonly slips: Map<string, Form[]>;
};

/** Shorter words have too many neighbours for a slip to be forgiven, and the beginning of a word has more of them. */
const longEnough = { whole: 6, open: 8 };
const longestForm = 18;

export function createLexicon(lists: Lists): Lexicon {
  const fillers = new Set<number>();
  const lexicon = emptyLexicon(fillers);
  let count = 0;
  const learn = (written: string): number => {
    const open = written.endsWith("*");
    const spelt = written.startsWith("=");
    const token = tokensOf(written.replace(/[=*]/, ""))[0];
    const stem = (spelt ? token?.written : token?.letters) ?? "";
    if (stem === "") throw new Error(`no letters in the form «${written}»`);
    const shelf: Map<string, Form> = spelt ? lexicon.spelt : open ? lexicon.open : lexicon.whole;
    const known = shelf.get(stem);
    if (known !== undefined) return known.id;
    const id = count++;
    for (const each of new Set(spelt ? [stem] : [stem, silent(written), open ? stem.replace(/t$/, "c") : stem])) {
      const form = { id, stem: each, open };
      if (!shelf.has(each)) shelf.set(each, form);
      if (spelt || each.length < (open ? longEnough.open : longEnough.whole)) continue;
      for (const key of slipsOf(each)) {
        const known = lexicon.slips.get(key);
        if (known) known.push(form);
        else lexicon.slips.set(key, [form]);
      }
    }
    return id;
  };
  for (const [list, forms] of Object.entries(lists))
    for (const form of forms) {
      const ids = form.split(/[ -]/).map(learn);
      ids.reduce(step, lexicon.phrases).lists.add(list);
      if (list === "filler") for (const id of ids) fillers.add(id);
    }
  return lexicon;
}

const emptyLexicon = (fillers: ReadonlySet<number>): Lexicon => ({
  phrases: phrase(),
  fillers,
  whole: new Map(),
  open: new Map(),
  spelt: new Map(),
  slips: new Map(),
});

/** In Latin letters the soft sign is often dropped: «убьёт» is typed «ubet». Three letters would be another word. */
function silent(written: string): string {
  const [all = "", bare = ""] = [written, written.replace(/[ьъ]/g, "")].map((form) =>
    skeletonOf(form.replace("*", "")),
  );
  return bare.length > 3 ? bare : all;
}
const skeletonOf = (form: string) => tokensOf(form)[0]?.letters ?? "";

const phrase = (): Phrases => ({ next: new Map(), lists: new Set() });
function step(from: Phrases, id: number): Phrases {
  const to = from.next.get(id) ?? phrase();
  from.next.set(id, to);
  return to;
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

/** Forms one slip away: a letter wrong, missing, too many, or two that changed places. */
function slipped(letters: string, { slips }: Lexicon): readonly Form[] {
  const found = new Set<Form>();
  for (let length = longEnough.whole - 1; length <= Math.min(letters.length, longestForm); length++) {
    const begun = letters.slice(0, length);
    for (const key of slipsOf(begun))
      for (const form of slips.get(key) ?? [])
        if ((form.open || length === letters.length) && oneSlipApart(begun, form.stem)) found.add(form);
  }
  return [...found];
}

const slipsOf = (word: string) => [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))];

/** The first letter stays, and only letters that are neighbours, on the keyboard or to the ear, are taken for another. */
function oneSlipApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  if (start === 0) return false;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (a.length !== b.length) return a.length > b.length ? restA.slice(1) === restB : restA === restB.slice(1);
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return swapped || (restA.slice(1) === restB.slice(1) && neighbours.has(`${restA[0]}${restB[0]}`));
}

/** Vowels, voiced and unvoiced pairs, and keys side by side on the Russian keyboard, in letters of the skeleton. */
const neighbours = new Set(
  ["aeiou", "bp", "dt", "gk", "zs", "vf", "jw", "cw", "hk", "mn"]
    .flatMap(everyPair)
    .concat(["icukengwzh", "fivaproldje", "csmitbu", "qwertyuiop", "asdfghjkl", "zxcvbnm"].flatMap(sideBySide)),
);
function everyPair(letters: string): readonly string[] {
  return [...letters].flatMap((one) => [...letters].map((other) => one + other));
}
function sideBySide(row: string): readonly string[] {
  return [...row].flatMap((key, i) => [key + (row[i + 1] ?? ""), (row[i + 1] ?? "") + key]);
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
