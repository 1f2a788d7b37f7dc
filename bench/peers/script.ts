import { readFileSync } from "node:fs";
import { encode } from "../../src/bot/buttons.ts";
import { createFaq } from "../../src/faq/index.ts";
import { long, short, type Walk } from "../steps/walks.ts";
import { answerTo } from "./bots/work.ts";
import { asked, type Deed, pressedOn, type Screen, type Screens, said } from "./deeds.ts";

/** What people do, the same for every bot; what they see comes from ours, word for word and button for button. */
export type Script = {
  /** `/start`, and the language. */
  readonly begin: readonly Deed[];
  /** `/start family`, and an answer to each of twelve questions; what is clear so far is reckoned at each. */
  readonly guide: readonly Deed[];
  /** `/start childcare`, and an answer to each of six. */
  readonly short: readonly Deed[];
  readonly menu: readonly Deed[];
  readonly faq: readonly Deed[];
  /** What the others are given to show before they work. */
  readonly screens: Screens;
};
export type Work = "guide" | "short" | "menu" | "faq";

const QUESTIONS = 12;
const ASKED = 60;

/** Shows one thing to a chat of our bot, and tells what it was sent. */
type Show = (deed: (chat: number) => object) => Promise<Screen>;

/** @param meet a new chat of our own bot, asked beforehand what it says */
export async function writeScript(meet: () => Show): Promise<Script> {
  const begin = (show: Show) => follow(show, "/start", [encode({ does: "language", id: "kk" })]);
  const first = meet();
  const opening = await begin(first);
  const guide = await follow(first, `/start ${long.guide}`, twelve(long));
  const other = meet();
  await begin(other);
  const brief = await follow(other, `/start ${short.guide}`, short.presses.map(encode));

  const second = meet();
  await begin(second);
  const press = pressedOn(opening.at(-1)?.shows ?? { text: "" }, encode({ does: "hub", id: "benefits" }));
  const shelf = { update: press, shows: await second(press) };

  const third = meet();
  await begin(third);
  const faq: Deed[] = [];
  const all = questions();
  for (const question of all) {
    const shows = await third(asked(question));
    // Some open a guide, or are warned of: that isn't the work of an answer.
    if (shows.text === answerTo(question)?.text) faq.push({ update: asked(question), shows });
  }
  if (faq.length < all.length * 0.9) throw new Error(`only ${faq.length} questions are answered alike`);

  const [hello, chosen] = opening.map(({ shows }) => shows);
  if (hello === undefined || chosen === undefined) throw new Error("the bot didn't say hello");
  return {
    begin: opening,
    guide,
    short: brief,
    menu: [shelf],
    faq,
    screens: { hello, chosen },
  };
}

/** A command, and each press on the screen that came before it. */
async function follow(show: Show, command: string, presses: readonly string[]): Promise<Deed[]> {
  let screen = await show(said(command));
  const deeds: Deed[] = [{ update: said(command), shows: screen }];
  for (const data of presses) {
    const update = pressedOn(screen, data);
    screen = await show(update);
    deeds.push({ update, shows: screen });
  }
  return deeds;
}

/** The family of the bench of steps with fewer troubles: twelve questions, and every answer leads to the next. */
function twelve({ presses: all }: Walk): string[] {
  const spared = new Set(["disKids", "disGroup", "award"]);
  const presses = all.filter((press) => !("question" in press && spared.has(press.question)));
  if (presses.length !== QUESTIONS) throw new Error(`the guide asks ${presses.length} questions, not ${QUESTIONS}`);
  return presses.map((press) =>
    encode("question" in press && press.question === "more" ? ({ ...press, value: "emergency" } as never) : press),
  );
}

/** Questions that our bot answers, in three languages, spread over those that its understanding is measured by. */
function questions(): string[] {
  const faq = createFaq();
  const file = new URL("../../../bench/faq/questions.tsv", import.meta.url);
  const rows = readFileSync(file, "utf8").trim().split("\n").slice(1);
  const known = rows.map((row) => row.split("\t").at(-1) ?? "").filter((text) => faq.ask(text, "kk").kind === "answer");
  return known.filter((_, at) => at % Math.ceil(known.length / ASKED) === 0);
}
