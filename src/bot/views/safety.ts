import type { InlineKeyboardButton } from "grammy/types";
import type { Translate } from "../../i18n/i18n.ts";
import { answeredKey, cardKey, ifICallKey, notMeKey } from "../../safety/cards.ts";
import type { Danger } from "../../safety/danger.ts";
import type { View } from "../outbox.ts";
import type { Parts } from "../parts.ts";
import { button } from "./keyboard.ts";
import { numbersOf } from "./menu.ts";

type Known = Pick<Parts, "law" | "clock">;
type Voice = Danger["voice"];

/**
 * The card of a message of danger: the human line first, the numbers in the same message, no menu. Where the words were
 * also a question that `entry` answers, «This is not about me» carries its id, so that nobody has to ask again and no
 * text is kept.
 */
export function dangerView(danger: Danger, known: Known, t: Translate, entry?: string): View {
  const numbers = numbersOf(known, t);
  const ask = (id: string, label: string) => [button(t(label), { does: "safety", id })];
  const keyboard = [
    [copy(numbers, t)],
    ask(`if-i-call-${danger.voice}`, "safety:button.ifICall"),
    ask(`not-me-${danger.voice}${entry === undefined ? "" : `-${entry}`}`, "safety:button.notMe"),
  ];
  return { text: t(cardKey(danger), numbers), keyboard };
}

/** What a button of the card says, in the card's voice; undefined for one we never wrote. */
export function afterCardView(id: string, known: Known & Pick<Parts, "faq">, t: Translate): View | undefined {
  const [, what, voice, entry] = /^(if-i-call|not-me)-(adult|child)(?:-(.+))?$/.exec(id) ?? [];
  if (what === undefined) return undefined;
  const numbers = numbersOf(known, t);
  const answer = entry === undefined ? undefined : known.faq.entry(entry, t.language, known.clock.today());
  if (answer !== undefined) return { ...answer, text: `${t(answeredKey[voice as Voice], numbers)}\n\n${answer.text}` };
  const key = (what === "not-me" ? notMeKey : ifICallKey)[voice as Voice];
  return { text: t(key, numbers), ...(what === "not-me" ? {} : { keyboard: [[copy(numbers, t)]] }) };
}

const copy = (numbers: Readonly<Record<string, string>>, t: Translate): InlineKeyboardButton => ({
  text: t("safety:button.copy", numbers),
  copy_text: { text: numbers.family ?? "" },
});
