import { stringify } from "yaml";
import type { Missed } from "../storage/questions.ts";

/** What was asked too seldom may be chance, and may be somebody's own story. */
const OFTEN = 3;

/** Questions nobody could answer, of several days, as stubs of entries: the commonest first. */
export function stubsOf(missed: readonly Missed[], today: string): string {
  const counts = new Map<string, number>();
  for (const { language, words, count } of missed) {
    const key = `${language}|${words}`;
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  const stubs = [...counts]
    .filter(([, count]) => count >= OFTEN)
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .map(([key, count], i) => {
      const [language = "", words = ""] = key.split("|");
      const ask = { kk: [], ru: [], en: [], [language]: [words] };
      return { id: `new.${i + 1}`, came: count, title: {}, ask, answer: {}, checked: today };
    });
  return stubs.length === 0 ? `# Nothing came ${OFTEN} times.` : stringify(stubs);
}
