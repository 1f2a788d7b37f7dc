import { readChoice } from "./choice.ts";
import { tidy } from "./fold.ts";
import { fillers, inAll, phrasebook, wholly } from "./phrasebook.ts";
import { asks } from "./questions.ts";
import { fault, type Read, read } from "./read.ts";
import { type Scan, scan } from "./tokens.ts";

type Option = { readonly id: string; readonly labels: readonly string[] };

const none = phrasebook<"none">([inAll(({ noneOf }) => noneOf), "none"]);
const all = phrasebook<"all">([inAll(({ allOf }) => allOf), "all"]);
const and = phrasebook<true>([inAll((phrases) => `${phrases.and}, плюс, также, а также, plus, also, with`), true]);

const having = phrasebook<true>(["бар, есть, имеется, бізде, менде, have, has, got", true]);

/**
 * The options that a text names, where several may be chosen: «1 и 3», «опека, инвалидность», «ешқайсысы», «all».
 *
 * @param options  with their labels in every language
 * @returns ids in the order of the options, none for «ничего из этого»; or the part that names no option
 */
export function readAnswerList(text: string, options: readonly Option[]): Read<readonly string[]> {
  const said = scan(text, () => false);
  if (said.tokens.length === 0 || asks(said)) return fault({ kind: "notAnOption", seen: said.text });
  const one = readChoice(text, options);
  if (one !== undefined && !isSeveral(said)) return read([one]);
  if (wholly(said.tokens, none, fillers)) return read([]);
  if (wholly(said.tokens, all, fillers)) return read(options.map(({ id }) => id));
  return named(partsOf(text), options) ?? named(partsOf(text).flatMap(joinedParts), options) ?? unnamed(text, options);
}

/** Numbers one beside another, «1 3»: the first of them is no answer by itself. */
const isSeveral = ({ tokens }: Scan) => tokens.filter(({ kind }) => kind === "digits").length > 1;

/** What stands between commas, new lines, pluses and numbers. */
const partsOf = (text: string): readonly string[] =>
  tidy(text)
    .split(/[,;+&/]|(?<=\d)[ .](?=\d)/)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\d]/u.test(part));

/** «опека и инвалидность»; tried last, since a label may have its own «и». */
function joinedParts(part: string): readonly string[] {
  const { text, tokens } = scan(part, () => false);
  const joints = and.find(tokens);
  const bounds = [0, ...joints.flatMap(({ from, to }) => [from, to]), tokens.length];
  return bounds.flatMap((from, index): readonly string[] => {
    const to = bounds[index + 1];
    if (index % 2 === 1 || to === undefined || to <= from) return [];
    return [text.slice(tokens[from]?.start, tokens[to - 1]?.end)];
  });
}

/** The options, if every part names one. */
function named(parts: readonly string[], options: readonly Option[]): Read<readonly string[]> | undefined {
  const chosen = new Set(parts.map((part) => chosenBy(part, options)));
  if (parts.length === 0 || chosen.has(undefined)) return undefined;
  return read(options.map(({ id }) => id).filter((id) => chosen.has(id)));
}

function unnamed(text: string, options: readonly Option[]): Read<readonly string[]> {
  const parts = partsOf(text).flatMap(joinedParts);
  const seen = parts.find((part) => chosenBy(part, options) === undefined) ?? tidy(text);
  return fault({ kind: "notAnOption", seen });
}

const chosenBy = (part: string, options: readonly Option[]): string | undefined =>
  readChoice(part, options) ?? readChoice(withoutHaving(part), options) ?? byStem(part, options);

/** «алтын алқа бар», «есть опека»: that they have it needs no saying. */
function withoutHaving(part: string): string {
  const { tokens } = scan(part, () => false);
  return tokens.map(({ text }, at) => (having.has(tokens[at]) ? "" : text)).join(" ");
}

/** «село» of «Живём в селе»: a word alone, with another last letter. */
function byStem(part: string, options: readonly Option[]): string | undefined {
  const [word, ...more] = scan(part, () => false).tokens;
  if (word === undefined || more.length > 0 || word.skeleton.length < SHORTEST_STEM) return undefined;
  const stem = word.skeleton.slice(0, -1);
  const isLike = ({ skeleton }: { readonly skeleton: string }) =>
    skeleton.length === word.skeleton.length && skeleton.startsWith(stem);
  const near = options.filter(({ labels }) => labels.some((label) => scan(label, () => false).tokens.some(isLike)));
  return near.length === 1 ? near[0]?.id : undefined;
}
const SHORTEST_STEM = 4;
