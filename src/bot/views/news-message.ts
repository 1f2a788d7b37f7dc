import { type Campaign, figuresDay } from "../../broadcast/campaign.ts";
import type { Choice } from "../../guides/subscription.ts";
import { format } from "../../i18n/format.ts";
import { type Language, languages, type Translate } from "../../i18n/i18n.ts";
import type { Reader } from "../../storage/subscribers.ts";
import type { News } from "../news.ts";
import type { View } from "../outbox.ts";
import type { Parts } from "../parts.ts";
import { newsButtons, newsText } from "./archive.ts";
import { button, type Row } from "./keyboard.ts";

type Sent = Pick<Campaign, "id" | "content" | "startedAt">;
type Known = Pick<Parts, "law" | "clock" | "translators">;

/** What may stand in a copy beside the text that was approved. */
export type Beside = {
  /** When the first copies went out, in seconds; now, unless said. */
  readonly sentAt?: number | undefined;
  readonly correctedAt?: number | undefined;
  /** What it means for this very reader: a line of its own, never kept. */
  readonly effect?: string | undefined;
};

/**
 * A campaign as this reader gets it, and as the desk previews it: the text with the figures of the day, the reader's own
 * line, the foot, the buttons.
 * @throws NotOnRecord where a figure has no value on that day
 */
export function newsMessage(
  campaign: Sent,
  reader: Pick<Reader<Choice>, "choice" | "until">,
  t: Translate,
  known: Known,
  { effect, ...times }: Beside = {},
): View {
  const { content } = campaign;
  const news = newsOf(campaign, known, times);
  const own = effect === undefined ? [] : ["", `<b>${effect}</b>`];
  const text = [news.text[t.language], ...own].join("\n");
  return {
    text: newsText({ ...news, text: { ...news.text, [t.language]: text } }, t),
    keyboard: [
      ...waysOn(campaign, t),
      ...newsButtons({ topic: content.topic, campaign: firstOf(campaign) }, reader, known.clock.today(), t),
    ],
  };
}

/** What the archive calls it; a correction takes the place of what it corrects. */
export const newsId = (campaign: Pick<Campaign, "id" | "content">): string => `k${firstOf(campaign)}`;

/** What is pressed under a corrected copy counts for the news it is a copy of. */
const firstOf = ({ id, content }: Pick<Campaign, "id" | "content">): number => content.corrects ?? id;

/** The same for everybody to read: in the archive, in each language. */
export function newsOf(campaign: Sent, known: Known, times: Beside = {}): News {
  const inEach = (make: (language: Language) => string) =>
    Object.fromEntries(languages.map((language) => [language, make(language)])) as News["text"];
  const { sentAt = Math.floor(known.clock.now().getTime() / 1000), correctedAt } = times;
  return {
    id: newsId(campaign),
    topic: campaign.content.topic,
    text: inEach((language) => filled(campaign, language, known)),
    unit: inEach((language) => known.translators[language]("news:unit")),
    sentAt,
    ...(correctedAt === undefined ? {} : { correctedAt }),
  };
}

/** The figures of the law are those of the day it tells of; a blank that nobody named a parameter for is our fault. */
function filled(campaign: Sent, language: Language, { law, clock }: Known): string {
  const { text, figures } = campaign.content;
  const day = figuresDay(campaign, Math.floor(clock.now().getTime() / 1000));
  return (text[language] ?? "").replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (blank, name: string) => {
    const id = figures[name];
    if (id === undefined) throw new Error(`a piece of news has no figure for the blank ${blank}`);
    return format(law.on(day, id), language);
  });
}

/** A guide that reckons it for the family, and the page of the state that says so. */
function waysOn(campaign: Pick<Campaign, "id" | "content">, t: Translate): readonly Row[] {
  const { guide, link } = campaign.content;
  const opens = guide && { does: "lead" as const, guide, campaign: String(firstOf(campaign)) };
  return [
    ...(opens ? [[button(t(`guide:${guide}.button`), opens)]] : []),
    ...(link === undefined ? [] : [[{ text: t("news:button.source"), url: link }]]),
  ];
}
