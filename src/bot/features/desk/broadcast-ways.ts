import type { Campaign, Content } from "../../../broadcast/campaign.ts";
import { officialHost } from "../../../broadcast/official-hosts.ts";
import type { BotContext } from "../../context.ts";
import type { Parts } from "../../parts.ts";
import { type Asked, askView } from "../../views/desk/ask.ts";
import { cardView } from "../../views/desk/card.ts";
import { dayOf, momentOf } from "../../views/desk/moment.ts";
import { guidesView, waysView } from "../../views/desk/ways.ts";
import { awaitWords, seconds } from "./acts.ts";
import { findingsOf } from "./broadcast-message.ts";
import { done, edit, readWords, show, showAnew } from "./broadcast-screen.ts";
import { PATIENCE } from "./broadcast-texts.ts";
import type { Gate } from "./gate.ts";

/** What stands beneath the news, and when it goes out. */
export function registerWays(gate: Gate, parts: Parts): void {
  const find = async (ctx: BotContext, id: number) => done(ctx, (await parts.desk.campaigns.find(id)) ?? "gone");
  gate.press("campaign-ways", "editor", async (ctx, _role, words) => {
    delete ctx.session.record.desk;
    const campaign = await find(ctx, readWords(words).id);
    if (campaign !== undefined) show(ctx, waysView(campaign, ctx.t));
  });
  gate.press("campaign-guide", "editor", async (ctx, _role, words) => {
    const { id, rest } = readWords(words);
    const campaign = await find(ctx, id);
    const hub = parts.hubs.find((one) => one.id === rest) ?? parts.hubs[0];
    if (campaign !== undefined && hub !== undefined) show(ctx, guidesView(campaign, hub, parts.hubs, ctx.t));
  });
  gate.press("campaign-opens", "editor", async (ctx, _role, words) => {
    const guide = parts.guides.find((one) => one.id === readWords(words).rest)?.id;
    if (guide !== undefined) await change(ctx, words, (content) => ({ ...content, guide }));
  });
  for (const asked of ["link", "effect", "when"] as const) {
    gate.press(`campaign-${asked}`, "editor", async (ctx, _role, words) => {
      const campaign = await find(ctx, readWords(words).id);
      if (campaign === undefined) return;
      awaitWords(ctx, parts, `campaign-${asked}`, words, PATIENCE);
      show(ctx, askView(campaign, asked, {}, ctx.t));
    });
    gate.text(`campaign-${asked}`, "editor", async (ctx, _role, typed) => {
      const { id } = readWords(ctx.session.record.desk?.about ?? "");
      const campaign = await find(ctx, id);
      if (campaign === undefined) return;
      const part = READ[asked](typed.trim(), seconds(parts.clock));
      if (part === undefined) {
        const found = [ctx.t(`desk:ask.not.${asked}`)];
        return showAnew(ctx, askView(campaign, asked, { found }, ctx.t));
      }
      delete ctx.session.record.desk;
      const changed = done(ctx, await edit(ctx, parts, id, (content) => ({ ...content, ...part })));
      if (changed !== undefined) showAnew(ctx, after(changed, asked, ctx));
    });
  }
  gate.press("campaign-clear", "editor", async (ctx, _role, words) => {
    const { rest } = readWords(words);
    delete ctx.session.record.desk;
    if (Object.hasOwn(WITHOUT, rest))
      await change(ctx, words, WITHOUT[rest as keyof typeof WITHOUT], rest === "when" ? "when" : "link");
  });

  async function change(ctx: BotContext, words: string, to: (content: Content) => Content, asked: Asked = "link") {
    const campaign = done(ctx, await edit(ctx, parts, readWords(words).id, to));
    if (campaign !== undefined) show(ctx, after(campaign, asked, ctx));
  }

  const after = (campaign: Campaign, asked: Asked, ctx: BotContext) =>
    asked === "when" ? cardView(campaign, findingsOf(campaign, parts), ctx.t) : waysView(campaign, ctx.t);
}

/** What was typed, as a part of the content; undefined where it can't be read. */
const READ: Readonly<Record<"link" | "effect" | "when", (typed: string, now: number) => Partial<Content> | undefined>> =
  {
    link: (typed) => (officialHost(typed) === undefined ? undefined : { link: new URL(typed).href }),
    effect: (typed) => {
      const day = dayOf(typed);
      return day === undefined ? undefined : { effectOn: day };
    },
    when: (typed, now) => {
      const moment = momentOf(typed);
      return moment === undefined || moment <= now ? undefined : { notBefore: moment };
    },
  };

const WITHOUT = {
  guide: ({ guide: _, ...content }: Content): Content => content,
  link: ({ link: _, ...content }: Content): Content => content,
  effect: ({ effectOn: _, ...content }: Content): Content => content,
  when: ({ notBefore: _, ...content }: Content): Content => content,
};
