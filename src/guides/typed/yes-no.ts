import { fillers, forgiving, inAll, phrasebook, wholly, wordsOf } from "./phrasebook.ts";
import { asks } from "./questions.ts";
import { scan, type Token } from "./tokens.ts";

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
  const words = wordsOf(said.tokens);
  if (words.length === 0 || words.length > LONGEST) return undefined;
  if (hedges.find(words).length > 0) return undefined;
  return wholly(words, alone, fillers) ?? begun(words) ?? kazakhNo(words);
}

/** «нет, не работаю»; «да нет» and «нет, было» say both. */
function begun(words: readonly Token[]): Answer | undefined {
  let from = 0;
  for (let small = fillers.at(words, from); small && !leading.at(words, from); small = fillers.at(words, from))
    from = small.to;
  const first = leading.at(words, from);
  if (first === undefined) return undefined;
  const next = leading.at(words, first.to) ?? alone.at(words, first.to);
  return next === undefined || next.meaning === first.meaning ? first.meaning : undefined;
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
