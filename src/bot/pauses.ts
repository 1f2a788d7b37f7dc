import type { Transformer } from "grammy";

/** Chats that Telegram asked us to leave alone; more than ever are at once. */
const MOST = 10_000;

/**
 * With a 429 Telegram names the seconds for which it wants no more calls to a chat. Whoever calls meanwhile is refused
 * here in its stead, and the update brought again; asking on would make the seconds more.
 */
export function honourPauses(now: () => number = () => performance.now()): Transformer {
  const over = new Map<unknown, number>();
  return async (previous, method, payload, signal) => {
    const chat = "chat_id" in payload ? payload.chat_id : undefined;
    if (chat === undefined) return await previous(method, payload, signal);
    const left = (over.get(chat) ?? 0) - now();
    if (left > 0) {
      const retry_after = Math.ceil(left / 1_000);
      const description = `Too Many Requests: retry after ${retry_after}`;
      return { ok: false, error_code: 429, description, parameters: { retry_after } };
    }
    over.delete(chat);
    const answer = await previous(method, payload, signal);
    if (!answer.ok && answer.error_code === 429) {
      if (over.size >= MOST) over.clear();
      over.set(chat, now() + (answer.parameters?.retry_after ?? 1) * 1_000);
    }
    return answer;
  };
}
