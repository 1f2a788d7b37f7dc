import { type Bar, exactly } from "./bar.ts";
import { bring, message } from "./by-hand.ts";
import type { Town } from "./town.ts";

/** Steps of one chat that come in the same moment, and questions besides. */
const ANSWERS = 4;
const QUESTIONS = 4;

/**
 * Updates of one chat come in the same moment and in any order, to both processes. Each answer is taken by the question
 * that is open when its turn comes, so whatever the order, so many answers are so many steps.
 */
export async function atOnce(town: Town, chats: number): Promise<readonly Bar[]> {
  let [steps, replies, given] = [0, 0, 0];
  for (let first = 0; first < chats; first += 10)
    await Promise.all(
      Array.from({ length: Math.min(10, chats - first) }, async () => {
        const asked = await questionsAtOnce(town);
        const stepped = await answersAtOnce(town);
        replies += asked;
        steps += stepped.steps;
        given += stepped.given;
      }),
    );
  return [
    exactly("questions that got a reply each", replies, chats * QUESTIONS),
    exactly("answers that were taken, each by its question", steps, chats * ANSWERS),
    exactly("updates that were given up", given, 0),
  ];
}

async function questionsAtOnce(town: Town): Promise<number> {
  const person = town.somebody();
  await all(town, texts(person.chatId, QUESTIONS, "сколько платят многодетным"));
  return town.calls.shown(person.chatId);
}

/** The same answer several times: what it leaves doesn't depend on the order. */
async function answersAtOnce(town: Town) {
  const { chatId } = town.somebody();
  await all(town, texts(chatId, 1, `/start ${GUIDE}`));
  const given = await all(town, texts(chatId, ANSWERS, "не знаю"));
  return { steps: Object.keys((await town.draft(chatId))?.answers ?? {}).length, given };
}
const GUIDE = "camp-place";
const texts = (chat: number, times: number, text: string) => Array.from({ length: times }, () => message(chat, text));

/** Brings them all at once in any order, each again until it is taken. @returns how many never were */
async function all(town: Town, updates: readonly string[]): Promise<number> {
  const shuffled = updates.toSorted(() => Math.random() - 0.5);
  const taken = await Promise.all(shuffled.map((update) => bring(town, update)));
  return taken.filter((isTaken) => !isTaken).length;
}
