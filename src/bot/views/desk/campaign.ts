import { type Campaign, fingerprint, isOfItself } from "../../../broadcast/campaign.ts";
import { type Topic, topics } from "../../../guides/subscription.ts";
import { date } from "../../../i18n/format.ts";
import { escapeHtml, type Translate } from "../../../i18n/i18n.ts";
import { plainText } from "../../../i18n/plain-text.ts";
import { dayInKazakhstan } from "../../../ops/clock.ts";
import type { View } from "../../outbox.ts";
import { button, menuButton, type Row, rows, shortened } from "../keyboard.ts";

/** A button of the broadcast desk: `campaign-<act>`, about a campaign, and whatever the act needs beside its number. */
export const actButton = (act: string, id: string, t: Translate) => named(t(`desk:campaign.button.${act}`), act, id);

export const named = (label: string, act: string, id: string) =>
  button(shortened(label), { does: "desk", page: `campaign-${act}`, id });

/** Its number and topic, as every screen about it begins. */
export const titleOf = (campaign: Pick<Campaign, "id" | "content">, t: Translate): string =>
  `<b>${nameOf(campaign, t)}</b>`;

function nameOf({ id, content }: Pick<Campaign, "id" | "content">, t: Translate): string {
  const monday = content.digest ?? content.renewal;
  return t(titleKey(content), {
    date: monday === undefined ? "" : date(monday, t.language),
    id: String(id),
    of: String(content.corrects),
    topic: t(`news:topic.${content.topic}`),
  });
}

function titleKey({ corrects, digest, renewal }: Campaign["content"]): string {
  if (renewal !== undefined) return "desk:campaign.renewal";
  if (digest !== undefined) return "desk:campaign.digest";
  return corrects === undefined ? "desk:campaign.title" : "desk:campaign.correction";
}

/** A day beside the weekday nobody needs: when something was. @param seconds since 1970 */
export const dayText = (seconds: number, t: Translate): string =>
  date(dayInKazakhstan(new Date(seconds * 1000)), t.language);

/** How it stands, in two or three words. */
export const stateText = ({ state, startedAt }: Campaign, t: Translate): string =>
  t(`desk:campaign.state.${state === "stopped" && startedAt === undefined ? "discarded" : state}`);

export const fingerprintLine = ({ content }: Pick<Campaign, "content">, t: Translate): string =>
  t("desk:campaign.fingerprint", { fingerprint: fingerprint(content) });

/** So many on a page of the list. */
const PAGE = 8;

/** The campaigns that are kept, the newest first, and the way to a new one. */
export function listView(campaigns: readonly Campaign[], page: number, t: Translate): View {
  const shown = campaigns.slice(page * PAGE, (page + 1) * PAGE);
  const lines = shown.map((one): Row => [named(lineOf(one, t), "open", String(one.id))]);
  // A button has no room for what the news are about.
  const abouts = shown.map((one) => [lineOf(one, t), ...headlineOf(one, t)].join("\n   "));
  const more = campaigns.length > (page + 1) * PAGE ? [[actButton("list", String(page + 1), t)]] : [];
  return {
    text: [
      `<b>${t("desk:campaign.list")}</b>`,
      t(campaigns.length === 0 ? "desk:campaign.none" : "desk:campaign.choose"),
      ...(abouts.length === 0 ? [] : ["", ...abouts]),
    ].join("\n"),
    keyboard: [[actButton("new", "0", t)], ...lines, ...more, [menuButton(t)]],
  };
}

/** What the sender began of itself has a name in place of a number that nobody gave it. */
function lineOf(one: Campaign, t: Translate): string {
  const state = stateText(one, t);
  if (isOfItself(one.content)) return [nameOf(one, t), state].join(" · ");
  return t("desk:campaign.line", { id: String(one.id), state, topic: t(`news:topic.${one.content.topic}`) });
}

const HEADLINE = 60;

/** The first line of its text, in the language of whoever looks where there is one already. */
function headlineOf({ content: { text } }: Campaign, t: Translate): readonly string[] {
  const written = [text[t.language], ...Object.values(text)].find((one) => one !== undefined);
  const [first = ""] = plainText(written ?? "")
    .trim()
    .split("\n");
  return first === "" ? [] : [`<i>${escapeHtml(shortened(first, HEADLINE))}</i>`];
}

/** The first question of a new one. */
export const topicView = (t: Translate): View => ({
  text: `<b>${t("desk:campaign.new")}</b>\n${t("desk:campaign.which")}`,
  keyboard: [
    ...rows(topics.map((topic: Topic) => named(t(`news:button.topic.${topic}`), "topic", topic))),
    [actButton("back", "0", t)],
  ],
});
