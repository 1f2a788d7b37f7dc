import { setTimeout as pause } from "node:timers/promises";
import { onward, screenOf } from "../../tests/support/screen.ts";
import type { Town } from "./town.ts";

/** Who goes through which guide, and how: the same number gives the same presses. */
export type Walk = { readonly guide: string; readonly way: number };
export type Walked = {
  readonly walk: Walk;
  readonly chat: number;
  /** What was pressed as the answer to each question. */
  readonly pressed: ReadonlyMap<string, string>;
  readonly finished: boolean;
  /** From each press to what it brought, in ms. */
  readonly waits: readonly number[];
};

/** Longer than any fault of the suite lasts; what a killed process was sending is sent again after fifteen seconds. */
const PATIENCE_MS = 90_000;
const MOST_PRESSES = 60;

/** Somebody goes through a guide by the buttons they see, thinking for about so many ms before each. */
export async function goThrough(town: Town, walk: Walk, thinkMs: number): Promise<Walked> {
  const person = town.standIn.person({ language: "ru" });
  const pressed = new Map<string, string>();
  const waits: number[] = [];
  let pieces = 0;
  let seen = "";
  const wait = async () => {
    const began = performance.now();
    const isNext = () => {
      const { mark, presses } = screenOf(person, walk.guide);
      return mark !== seen && presses.length > 0;
    };
    while (!isNext() && performance.now() - began < PATIENCE_MS) await town.calls.change(person.chatId, PATIENCE_MS);
    if (seen !== "") waits.push(performance.now() - began);
  };

  seen = screenOf(person, walk.guide).mark;
  person.start(walk.guide);
  for (let step = 0; step < MOST_PRESSES; step++) {
    await wait();
    town.taken.set(person.chatId, new Map(pressed));
    const screen = screenOf(person, walk.guide);
    if (screen.over) return { walk, chat: person.chatId, pressed, waits, finished: true };
    const press = onward(screen.presses, walk.way, pieces);
    if (press === undefined || screen.mark === seen) break;
    await pause(thinkMs * (0.5 + Math.random()));
    // A copy may have come while they were thinking; people press the newest.
    seen = "";
    if (screenOf(person, walk.guide).mark !== screen.mark) {
      pieces = 0;
      continue;
    }
    seen = screen.mark;
    pieces = press.press.does === "part" ? pieces + 1 : 0;
    // Among pieces the choice hangs on which copies of the question came: no telling then which one was the last.
    const amongPieces = screen.presses.some(({ press: { does } }) => does === "part");
    if (press.press.does === "answer" && !amongPieces) pressed.set(press.press.question, press.press.value);
    void person.press(screen.message, press.data);
  }
  return { walk, chat: person.chatId, pressed, waits, finished: false };
}

/** So many at a time, one after the other. */
export async function crowd(
  town: Town,
  walks: readonly Walk[],
  { atOnce, thinkMs }: { readonly atOnce: number; readonly thinkMs: number },
): Promise<readonly Walked[]> {
  const waiting = [...walks];
  const walked: Walked[] = [];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      await pause(Math.random() * thinkMs);
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
        walked.push(await goThrough(town, next, thinkMs));
    }),
  );
  return walked;
}

/** Guides whose every question has buttons. */
const GUIDES = ["childcare", "kindergarten", "birth-grant", "disability"];
const WAYS = 3;
export const walksFor = (count: number): readonly Walk[] =>
  Array.from({ length: count }, (_, at) => ({
    guide: GUIDES[at % GUIDES.length] ?? "",
    way: Math.floor(at / GUIDES.length) % WAYS,
  }));

/** How many messages and edits each walk takes when nothing goes wrong: counted once in a town. */
export async function undisturbed(town: Town): Promise<(walk: Walk) => number> {
  const nameOf = ({ guide, way }: Walk) => `${guide} ${way}`;
  if (town.usual.size === 0) {
    const walked = await crowd(town, walksFor(GUIDES.length * WAYS), { atOnce: 6, thinkMs: 5 });
    const failed = walked.filter(({ finished }) => !finished);
    if (failed.length > 0) throw new Error(`not finished without any fault: ${failed.map(({ walk }) => nameOf(walk))}`);
    for (const { walk, chat } of walked) town.usual.set(nameOf(walk), town.calls.shown(chat));
    town.taken.clear();
  }
  return (walk) => town.usual.get(nameOf(walk)) ?? 0;
}

/** Of all who walked: who didn't arrive, what they were shown beyond `usual`, answers that aren't as they were pressed. */
export async function account(town: Town, walked: readonly Walked[], usual: (walk: Walk) => number) {
  let [extra, lost] = [0, 0];
  for (const { walk, chat, pressed } of walked) {
    extra += Math.max(0, town.calls.shown(chat) - usual(walk));
    const answers = (await town.draft(chat))?.answers ?? {};
    const gone = [...pressed].filter(([question, value]) => answers[question] !== value);
    if (gone.length > 0) console.error(`lost: ${JSON.stringify({ walk, gone, answers })}`);
    lost += gone.length;
  }
  const stuck = walked.filter(({ finished }) => !finished);
  for (const { walk, chat } of stuck) {
    const last = screenOf(town.standIn.person({ id: chat }), walk.guide).mark;
    console.error(`stuck: ${JSON.stringify(walk)} at ${JSON.stringify(await town.draft(chat))}, sees ${last}`);
  }
  return { unfinished: stuck.length, extra, lost };
}

/** Answers that people saw taken and that aren't kept. */
export async function forgotten(town: Town): Promise<number> {
  let lost = 0;
  for (const [chat, taken] of town.taken) {
    const answers = (await town.draft(chat))?.answers ?? {};
    lost += [...taken].filter(([question, value]) => answers[question] !== value).length;
  }
  return lost;
}
