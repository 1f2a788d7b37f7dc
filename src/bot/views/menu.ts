import type { Guide } from "../../guides/guide.ts";
import { format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import type { BotContext } from "../context.ts";
import type { GuideDesk } from "../guide-desk.ts";
import type { View } from "../outbox.ts";
import type { Parts } from "../parts.ts";
import { button, type Row, rows } from "./keyboard.ts";

/** Everything the bot can do, a guide a button; an unfinished draft comes first. */
export function menuView(ctx: BotContext, parts: Parts, desk: GuideDesk): View {
  const { t } = ctx;
  const unfinished = desk.current(ctx);
  const offer = unfinished === undefined ? [] : [[resumeButton(unfinished, t)]];
  const note = unfinished === undefined ? "" : `${t("common:notFinished", { guide: nameOf(unfinished, t) })}\n\n`;
  const { young } = ctx.session.record;
  const switchTo = button(t(young ? "common:young.back" : "common:young.button"), {
    does: "keep",
    id: young ? "adult" : "young",
  });
  return {
    text: note + t(young ? "common:young.menu" : "common:menu", numbersOf(parts, t)),
    keyboard: [...offer, ...shelfRows(young ? "young" : "menu", t, parts), [switchTo]],
  };
}

/** The menu of parents and that of children have words and buttons of their own. */
const MENUS: readonly string[] = ["menu", "young"];

/** One shelf of the menu, and the way back; undefined for one we no longer have. */
export function hubView(id: string, t: Translate, parts: Parts): View | undefined {
  if (MENUS.includes(id) || !parts.hubs.some((hub) => hub.id === id)) return undefined;
  return { text: t(`hubs:${id}.text`), keyboard: [...shelfRows(id, t, parts), wayBack(id, t, parts)] };
}

/** Back to the shelf that this one stands on, and to the menu: in the same message. */
function wayBack(id: string, t: Translate, { hubs }: Parts): Row {
  const over = hubs.find(({ items }) => items.includes(id))?.id ?? "menu";
  const back = MENUS.includes(over) ? [] : [button(t("common:button.back"), { does: "hub" as const, id: over })];
  return [...back, button(t("common:button.menu"), { does: "hub", id: "menu" })];
}

/** Another guide was begun: nothing given there is lost without a word. */
export function unfinishedView(ctx: BotContext, desk: GuideDesk, wanted: Guide): View {
  const { t } = ctx;
  const current = desk.current(ctx);
  if (current === undefined) return { text: t("common:nothingNow") };
  return {
    text: t("common:unfinished", { guide: nameOf(current, t) }),
    keyboard: [[resumeButton(current, t)], [button(t("common:button.beginNew"), { does: "again", guide: wanted.id })]],
  };
}

const nameOf = (guide: Guide, t: Translate): string => t(`guide:${guide.id}.button`);

const resumeButton = (guide: Guide, t: Translate) =>
  button(t("common:button.resume"), { does: "resume", guide: guide.id });

/** The first message: what the bot is, in three honest lines, and the menu. */
export function welcomeView(ctx: BotContext, parts: Parts, desk: GuideDesk): View {
  return { text: ctx.t("common:welcome"), keyboard: menuView(ctx, parts, desk).keyboard ?? [] };
}

/** A guide or another shelf a button; in tests a part of the guides may be absent. */
function shelfRows(id: string, t: Translate, { hubs, guides }: Parts) {
  const items = hubs.find((hub) => hub.id === id)?.items ?? [];
  const buttons = items.flatMap((item) => {
    if (hubs.some((hub) => hub.id === item)) return [button(t(`hubs:${item}.button`), { does: "hub", id: item })];
    const known = guides.some((guide) => guide.id === item);
    return known ? [button(t(`guide:${item}.button`), { does: "open", guide: item })] : [];
  });
  return rows(buttons);
}

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
