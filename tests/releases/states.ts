import { z } from "zod";
import { ChatRecord } from "../../src/bot/context.ts";
import type { Guide } from "../../src/guides/guide.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";
import type { ISODate } from "../../src/rules/index.ts";
import { keys } from "../../src/storage/keys.ts";
import { createTestBot } from "../support/bot.ts";
import type { TestRedis } from "../support/redis.ts";
import { screenOf } from "../support/screen.ts";

/** A chat in the middle of a guide, as a release left it in Redis, and the button that its next press comes from. */
export const StoredState = z.object({
  guide: z.string(),
  /** The question that is open; none while the answers are looked over, and at the end. */
  asks: z.string().optional(),
  /** Undefined where only words answer it. */
  press: z.string().optional(),
  /** The hash of the chat, without what is of the moment: lease, marks. */
  hash: z.record(z.string(), z.string()),
});
export type StoredState = z.output<typeof StoredState>;
/** The first line of a file says when its states were; each line after it is one. */
export const Moment = z.object({ day: z.custom<ISODate>(), now: z.string() });

/** The moment of all states: a draft lives for a day. */
export const DAY: ISODate = "2026-11-24";
export const NOW = new Date(`${DAY}T10:00:00+05:00`);
const MOST_STEPS = 60;
const MOST_WALKS = 200;
/** For the question that has no buttons, and for children whom many presses would tell of. */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  money: ["150000"],
  children: ["2 года, 8 лет, 9 лет, 19 лет", "8 лет, жду ребёнка", "4 месяца"],
};

type Store = Pick<TestRedis, "redis" | "prefix">;
/** How often each button was pressed and each question answered in words: the walks go where few have been. */
type Tried = Map<string, number>;

/**
 * What is stored in each screen of a guide: every question by every kind of button, the review, the end.
 *
 * @throws Error when so many walks don't come by every question
 */
export async function statesOf(guide: Guide, store: Store): Promise<readonly StoredState[]> {
  const screens = new Map<string, StoredState>();
  const tried: Tried = new Map();
  const missing = () => {
    const asked = new Set([...screens.values()].map(({ asks }) => asks));
    return guide.questions.filter(({ id }) => !asked.has(id)).map(({ id }) => id);
  };
  for (let at = 0; screens.size === 0 || missing().length > 0; at++) {
    if (at === MOST_WALKS) throw new Error(`${guide.id}: no walk came by ${missing().join(", ")}`);
    for (const state of await walk(guide, { ...store, prefix: `${store.prefix}${guide.id}-${at}:` }, tried)) {
      const screen = `${state.asks} ${state.press?.charAt(0)}`;
      if (!screens.has(screen)) screens.set(screen, state);
    }
  }
  return [...screens.values()];
}

/** Goes through it and looks at what is stored before each step, and after the last one. */
async function walk(guide: Guide, { redis, prefix }: Store, tried: Tried): Promise<readonly StoredState[]> {
  const standIn = createStandIn();
  const bot = await createTestBot({ redis, prefix, standIn, today: DAY, now: () => NOW });
  const person = standIn.person({ language: "ru" });
  const states: StoredState[] = [];
  person.start(guide.id);
  await bot.deliver();
  for (let step = 0; step < MOST_STEPS; step++) {
    const { presses, message } = screenOf(person, guide.id);
    const { u: _, l: __, ...hash } = await redis.hgetall(prefix + keys.chat(person.chatId));
    const isOver = ChatRecord.parse(JSON.parse(hash.d ?? "{}")).draft?.done === true;
    const ways = presses.filter(({ press }) => (isOver ? ["result"] : ONWARD).includes(press.does));
    const asked = (ways[0] ?? presses[0])?.press;
    const asks = !isOver && asked !== undefined && "question" in asked ? asked.question : undefined;
    const words = TYPED[guide.questions.find(({ id }) => id === asks)?.kind ?? ""] ?? [];
    const way = leastTried([...ways.map(({ data }) => data), ...words], tried);
    const isPress = ways.some(({ data }) => data === way);
    states.push({ guide: guide.id, ...(asks && { asks }), ...(isPress && { press: way }), hash });
    if (isOver) return states;
    if (isPress) void person.press(message, way);
    else person.send(way);
    await bot.deliver();
  }
  return states;
}

const ONWARD: readonly string[] = ["show", "done", "answer", "part"];

function leastTried(ways: readonly string[], tried: Tried): string {
  const [least = ""] = ways.toSorted((one, other) => (tried.get(one) ?? 0) - (tried.get(other) ?? 0));
  tried.set(least, (tried.get(least) ?? 0) + 1);
  return least;
}
