import type { Translate } from "../../../i18n/i18n.ts";
import type { Ticket } from "../../../storage/tickets.ts";
import type { BotContext } from "../../context.ts";
import type { Parts } from "../../parts.ts";
import type { MessageContext } from "../../routes.ts";
import { clearTicket } from "../../ticket-chat.ts";
import { button, rows } from "../../views/keyboard.ts";
import { answerView, codeIn } from "../../views/office.ts";
import { note } from "./acts.ts";
import type { Gate } from "./gate.ts";

const SHOWN = 10;
/** Room for the words around it in Telegram's 4 096 characters. */
const LONGEST = 3_500;

/**
 * /tickets: the open ones, by code and age. What an operator writes in its topic, or in reply to it, goes to
 * whoever asked. A reply to a colleague is talk among colleagues: Telegram doesn't bring it to us as an answer.
 */
export function registerTickets(gate: Gate, parts: Parts): void {
  const { tickets, operators } = parts.office;

  gate.command("tickets", "operator", async (ctx) => {
    ctx.outbox.send(await list(ctx));
  });
  gate.press("ticket", "operator", async (ctx, _role, code) => {
    if ((await tickets.find(code)) === undefined) return ctx.outbox.acknowledge(ctx.t("desk:tickets.gone"));
    await close(ctx, code);
    const message = ctx.callbackQuery?.message?.message_id;
    if (message !== undefined) ctx.outbox.edit(message, await list(ctx));
  });
  gate.reply("operator", async (ctx) => {
    const ticket = await ticketAt(ctx);
    // Whoever closes the topic by hand has closed the ticket.
    if (ctx.msg.forum_topic_closed !== undefined) return ticket && (await close(ctx, ticket.code));
    if (ctx.msg.forum_topic_edited ?? ctx.msg.forum_topic_reopened ?? ctx.msg.pinned_message) return;
    const say = (name: string) => ctx.outbox.send({ text: ctx.t(`desk:tickets.${name}`), replyTo: ctx.msg.message_id });
    if (ticket === undefined) return say("gone");
    const { text } = ctx.msg;
    if (text === undefined || text.length > LONGEST) return say("onlyText");
    await note(ctx, parts, "ticket.answer", ticket.code);
    await tickets.answered(ticket.code);
    ctx.outbox.call(async (api) => {
      const { text: words, keyboard = [] } = answerView(ticket, text, parts.translators[ticket.language]);
      const markup = { inline_keyboard: keyboard.map((row) => [...row]) };
      const told = await api.sendMessage(ticket.chat, words, { parse_mode: "HTML", reply_markup: markup }).then(
        () => "relayed",
        () => "notRelayed",
      );
      return await api.sendMessage(ctx.chat.id, ctx.t(`desk:tickets.${told}`), {
        reply_parameters: { message_id: ctx.msg.message_id, allow_sending_without_reply: true },
        ...(ticket.topic === undefined ? {} : { message_thread_id: ticket.topic }),
      });
    });
  });

  /** The ticket whose topic this is, or whose message is replied to. */
  async function ticketAt({ msg }: MessageContext): Promise<Ticket | undefined> {
    if (msg.is_topic_message && msg.message_thread_id !== undefined)
      return await tickets.inTopic(msg.message_thread_id);
    const code = codeIn(msg.reply_to_message?.text ?? "");
    return code === undefined ? undefined : await tickets.find(code);
  }

  async function close(ctx: BotContext, code: string): Promise<void> {
    await note(ctx, parts, "ticket.close", code);
    const ticket = await tickets.close(code);
    if (ticket !== undefined && operators !== undefined)
      ctx.outbox.call((api) => clearTicket(api, operators, { ticket }, parts));
  }

  async function list({ t }: BotContext) {
    const open = await tickets.all();
    const now = Math.floor(parts.clock.now().getTime() / 1000);
    const lines = open.map((ticket) => line(ticket, now, t));
    const close = open
      .slice(0, SHOWN)
      .map(({ code }) => button(t("desk:tickets.close", { code }), { does: "desk", page: "ticket", id: code }));
    const title = operators === undefined ? "nowhere" : open.length === 0 ? "none" : "title";
    return { text: [t(`desk:tickets.${title}`), ...lines.slice(0, 5 * SHOWN)].join("\n"), keyboard: rows(close) };
  }
}

function line({ code, language, at, answered }: Ticket, now: number, t: Translate): string {
  const hours = Math.floor((now - at) / 3_600);
  const age =
    hours < 24 ? t("desk:tickets.hours", { count: hours }) : t("desk:tickets.days", { count: Math.floor(hours / 24) });
  return `${answered ? "✅" : "•"} <b>${code}</b>, ${language}, ${age}`;
}
