import type { Progress } from "../../../broadcast/campaign.ts";
import { number } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { cellOf, FEWEST } from "../../../results/week.ts";

/** How a number is written: as people read it, or bare for other programs. */
type Write = (count: number) => string;

export const written =
  (t: Translate): Write =>
  (count) =>
    number(String(count), t.language);

/** A count as it may be shown: of one to four people only that they are fewer than five. */
export const cell = (count: number, write: Write): string => (isFew(count) ? `<${FEWEST}` : write(count));

/** What some parts come to: where one of them is hidden, the sum gives it away no more than it does itself. */
export function sum(parts: readonly number[], write: Write): string {
  const shown = parts.filter((one) => !isFew(one)).reduce((all, one) => all + one, 0);
  const hidden = parts.filter(isFew).length;
  return hidden === 0 ? write(shown) : `${write(shown + hidden)}–${write(shown + hidden * (FEWEST - 1))}`;
}

/**
 * What was delivered. Whoever knows how many were written to subtracts: beside a hidden number of those who weren't
 * reached it is told as from and to.
 */
export function delivered({ sent, blocked, failed }: Progress, write: Write): string {
  const few = [blocked, failed].filter(isFew);
  if (few.length === 0 || isFew(sent)) return cell(sent, write);
  const both = few.reduce((all, one) => all + one, sent);
  const [least, most] = [both - few.length * (FEWEST - 1), both - few.length].map((one) => Math.max(0, one));
  return least === most ? write(most ?? 0) : `${write(least ?? 0)}–${write(most ?? 0)}`;
}

const isFew = (count: number): boolean => cellOf(count) === "few";
