import type { Api } from "grammy";
import { type Campaign, figuresDay, figuresShown, isComplete, maySendFrom } from "../../../broadcast/campaign.ts";
import { checkContent, type Finding } from "../../../broadcast/check-content.ts";
import { originalOf } from "../../../broadcast/mail.ts";
import { nothingChosen } from "../../../guides/subscription.ts";
import { type Language, languages } from "../../../i18n/i18n.ts";
import { dayInKazakhstan } from "../../../ops/clock.ts";
import { addMonths } from "../../../rules/index.ts";
import { decode } from "../../buttons.ts";
import type { View } from "../../outbox.ts";
import type { Parts } from "../../parts.ts";
import { button } from "../../views/keyboard.ts";
import { newsMessage } from "../../views/news-message.ts";
import { seconds } from "./acts.ts";

type Known = Pick<Parts, "law" | "clock" | "translators" | "guides">;

/** What the checks find and the author hasn't said to be meant so. */
export const findingsOf = (campaign: Campaign, parts: Known): readonly Finding[] =>
  allFindings(campaign, parts).filter(({ id, weight }) => weight === "fault" || !campaign.meant.includes(id));

/** What the author meant so: whoever approves is told. */
export const meantOf = (campaign: Campaign, parts: Known): readonly Finding[] =>
  allFindings(campaign, parts).filter(({ id, weight }) => weight === "look" && campaign.meant.includes(id));

function allFindings(campaign: Campaign, parts: Known): readonly Finding[] {
  const now = seconds(parts.clock);
  return checkContent(campaign.content, {
    law: parts.law,
    on: figuresDay(campaign, now),
    now,
    guides: parts.guides.map(({ id }) => id),
    message: (language) => messageIn(campaign, language, parts).text,
  });
}

/**
 * Exactly what a reader will see, with the figures of the day it goes out.
 * @param original what it corrects
 */
export function messageIn(campaign: Campaign, language: Language, parts: Known, original?: Campaign): View {
  const { law, translators } = parts;
  const moment = momentOfSending(campaign, parts);
  const today = dayInKazakhstan(moment);
  const reader = { choice: nothingChosen, until: addMonths(today, 12) };
  const clock = { today: () => today, now: () => moment };
  const at = Math.floor(moment.getTime() / 1000);
  const times = campaign.content.corrects === undefined ? {} : { sentAt: original?.startedAt ?? at, correctedAt: at };
  return newsMessage(campaign, reader, translators[language], { law, translators, clock }, times);
}

/** The figures that a reader would see now, in short. */
export const figuresNow = (campaign: Campaign, { law, clock }: Pick<Known, "law" | "clock">): string =>
  figuresShown(campaign.content, law, figuresDay(campaign, seconds(clock)));

const momentOfSending = (campaign: Campaign, { clock }: Pick<Parts, "clock">): Date =>
  new Date(maySendFrom(campaign, seconds(clock)) * 1000);

/** Sends the three messages of a campaign to a colleague, beneath a line that says what they are. */
export async function sendMessages(
  api: Api,
  chat: number,
  { campaign, line }: { readonly campaign: Campaign; readonly line: string },
  parts: Known & Pick<Parts, "desk">,
): Promise<void> {
  if (!isComplete(campaign.content.text)) return;
  const original = await originalOf(campaign, parts.desk.campaigns);
  await sendView(api, chat, { text: line });
  for (const language of languages) await sendView(api, chat, asSample(messageIn(campaign, language, parts, original)));
}

/** What unsubscribes a reader must not unsubscribe a colleague who tries the buttons of a preview, nor count there. */
const asSample = ({ text, keyboard = [] }: View): View => ({
  text,
  keyboard: keyboard.map((row) =>
    row.map((one) => ("callback_data" in one ? sample(one.text, one.callback_data) : one)),
  ),
});

function sample(label: string, data: string) {
  const press = decode(data);
  if (press?.does === "lead") return button(label, { does: "open", guide: press.guide });
  return button(label, { does: "desk", page: "campaign-sample", id: "0" });
}

export const sendView = (api: Api, chat: number, { text, keyboard = [] }: View) =>
  api.sendMessage(chat, text, {
    parse_mode: "HTML",
    link_preview_options: { is_disabled: true },
    reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) },
  });
