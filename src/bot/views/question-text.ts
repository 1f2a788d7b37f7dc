import type { Guide } from "../../guides/guide.ts";
import type { Blanks, Translate } from "../../i18n/i18n.ts";

/**
 * The words of a question: `ask`, `short` for the review, `why`. A guide that says them its own way has them in
 * `guide-<id>.json`; what several guides ask alike stands once in `questions.json`.
 *
 * @param figures of the law, where the question names some; only `ask` and `why` have blanks for them
 */
export function questionText(
  guide: Guide,
  question: string,
  name: "ask" | "short" | "why",
  t: Translate,
  figures: Blanks = {},
): string {
  const own = `guide:${guide.id}.questions.${question}.${name}`;
  return t(t.has(own) ? own : `questions:${question}.${name}`, figures);
}
