import type { InlineKeyboardButton } from "grammy/types";
import type { Translate } from "../../i18n/i18n.ts";
import { cardKey, ifICallKey, notMeKey } from "../../safety/cards.ts";
import type { Danger } from "../../safety/danger.ts";
import type { View } from "../outbox.ts";
import type { Parts } from "../parts.ts";
import { button } from "./keyboard.ts";
import { numbersOf } from "./menu.ts";

type Known = Pick<Parts, "law" | "clock">;
type Voice = Danger["voice"];

/** The card of a message of danger: the human line first, the numbers in the same message, no menu. */
export function dangerView(danger: Danger, known: Known, t: Translate): View {
  const numbers = numbersOf(known, t);
  const ask = (id: string, label: string) => [button(t(label), { does: "safety", id: `${id}-${danger.voice}` })];
  const keyboard = [
    [copy(numbers, t)],
    ask("if-i-call", "safety:button.ifICall"),
    ask("not-me", "safety:button.notMe"),
  ];
  return { text: t(cardKey(danger), numbers), keyboard };
}

/** What a button of the card says, in the card's voice; undefined for one we never wrote. */
export function afterCardView(id: string, known: Known, t: Translate): View | undefined {
  const [, what, voice] = /^(if-i-call|not-me)-(adult|child)$/.exec(id) ?? [];
  if (what === undefined) return undefined;
  const numbers = numbersOf(known, t);
  const key = (what === "not-me" ? notMeKey : ifICallKey)[voice as Voice];
  return { text: t(key, numbers), ...(what === "not-me" ? {} : { keyboard: [[copy(numbers, t)]] }) };
}

const copy = (numbers: Readonly<Record<string, string>>, t: Translate): InlineKeyboardButton => ({
  text: t("safety:button.copy", numbers),
  copy_text: { text: numbers.family ?? "" },
});
