import {
  type Act,
  type Campaign,
  type Content,
  enact,
  fingerprint,
  type Refused,
  type Standing,
} from "../../../broadcast/campaign.ts";
import type { BotContext } from "../../context.ts";
import type { View } from "../../outbox.ts";
import type { Parts } from "../../parts.ts";
import { isEnough } from "../../roles.ts";
import type { ReachNow } from "../../views/desk/ready.ts";
import { note, seconds } from "./acts.ts";
import { figuresNow } from "./broadcast-message.ts";
import { colleagues } from "./commands.ts";

/** The desk of broadcasts is one message: a press changes it, and after typed words it comes anew at the end. */
export function show(ctx: BotContext, view: View): void {
  const pressed = ctx.callbackQuery?.message?.message_id;
  // A command: what was on screen before may be another's, an open guide say, and stays.
  if (pressed === undefined) ctx.outbox.send(view, "screen");
  else ctx.outbox.edit(pressed, view, "screen");
}

/** Beneath whatever was just written; the old one goes, so that there is only one. */
export function showAnew(ctx: BotContext, view: View): void {
  const chat = ctx.chat?.id;
  const old = ctx.callbackQuery?.message?.message_id ?? ctx.session.screen;
  ctx.outbox.send(view, "screen");
  if (chat !== undefined && old !== undefined)
    ctx.outbox.call((api) => api.deleteMessage(chat, old).catch(() => undefined));
}

/** `57` or `57-kk`: the number of a campaign, and what else a button says. */
export function readWords(words: string): { readonly id: number; readonly rest: string } {
  const [, id = "0", rest = ""] = /^(\d{1,9})(?:-(.*))?$/.exec(words) ?? [];
  return { id: Number(id), rest };
}

type Did = Campaign | Refused | "gone";

/** Does something with a campaign, written down before it is done. @returns it as it is now, or why it can't be */
export async function act(ctx: BotContext, parts: Parts, id: number, what: (campaign: Campaign) => Act): Promise<Did> {
  const { campaigns } = parts.desk;
  const campaign = await campaigns.find(id);
  if (campaign === undefined) return "gone";
  const tried = enact(campaign, what(campaign));
  if (typeof tried === "string") return tried;
  await note(ctx, parts, `campaign.${what(campaign).does}`, `${id} ${fingerprint(tried.content)}`);
  return await campaigns.change(id, (now) => enact(now, what(now)));
}

/** Changes what is sent to whom; what comes out the same voids nothing. */
export async function edit(
  ctx: BotContext,
  parts: Parts,
  id: number,
  change: (content: Content) => Content,
): Promise<Did> {
  const campaign = await parts.desk.campaigns.find(id);
  if (campaign === undefined) return "gone";
  if (fingerprint(change(campaign.content)) === fingerprint(campaign.content)) return campaign;
  return await act(ctx, parts, id, (now) => ({ does: "edit", ...byNow(ctx, parts), content: change(now.content) }));
}

/** Whom it would reach at this moment. */
export const reachNow = async (
  campaign: Campaign,
  { desk, clock }: Pick<Parts, "desk" | "clock">,
): Promise<ReachNow> => ({
  ...(await desk.runs.reach(campaign)),
  now: seconds(clock),
});

/** What its signatures are held against at this moment. */
export const standingNow = async (campaign: Campaign, parts: Parts): Promise<Standing> => ({
  figures: figuresNow(campaign, parts),
  approvers: await approvers(parts),
});

/** Everybody whose signature counts. */
export const approvers = async (parts: Parts): Promise<readonly number[]> =>
  (await colleagues(parts)).filter(({ role }) => isEnough(role, "approver")).map(({ user }) => user);

export const byNow = (ctx: BotContext, { clock }: Pick<Parts, "clock">) => ({
  by: ctx.from?.id ?? 0,
  at: seconds(clock),
});

/** The campaign, or undefined once the reason has been told. */
export function done(ctx: BotContext, did: Did): Campaign | undefined {
  if (typeof did !== "string") return did;
  if (ctx.callbackQuery === undefined) ctx.outbox.send({ text: ctx.t(`desk:refused.${did}`) });
  else ctx.outbox.acknowledge(ctx.t(`desk:refused.${did}`));
  return undefined;
}
