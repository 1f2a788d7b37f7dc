import { type Api, InputFile } from "grammy";
import { Campaign, fingerprint, isComplete } from "../../../broadcast/campaign.ts";
import type { BotContext } from "../../context.ts";
import type { Parts } from "../../parts.ts";
import { isEnough, type Role } from "../../roles.ts";
import { cardView } from "../../views/desk/card.ts";
import { isOver, progressView } from "../../views/desk/progress.ts";
import { reportOf } from "../../views/desk/report.ts";
import { stopView } from "../../views/desk/stop.ts";
import { note, seconds } from "./acts.ts";
import { findingsOf, sendView } from "./broadcast-message.ts";
import { act, byNow, done, readWords, show } from "./broadcast-screen.ts";
import type { Gate } from "./gate.ts";

/** While it is sent, and afterwards: pause, go on, stop, the report, and a correction of what was delivered. */
export function registerRun(gate: Gate, parts: Parts): void {
  const { campaigns, runs } = parts.desk;
  for (const does of ["pause", "resume"] as const)
    gate.press(`campaign-${does}`, "editor", async (ctx, role, words) => {
      const { id } = readWords(words);
      if (!(await mayHalt(ctx, role, id))) return;
      const campaign = done(ctx, await act(ctx, parts, id, () => ({ does, ...byNow(ctx, parts) })));
      if (campaign !== undefined) await showRun(ctx, campaign, parts);
    });
  gate.press("campaign-stop", "editor", async (ctx, role, words) => {
    const { id } = readWords(words);
    if (!(await mayHalt(ctx, role, id))) return;
    const campaign = done(ctx, (await campaigns.find(id)) ?? "gone");
    if (campaign === undefined) return;
    if (!["sending", "paused"].includes(campaign.state)) return ctx.outbox.acknowledge(ctx.t("desk:refused.state"));
    // A message of its own: the one that shows how it goes is edited every few seconds.
    ctx.outbox.send(stopView(campaign, await runs.progress(id), ctx.t));
  });
  gate.press("campaign-stopped", "editor", async (ctx, role, words) => {
    const { id } = readWords(words);
    if (!(await mayHalt(ctx, role, id))) return;
    const campaign = done(ctx, await act(ctx, parts, id, () => ({ does: "stop", ...byNow(ctx, parts) })));
    if (campaign === undefined) return;
    const live = liveIn(ctx, campaign);
    if (live === undefined) return await showRun(ctx, campaign, parts);
    // The one that was live tells the end, also of what was still under way; the question has been answered.
    const progress = await runs.progress(id);
    ctx.outbox.edit(live, progressView(campaign, progress, ctx.t, seconds(parts.clock)));
    remove(ctx, ctx.callbackQuery?.message?.message_id);
  });
  gate.press("campaign-onwards", "editor", (ctx) => {
    const asked = ctx.callbackQuery?.message?.message_id;
    if (asked !== undefined) ctx.outbox.edit(asked, { text: ctx.t("desk:stop.not"), keyboard: [] });
  });
  gate.press("campaign-correct", "editor", async (ctx, _role, words) => {
    const wrong = done(ctx, (await campaigns.find(readWords(words).id)) ?? "gone");
    if (wrong === undefined) return;
    if (!isOver(wrong) || wrong.startedAt === undefined || !isComplete(wrong.content.text))
      return ctx.outbox.acknowledge(ctx.t("desk:refused.state"));
    const { notBefore: _, ...content } = wrong.content;
    const campaign = await campaigns.create((id) =>
      Campaign.parse({
        id,
        author: ctx.from?.id,
        state: "draft",
        content: { ...content, corrects: content.corrects ?? wrong.id },
        // What stays as it was need not be meant once more.
        meant: wrong.meant,
      }),
    );
    await note(ctx, parts, "campaign.correct", `${campaign.id} ${wrong.id} ${fingerprint(campaign.content)}`);
    ctx.outbox.send(cardView(campaign, findingsOf(campaign, parts), ctx.t), "screen");
  });
  gate.press("campaign-export", "editor", async (ctx, _role, words) => {
    const { id } = readWords(words);
    const campaign = done(ctx, (await campaigns.find(id)) ?? "gone");
    const chat = ctx.chat?.id;
    if (campaign === undefined || chat === undefined) return;
    await note(ctx, parts, "campaign.export", String(id));
    const report = JSON.stringify(reportOf(campaign, await runs.progress(id)), null, 2);
    ctx.outbox.call((api) =>
      api.sendDocument(chat, new InputFile(Buffer.from(`${report}\n`), `campaign-${id}.json`), {
        caption: ctx.t("desk:campaign.exported", { id: String(id) }),
      }),
    );
  });

  /** Whoever composed it may halt it, and operators may halt any. */
  async function mayHalt(ctx: BotContext, role: Role, id: number): Promise<boolean> {
    const campaign = await campaigns.find(id);
    if (campaign?.author === ctx.from?.id || isEnough(role, "operator")) return true;
    ctx.outbox.acknowledge(ctx.t("desk:refused.notYours"));
    return false;
  }
}

/** The pressed message becomes the one that shows how it goes; an older one in this chat goes. */
export async function showRun(ctx: BotContext, campaign: Campaign, parts: Parts): Promise<void> {
  const progress = await parts.desk.runs.progress(campaign.id);
  show(ctx, progressView(campaign, progress, ctx.t, seconds(parts.clock)));
  const message = ctx.callbackQuery?.message?.message_id;
  if (message === undefined) return;
  const older = liveIn(ctx, campaign);
  if (older !== message) remove(ctx, older);
  await watch(ctx, campaign, message, parts);
}

/** The message of this chat that shows how it goes. */
const liveIn = (ctx: BotContext, { watched }: Campaign): number | undefined =>
  watched.find(({ chat }) => chat === ctx.chat?.id)?.message;

/** It may be gone already, or too old. */
function remove(ctx: BotContext, message: number | undefined): void {
  const chat = ctx.chat?.id;
  if (chat !== undefined && message !== undefined)
    ctx.outbox.call((api) => api.deleteMessage(chat, message).catch(() => undefined));
}

/** The first message that shows how it goes. */
export async function startWatching(ctx: BotContext, campaign: Campaign, parts: Parts): Promise<void> {
  const chat = ctx.chat?.id;
  const old = ctx.session.screen;
  if (chat === undefined) return;
  const progress = await parts.desk.runs.progress(campaign.id);
  const view = progressView(campaign, progress, ctx.t, seconds(parts.clock));
  ctx.outbox.call(async (api: Api) => {
    const { message_id } = await sendView(api, chat, view);
    await watch(ctx, campaign, message_id, parts);
    if (old !== undefined) await api.deleteMessage(chat, old).catch(() => undefined);
  });
}

/** Telegram minds many edits: so many messages show it, one in a chat. */
const WATCHERS = 5;

async function watch(ctx: BotContext, { id }: Campaign, message: number, parts: Parts): Promise<void> {
  const { chat, language } = ctx;
  if (chat === undefined) return;
  await parts.desk.campaigns.change(id, (campaign) => {
    const others = campaign.watched.filter((one) => one.chat !== chat.id);
    return { ...campaign, watched: [...others, { chat: chat.id, message, language }].slice(-WATCHERS) };
  });
}
