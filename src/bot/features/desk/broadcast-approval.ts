import type { Api } from "grammy";
import { approvalsNeeded, type Campaign, fingerprint, lacking } from "../../../broadcast/campaign.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import type { BotContext } from "../../context.ts";
import type { View } from "../../outbox.ts";
import type { Parts } from "../../parts.ts";
import { answeredView, approvalView, askNoteView, heardView } from "../../views/desk/approval.ts";
import { cardView } from "../../views/desk/card.ts";
import { sentForApprovalView } from "../../views/desk/ready.ts";
import { awaitWords } from "./acts.ts";
import { figuresNow, findingsOf, meantOf, sendMessages, sendView } from "./broadcast-message.ts";
import { act, approvers, byNow, done, reachNow, readWords, show, standingNow } from "./broadcast-screen.ts";
import { speechOf } from "./commands.ts";
import type { Gate } from "./gate.ts";

/** A note to the author is a sentence or two. */
const LONGEST_NOTE = 500;

/** A second person signs exactly what was seen, or gives it back with a note; what is urgent needs two of them. */
export function registerApproval(gate: Gate, parts: Parts): void {
  const { campaigns } = parts.desk;
  gate.press("campaign-submit", "editor", async (ctx, _role, words) => {
    const { id } = readWords(words);
    const before = done(ctx, (await campaigns.find(id)) ?? "gone");
    if (before === undefined) return;
    // An old button: what is approved is given again only where its signatures no longer do.
    if (before.state === "approved" && lacking(before, await standingNow(before, parts)) === undefined)
      return ctx.outbox.acknowledge(ctx.t("desk:refused.state"));
    const findings = findingsOf(before, parts);
    if (findings.length > 0) {
      ctx.outbox.acknowledge(ctx.t("desk:approval.findings"));
      return show(ctx, cardView(before, findings, ctx.t));
    }
    const others = await approversOf(before.author, ctx.from?.id);
    if (others.length < approvalsNeeded(before)) return ctx.outbox.acknowledge(ctx.t("desk:approval.nobody"));
    const campaign = done(ctx, await act(ctx, parts, id, () => ({ does: "submit", ...byNow(ctx, parts) })));
    if (campaign === undefined) return;
    show(ctx, sentForApprovalView(campaign, others.length, ctx.t));
    ctx.outbox.call((api) => askAll(api, campaign, others));
  });
  gate.press("campaign-remind", "editor", async (ctx, _role, words) => {
    const campaign = done(ctx, (await campaigns.find(readWords(words).id)) ?? "gone");
    if (campaign === undefined) return;
    if (campaign.state !== "submitted") return ctx.outbox.acknowledge(ctx.t("desk:refused.state"));
    const signed = campaign.approvals.map(({ by }) => by);
    const others = (await approversOf(campaign.author, campaign.submittedBy)).filter((user) => !signed.includes(user));
    show(ctx, sentForApprovalView(campaign, others.length, ctx.t));
    ctx.outbox.call((api) => askAll(api, campaign, others));
  });
  gate.press("campaign-approve", "approver", async (ctx, _role, words) => {
    const { id, rest } = readWords(words);
    if ((await asSeen(ctx, id, rest)) === undefined) return;
    const [seen = "", figures = ""] = rest.split("-");
    const signed = { does: "approve" as const, ...byNow(ctx, parts), fingerprint: seen, figures };
    const campaign = done(ctx, await act(ctx, parts, id, () => signed));
    if (campaign === undefined) return;
    show(ctx, answeredView(campaign, "approved", ctx.t));
    ctx.outbox.call((api) => tell(api, campaign.author, (t) => heardView(campaign, t)));
  });
  gate.press("campaign-return", "approver", async (ctx, _role, words) => {
    const { id, rest } = readWords(words);
    const campaign = await asSeen(ctx, id, rest);
    if (campaign === undefined) return;
    awaitWords(ctx, parts, "campaign-note", words);
    ctx.outbox.send(askNoteView(campaign, ctx.t));
  });
  gate.text("campaign-note", "approver", async (ctx, _role, typed) => {
    const { id, rest } = readWords(ctx.session.record.desk?.about ?? "");
    delete ctx.session.record.desk;
    if ((await asSeen(ctx, id, rest)) === undefined) return;
    const returned = { does: "return" as const, ...byNow(ctx, parts), note: typed.slice(0, LONGEST_NOTE) };
    const campaign = done(ctx, await act(ctx, parts, id, () => returned));
    if (campaign === undefined) return;
    ctx.outbox.send(answeredView(campaign, "returned", ctx.t));
    ctx.outbox.call((api) => tell(api, campaign.author, (t) => heardView(campaign, t)));
  });

  /** The campaign, if it still says what was seen and still waits; otherwise the reason is told, the buttons go. */
  async function asSeen(ctx: BotContext, id: number, rest: string): Promise<Campaign | undefined> {
    const [seen] = rest.split("-");
    const campaign = await campaigns.find(id);
    const waits = campaign !== undefined && ["submitted", "approved"].includes(campaign.state);
    if (waits && fingerprint(campaign.content) === seen) return campaign;
    const pressed = ctx.callbackQuery?.message?.message_id;
    if (pressed !== undefined) ctx.outbox.strip(pressed);
    const changed = campaign !== undefined && fingerprint(campaign.content) !== seen;
    return done(ctx, campaign === undefined ? "gone" : changed ? "changed" : "state");
  }

  /** Whoever wrote it or gave it to be approved signs nothing of it. */
  async function approversOf(...own: readonly (number | undefined)[]): Promise<readonly number[]> {
    return (await approvers(parts)).filter((user) => !own.includes(user));
  }

  async function askAll(api: Api, campaign: Campaign, users: readonly number[]): Promise<void> {
    const seen = { reach: await reachNow(campaign, parts), figures: figuresNow(campaign, parts) };
    for (const user of users) {
      const t = await speechOf(user, parts);
      const line = t("desk:ready.preview", { id: String(campaign.id) });
      await sendMessages(api, user, { campaign, line }, parts).catch(untold);
      await tell(api, user, () => approvalView(campaign, { ...seen, doubts: meantOf(campaign, parts) }, t));
    }
  }

  async function tell(api: Api, user: number, view: (t: Translate) => View): Promise<void> {
    await sendView(api, user, view(await speechOf(user, parts))).catch(untold);
  }

  /** Whoever blocked the bot or never wrote to it can't be told; the others are. */
  const untold = (error: unknown) => parts.log.warn({ error, event: "desk" }, "a colleague was not told");
}
