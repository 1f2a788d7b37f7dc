import { type Key, keysOf, said, same, similar, slipped } from "./keys.ts";
import { inAll, phrasebook } from "./phrasebook.ts";
import { readYesNo } from "./yes-no.ts";

type Option = { readonly id: string; readonly labels: readonly string[] };
type Label = { readonly id: string; readonly text: string; readonly keys: readonly Key[] };

const last = phrasebook<true>([inAll((phrases) => phrases.last), true]).has;
const negation = phrasebook<true>([inAll(({ negations }) => negations), true]).has;

/**
 * The option that a text names, in any language: by its label, the beginning or the telling words of it, or its place
 * («первый», «2»). Undefined where two options fit equally well.
 *
 * @param options  with their labels in every language; where a label holds a number, a bare number is never a place
 */
export function readChoice(text: string, options: readonly Option[]): string | undefined {
  const labels = options.flatMap(({ id, labels }) => labels.map((text): Label => ({ id, text, keys: keysOf(text) })));
  const words = new Set(labels.flatMap(({ keys }) => keys.map(({ word }) => word)));
  const all = keysOf(text, ({ skeleton }) => words.has(skeleton));
  const keys = said(all);
  if (all.length === 0) return undefined;
  for (const fits of [equal(all), yesOrNo(text, all), alike(all), begins(all), tells(keys)]) {
    const fitting = new Set(labels.filter(fits).map(({ id }) => id));
    if (fitting.size > 0) return fitting.size === 1 ? [...fitting][0] : undefined;
  }
  return byPlace(keys, labels, options);
}

type Fits = (label: Label) => boolean;

const pairwise =
  (keys: readonly Key[], match: (typed: Key, label: Key) => boolean): Fits =>
  (label) =>
    label.keys.length === keys.length && keys.every((key, index) => match(key, label.keys[index] as Key));

const equal = (keys: readonly Key[]): Fits => pairwise(keys, same);
const alike = (keys: readonly Key[]): Fits =>
  pairwise(keys, (typed, label) => same(typed, label) || slipped(typed, label));

/** «ага» for «Да», «жоқ» for «Нет»; «нет, вторая группа» is more than no. */
function yesOrNo(text: string, keys: readonly Key[]): Fits {
  const answer = keys.length <= 2 ? readYesNo(text) : undefined;
  return (label) => answer !== undefined && readYesNo(label.text) === answer;
}

/** The beginning of the label, three letters at least: «астан», «не жив». */
function begins(keys: readonly Key[]): Fits {
  const length = keys.reduce((sum, { word }) => sum + word.length, 0);
  return (label) =>
    length >= 3 &&
    keys.every((typed, index) => {
      const own = label.keys[index];
      if (own === undefined) return false;
      return same(typed, own) || slipped(typed, own) || (index === keys.length - 1 && starts(typed, own));
    });
}

const starts = (typed: Key, label: Key) =>
  !typed.word.startsWith("#") &&
  label.word.startsWith(typed.word) &&
  (label.token.latin === undefined || typed.token.latin !== undefined);

/** Every word that was typed is in the label, and neither denies what the other says. */
function tells(keys: readonly Key[]): Fits {
  const denies = keys.some(({ token }) => negation(token));
  return (label) =>
    keys.length > 0 &&
    denies === label.keys.some(({ token }) => negation(token)) &&
    keys.every((typed) => label.keys.some((own) => similar(typed, own)));
}

function byPlace(keys: readonly Key[], labels: readonly Label[], options: readonly Option[]): string | undefined {
  const [key, ...more] = keys;
  if (key === undefined || more.length > 0) return undefined;
  if (last(key.token)) return options.at(-1)?.id;
  const numbered = labels.some((label) => label.keys.some(({ word }) => word.startsWith("#")));
  return key.place === undefined || numbered ? undefined : options[key.place - 1]?.id;
}
