import { format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import type { BotContext } from "../context.ts";
import type { View } from "../outbox.ts";
import type { Parts } from "../parts.ts";
import type { GuideDesk } from "../take-answer.ts";
import { button, rows } from "./keyboard.ts";

/** Everything the bot can do, a guide a button; an unfinished draft comes first. */
export function menuView(ctx: BotContext, parts: Parts, desk: GuideDesk): View {
  const { t } = ctx;
  const unfinished = desk.current(ctx);
  const offer =
    unfinished === undefined
      ? []
      : [
          [
            button(t("common:resume", { guide: t(`guide:${unfinished.id}.button`) }), {
              does: "resume" as const,
              guide: unfinished.id,
            }),
          ],
        ];
  return { text: t("common:menu"), keyboard: [...offer, ...guideRows(t, parts)] };
}

/** The first message: what the bot is, in three honest lines, and the menu. */
export function welcomeView(ctx: BotContext, parts: Parts, desk: GuideDesk): View {
  return { text: ctx.t("common:welcome"), keyboard: menuView(ctx, parts, desk).keyboard ?? [] };
}

const guideRows = (t: Translate, { guides }: Parts) =>
  rows(guides.map(({ id }) => button(t(`guide:${id}.button`), { does: "open", guide: id })));

/** What a group gets: nothing personal, and the way to a private chat. */
export const groupView = (t: Translate, username: string): View => ({
  text: t("common:group"),
  keyboard: [[{ text: t("common:button.openPrivately"), url: `https://t.me/${username}?start=menu` }]],
});

/** The numbers people may call, with what each is for. */
export function numbersOf(
  { law, clock }: Pick<Parts, "law" | "clock">,
  t: Translate,
): Readonly<Record<string, string>> {
  const number = (
    id: "contact.family-line" | "contact.rescue" | "contact.police" | "contact.ambulance" | "contact.egov",
  ) => format(law.on(clock.today(), id), t.language);
  return {
    family: number("contact.family-line"),
    rescue: number("contact.rescue"),
    police: number("contact.police"),
    ambulance: number("contact.ambulance"),
    egov: number("contact.egov"),
  };
}
