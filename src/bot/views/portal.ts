import { escapeHtml, type Translate } from "../../i18n/i18n.ts";
import type { BotContext } from "../context.ts";
import type { Banner } from "../office.ts";
import type { View } from "../outbox.ts";
import type { Parts } from "../parts.ts";
import { isPrivate } from "../places.ts";
import { button } from "./keyboard.ts";
import type { Result } from "./told.ts";

/** Telegram takes 4 096 characters. */
const LONGEST = 4_096;

/**
 * While operators say that the state's portal is down, whatever leads there says so first, and offers a message when it
 * is back: to whoever isn't under 18, since that is kept for some days.
 */
export function withBanner(view: View, ctx: BotContext, { office }: Pick<Parts, "office">, leads = false): View {
  const { banner } = office.switches.now();
  if (banner === undefined || !(leads || mentionsPortal(view))) return view;
  const { t } = ctx;
  const text = `${bannerText(banner, t)}\n\n${view.text}`;
  const canWait = isPrivate(ctx) && !ctx.session.stateless && !ctx.session.record.young;
  const wait = canWait ? [[button(t("office:banner.ask"), { does: "office", id: "egov" })]] : [];
  return {
    ...view,
    ...(text.length <= LONGEST ? { text } : {}),
    keyboard: [...wait, ...(view.keyboard ?? [])],
  };
}

export const bannerText = ({ text }: Banner, t: Translate): string =>
  text === undefined ? t("office:banner.standing") : `⚠️ ${escapeHtml(text[t.language])}`;

const mentionsPortal = ({ text, keyboard = [] }: View): boolean =>
  /egov/i.test(text) || keyboard.flat().some((one) => "url" in one && /egov/i.test(one.url));

/** Whether the next step of any of these programmes may be taken on the portal. */
export const resultLeadsToPortal = ({ decisions }: Result, { programmes }: Pick<Parts, "programmes">): boolean =>
  decisions.some(
    ({ benefit, verdict }) =>
      verdict !== "not-entitled" && programmes.get(benefit)?.where.some((place) => place.startsWith("egov")),
  );
