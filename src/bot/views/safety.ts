import type { InlineKeyboardButton } from "grammy/types";
import type { Translate } from "../../i18n/i18n.ts";
import { cardKeys } from "../../safety/cards.ts";
import type { Danger } from "../../safety/danger.ts";
import type { View } from "../outbox.ts";
import type { Parts } from "../parts.ts";
import { button } from "./keyboard.ts";
import { numbersOf } from "./menu.ts";

/** The card of a message of danger: the human line first, the numbers in the same message, no menu. */
export function dangerView(danger: Danger, known: Pick<Parts, "law" | "clock">, t: Translate): View {
  const numbers = numbersOf(known, t);
  const text = cardKeys(danger)
    .map((key) => t(`safety:${key}`, numbers))
    .join("\n\n");
  return { text, keyboard: buttons(numbers, t) };
}

/** What happens after the call: people who were never told don't dare. */
export function ifICallView(known: Pick<Parts, "law" | "clock">, t: Translate): View {
  const numbers = numbersOf(known, t);
  return { text: t("safety:ifICall", numbers), keyboard: [[copy(numbers, t)]] };
}

const buttons = (numbers: Readonly<Record<string, string>>, t: Translate) => [
  [copy(numbers, t)],
  [button(t("safety:button.ifICall"), { does: "safety", id: "if-i-call" })],
  [button(t("safety:button.notMe"), { does: "safety", id: "not-me" })],
];

const copy = (numbers: Readonly<Record<string, string>>, t: Translate): InlineKeyboardButton => ({
  text: t("safety:button.copy", numbers),
  copy_text: { text: numbers.family ?? "" },
});
