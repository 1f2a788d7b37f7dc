import { readContent } from "../../src/faq/index.ts";
import { asked, commanded, pressed, started } from "../steps/updates.ts";
import { long, short, type Walk } from "../steps/walks.ts";

/** Questions as people ask them, each entry of each language once, and what nobody knows. */
const { entries, notOurs } = readContent();
const questions: readonly string[] = [...entries, ...notOurs].flatMap(({ ask }) =>
  (["kk", "ru", "en"] as const).flatMap((language) => ask[language].slice(0, 1)),
);

/** What one person does in one visit, most of it inside guides: update after update, each after the last was taken. */
export function* visit(chat: number, turn: number): Generator<object> {
  const question = (nth: number) => asked(chat, questions[(chat * 7 + turn * 3 + nth) % questions.length] ?? "");
  yield commanded(chat, "/menu");
  yield pressed(chat, { does: "menu" });
  yield question(0);
  // The long guide reckons the whole family after each answer: often enough to be loaded and warm, seldom enough to end.
  yield* through(chat, (chat + turn) % 24 === 0 ? long : short);
  yield question(1);
  yield question(2);
  yield commanded(chat, "/help");
}

function* through(chat: number, { guide, presses }: Walk): Generator<object> {
  yield started(chat, guide);
  for (const press of presses) yield pressed(chat, press);
}
