import type { Answers, Guide } from "../../guides/guide.ts";
import { format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import {
  type Decision,
  type ISODate,
  isZero,
  type Law,
  NotOnRecord,
  onlySure,
  type Programmes,
} from "../../rules/index.ts";
import { certain } from "./totals.ts";

type Known = {
  readonly law: Law;
  readonly programmes: Programmes;
  readonly clock: { readonly today: () => ISODate };
};

/**
 * «Already clear: 2 kinds of help, 69 330 ₸ a month»: what no later answer takes away, as far as it stands. Nothing
 * while nothing is clear.
 */
export function clearSoFar(
  guide: Guide,
  answers: Answers,
  { law, programmes, clock }: Known,
  t: Translate,
): string | undefined {
  try {
    const today = clock.today();
    const clear = guide
      .decide(answers, today, onlySure(law), programmes)
      .filter(({ verdict }) => verdict === "entitled");
    if (clear.length === 0) return undefined;
    const count = new Set(clear.map(({ benefit }) => benefit)).size;
    const sums = [total(clear, "month", today, t), total(clear, "once", today, t)].filter((text) => text !== undefined);
    return [t("common:clear.count", { count }), ...sums].join(", ");
  } catch (fault) {
    if (!(fault instanceof NotOnRecord)) throw fault;
    return undefined;
  }
}

function total(clear: readonly Decision[], per: "month" | "once", on: ISODate, t: Translate): string | undefined {
  const all = certain(clear, per, on);
  return isZero(all) ? undefined : t(`common:clear.${per}`, { sum: format(all, t.language) });
}
