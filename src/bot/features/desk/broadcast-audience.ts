import type { Content } from "../../../broadcast/campaign.ts";
import { ages } from "../../../guides/subscription.ts";
import { regions } from "../../../rules/index.ts";
import type { BotContext } from "../../context.ts";
import type { Parts } from "../../parts.ts";
import { audienceView, regionsView } from "../../views/desk/audience.ts";
import { done, edit, readWords, show } from "./broadcast-screen.ts";
import type { Gate } from "./gate.ts";

/** Whom a campaign is for. */
export function registerAudience(gate: Gate, parts: Parts): void {
  const { campaigns } = parts.desk;
  gate.press("campaign-whom", "editor", (ctx, _role, words) => change(ctx, words, (content) => content));
  gate.press("campaign-region", "editor", async (ctx, _role, words) => {
    const { id, rest } = readWords(words);
    const region = regions.find((one) => one === rest);
    if (region !== undefined) return await change(ctx, words, (content) => ({ ...content, region }));
    if (rest === "none") return await change(ctx, words, ({ region: _, ...content }) => content);
    const campaign = done(ctx, (await campaigns.find(id)) ?? "gone");
    if (campaign !== undefined) show(ctx, regionsView(campaign, ctx.t));
  });
  gate.press("campaign-age", "editor", (ctx, _role, words) => {
    const [which, sign] = readWords(words).rest.split("-");
    return change(ctx, words, ({ ages: before = [], ...content }) => {
      const after = ages.filter((age) => (age === which ? sign === "on" : before.includes(age)));
      return after.length === 0 ? content : { ...content, ages: after };
    });
  });
  gate.press("campaign-all", "editor", (ctx, _role, words) =>
    change(ctx, words, ({ region: _, ages: __, ...content }) => content),
  );

  async function change(ctx: BotContext, words: string, to: (content: Content) => Content): Promise<void> {
    delete ctx.session.record.desk;
    const campaign = done(ctx, await edit(ctx, parts, readWords(words).id, to));
    if (campaign !== undefined) show(ctx, audienceView(campaign, ctx.t));
  }
}
