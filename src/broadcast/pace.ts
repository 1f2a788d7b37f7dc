import { type Campaign, maySendFrom, quietFrom } from "./campaign.ts";

/** Messages a second, under Telegram's 30: the rest is left to answers. */
export const PER_SECOND = 28;

/**
 * When the last of so many messages of a campaign will have gone out, in seconds: nights are waited through, unless it
 * is urgent.
 */
export function endsAt(campaign: Campaign, now: number, messages: number, perSecond: number = PER_SECOND): number {
  let left = messages / perSecond;
  let from = maySendFrom(campaign, now);
  for (;;) {
    const room = campaign.content.topic === "urgent" ? Number.POSITIVE_INFINITY : quietFrom(from) - from;
    if (left <= room) return Math.ceil(from + left);
    left -= room;
    from = maySendFrom(campaign, from + room);
  }
}
