import { fillers, forgiving, inAll, wholly, wordsOf } from "./phrasebook.ts";
import type { Command } from "./phrases/phrases.ts";
import { scan } from "./tokens.ts";

const COMMANDS: readonly Command[] = ["cancel", "back", "menu", "help", "start-over", "language"];
const book = forgiving<Command>(
  6,
  ...COMMANDS.map((command) => [inAll(({ commands }) => commands[command]), command] as const),
);

/** A longer message is about something. */
const LONGEST = 5;

/** A command written out: «отмена», «артқа», «menu»; only when it is the whole message. */
export function readCommandWord(text: string): Command | undefined {
  // Each piece with a letter in it is a word at least: most questions are longer, and needn't be read for that.
  if (text.split(/\s+/).filter((piece) => /\p{L}/u.test(piece)).length > LONGEST) return undefined;
  const { tokens } = scan(text, book.uses);
  return wordsOf(tokens).length > LONGEST || tokens.some((token) => token.text === "?")
    ? undefined
    : wholly(tokens, book, fillers);
}
