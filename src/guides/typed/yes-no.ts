import { fillers, forgiving, inAll, phrasebook, wholly, wordsOf } from "./phrasebook.ts";
import { asks } from "./questions.ts";
import { adjoin, scan, type Token } from "./tokens.ts";

type Answer = "yes" | "no";
const leading = forgiving<Answer>(6, [inAll(({ yes }) => yes), "yes"], [inAll(({ no }) => no), "no"]);
const alone = phrasebook<Answer>([inAll(({ yesAlone }) => yesAlone), "yes"], [inAll(({ noAlone }) => noAlone), "no"]);
const hedges = phrasebook<true>([inAll(({ hedges }) => hedges), true]);
const unknown = forgiving<true>(6, [inAll(({ dontKnow }) => dontKnow), true]);

const known = (word: Token) => leading.has(word) || alone.has(word);

/** Beyond this it is a story that begins with «да». */
const LONGEST = 12;

/** Yes or no, as the word an answer begins with or as a whole message; undefined when it is unsure, both or a question. */
export function readYesNo(text: string): Answer | undefined {
  const said = scan(text, known);
  if (said.text === "+" || said.text === "-") return said.text === "+" ? "yes" : "no";
  if (asks(said) || said.tokens.some((token) => token.text === "?")) return undefined;
  // «Дұрыс, жұмыс істемеймін» begins like a yes and means the contrary: rather ask again.
  if (/^\s*(дұрыс|дурыс|durys|иә|ия)[\s,]+.*(істеме|истеме|isteme)/iu.test(text)) return undefined;
  const words = wordsOf(said.tokens);
  if (words.length === 0 || words.length > LONGEST) return undefined;
  if (hedges.find(words).length > 0 || words.some(isBut)) return undefined;
  return wholly(words, alone, fillers) ?? begun(words) ?? kazakhNo(words);
}

/** Russian но, which English no would be in Cyrillic. */
const isBut = ({ latin, plain }: Token) => latin === undefined && plain === "но";

/** «нет, не работаю»; «да нет», «да уж нет» and «нет, было» say both. */
function begun(words: readonly Token[]): Answer | undefined {
  let from = 0;
  for (let small = fillers.at(words, from); small && !leading.at(words, from); small = fillers.at(words, from))
    from = small.to;
  const first = leading.at(words, from);
  if (first === undefined) return undefined;
  const rest = words.slice(first.to);
  const contrary = [...leading.find(rest), ...alone.find(rest)].find(({ meaning }) => meaning !== first.meaning);
  // Behind a comma and further on it is about something else: «да, мужа нет».
  const apart = contrary !== undefined && contrary.from > 0 && !adjoin(words[first.to - 1], rest[0]);
  return contrary === undefined || apart ? first.meaning : undefined;
}

/** «төлеген жоқ», «тұрған жоқпыз»: the verb is denied behind itself. */
function kazakhNo(words: readonly Token[]): Answer | undefined {
  const [verb, last] = words.slice(-2);
  const denied = /^жок(пин|пиз|син)?$/.test(last?.skeleton ?? "") && /[гк][ае]н$/.test(verb?.skeleton ?? "");
  return denied && words.length <= 4 ? "no" : undefined;
}

/** «білмеймін», «не знаю», «хз», «dunno»: nothing but that, and small words around it. */
export function readDontKnow(text: string): boolean {
  const { tokens } = scan(text, unknown.uses);
  return wholly(tokens, unknown, fillers) === true;
}
