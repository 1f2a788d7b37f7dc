import type { KeptReminder } from "../../broadcast/reminder.ts";
import type { Choice } from "../../guides/subscription.ts";
import { date } from "../../i18n/format.ts";
import { escapeHtml, type Language, type Translate } from "../../i18n/i18n.ts";
import { dayInKazakhstan } from "../../ops/clock.ts";
import type { ISODate } from "../../rules/index.ts";
import { DAY, lifetimes } from "../../storage/keys.ts";
import type { ChatRecord, Draft, Kept } from "../context.ts";
import type { View } from "../outbox.ts";
import type { Parts } from "../parts.ts";
import { button, menuButton } from "./keyboard.ts";
import { choiceLines } from "./news.ts";
import { dateLine } from "./reminders.ts";
import { answerLines } from "./review.ts";

/** All that is kept about a chat: its record, its place among the readers of the news, its reminders. */
export type KeptOfChat = ChatRecord & {
  readonly news?: Choice & { readonly language: Language; readonly until: ISODate };
  readonly reminders?: readonly KeptReminder[];
  /** A message is wanted when the portal is back. */
  readonly waits?: boolean;
  /** The code of an open question to a person. */
  readonly ticket?: string;
  /** Questions in a row without an answer, of late. */
  readonly misses?: number;
  /** Pieces of news delivered of late: which message each is, to correct it there. */
  readonly copies?: number;
};

type Given = Pick<Draft | Kept, "guide" | "answers" | "until">;

/** Asks for the one tick that remembering answers needs: what, why, for how long. */
export const keepView = (t: Translate): View => ({
  text: t("common:keep.ask"),
  keyboard: [
    [button(t("common:button.agree"), { does: "keep", id: "yes" })],
    [button(t("common:button.notNeeded"), { does: "menu" })],
  ],
});

/** Telegram takes 4 096 characters, marks not counted. */
const LONGEST = 4_096;

/**
 * Everything kept about the chat, in words and, where both fit, as data.
 * @param number of the person in Telegram: an owner gives a role to a number, and Telegram itself shows nobody theirs
 */
export function myDataView(record: KeptOfChat, parts: Parts, t: Translate, number: number): View {
  const kept = keptLines(record, parts, t);
  const { conversation: _plugin, ...data } = record;
  const json = JSON.stringify(data, null, 1);
  const words = [
    `<b>${t("common:myData.title")}</b>`,
    ...(kept.length === 0 ? [t("common:myData.nothing")] : kept.map((line) => `• ${line}`)),
    t("common:myData.technical"),
    t("common:myData.number", { id: String(number) }),
  ].join("\n");
  const fits = kept.length > 0 && words.length + json.length < LONGEST;
  const erase = button(t("common:button.erase"), { does: "forget", id: "ask" });
  const stop = button(t("common:button.forgetKept"), { does: "keep", id: "no" });
  return {
    text: fits ? `${words}\n<pre>${escapeHtml(json)}</pre>` : words,
    keyboard: [
      ...(record.kept === undefined ? [] : [[stop]]),
      ...(kept.length === 0 ? [] : [[erase]]),
      [menuButton(t)],
    ],
  };
}

/** What will be erased, before it is. */
export function forgetView(record: KeptOfChat, parts: Parts, t: Translate): View {
  const kept = keptLines(record, parts, t);
  if (kept.length === 0) return { text: t("common:forget.nothing"), keyboard: [[menuButton(t)]] };
  const lines = kept.map((line) => `• ${line}`);
  return {
    text: [`<b>${t("common:forget.ask")}</b>`, ...lines, t("common:forget.noWayBack")].join("\n"),
    keyboard: [
      [button(t("common:button.erase"), { does: "forget", id: "yes" })],
      [button(t("common:button.leave"), { does: "menu" })],
    ],
  };
}

/** The receipt: what was erased. The next message begins with a stranger. */
export function forgottenView(record: KeptOfChat, parts: Parts, t: Translate): View {
  const lines = keptLines(record, parts, t).map((line) => `• ${line}`);
  return { text: [`<b>${t("common:forget.done")}</b>`, ...lines, t("common:forget.after")].join("\n") };
}

/** One line for each thing kept: the language, a guide's answers, remembered answers, news, reminders. */
function keptLines(of: KeptOfChat, parts: Parts, t: Translate): readonly string[] {
  const { language, young, draft, kept, news, reminders, waits, ticket, misses, copies } = of;
  return [
    ...(language === undefined ? [] : [t("common:myData.language", { language: t("common:languageName") })]),
    ...(young ? [t("common:myData.young")] : []),
    ...(draft === undefined ? [] : [answersLine("common:myData.draft", draft, parts, t)]),
    ...(kept === undefined ? [] : [answersLine("common:myData.kept", kept, parts, t)]),
    ...(news === undefined ? [] : [newsLine(news, t)]),
    ...(reminders === undefined
      ? []
      : [[t("common:myData.reminders"), ...reminders.map((one) => `   ${dateLine(one, parts, t)}`)].join("\n")]),
    ...(waits ? [t("office:myData.waits")] : []),
    ...(ticket === undefined ? [] : [t("office:myData.ticket", { code: ticket })]),
    ...(copies === undefined ? [] : [t("common:myData.copies", { count: copies, days: lifetimes.run / DAY })]),
    ...(misses === undefined ? [] : [t("common:myData.misses", { count: misses, minutes: lifetimes.missed / 60 })]),
  ];
}

const newsLine = (news: NonNullable<KeptOfChat["news"]>, t: Translate): string =>
  [
    t("common:myData.news", { until: date(news.until, t.language) }),
    ...choiceLines(news, t).map((line) => `   ${line}`),
  ].join("\n");

function answersLine(
  key: string,
  { guide: id, answers, until }: Given,
  { guides, clock }: Parts,
  t: Translate,
): string {
  const guide = guides.find((one) => one.id === id);
  const lines = guide === undefined ? [] : answerLines({ guide, answers, today: clock.today() }, t);
  const last = date(dayInKazakhstan(new Date(until * 1000)), t.language);
  const name = guide === undefined ? id : t(`guide:${id}.title`);
  return [t(key, { guide: name, until: last }), ...lines.map((line) => `   ${line}`)].join("\n");
}
