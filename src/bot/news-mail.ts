import type { Campaign } from "../broadcast/campaign.ts";
import { type Look, originalOf } from "../broadcast/mail.ts";
import type { Translate } from "../i18n/i18n.ts";
import { isISODate } from "../rules/index.ts";
import type { Parts } from "./parts.ts";
import { renewalView } from "./views/news.ts";
import { digestView, type Told } from "./views/news-digest.ts";
import { newsId, newsMessage, newsOf } from "./views/news-message.ts";

type Known = Pick<Parts, "law" | "programmes" | "translators" | "clock" | "archive"> & {
  readonly chats: Pick<Parts["chats"], "look">;
  readonly campaigns: Pick<Parts["desk"]["campaigns"], "find">;
};

/** What sending a campaign needs of the bot: how it looks to a reader, and its place in the archive. */
export function newsMail(known: Known): { readonly look: Look; publish(campaign: Campaign): Promise<void> } {
  const { chats, archive, campaigns, translators, clock } = known;
  return {
    async look(campaign, reader, times) {
      const t = translators[reader.language];
      if (campaign.content.renewal !== undefined) return renewalView(campaign.id, reader, clock.today(), t);
      if (times.pieces !== undefined)
        return digestView(
          { id: campaign.id, week: await told(times.pieces, reader.chat, t) },
          reader,
          clock.today(),
          t,
        );
      const effect = await effectOf(campaign, reader.chat, t);
      return newsMessage(campaign, reader, t, known, { ...times, effect });
    },
    /** A correction takes the place of the first text, which keeps its day. */
    async publish(campaign) {
      const original = await originalOf(campaign, campaigns);
      const correctedAt = original && campaign.startedAt;
      await archive.publish(newsOf(campaign, known, { sentAt: (original ?? campaign).startedAt, correctedAt }));
    },
  };

  /** The family guide is loaded where somebody is told of an effect, and takes its memory only there. */
  async function effectOf({ content }: Campaign, chat: number, t: Translate): Promise<string | undefined> {
    const day = content.effectOn;
    if (day === undefined || !isISODate(day)) return undefined;
    const { newsEffect } = await import("./views/news-effect.ts");
    return newsEffect(await chats.look(chat), day, known, t);
  }

  /** A corrected piece with its corrected text; what a day brings this reader is said once, by the last that tells of it. */
  async function told(pieces: readonly Campaign[], chat: number, t: Translate): Promise<readonly Told[]> {
    const sent = await archive.last();
    const last = new Map(pieces.map((piece) => [piece.content.effectOn, piece.id]));
    return await Promise.all(
      pieces.map(async (piece) => ({
        news: sent.find(({ id }) => id === newsId(piece)) ?? newsOf(piece, known, { sentAt: piece.startedAt }),
        effect: last.get(piece.content.effectOn) === piece.id ? await effectOf(piece, chat, t) : undefined,
      })),
    );
  }
}
