import type { Guide } from "../../guides/guide.ts";
import { date, format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import type { NotOnRecord } from "../../rules/index.ts";
import type { View } from "../outbox.ts";
import { button, menuButton } from "./keyboard.ts";
import type { Known } from "./result.ts";

/** The record of the law has a gap for these answers: said plainly, with where to ask. */
export function notOnRecordView(guide: Guide, { on, ended }: NotOnRecord, known: Known, t: Translate): View {
  const day = date(on, t.language);
  const line = ended
    ? t("common:ended", { date: date(ended.since, t.language) })
    : t("common:notOnRecord", { date: day });
  const number = format(known.law.on(known.clock.today(), "contact.egov"), t.language);
  return {
    text: `${line}\n${t("common:askEgov", { number })}`,
    keyboard: [[button(t("common:button.again"), { does: "again", guide: guide.id })], [menuButton(t)]],
  };
}
