import type { Choice } from "../../guides/subscription.ts";
import type { Translate } from "../../i18n/i18n.ts";
import type { ISODate } from "../../rules/index.ts";
import type { Reader } from "../../storage/subscribers.ts";
import type { News } from "../news.ts";
import type { View } from "../outbox.ts";
import { newsButtons, pieceButtons, pieceLine } from "./archive.ts";

/** A piece of news, and what it means for this very reader. */
export type Told = { readonly news: News; readonly effect?: string | undefined };

/** So many of the last can be read whole, as the archive keeps no more; and so many fit one message. */
const MOST_TOLD = 10;

/** The news of a week in one message: a line each, and a button that shows it whole beneath. */
export function digestView(
  { id, week }: { readonly id: number; readonly week: readonly Told[] },
  reader: Pick<Reader<Choice>, "choice" | "until">,
  today: ISODate,
  t: Translate,
): View {
  const told = week.slice(-MOST_TOLD);
  const lines = told.flatMap(({ news, effect }, at) => [
    "",
    pieceLine(news, at, t),
    ...(effect === undefined ? [] : [`<b>${effect}</b>`]),
  ]);
  const pieces = told.map(({ news }) => news);
  return {
    text: [`<b>${t("news:digest.title")}</b>`, ...lines, "", t("news:digest.how")].join("\n"),
    keyboard: [...pieceButtons(pieces, "read"), ...newsButtons({ campaign: id }, reader, today, t)],
  };
}
