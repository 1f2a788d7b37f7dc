import { familyGuide } from "../../guides/family.ts";
import { date, format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { dayInKazakhstan } from "../../ops/clock.ts";
import { addDays, compare, difference, type ISODate } from "../../rules/index.ts";
import { lifetimes } from "../../storage/keys.ts";
import type { ChatRecord } from "../context.ts";
import type { Parts } from "../parts.ts";
import { resultOf } from "./told.ts";
import { certain } from "./totals.ts";

/**
 * What a day changes for this very family: «from 1 January for your 4 children: +6 300 ₸ a month», by the answers they asked us to
 * remember. Reckoned when the news goes out and kept nowhere.
 * @returns nothing without such answers, where it makes no difference, and where anything about it isn't certain
 */
export function newsEffect(
  record: ChatRecord | undefined,
  on: ISODate,
  known: Pick<Parts, "law" | "programmes" | "clock">,
  t: Translate,
): string | undefined {
  const kept = record?.young ? undefined : record?.kept;
  if (kept?.guide !== familyGuide.id || kept.until * 1000 <= known.clock.now().getTime()) return undefined;
  try {
    const given = dayInKazakhstan(new Date((kept.until - lifetimes.kept) * 1000));
    const family = { guide: familyGuide, answers: kept.answers, today: given };
    const monthly = (day: ISODate) => certain(resultOf({ ...family, on: day }, known).decisions, "month", day);
    const [was, is] = [monthly(addDays(on, -1)), monthly(on)];
    const count = resultOf({ ...family, on }, known).household?.children.length ?? 0;
    if (compare(is, was) === 0 || count === 0) return undefined;
    const more = compare(is, was) > 0;
    const by = format(more ? difference(is, was) : difference(was, is), t.language);
    const from = date(on, t.language, "ablative");
    return t("news:effect", { count, from, by: `${more ? "+" : "−"}${by}` });
  } catch {
    // A gap in the law, or answers of a former release: the news come without this line.
    return undefined;
  }
}
