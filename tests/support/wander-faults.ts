import type { Message } from "../../src/playground/telegram.ts";
import type { ChatState, Kept } from "../../src/playground/world.ts";

/** Messages a person has in sight without looking for them. */
const IN_SIGHT = 8;

/** What is wrong with a chat after a step; `before` are the versions of its messages. */
export function wrongIn(chat: ChatState, before: ReadonlyMap<number, number>, spoke: boolean): readonly string[] {
  const fresh = [...chat.messages.values()].filter((kept) => isFresh(kept, before));
  const wrong = fresh.flatMap(({ message }) => stringsOf(message).flatMap((text) => badText(text)));
  if (spoke && fresh.length === 0) wrong.push("the bot is silent");
  if (!hasWayOn(chat)) wrong.push("nothing in sight leads on");
  return wrong;
}

export const versionsOf = ({ messages }: ChatState): ReadonlyMap<number, number> =>
  new Map([...messages.values()].map(({ message, version }) => [message.message_id, version]));

const isFresh = ({ message, version }: Kept, before: ReadonlyMap<number, number>): boolean =>
  message.from?.is_bot === true && before.get(message.message_id) !== version;

/** A button, in one of the last messages; before the bot has said anything, there need be none. */
function hasWayOn({ messages }: ChatState): boolean {
  const all = [...messages.values()].map(({ message }) => message);
  return all.every(({ from }) => from?.is_bot !== true) || all.slice(-IN_SIGHT).some(leadsOn);
}

/** After a message of danger nothing follows of its own accord, no menu either: the number is the way on. */
const leadsOn = ({ text = "", reply_markup }: Message): boolean => reply_markup !== undefined || /\b111\b/.test(text);

/** All that a message says: its words and those on its buttons. */
const stringsOf = ({ text, caption, reply_markup }: Message): readonly string[] => [
  ...[text, caption].filter((words) => words !== undefined),
  ...(reply_markup?.inline_keyboard.flat().map((button) => button.text) ?? []),
];

const KEY = /(?:^|[\s«"(])(?:guide|common|reasons|programmes|acts|faq|safety|regions|results|news):[\w.-]+/;
const HOLE = /\{\{(?!amount\}\})|\bundefined\b|\bNaN\b|\[object |<\/?[a-z]+>(?<!<b>)/;

/** A key without its sentence, a blank that nobody filled, a value that is none. */
export const badText = (text: string): readonly string[] =>
  KEY.test(text) || HOLE.test(text) ? [`the text «${text.slice(0, 200)}»`] : [];
