import { escapeHtml, type Language, languages } from "../../../i18n/i18n.ts";
import type { BotContext } from "../../context.ts";
import { Banner, type InThree } from "../../office.ts";
import type { Parts } from "../../parts.ts";
import { cell, written } from "../../views/desk/cells.ts";
import { button } from "../../views/keyboard.ts";
import { bannerText } from "../../views/portal.ts";
import { awaitWords, note } from "./acts.ts";
import type { Gate } from "./gate.ts";

/** So long may an operator's own words be: they stand above answers. */
const LONGEST = 200;

/** /banner egov-down, perhaps with three texts; /banner off. Shown wherever a step leads to the portal. */
export function registerBanner(gate: Gate, parts: Parts): void {
  const { switches, waiting } = parts.office;

  gate.command("banner", "operator", async (ctx, _role, words) => {
    if (words === "off") return await turnOff(ctx);
    const [, given = ""] = /^egov-down\b\s*([\s\S]*)$/.exec(words) ?? [];
    const text = given === "" ? undefined : inThree(given);
    if (!words.startsWith("egov-down")) return ctx.outbox.send(await stateView(ctx));
    if (given !== "" && text === undefined)
      return ctx.outbox.send({ text: ctx.t("desk:banner.three", { count: LONGEST }) });
    propose(ctx, { about: "egov-down", ...(text && { text }) });
  });
  gate.press("banner", "operator", async (ctx, _role, words) => {
    if (words === "off") return await turnOff(ctx);
    if (words === "propose") return propose(ctx, { about: "egov-down" });
    const { desk } = ctx.session.record;
    const banner = desk?.awaits === "banner" ? Banner.safeParse(JSON.parse(desk.about)).data : undefined;
    if (banner === undefined) return ctx.outbox.acknowledge(ctx.t("common:staleMenu"));
    delete ctx.session.record.desk;
    await note(ctx, parts, "banner.on", banner.about);
    await switches.setBanner(banner);
    ctx.outbox.send(await stateView(ctx));
  });

  /** Three messages as people will see them, then the button. */
  function propose(ctx: BotContext, banner: Banner): void {
    awaitWords(ctx, parts, "banner", JSON.stringify(banner));
    for (const language of languages) ctx.outbox.send({ text: bannerText(banner, parts.translators[language]) });
    ctx.outbox.send({ text: ctx.t("desk:banner.preview"), keyboard: [[press(ctx, "on")]] });
  }

  async function turnOff(ctx: BotContext): Promise<void> {
    if (switches.now().banner === undefined) return ctx.outbox.send(await stateView(ctx));
    await note(ctx, parts, "banner.off", "egov-down");
    const count = await waiting.count();
    await switches.setBanner(undefined);
    ctx.outbox.send({ text: ctx.t("desk:banner.off", { n: cell(count, written(ctx.t)) }) });
  }

  async function stateView(ctx: BotContext) {
    const { banner } = switches.now();
    const count = await waiting.count();
    if (banner === undefined)
      return { text: ctx.t("desk:banner.isOff", { count: LONGEST }), keyboard: [[press(ctx, "propose")]] };
    const text = [ctx.t("desk:banner.isOn", { n: cell(count, written(ctx.t)) }), bannerText(banner, ctx.t)].join(
      "\n\n",
    );
    return { text, keyboard: [[press(ctx, "off")]] };
  }
}

const press = (ctx: BotContext, id: "on" | "off" | "propose") =>
  button(ctx.t(`desk:banner.button.${id}`), { does: "desk", page: "banner", id });

/** Kazakh, Russian and English, each on a line of its own or with `|` between; quotation marks around are left out. */
function inThree(given: string): InThree | undefined {
  const parts = given.split(/[\n|]/).map((part) =>
    part
      .trim()
      .replace(/^["«“]|["»”]$/g, "")
      .trim(),
  );
  const [kk = "", ru = "", en = ""] = parts.filter((part) => part !== "");
  const texts: Record<Language, string> = { kk, ru, en };
  const fits = Object.values(texts).every((text) => text !== "" && escapeHtml(text).length <= LONGEST);
  return fits && parts.length === languages.length ? texts : undefined;
}
