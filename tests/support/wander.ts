import { decode } from "../../src/bot/buttons.ts";
import { chance as chanceOf } from "../../src/guides/walks.ts";
import type { Person } from "../../src/playground/actors.ts";
import { type Call, createStandIn } from "../../src/playground/stand-in.ts";
import type { ChatState } from "../../src/playground/world.ts";
import { isISODate } from "../../src/rules/index.ts";
import { createTestBot } from "./bot.ts";
import type { TestRedis } from "./redis.ts";
import { type Deed, nextDeed, pick } from "./wander-deeds.ts";
import { badText, versionsOf, wrongIn } from "./wander-faults.ts";

const BEGIN = Date.UTC(2026, 10, 24, 6);
const HOUR = 3_600_000;
const STEP = 7_000;
/** How long a person may stay away, and how often each happens. */
const PAUSES = [HOUR / 6, HOUR / 6, HOUR, 5 * HOUR, 26 * HOUR, 24 * HOUR, 40 * 24 * HOUR];
const MESSAGES_KEPT = 150;

export type Wandering = {
  /** How often a button of each kind was pressed, by guide: `answer birth-grant`. */
  readonly pressed: ReadonlyMap<string, number>;
};

/**
 * Several people wander through the bot: they press buttons new and old, write words, questions and commands, stay away
 * for hours or weeks, and the bot is started anew now and then. Same seed, same way.
 *
 * @throws Error with the seed and the last steps, when the bot fails, is silent, leaves somebody without a way on,
 *         doesn't answer a press, or says something that isn't language
 */
export async function wander({ redis, prefix }: TestRedis, steps: number, seed: number): Promise<Wandering> {
  const chance = chanceOf(seed);
  let now = BEGIN;
  const clock = () => new Date(now);
  const standIn = createStandIn({ now: clock });
  const people = ["kk", "ru", "en", "uz"].map((language) => standIn.person({ language, firstName: language }));
  const log: string[] = [];
  const refused: string[] = [];
  const write = (line: string) => {
    if (isFault(line)) log.push(line);
  };
  standIn.onCall((call) => refused.push(...refusalsOf(call)));
  const begin = () => createTestBot({ redis, prefix, standIn, now: clock, sole: true, destination: { write } });
  let bot = await begin();
  const pressed = new Map<string, number>();
  const past: string[] = [];

  for (let step = 0; step < steps; step += 1) {
    now += STEP + (chance() < 0.01 ? pick(chance, PAUSES) : 0);
    if (chance() < 0.002) bot = await begin();
    bot.setToday(dayOf(now));
    const person = pick(chance, people);
    const chat = chatOf(person);
    const before = versionsOf(chat);
    const deed = nextDeed(chance, person, chat, dayOf(now));
    past.push(`${step}. ${dayOf(now)} ${person.user().first_name}: ${deed.says}`);
    count(pressed, deed);
    void deed.run();
    await bot.deliver().catch((fault: unknown) => log.push(String(fault)));
    const wrong = [
      ...log.splice(0),
      ...refused.splice(0),
      ...wrongIn(chat, before, deed.speaks === true),
      ...unanswered(),
    ];
    if (wrong.length > 0) throw new Error(report(wrong, chat));
    forget(chat);
  }
  return { pressed };

  function chatOf({ chatId }: Person): ChatState {
    const chat = standIn.world.chats.get(chatId);
    if (chat === undefined) throw new Error(`there is no chat ${chatId}`);
    return chat;
  }

  /** Presses still waiting, and notices that aren't language. */
  function unanswered(): readonly string[] {
    const all = [...standIn.world.presses.values()];
    standIn.world.presses.clear();
    return all.flatMap(({ answer }) => (answer === undefined ? ["a press was not answered"] : badText(answer.text)));
  }

  function report(wrong: readonly string[], chat: ChatState): string {
    const phone = [...chat.messages.values()].slice(-4).map(({ message }) => {
      const rows = message.reply_markup?.inline_keyboard ?? [];
      return [message.text ?? message.caption, ...rows.map((row) => row.map(({ text }) => `[${text}]`).join(" "))].join(
        "\n",
      );
    });
    return [`seed ${seed}: ${wrong.join("; ")}`, ...past.slice(-20), "On the phone:", phone.join("\n---\n")].join("\n");
  }
}

function count(pressed: Map<string, number>, { press, says }: Deed): void {
  const made =
    press === undefined
      ? undefined
      : decode(
          says
            .replace(/ twice$/, "")
            .split("] ")
            .at(-1) ?? "",
        );
  if (made === undefined) return;
  const name = "guide" in made ? `${made.does} ${made.guide}` : made.does;
  pressed.set(name, (pressed.get(name) ?? 0) + 1);
}

/** Nobody scrolls back for ever, and a chat of a month has tens of thousands of messages. */
function forget({ messages }: ChatState): void {
  for (const id of [...messages.keys()].slice(0, -MESSAGES_KEPT)) messages.delete(id);
}

/** In Kazakhstan, five hours ahead of UTC. */
function dayOf(now: number) {
  const day = new Date(now + 5 * HOUR).toISOString().slice(0, 10);
  if (!isISODate(day)) throw new RangeError(`${day} is no day`);
  return day;
}

/** pino's level 50 is an error: a fault, and the apology for it. */
const isFault = (line: string): boolean => /"level":(50|60|"error"|"fatal")/.test(line);

/** Refusals that any bot meets: nothing to change, a message out of reach. */
const USUAL = /message is not modified|message to edit not found/;
const refusalsOf = ({ method, answer }: Call): readonly string[] =>
  answer?.ok === false && !USUAL.test(answer.description) ? [`${method}: ${answer.description}`] : [];
