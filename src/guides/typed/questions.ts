import { inAll, phrasebook, wordsOf } from "./phrasebook.ts";
import type { Scan } from "./tokens.ts";

const anywhere = phrasebook<true>([inAll(({ questions }) => questions), true]);
const first = phrasebook<true>([inAll(({ questionsFirst }) => questionsFirst), true]);

/** Whether the message asks: «сколько дают на третьего?» names a number and answers nothing. «где-то 180» doesn't ask. */
export function asks({ tokens }: Scan): boolean {
  const words = wordsOf(tokens);
  if (first.at(words, 0) && words.length > 1) return true;
  if (anywhere.find(tokens).some(({ to }) => tokens[to]?.text !== "-")) return true;
  return words.length > 2 && tokens.some(({ text }) => text === "?");
}
