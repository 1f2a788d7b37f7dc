import { fold, type Word, wordsOf } from "./normalize.ts";

export type Spoken = "kk" | "ru" | "en";

/**
 * The language a question is written in, or undefined when it doesn't show: one word, or as much of one as of another.
 * Needed only to choose the language of the answer, never to match. Letters first, then words that nobody borrows.
 * @param words  those of the text, where somebody has them
 */
export function spoken(text: string, words?: readonly Word[]): Spoken | undefined {
  if (/[әғқңөұүһі]/i.test(text)) return "kk";
  const votes = { kk: 0, ru: 0, en: 0 };
  for (const { folded } of words ?? wordsOf(text)) {
    votes.kk += Number(KAZAKH.has(folded)) + Number(folded.length > 4 && KAZAKH_ENDINGS.test(folded));
    votes.ru += Number(RUSSIAN.has(folded)) + Number(folded.length > 4 && RUSSIAN_ENDINGS.test(folded));
    votes.en += Number(ENGLISH.has(folded));
  }
  if (/[а-яё]/i.test(text)) votes.en = 0;
  if (/[эъщ]/i.test(text) && votes.kk === 0) votes.ru += 1;
  const [first, second] = (Object.entries(votes) as [Spoken, number][]).toSorted(([, a], [, b]) => b - a);
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(fold));

const KAZAKH =
  set(`қанша қашан қайда қалай неше кім не неге керек бар жоқ ба ма ме бе па пе бола болама балам балаға баламның
  бала балалар үшін туралы мен сен сіз біз маған менің бізге алам алуға алады береді береме бере аламын істеу керекпе
  жәрдемақы төлем ақша мектеп балабақша көмек жасқа жас туған туғанда тапсыру құжат болды емес деген екен енді жазғы тегін
  мені анам әкем күйеуім үйде үйден келеді`);
const RUSSIAN =
  set(`сколько когда где как что кто почему зачем какой какие какая нужно можно если или для при без мне моему
  ребенок ребенка ребенку детей дети детям пособие пособия выплата деньги положено положены получить подать оформить школа школу
  садик лагерь есть нет меня мой моя моя мы нам еще уже чтобы это на по до за среди ради сзади меня дома бьют бьет`);
const ENGLISH =
  set(`how what when where who why which is are do does can the for my we our child children kid kids benefit
  allowance payment money school camp get apply need much many baby born of and a to in at if`);
const KAZAKH_ENDINGS =
  /(din|tin|nin|dan|tan|nan|den|ten|nen|ga|ge|ka|ke|lar|ler|dar|der|tar|ter|min|sin|miz|siz|gan|gen|kan|ken|dim|tim|ma|me|ba|be|adi|edi|idi|ldi|tti|mdi|ip)$/;
const RUSSIAN_ENDINGS =
  /(ogo|ego|omu|emu|ami|iami|ov|ev|it|et|aet|iet|at|ut|la|li|no|nie|nia|nii|ti|sa|oi|ei|uu|aa|ah)$/;
