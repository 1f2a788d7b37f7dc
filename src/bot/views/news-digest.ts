import type { Choice } from "../../guides/subscription.ts";
import type { Translate } from "../../i18n/i18n.ts";
import type { ISODate } from "../../rules/index.ts";
import type { Reader } from "../../storage/subscribers.ts";
import type { News } from "../news.ts";
import type { View } from "../outbox.ts";
import { newsButtons, pieceButtons, pieceLine } from "./archive.ts";

/** The news of a week in one message: a line each, and a button that shows it whole. */
export const digestView = (
  { id, pieces }: { readonly id: number; readonly pieces: readonly News[] },
  reader: Pick<Reader<Choice>, "choice" | "until">,
  today: ISODate,
  t: Translate,
): View => ({
  text: [
    `<b>${t("news:digest.title")}</b>`,
    ...pieces.map((news, at) => pieceLine(news, at, t)),
    "",
    t("news:digest.how"),
  ].join("\n"),
  keyboard: [...pieceButtons(pieces), ...newsButtons({ campaign: id }, reader, today, t)],
});
