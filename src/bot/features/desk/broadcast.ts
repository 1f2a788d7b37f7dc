import { Campaign, fingerprint } from "../../../broadcast/campaign.ts";
import { topics } from "../../../guides/subscription.ts";
import type { BotContext } from "../../context.ts";
import type { Parts } from "../../parts.ts";
import { audienceView } from "../../views/desk/audience.ts";
import { listView, topicView } from "../../views/desk/campaign.ts";
import { cardView } from "../../views/desk/card.ts";
import { discardView } from "../../views/desk/ready.ts";
import { note } from "./acts.ts";
import { registerApproval } from "./broadcast-approval.ts";
import { registerAudience } from "./broadcast-audience.ts";
import { findingsOf } from "./broadcast-message.ts";
import { registerReady } from "./broadcast-ready.ts";
import { registerRun, showRun } from "./broadcast-run.ts";
import { act, byNow, done, readWords, show } from "./broadcast-screen.ts";
import { registerTexts } from "./broadcast-texts.ts";
import { registerWays } from "./broadcast-ways.ts";
import type { Gate } from "./gate.ts";

/** /broadcast: news are composed, checked, shown, approved by somebody else, sent and watched. */
export function registerBroadcast(gate: Gate, parts: Parts): void {
  const { campaigns } = parts.desk;
  gate.command("broadcast", "editor", (ctx) => list(ctx, 0));
  gate.press("campaign-list", "editor", (ctx, _role, words) => list(ctx, Number(words) || 0));
  gate.press("campaign-back", "editor", (ctx) => list(ctx, 0));
  gate.press("campaign-new", "editor", (ctx) => show(ctx, topicView(ctx.t)));
  gate.press("campaign-topic", "editor", async (ctx, _role, words) => {
    const topic = topics.find((one) => one === words);
    if (topic === undefined) return show(ctx, topicView(ctx.t));
    const campaign = await campaigns.create((id) =>
      Campaign.parse({ id, author: ctx.from?.id, state: "draft", content: { topic, text: {} } }),
    );
    await note(ctx, parts, "campaign.new", `${campaign.id} ${fingerprint(campaign.content)}`);
    show(ctx, audienceView(campaign, ctx.t));
  });
  for (const page of ["campaign-open", "campaign-card", "campaign-renew"])
    gate.press(page, "editor", (ctx, _role, words) => open(ctx, words));
  gate.press("campaign-discard", "editor", async (ctx, _role, words) => {
    const campaign = done(ctx, (await campaigns.find(readWords(words).id)) ?? "gone");
    if (campaign !== undefined) show(ctx, discardView(campaign, ctx.t));
  });
  gate.press("campaign-discarded", "editor", async (ctx, _role, words) => {
    const did = await act(ctx, parts, readWords(words).id, () => ({ does: "discard", ...byNow(ctx, parts) }));
    if (done(ctx, did) !== undefined) await list(ctx, 0);
  });
  registerAudience(gate, parts);
  registerTexts(gate, parts);
  registerWays(gate, parts);
  registerReady(gate, parts);
  registerApproval(gate, parts);
  registerRun(gate, parts);

  async function list(ctx: BotContext, page: number): Promise<void> {
    delete ctx.session.record.desk;
    show(ctx, listView(await campaigns.all(), page, ctx.t));
  }

  /** A campaign as it stands: still composed, on its way, or over. */
  async function open(ctx: BotContext, words: string): Promise<void> {
    delete ctx.session.record.desk;
    const campaign = done(ctx, (await campaigns.find(readWords(words).id)) ?? "gone");
    if (campaign === undefined) return;
    if (["draft", "submitted", "approved"].includes(campaign.state))
      show(ctx, cardView(campaign, findingsOf(campaign, parts), ctx.t));
    else await showRun(ctx, campaign, parts);
  }
}
