import { yaml } from "../rules/index.ts";

/** A question nobody could answer, in words of our vocabulary; «…» stands for all others. */
export type Unanswered = { readonly language: string; readonly words: string; readonly count: number };
/** Questions of the same words, in whatever order; `key` tells the group, `words` are those that came most. */
export type Group = Unanswered & { readonly key: string };
/** To which entry an editor says that a question belongs; `new` where none fits. */
export type Choice = { readonly language: string; readonly words: string; readonly entry: string };

/** What was asked less often may be chance, and may be somebody's own story. */
export const OFTEN = 5;
/** The choice of an editor that a question asks for nothing we should answer. */
export const NOTHING = "-";
export const NEW = "new";

/** What came often enough in some days, the commonest first. */
export function worklist(unanswered: readonly Unanswered[]): readonly Group[] {
  const groups = new Map<string, { readonly language: string; readonly forms: Map<string, number>; count: number }>();
  for (const { language, words, count } of unanswered) {
    const key = keyOf(language, words);
    const group = groups.get(key) ?? { language, forms: new Map<string, number>(), count: 0 };
    groups.set(key, group);
    group.count += count;
    group.forms.set(words, (group.forms.get(words) ?? 0) + count);
  }
  return [...groups]
    .filter(([, { count }]) => count >= OFTEN)
    .map(([key, { language, forms, count }]) => ({ key, language, words: commonest(forms), count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

const keyOf = (language: string, words: string): string =>
  `${language}|${[...new Set(words.split(/[\s…]+/).filter((word) => word !== ""))].sort().join(" ")}`;

const commonest = (forms: ReadonlyMap<string, number>): string =>
  [...forms].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))[0]?.[0] ?? "";

/** Questions nobody could answer as stubs of entries: the commonest first. */
export function stubsOf(unanswered: readonly Unanswered[], today: string): string {
  const stubs = worklist(unanswered).map((group, i) => newEntry(group, i, today, group.count));
  return stubs.length === 0 ? `# Nothing came ${OFTEN} times.` : yaml().stringify(stubs);
}

/** What editors chose, in the form of the entries: further phrasings of those there are, then stubs of new ones. */
export function stubsOfChoices(choices: readonly Choice[], today: string): string {
  const known = [...new Set(choices.map(({ entry }) => entry))].filter((id) => id !== NEW && id !== NOTHING).sort();
  const phrasings = known.map((id) => ({ id, ask: asked(choices.filter(({ entry }) => entry === id)) }));
  const stubs = choices.filter(({ entry }) => entry === NEW).map((one, i) => newEntry(one, i, today));
  return phrasings.length + stubs.length === 0 ? "# Nothing was chosen.\n" : yaml().stringify([...phrasings, ...stubs]);
}

const newEntry = (one: Omit<Choice, "entry">, place: number, today: string, came?: number) => ({
  id: `new.${place + 1}`,
  ...(came === undefined ? {} : { came }),
  title: {},
  ask: asked([one]),
  answer: {},
  checked: today,
});

function asked(all: readonly Omit<Choice, "entry">[]): Readonly<Record<string, readonly string[]>> {
  const of = (language: string) => all.filter((one) => one.language === language).map(({ words }) => words);
  return { kk: of("kk"), ru: of("ru"), en: of("en") };
}
