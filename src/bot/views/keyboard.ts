import type { InlineKeyboardButton } from "grammy/types";
import type { Translate } from "../../i18n/i18n.ts";
import { encode, type Press } from "../buttons.ts";

export type Row = readonly InlineKeyboardButton[];

export const button = (text: string, press: Press): InlineKeyboardButton => ({ text, callback_data: encode(press) });

const NARROW = 16;
const graphemes = new Intl.Segmenter();
/** Latin and Cyrillic letters, figures and marks, each a grapheme of its own: counting takes a hundred times as long. */
const SINGLE = /^[\u0020-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u205f\u20a0-\u20bf]*$/;
export const width = (text: string): number => (SINGLE.test(text) ? text.length : [...graphemes.segment(text)].length);

const WIDEST = 30;
/** A label that a phone shows whole, cut where it must be. */
export const shortened = (label: string, widest = WIDEST): string =>
  width(label) <= widest
    ? label
    : `${[...label]
        .slice(0, widest - 1)
        .join("")
        .trimEnd()}…`;

/** Of a name that may be cut so far one still knows which it is. */
const KNOWN_BY = 10;

/** «Пособие при рожд…: Да»: what was answered is shown whole, as far as the name leaves room for it. */
export function answerLabel(name: string, answer: string): string {
  const room = WIDEST - answer.length - 2;
  return room < KNOWN_BY ? shortened(`${name}: ${answer}`) : `${shortened(name, room)}: ${answer}`;
}

/** Buttons two in a row where both are short, one in a row otherwise: a phone with enlarged letters must show them whole. */
export function rows(buttons: readonly InlineKeyboardButton[]): readonly Row[] {
  const laid: InlineKeyboardButton[][] = [];
  for (const next of buttons) {
    const last = laid.at(-1);
    if (last?.length === 1 && last.every(({ text }) => width(text) <= NARROW) && width(next.text) <= NARROW)
      last.push(next);
    else laid.push([next]);
  }
  return laid;
}

/** Rows of so many: digits, years, months. */
export function grid(buttons: readonly InlineKeyboardButton[], columns: number): readonly Row[] {
  return Array.from({ length: Math.ceil(buttons.length / columns) }, (_, row) =>
    buttons.slice(row * columns, (row + 1) * columns),
  );
}

export const menuButton = (t: Translate): InlineKeyboardButton => button(t("common:button.menu"), { does: "menu" });
