import type { Translate } from "../../../i18n/i18n.ts";
import type { Ticket } from "../../../storage/tickets.ts";
import type { BotContext } from "../../context.ts";
import type { Parts } from "../../parts.ts";
import { button, rows } from "../../views/keyboard.ts";
import { answerView, closedText, codeIn } from "../../views/office.ts";
import { note } from "./acts.ts";
import type { Gate } from "./gate.ts";

const SHOWN = 10;
/** Room for the words around it in Telegram's 4 096 characters. */
const LONGEST = 3_500;

/** /tickets: the open ones, by code and age. An operator's reply to a ticket in their chat goes to whoever asked. */
export function registerTickets(gate: Gate, parts: Parts): void {
  const { tickets, operators } = parts.office;

  gate.command("tickets", "operator", async (ctx) => {
    ctx.outbox.send(await list(ctx));
  });
  gate.press("ticket", "operator", async (ctx, _role, code) => {
    if ((await tickets.find(code)) === undefined) return ctx.outbox.acknowledge(ctx.t("desk:tickets.gone"));
    await note(ctx, parts, "ticket.close", code);
    const ticket = await tickets.close(code);
    if (ticket !== undefined) eraseWords(ctx, ticket, parts);
    const message = ctx.callbackQuery?.message?.message_id;
    if (message !== undefined) ctx.outbox.edit(message, await list(ctx));
  });
  gate.reply("operator", async (ctx) => {
    const asked = ctx.msg.reply_to_message;
    const code = codeIn(asked?.text ?? "");
    const ticket = code === undefined ? undefined : await tickets.find(code);
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
      const reply_parameters = { message_id: ctx.msg.message_id, allow_sending_without_reply: true };
      return await api.sendMessage(ctx.chat.id, ctx.t(`desk:tickets.${told}`), { reply_parameters });
    });
  });

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

/** The words of a ticket go from the operators' chat when it is closed or its owner wants to be forgotten. */
export function eraseWords(ctx: BotContext, ticket: Ticket, parts: Parts): void {
  const { operators } = parts.office;
  const { message } = ticket;
  if (operators === undefined || message === undefined) return;
  ctx.outbox.call((api) =>
    api
      .editMessageText(operators, message, closedText(ticket, parts), { parse_mode: "HTML" })
      .catch((error: unknown) => parts.log.warn({ error, event: "ticket" }, "the words of a ticket still stand")),
  );
}

function line({ code, language, at, answered }: Ticket, now: number, t: Translate): string {
  const hours = Math.floor((now - at) / 3_600);
  const age =
    hours < 24 ? t("desk:tickets.hours", { count: hours }) : t("desk:tickets.days", { count: Math.floor(hours / 24) });
  return `${answered ? "✅" : "•"} <b>${code}</b>, ${language}, ${age}`;
}
