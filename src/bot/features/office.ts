import { findDanger } from "../../safety/danger.ts";
import type { Press } from "../buttons.ts";
import type { BotContext } from "../context.ts";
import type { View } from "../outbox.ts";
import type { Parts } from "../parts.ts";
import { isPrivate } from "../places.ts";
import type { Routes } from "../routes.ts";
import { postTicket } from "../ticket-chat.ts";
import { button, menuButton } from "../views/keyboard.ts";
import { askView, masked, sentView } from "../views/office.ts";
import { dangerView } from "../views/safety.ts";

/**
 * What operators do for citizens: a message when the portal is back, a question answered by a person. And what waits
 * while the bot is in maintenance: whatever would be kept beyond the day. Leaving always works.
 */
export function registerOffice({ commands, press }: Routes, parts: Parts): void {
  const { office, clock, log } = parts;

  commands.command(["news", "reminders"], async (ctx, next) => {
    if (!office.switches.now().maintenance) return await next();
    ctx.outbox.send(pausedView(ctx));
  });

  press(BEGINS, async (ctx, pressed, next) => {
    if (isLeaving(pressed) || !office.switches.now().maintenance) return await next();
    ctx.outbox.send(pausedView(ctx));
  });
  press(["office"], async (ctx, { id }, next) => {
    const chat = ctx.chat?.id;
    if (chat === undefined || !isPrivate(ctx) || ctx.session.record.young) return await next();
    if (ctx.session.stateless) return ctx.outbox.acknowledge(ctx.t("common:cantRemember"));
    if (id === "egov") return await waitForPortal(ctx, chat);
    if (office.operators !== undefined) return await ask(ctx, chat, id === "send");
    await next();
  });

  async function waitForPortal(ctx: BotContext, chat: number): Promise<void> {
    if (office.switches.now().banner === undefined) return ctx.outbox.acknowledge(ctx.t("office:banner.isBack"));
    await office.waiting.add(chat);
    ctx.outbox.acknowledge(ctx.t("office:banner.asked"));
  }

  /** The words come with the press, as the message that ours replied to: Telegram brings them along, we keep none. */
  async function ask(ctx: BotContext, chat: number, isSure: boolean): Promise<void> {
    const asked = ctx.callbackQuery?.message?.reply_to_message;
    if (asked?.text === undefined) return ctx.outbox.send({ text: ctx.t("office:ticket.gone"), keyboard: menu(ctx) });
    const danger = findDanger(asked.text);
    if (danger !== undefined) return ctx.outbox.send(dangerView(danger, parts, ctx.t));
    const open = await office.tickets.of(chat);
    if (open?.message !== undefined)
      return ctx.outbox.send({ text: ctx.t("office:ticket.waits", { code: open.code }), keyboard: menu(ctx) });
    const question = masked(asked.text);
    if (isSure) return await post(ctx, chat, question);
    ctx.outbox.send({
      ...askView(question, { now: clock.now(), hours: office.hours }, ctx.t),
      replyTo: asked.message_id,
    });
  }

  async function post(ctx: BotContext, chat: number, question: string): Promise<void> {
    const { operators, tickets } = office;
    if (operators === undefined) return;
    const ticket = await tickets.open(chat, ctx.language, Math.floor(clock.now().getTime() / 1000));
    const message = ctx.callbackQuery?.message?.message_id;
    if (message !== undefined) ctx.outbox.strip(message);
    ctx.outbox.call(async (api) => {
      try {
        await tickets.posted(ticket.code, await postTicket(api, operators, { ticket, question }, parts));
        return await sendNow(ctx, chat, sentView(ticket, { now: clock.now(), hours: office.hours }, ctx.t));
      } catch (error) {
        log.error({ error, event: "ticket" }, "a question did not reach the operators");
        await tickets.close(ticket.code);
        return await sendNow(ctx, chat, { text: ctx.t("office:ticket.failed"), keyboard: menu(ctx) });
      }
    });
  }
}

/** The row under an answer that helped nobody, where a person can be asked. */
export function askPerson(ctx: BotContext, { office }: Pick<Parts, "office">): Pick<View, "keyboard" | "replyTo"> {
  const message = ctx.msg?.message_id;
  const offered = office.operators !== undefined && !office.switches.now().maintenance && !ctx.session.record.young;
  if (!offered || !isPrivate(ctx) || ctx.session.stateless || message === undefined) return {};
  return { replyTo: message, keyboard: [[button(ctx.t("office:ticket.button"), { does: "office", id: "ask" })]] };
}

const sendNow = (ctx: BotContext, chat: number, { text, keyboard = [] }: View) =>
  ctx.api.sendMessage(chat, text, {
    parse_mode: "HTML",
    reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) },
  });

const BEGINS = ["news", "remind", "reminder", "office"] as const;
const isLeaving = (press: Press): boolean =>
  (press.does === "news" && /^(stop|less|archive|official)/.test(press.id)) ||
  (press.does === "reminder" && /^(stop|done|remove)/.test(press.act)) ||
  (press.does === "office" && press.id === "egov");

const pausedView = (ctx: BotContext): View => ({ text: ctx.t("office:paused"), keyboard: menu(ctx) });
const menu = (ctx: BotContext) => [[menuButton(ctx.t)]];
