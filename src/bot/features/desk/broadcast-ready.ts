import { type Campaign, isComplete, lacking } from "../../../broadcast/campaign.ts";
import { languages } from "../../../i18n/i18n.ts";
import type { BotContext } from "../../context.ts";
import type { View } from "../../outbox.ts";
import type { Parts } from "../../parts.ts";
import { isEnough, type Role } from "../../roles.ts";
import { cardView } from "../../views/desk/card.ts";
import { confirmView, dryView, readyView } from "../../views/desk/ready.ts";
import { awaitWords, note } from "./acts.ts";
import { figuresNow, findingsOf, messageIn, sendMessages } from "./broadcast-message.ts";
import { startWatching } from "./broadcast-run.ts";
import { act, approvers, byNow, done, reachNow, readWords, show, showAnew, standingNow } from "./broadcast-screen.ts";
import type { Gate } from "./gate.ts";

/** What comes before the send: the three messages as readers will see them, a dry run, and the number typed. */
export function registerReady(gate: Gate, parts: Parts): void {
  const { campaigns, runs } = parts.desk;
  gate.press("campaign-show", "editor", async (ctx, role, words) => {
    const campaign = await complete(ctx, words);
    if (campaign === undefined) return;
    preview(ctx, campaign);
    showAnew(ctx, await ready(ctx, campaign, role));
  });
  gate.press("campaign-sample", "editor", (ctx) => ctx.outbox.acknowledge(ctx.t("desk:ready.sample")));
  gate.press("campaign-dry", "editor", async (ctx, _role, words) => {
    const campaign = await complete(ctx, words);
    if (campaign === undefined) return;
    const { readers } = await runs.reach(campaign);
    for (const language of languages) if (readers[language] > 0) messageIn(campaign, language, parts);
    await note(ctx, parts, "campaign.dry", String(campaign.id));
    show(ctx, dryView(campaign, { readers, standing: await standingNow(campaign, parts) }, ctx.t));
  });
  gate.press("campaign-start", "editor", async (ctx, _role, words) => {
    const campaign = await complete(ctx, words);
    if (campaign === undefined) return;
    if (campaign.state !== "approved") return ctx.outbox.acknowledge(ctx.t("desk:refused.state"));
    const lack = lacking(campaign, await standingNow(campaign, parts));
    if (lack !== undefined) return ctx.outbox.acknowledge(ctx.t(`desk:refused.${lack}`));
    awaitWords(ctx, parts, "campaign-start", String(campaign.id));
    preview(ctx, campaign);
    showAnew(ctx, confirmView(campaign, await reachNow(campaign, parts), ctx.t));
  });
  gate.text("campaign-start", "editor", async (ctx, role, typed) => {
    const about = ctx.session.record.desk?.about ?? "";
    delete ctx.session.record.desk;
    const { id } = readWords(about);
    if (typed.replace(/\D/g, "") !== about) return await refuse(ctx, id, role);
    const mayNow = await approvers(parts);
    const start = (now: Campaign) =>
      ({ does: "start", ...byNow(ctx, parts), figures: figuresNow(now, parts), approvers: mayNow }) as const;
    const campaign = done(ctx, await act(ctx, parts, id, start));
    if (campaign !== undefined) await startWatching(ctx, campaign, parts);
  });

  /** A campaign that nothing speaks against; otherwise its card, with what does. */
  async function complete(ctx: BotContext, words: string): Promise<Campaign | undefined> {
    delete ctx.session.record.desk;
    const campaign = done(ctx, (await campaigns.find(readWords(words).id)) ?? "gone");
    if (campaign === undefined) return undefined;
    const findings = findingsOf(campaign, parts);
    if (isComplete(campaign.content.text) && findings.every(({ weight }) => weight === "look")) return campaign;
    show(ctx, cardView(campaign, findings, ctx.t));
    return undefined;
  }

  function preview(ctx: BotContext, campaign: Campaign): void {
    const chat = ctx.chat?.id;
    const line = ctx.t("desk:ready.preview", { id: String(campaign.id) });
    if (chat !== undefined) ctx.outbox.call((api) => sendMessages(api, chat, { campaign, line }, parts));
  }

  /** Its buttons are those of whoever looks: a colleague who may sign it can do so here as well. */
  async function ready(ctx: BotContext, campaign: Campaign, role: Role): Promise<View> {
    const standing = await standingNow(campaign, parts);
    const person = ctx.from?.id ?? 0;
    const maySign = isEnough(role, "approver") && ![campaign.author, campaign.submittedBy].includes(person);
    return readyView(campaign, await reachNow(campaign, parts), { standing, maySign }, ctx.t);
  }

  async function refuse(ctx: BotContext, id: number, role: Role): Promise<void> {
    const campaign = done(ctx, (await campaigns.find(id)) ?? "gone");
    if (campaign === undefined) return;
    ctx.outbox.send({ text: ctx.t("desk:notAsTyped") });
    showAnew(ctx, await ready(ctx, campaign, role));
  }
}
