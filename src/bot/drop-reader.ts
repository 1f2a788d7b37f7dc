import type { Parts } from "./parts.ts";

/**
 * Takes somebody out of whatever is sent unasked: they blocked us, left Telegram, or asked for it.
 * @returns whether they read the news
 */
export async function dropReader(
  chat: number,
  { subscribers, reminders, office }: Pick<Parts, "subscribers" | "reminders" | "office">,
): Promise<boolean> {
  const [read] = await Promise.all([subscribers.drop(chat), reminders.drop(chat), office.waiting.drop(chat)]);
  return read;
}
