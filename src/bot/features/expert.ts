import { familySaid } from "../../guides/family-said.ts";
import { type LeftOut, readAsOf, readCalc } from "../../guides/typed/index.ts";
import { quoted } from "../../i18n/format.ts";
import { escapeHtml } from "../../i18n/i18n.ts";
import { lifetimes } from "../../storage/keys.ts";
import type { BotContext } from "../context.ts";
import type { GuideDesk } from "../guide-desk.ts";
import type { Parts } from "../parts.ts";
import { isPrivate } from "../places.ts";
import type { Routes } from "../routes.ts";
import { button, menuButton } from "../views/keyboard.ts";
import { groupView } from "../views/menu.ts";
import { answerLines } from "../views/review.ts";
import { resultPart } from "./guides.ts";

/** For those who know what they ask: `/calc` takes a whole family in one message, `/asof` the last result on another day. */
export function registerExpert({ commands }: Routes, parts: Parts, desk: GuideDesk): void {
  commands.command("calc", (ctx) => {
    if (!isPrivate(ctx)) return ctx.outbox.send(groupView(ctx.t, ctx.me.username));
    const guide = desk.guide("family");
    if (guide === undefined || ctx.match.trim() === "") return usage(ctx, "calc");
    const today = parts.clock.today();
    const { slots, left, unread } = readCalc(ctx.match, today);
    const { answers, marks } = familySaid(slots, today);
    const all = { ...answers, ...marks };
    if (all.kids === undefined) return usage(ctx, "calc");
    const draft = { guide: guide.id, answers: all, done: true as const, until: endOfDraft() };
    if (!ctx.session.stateless) ctx.session.record.draft = draft;
    const missed = [...unread, ...left.map(seenOf)].filter((one) => one !== "");
    const view = resultPart(ctx, parts, draft, { guide, name: "result", on: today });
    const head = [
      `<b>${ctx.t("common:review.understood")}</b>`,
      ...answerLines({ guide, answers: all, today }, ctx.t),
      ...(missed.length === 0
        ? []
        : [ctx.t("common:calc.unread", { list: missed.map((one) => quoted(one, ctx.language)).join(", ") })]),
    ];
    ctx.outbox.send({ text: head.join("\n") });
    ctx.outbox.send(view);
  });

  commands.command("asof", (ctx) => {
    if (!isPrivate(ctx)) return ctx.outbox.send(groupView(ctx.t, ctx.me.username));
    const { draft, kept } = ctx.session.record;
    const given = draft?.done ? draft : kept;
    const guide = given && desk.guide(given.guide);
    if (given === undefined || guide === undefined)
      return ctx.outbox.send({
        text: ctx.t("common:asOf.nothing"),
        keyboard: [[button(ctx.t("guide:family.button"), { does: "open", guide: "family" })], [menuButton(ctx.t)]],
      });
    const read = readAsOf(ctx.match, parts.clock.today());
    if (!read.ok) return usage(ctx, "asof");
    ctx.outbox.send(resultPart(ctx, parts, given, { guide, name: "result", on: read.value }));
  });

  const usage = (ctx: BotContext, command: "calc" | "asof") =>
    ctx.outbox.send({ text: ctx.t(`common:usage.${command}`), keyboard: [[menuButton(ctx.t)]] });

  const endOfDraft = () => Math.floor(parts.clock.now().getTime() / 1000) + lifetimes.draft;
}

/** The piece of the message that couldn't be kept. */
function seenOf({ why }: LeftOut): string {
  if (!("seen" in why)) return "";
  return escapeHtml(Array.isArray(why.seen) ? why.seen.join(" / ") : String(why.seen));
}
