import { questionText } from "../bot/views/question-text.ts";
import type { Guide } from "../guides/guide.ts";
import { guides } from "../guides/index.ts";
import { mapOf } from "../guides/map.ts";
import { createTranslators, languages, type Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import { dayInKazakhstan } from "../ops/clock.ts";
import { onlyWords } from "../tools/draw-words.ts";

type InLanguages = Readonly<Record<string, string>>;

/** A guide as the page draws it. */
export interface GuideMap {
  readonly title: InLanguages;
  readonly stops: readonly {
    readonly id: string;
    readonly short: InLanguages;
    readonly ask: InLanguages;
    /** Of whom it is asked; absent where everybody is. */
    readonly only?: InLanguages;
  }[];
}

/** The maps of the guides by id, each drawn when it is first asked for: the data of `npm run draw`. */
export function createGuideMaps(): (id: string) => GuideMap | undefined {
  const translators = createTranslators();
  const drawn = new Map<string, GuideMap>();
  const said = (words: (t: Translate) => string): InLanguages =>
    Object.fromEntries(languages.map((id) => [id, plainText(words(translators[id]))]));
  return (id) => {
    const guide = guides.find((one) => one.id === id);
    if (guide !== undefined && !drawn.has(id)) drawn.set(id, draw(guide, said));
    return drawn.get(id);
  };
}

function draw(guide: Guide, said: (words: (t: Translate) => string) => InLanguages): GuideMap {
  return {
    title: said((t) => t(`guide:${guide.id}.title`)),
    stops: mapOf(guide, dayInKazakhstan(new Date())).map(({ question: { id }, only }) => ({
      id,
      short: said((t) => questionText(guide, id, "short", t)),
      ask: said((t) => questionText(guide, id, "ask", t)),
      ...(only === undefined ? {} : { only: said((t) => onlyWords(only, guide, t)) }),
    })),
  };
}
