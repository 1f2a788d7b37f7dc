import { questionText } from "../bot/views/question-text.ts";
import type { Guide } from "../guides/guide.ts";
import { guides } from "../guides/index.ts";
import { mapOf, type Stop } from "../guides/map.ts";
import { createTranslators, languages, type Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import { readLaw, readProgrammes } from "../rules/index.ts";
import { outcomesOf } from "../tools/draw-outcomes.ts";
import { drawnOn } from "../tools/draw-pages.ts";
import { branchWords } from "../tools/draw-words.ts";

type InLanguages = Readonly<Record<string, string>>;

/** A guide as the page draws it. */
export interface GuideMap {
  readonly title: InLanguages;
  readonly stops: readonly {
    readonly id: string;
    readonly short: InLanguages;
    readonly ask: InLanguages;
    readonly ways: readonly { readonly to: string; readonly words: InLanguages }[];
  }[];
  readonly programmes: readonly InLanguages[];
}

const WALKS = 40;

/** The maps of the guides by id, each drawn when it is first asked for: the data of `npm run draw`. */
export function createGuideMaps(): (id: string) => GuideMap | undefined {
  const drawn = new Map<string, GuideMap>();
  return (id) => {
    const guide = guides.find((one) => one.id === id);
    if (guide !== undefined && !drawn.has(id)) drawn.set(id, draw(guide));
    return drawn.get(id);
  };
}

function draw(guide: Guide): GuideMap {
  const books = { law: readLaw(), programmes: readProgrammes() };
  const today = drawnOn(books);
  const said = inLanguages();
  return {
    title: said((t) => t(`guide:${guide.id}.title`)),
    stops: mapOf(guide, today).map((stop) => ({
      id: stop.question.id,
      short: said((t) => questionText(guide, stop.question.id, "short", t)),
      ask: said((t) => questionText(guide, stop.question.id, "ask", t)),
      ways: waysOf(guide, stop, said),
    })),
    programmes: [...outcomesOf(guide, today, books, WALKS).keys()].map((id) => said((t) => t(`programmes:${id}.name`))),
  };
}

type Said = (words: (t: Translate) => string) => InLanguages;

function waysOf(guide: Guide, { question, branches }: Stop, said: Said) {
  const targets = [...new Set(branches.map(({ to }) => to))];
  return targets.map((to) => {
    const there = branches.filter((branch) => branch.to === to);
    return { to, words: said((t) => there.map((branch) => branchWords(branch, guide, question, t)).join("; ")) };
  });
}

function inLanguages(): Said {
  const translators = createTranslators();
  return (words) => Object.fromEntries(languages.map((id) => [id, plainText(words(translators[id]))]));
}
