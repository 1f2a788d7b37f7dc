import { setTimeout as pause } from "node:timers/promises";
import { GrammyError, type MiddlewareFn } from "grammy";
import type { ISODate } from "../rules/index.ts";
import type { Begun, Change } from "../storage/chats.ts";
import { lifetimes } from "../storage/keys.ts";
import { decode } from "./buttons.ts";
import type { BotContext, ChatRecord } from "./context.ts";
import { dropReader } from "./drop-reader.ts";
import { familyTold } from "./family-told.ts";
import { isUrgent } from "./flood.ts";
import { countStep, footing } from "./guide-counts.ts";
import { clientLanguage } from "./locale.ts";
import { createOutbox } from "./outbox.ts";
import type { Parts } from "./parts.ts";
import { replyTo } from "./webhook-replies.ts";

/** The chat stayed in other hands: whoever brought the update should bring it again. */
export class Busy extends Error {
  constructor() {
    super("the chat is busy with another update");
    this.name = "Busy";
  }
}
/** What the step says didn't go out, though it may in a moment: the update, brought again, shows the current screen. */
export class Undelivered extends Error {
  constructor(cause: unknown) {
    super("the sends of the step failed", { cause });
    this.name = "Undelivered";
  }
}

/** Redis is away, and the update needs it: Telegram should bring it again. */
export class StateAway extends Error {
  constructor(cause?: unknown) {
    super("the chat's record is out of reach", { cause });
    this.name = "StateAway";
  }
}

/**
 * One record for each chat, begun before anything else and committed before anything is sent: two round trips for a
 * step of a guide, one for what writes nothing. Nothing leaves, and nobody is told of success, before the commit.
 */
export function chatState(parts: Parts): MiddlewareFn<BotContext> {
  const { chats, log, clock } = parts;
  return async (ctx, next) => {
    const chat = ctx.chat?.id;
    const target = chat === undefined ? undefined : { chat, ...threadOf(ctx) };
    ctx.outbox = createOutbox(ctx.api, target, ctx.callbackQuery?.id, replyTo(ctx.update));
    if (chat === undefined) return await withoutState(ctx, next, "none-needed", clock.today());

    const begun = await begin(chat, ctx).catch((fault: unknown) => {
      parts.metrics.count("redis_errors", {});
      log.error({ error: fault, event: "redis-away" }, "no state for this update");
      return undefined;
    });
    if (begun === undefined) return await withoutState(ctx, next, "away", clock.today());
    if (begun.kind === "seen" || begun.kind === "silent") return;
    if (begun.kind === "busy") throw new Busy();
    if (begun.kind === "flood") return await askToWait(ctx, begun.stored);

    const record = fresh(begun.stored, Math.floor(clock.now().getTime() / 1000));
    const before = JSON.stringify(record);
    const stood = footing(record);
    ctx.session = { record, screen: begun.screen, stateless: false, resend: begun.kind === "resend" };
    try {
      await next();
    } catch (fault) {
      // The update counts as handled and the draft stays: a poisonous update must not come back for ever.
      ctx.outbox.clear();
      await commit(chat, ctx, { lease: begun.lease, sends: false });
      throw fault;
    }
    if (ctx.session.forget) {
      await Promise.all([chats.forget(chat), dropReader(chat, parts)]);
      return await say(ctx);
    }
    if (begun.lease !== undefined) {
      if (ctx.session.record.draft !== undefined) countStep(stood, ctx.session.record, parts);
      const changed = JSON.stringify(ctx.session.record) !== before;
      const { record: stored } = ctx.session;
      const lifetime = stored.young ? lifetimes.young : lifetimes.chat;
      const kept = await commit(chat, ctx, {
        lease: begun.lease,
        sends: !ctx.outbox.isEmpty(),
        ...(changed ? { record: { stored, open: isOpen(stored), lifetime } } : {}),
      });
      if (!kept) throw new Busy();
    }
    await deliver(ctx, chat);
  };

  /** Waits a little for a chat that another update holds; answers to quick taps come one after the other. */
  async function begin(chat: number, ctx: BotContext): Promise<Begun<ChatRecord>> {
    const [update, writes] = [ctx.update.update_id, mayWrite(ctx, clock.today())];
    const began = performance.now();
    let begun = await chats.begin(chat, update, writes);
    const urgent = (begun.kind === "silent" || begun.kind === "flood") && isUrgent(ctx);
    if (urgent) begun = await chats.begin(chat, update, writes, urgent);
    for (const wait of [25, 50, 100, 200]) {
      // Where Redis itself is slow the waiting is over sooner.
      if (begun.kind !== "busy" || performance.now() - began > MOST_WAITING) return begun;
      await pause(wait);
      begun = await chats.begin(chat, update, writes, urgent);
    }
    return begun;
  }

  /** The only word that a chat gets before some seconds of silence. */
  async function askToWait(ctx: BotContext, stored: ChatRecord | undefined): Promise<void> {
    log.warn(
      { event: "flood", ...(ctx.chat && { chat: log.chatHash(ctx.chat.id) }) },
      "a chat is not answered for now",
    );
    const t = parts.translators[stored?.language ?? clientLanguage(ctx)];
    ctx.outbox.send({ text: t("common:flood") });
    await say(ctx);
  }

  /** What isn't known to be committed is brought again: Telegram must not take it for done, nor the person for a fault. */
  async function commit(chat: number, ctx: BotContext, change: Change<ChatRecord>): Promise<boolean> {
    return await chats.commit(chat, ctx.update.update_id, change).catch((fault: unknown) => {
      parts.metrics.count("redis_errors", {});
      throw new StateAway(fault);
    });
  }

  async function deliver(ctx: BotContext, chat: number): Promise<void> {
    const update = ctx.update.update_id;
    try {
      await ctx.outbox.flush((screen) => {
        // In this moment, not after the tidying: a process that dies in between says it all again.
        void chats
          .settle(chat, update, screen)
          .catch((error: unknown) => log.warn({ error }, "a mark was not cleared"));
      });
    } catch (fault) {
      if (!mayPass(fault)) {
        await chats.settle(chat, update, undefined).catch(() => undefined);
        // Whoever blocked us or left Telegram needs no words, nor news; any other refusal is a fault of ours.
        if (isBlocked(fault)) {
          await dropReader(chat, parts).catch((error: unknown) => log.warn({ error }, "a reader was not dropped"));
          return;
        }
        throw fault;
      }
      await chats.release(chat, update).catch(() => undefined);
      throw new Undelivered(fault);
    }
  }
}

/** Milliseconds for a chat that is in other hands. With what the last look and the commit may take: below two seconds. */
const MOST_WAITING = 400;

/** Commands, menu and questions are answered without a record; a guide can't go on without one. */
async function withoutState(
  ctx: BotContext,
  next: () => Promise<void>,
  state: "none-needed" | "away",
  today: ISODate,
): Promise<void> {
  ctx.session = { record: {}, screen: undefined, stateless: state === "away", resend: false };
  await next();
  await say(ctx);
  if (state === "away" && decode(ctx.callbackQuery?.data ?? "") !== undefined && mayWrite(ctx, today))
    throw new StateAway();
}

/** Says what hangs on no record. @throws Undelivered where it may go out in a moment; that is no fault of ours */
async function say(ctx: BotContext): Promise<void> {
  await ctx.outbox.flush().catch((fault: unknown) => {
    if (mayPass(fault)) throw new Undelivered(fault);
    if (!isBlocked(fault)) throw fault;
  });
}

/** A record whose draft has outlived its day loses it, and the conversation with it. */
function fresh(stored: ChatRecord | undefined, now: number): ChatRecord {
  const record = withoutOld(withoutOldDesk(stored ?? {}, now), now);
  if (record.draft === undefined || record.draft.until > now) return record;
  const { draft: _draft, conversation: _conversation, ...rest } = record;
  return rest;
}

function withoutOldDesk(record: ChatRecord, now: number): ChatRecord {
  if (record.desk === undefined || record.desk.until > now) return record;
  const { desk: _desk, ...rest } = record;
  return rest;
}

function withoutOld(record: ChatRecord, now: number): ChatRecord {
  if (record.kept === undefined || record.kept.until > now) return record;
  const { kept: _kept, ...rest } = record;
  return rest;
}

export const isOpen = ({ draft, desk }: ChatRecord): boolean =>
  desk !== undefined || (draft !== undefined && !draft.done && !draft.left);

/** Updates that may change the record even when no guide is open; they take the lease. Whatever else comes only reads. */
function mayWrite(ctx: BotContext, today: ISODate): boolean {
  const press = decode(ctx.callbackQuery?.data ?? "");
  if (press !== undefined) return !READING.includes(press.does);
  return (
    /^\/(start|language|cancel|calc|broadcast|role|faqtest|preview|banner|maintenance)\b/.test(ctx.msg?.text ?? "") ||
    familyTold(ctx, today) !== undefined
  );
}

/** Presses that only look. */
const READING: readonly string[] = ["entry", "translate", "vote", "safety", "menu", "hub", "result", "office"];

const threadOf = (ctx: BotContext) =>
  ctx.msg?.is_topic_message && ctx.msg.message_thread_id !== undefined ? { thread: ctx.msg.message_thread_id } : {};

const isBlocked = (fault: unknown): boolean => fault instanceof GrammyError && fault.error_code === 403;

/** Too many requests, a fault of Telegram's or of the network: the same sends may go out in a moment. */
const mayPass = (fault: unknown): boolean =>
  !(fault instanceof GrammyError) || fault.error_code === 429 || fault.error_code >= 500;
