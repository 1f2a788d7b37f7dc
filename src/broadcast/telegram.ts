import { type Api, GrammyError } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";

/** A message as the bot makes it: HTML, and the buttons beneath. */
export type Message = {
  readonly text: string;
  readonly keyboard?: readonly (readonly InlineKeyboardButton[])[];
};

export type Calls = {
  /** @returns the id of the message */
  send(chat: number, message: Message): Promise<number>;
  edit(chat: number, message: number, now: Message): Promise<void>;
};

export function createCalls(api: Api): Calls {
  return {
    send: async (chat, message) => (await api.sendMessage(chat, message.text, asHtml(message))).message_id,
    async edit(chat, id, message) {
      await api.editMessageText(chat, id, message.text, asHtml(message)).catch((fault: unknown) => {
        if (!said(fault, "message is not modified")) throw fault;
      });
    },
  };
}

/** The same calls, each new message counted by what came of it. */
export function countedCalls(calls: Calls, count: (sent: "sent" | "blocked" | "retried" | "failed") => void): Calls {
  return {
    ...calls,
    async send(chat, message) {
      try {
        const id = await calls.send(chat, message);
        count("sent");
        return id;
      } catch (fault) {
        const { kind } = failureOf(fault);
        count(kind === "blocked" ? kind : kind === "too-many" || kind === "in-doubt" ? "retried" : "failed");
        throw fault;
      }
    },
  };
}

const asHtml = ({ keyboard }: Message) => ({
  parse_mode: "HTML" as const,
  link_preview_options: { is_disabled: true },
  ...(keyboard === undefined ? {} : { reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) } }),
});

/** What a call that failed says of the reader, or of us. */
export type Failure =
  /** They blocked us or left Telegram. */
  | { readonly kind: "blocked" }
  /** All wait so many seconds. */
  | { readonly kind: "too-many"; readonly seconds: number }
  /** There is nothing to correct any more: the copy was deleted, or is too old. */
  | { readonly kind: "gone" }
  /** Telegram doesn't take it from us, whoever it is for. */
  | { readonly kind: "refused"; readonly why: string }
  /** No answer, or one that says nothing: it may have arrived. */
  | { readonly kind: "in-doubt" };

export function failureOf(fault: unknown): Failure {
  if (!(fault instanceof GrammyError))
    return fault instanceof Error && fault.name === "HttpError" ? IN_DOUBT : ours(fault);
  const { error_code: code, description, parameters } = fault;
  if (code === 429) return { kind: "too-many", seconds: parameters.retry_after ?? 1 };
  if (code >= 500) return IN_DOUBT;
  if (code === 403 || said(fault, ...NOBODY)) return { kind: "blocked" };
  if (said(fault, ...GONE)) return { kind: "gone" };
  return { kind: "refused", why: description };
}

const IN_DOUBT: Failure = { kind: "in-doubt" };
/** A text that can't even be made: the same for everybody. */
const ours = (fault: unknown): Failure => ({ kind: "refused", why: fault instanceof Error ? fault.message : "?" });

/** Telegram's own words. */
const NOBODY = ["chat not found", "user is deactivated", "PEER_ID_INVALID", "USER_IS_BLOCKED"];
const GONE = ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"];
const said = (fault: unknown, ...texts: readonly string[]): boolean =>
  fault instanceof GrammyError && texts.some((text) => fault.description.includes(text));
