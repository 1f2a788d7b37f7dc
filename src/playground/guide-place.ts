import { decode } from "../bot/buttons.ts";
import { END } from "../guides/guide.ts";
import type { ChatState } from "./world.ts";

export interface GuidePlace {
  readonly guide: string;
  /** The open question, or the end: the review and the result. */
  readonly stop: string;
  /** The message whose buttons tell so. */
  readonly message: number;
}

/** Which guide is open in a chat, and where: the newest buttons name both. What the bot keeps of it is its own affair. */
export function guidePlace({ messages }: ChatState): GuidePlace | undefined {
  const newest = [...messages.values()].findLast(({ message }) => message.reply_markup !== undefined)?.message;
  for (const { callback_data: data = "" } of newest?.reply_markup?.inline_keyboard.flat() ?? []) {
    const press = decode(data);
    const message = newest?.message_id ?? 0;
    if (press?.does === "show" || press?.does === "result") return { guide: press.guide, stop: END, message };
    if (press !== undefined && "question" in press && press.does !== "change")
      return { guide: press.guide, stop: press.question, message };
  }
  return undefined;
}
