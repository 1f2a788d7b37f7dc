import type { Guide } from "../../guides/guide.ts";
import type { Translate } from "../../i18n/i18n.ts";

/**
 * The words of a question: `ask`, `short` for the review, `why`. A guide that says them its own way has them in
 * `guide-<id>.json`; what several guides ask alike stands once in `questions.json`.
 */
export function questionText(guide: Guide, question: string, name: "ask" | "short" | "why", t: Translate): string {
  const own = `guide:${guide.id}.questions.${question}.${name}`;
  return t.has(own) ? t(own) : t(`questions:${question}.${name}`);
}
