import { nothingChosen, numberOf, type Topic } from "../../guides/subscription.ts";
import { date, format, shortDate } from "../../i18n/format.ts";
import { escapeHtml, type Translate } from "../../i18n/i18n.ts";
import { plainText } from "../../i18n/plain-text.ts";
import { dayInKazakhstan } from "../../ops/clock.ts";
import { daysBetween, type ISODate } from "../../rules/index.ts";
import type { News } from "../news.ts";
import type { View } from "../outbox.ts";
import type { Parts } from "../parts.ts";
import { button, grid, menuButton, type Row } from "./keyboard.ts";
import { numbersOf } from "./menu.ts";

const press = (id: string, label: string) =>
  button(label, { does: "news", id, choice: numberOf(nothingChosen).toString(36) });

/** So much of the first line says what a piece of news is about. */
const HEADLINE = 90;
const IN_A_ROW = 5;

/** The last of what was sent, a line each: what isn't there, we didn't send. */
export function archiveView(sent: readonly News[], t: Translate): View {
  const official = [press("official", t("news:button.official")), menuButton(t)];
  if (sent.length === 0)
    return { text: `<b>${t("news:archive.title")}</b>\n${t("news:archive.empty")}`, keyboard: [official] };
  const lines = sent.map((news, at) => pieceLine(news, at, t));
  return {
    text: [`<b>${t("news:archive.title")}</b>`, ...lines, "", t("news:archive.fakes")].join("\n"),
    keyboard: [...pieceButtons(sent), official],
  };
}

/** Its number in the list, its day, its topic, what it is about, and when it was corrected. */
export function pieceLine({ text, topic, sentAt, correctedAt }: News, at: number, t: Translate): string {
  const [first = ""] = plainText(text[t.language]).split("\n");
  const headline = first.length > HEADLINE ? `${first.slice(0, HEADLINE)}…` : first;
  const line = `${at + 1}. ${shortDate(dayOf(sentAt))}, ${t(`news:topic.${topic}`)}: ${escapeHtml(headline)}`;
  return correctedAt === undefined ? line : `${line} (${t("news:corrected", { date: shortDate(dayOf(correctedAt)) })})`;
}

/**
 * By the numbers of the list, each the piece whole.
 * @param how in the place of the list, or beneath a message that stays
 */
export const pieceButtons = (pieces: readonly News[], how: "piece" | "read" = "piece"): readonly Row[] =>
  grid(
    pieces.map(({ id }, at) => press(`${how}-${id}`, String(at + 1))),
    IN_A_ROW,
  );

/** One piece of news, whole. */
export const pieceView = (news: News, how: "piece" | "read", t: Translate): View => ({
  text: newsText(news, t),
  keyboard: [[press("archive", t(how === "piece" ? "common:button.back" : "news:button.archive"))], [menuButton(t)]],
});

export const notInArchiveView = (t: Translate): View => ({
  text: t("news:archive.gone"),
  keyboard: [[press("archive", t("common:button.back")), menuButton(t)]],
});

/** A piece of news as readers get it: the text, when it was sent, about what, and who answers for it. */
export function newsText({ text, topic, unit, sentAt, correctedAt }: News, t: Translate): string {
  const foot = [shortDate(dayOf(sentAt)), t(`news:topic.${topic}`), escapeHtml(unit[t.language])].join(" · ");
  const mended = correctedAt === undefined ? [] : [t("news:corrected", { date: date(dayOf(correctedAt), t.language) })];
  return [text[t.language], "", `<i>${foot}</i>`, ...mended.map((line) => `<i>${line}</i>`)].join("\n");
}

/** A consent that ends within so many days may be renewed under any piece of news. */
const SOON = 30;

/** What the news is about, absent where it is about several; and the campaign for which it is counted who leaves. */
export type Beneath = { readonly topic?: Topic; readonly campaign: number };

/** The buttons under a piece of news. */
export function newsButtons(
  { topic, campaign }: Beneath,
  { choice: { weekly }, until }: { readonly choice: { readonly weekly: boolean }; readonly until: ISODate },
  today: ISODate,
  t: Translate,
): readonly Row[] {
  const renew = daysBetween(today, until) <= SOON ? [[press("longer", t("news:button.renew"))]] : [];
  const less = weekly ? [] : [[press("less", t("news:button.less"))]];
  return [...renew, ...less, [press(`stop-${topic ?? "all"}-${campaign}`, t("news:button.unsubscribe"))]];
}

/** How to know the real bot, and where the state itself speaks. */
export function officialView(username: string, known: Pick<Parts, "law" | "clock">, t: Translate): View {
  const { law, clock } = known;
  const site = (id: "contact.gov-site" | "contact.egov-site") => {
    const found = law.find(clock.today(), id);
    return found === undefined ? "" : format(found, t.language).replace(/^https:\/\//, "");
  };
  return {
    text: t("news:official", {
      ...numbersOf(known, t),
      username,
      gov: site("contact.gov-site"),
      site: site("contact.egov-site"),
    }),
    keyboard: [[press("archive", t("news:button.archive"))], [menuButton(t)]],
  };
}

const dayOf = (seconds: number): ISODate => dayInKazakhstan(new Date(seconds * 1000));
