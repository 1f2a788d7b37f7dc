import { type Word, wordsOf } from "./normalize.ts";

/**
 * Whether a message speaks of one person's own case: of somebody by surname («почему отказали Сериковой»), or of an
 * application of mine. Nobody here can look such a case up.
 */
export function isOwnCase(text: string, isOurs: (word: Word) => boolean): boolean {
  const words = wordsOf(text);
  const own = words.some(({ raw }) => OWN.has(raw));
  return own || words.some((word) => SURNAME.test(word.raw) && !isOurs(word));
}

const OWN: ReadonlySet<string> = new Set(
  `мне нам меня нас моё мое мой моя мою моего моей моему мои моих наш наша наше нашу наши нашего нашей нашему
  менің маған бізге біздің біздікі менин маган бизге биздин өтінішім өтінішіміз отинишим отинишимиз жәрдемақым жардемакым
  ақшам акшам құжатым құжатымыз кужатым кезегіміз кезегимиз my mine our ours me us`.split(/\s+/),
);

/** Endings of surnames in Kazakhstan with those of the cases; «столовой» ends so as well, and is a word of ours. */
const SURNAME =
  /^\p{L}{3,}(?:(?:ов|ев|ин)(?:а|у|ой|ою|ым|е)?|(?:ов|ев)(?:қа|ке|ка|тың|тин|ты)|(?:ова|ева|ина)(?:ға|га|ның|нын|ны)|ұлы(?:на|ның)?|улы(?:на|нын)?|қызы(?:на|ның)?|кызы(?:на|нын)?|(?:ov|ev)(?:a|oi|oy|u)?)$/u;
