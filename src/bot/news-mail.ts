import type { Campaign } from "../broadcast/campaign.ts";
import { type Look, originalOf } from "../broadcast/mail.ts";
import type { Translate } from "../i18n/i18n.ts";
import { type ISODate, isISODate } from "../rules/index.ts";
import type { News } from "./news.ts";
import type { Parts } from "./parts.ts";
import { digestView } from "./views/news-digest.ts";
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
      if (times.pieces !== undefined)
        return digestView({ id: campaign.id, pieces: await archived(times.pieces) }, reader, clock.today(), t);
      const day = campaign.content.effectOn;
      const effect = day !== undefined && isISODate(day) ? await effectOn(day, reader.chat, t) : undefined;
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
  async function effectOn(day: ISODate, chat: number, t: Translate): Promise<string | undefined> {
    const { newsEffect } = await import("./views/news-effect.ts");
    return newsEffect(await chats.look(chat), day, known, t);
  }

  /** A corrected piece with its corrected text; one that is too old for the archive as it was sent. */
  async function archived(pieces: readonly Campaign[]): Promise<readonly News[]> {
    const sent = await archive.last();
    return pieces.map((piece) => {
      const id = newsId(piece);
      return sent.find((news) => news.id === id) ?? newsOf(piece, known, { sentAt: piece.startedAt });
    });
  }
}
