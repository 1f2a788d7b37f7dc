import type { Api } from "grammy";
import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";

/** A Telegram message: HTML of the subset we use, the buttons beneath, and the message it replies to, if any. */
export type View = {
  readonly text: string;
  readonly keyboard?: readonly (readonly InlineKeyboardButton[])[];
  readonly replyTo?: number;
};

type Target = { readonly chat: number; readonly thread?: number };
type Edited = Target & { readonly message: number };

/**
 * What a step wants sent. Nothing leaves before the step is committed: a crash in between repeats a question at most,
 * and an update that is brought again sends nothing twice.
 */
export type Outbox = {
  /** A new message; `screen` makes it the open question, whose buttons count. */
  send(view: View, kind?: "screen"): void;
  /** The pressed message becomes `view`; a new message where it can't be edited any more. */
  edit(message: number, view: View, kind?: "screen"): void;
  /** Takes the buttons off a message that has been answered, but those that are `left`. */
  strip(message: number, left?: View["keyboard"]): void;
  /** Acknowledges the press, with a short notice if given; the first call counts. */
  acknowledge(notice?: string): void;
  /** Any other call, made in its turn. */
  call(run: (api: Api) => Promise<unknown>): void;
  isEmpty(): boolean;
  /**
   * Sends everything in order.
   *
   * @param sent told at once when the messages are out, with the one that is the screen now, if it changed
   * @throws the first fault of a send
   */
  flush(sent?: (screen: number | undefined) => void): Promise<void>;
  /** Forgets what was queued: the step failed. */
  clear(): void;
};

/** Takes a call along in the answer to whoever brought the update; nobody learns what came of it. */
export type Reply = (call: { readonly method: string; readonly [parameter: string]: unknown }) => void;

/** Milliseconds that an acknowledgement waits for the message, to go out with the answer to the webhook. */
const WITH_THE_ANSWER = 300;

export function createOutbox(
  api: Api,
  target: Target | undefined,
  callbackQuery: string | undefined,
  withAnswer?: Reply,
): Outbox {
  let notice: string | undefined;
  let queue: (() => Promise<unknown>)[] = [];
  let answered: (readonly [message: number, left?: View["keyboard"]])[] = [];
  let screen: number | undefined;

  const deliver = async (view: View, kind?: "screen") => {
    if (target === undefined) return;
    const sent = await api.sendMessage(target.chat, view.text, { ...asHtml(view), ...thread(target), ...reply(view) });
    if (kind === "screen") screen = sent.message_id;
  };
  const strip = async (message: number, left?: View["keyboard"]) => {
    if (target === undefined) return;
    await api.editMessageReplyMarkup(target.chat, message, left && { reply_markup: markup(left) });
  };
  const acknowledge = async () => {
    if (callbackQuery === undefined) return;
    await api.answerCallbackQuery(callbackQuery, notice === undefined ? {} : { text: notice }).catch(ignore(LATE));
  };
  /** A late acknowledgement makes people press again: it waits a moment for the message, and no longer. */
  const acknowledgeBeside = async (said: Promise<unknown>) => {
    if (callbackQuery === undefined) return;
    if (withAnswer === undefined || !(await isInTime(said))) return await acknowledge();
    const text = notice === undefined ? {} : { text: notice };
    withAnswer({ method: "answerCallbackQuery", callback_query_id: callbackQuery, ...text });
  };

  return {
    send: (view, kind) => void queue.push(() => deliver(view, kind)),
    edit: (message, view, kind) =>
      void queue.push(async () => {
        if (target === undefined) return;
        try {
          await editText(api, { ...target, message }, view);
          if (kind === "screen") screen = message;
        } catch (fault) {
          if (!matches(fault, GONE)) throw fault;
          await deliver(view, kind);
        }
      }),
    strip: (message, left) => {
      answered.push([message, left]);
    },
    acknowledge: (text) => {
      notice ??= text;
    },
    call: (run) => void queue.push(() => run(api)),
    // No getter: each object with a getter of its own gets a shape of its own in V8, which outlives all that it holds.
    isEmpty: () => queue.length === 0 && callbackQuery === undefined,
    async flush(sent) {
      const isNotice = queue.length === 0;
      const saying = isNotice ? undefined : inTurn(queue).then(() => sent?.(screen));
      const acknowledging = Promise.allSettled([saying === undefined ? acknowledge() : acknowledgeBeside(saying)]);
      await saying;
      const [acknowledged] = await acknowledging;
      // What was said needs no acknowledgement to be read; brought again for its sake, it would be said twice.
      if (isNotice && acknowledged.status === "rejected") throw acknowledged.reason;
      if (isNotice) sent?.(screen);
      // Tidying comes last, and may fail: an old button that stays is answered with a fresh screen.
      await Promise.allSettled(answered.map((one) => strip(...one)));
    },
    clear: () => {
      queue = [];
      answered = [];
      notice = undefined;
    },
  };
}

async function inTurn(queue: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const send of queue) await send();
}

/** Whether it succeeds soon. */
function isInTime(said: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, WITH_THE_ANSWER, false);
    const told = (inTime: boolean) => () => {
      clearTimeout(late);
      resolve(inTime);
    };
    said.then(told(true), told(false));
  });
}

async function editText(api: Api, { chat, message }: Edited, view: View): Promise<void> {
  await api.editMessageText(chat, message, view.text, asHtml(view)).catch(ignore(SAME));
}

const asHtml = ({ keyboard }: View) => ({
  parse_mode: "HTML" as const,
  link_preview_options: { is_disabled: true },
  ...(keyboard === undefined ? {} : { reply_markup: markup(keyboard) }),
});
const markup = (keyboard: NonNullable<View["keyboard"]>): InlineKeyboardMarkup => ({
  inline_keyboard: keyboard.map((row) => [...row]),
});
/** The message may be gone by then. */
const reply = ({ replyTo }: View) =>
  replyTo === undefined ? {} : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } };
const thread = ({ thread }: Target) => (thread === undefined ? {} : { message_thread_id: thread });

/** Telegram's own words for: nothing to change; the message is out of reach; the press is too old to acknowledge. */
const SAME = ["message is not modified"];
const GONE = ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"];
const LATE = ["query is too old", "query ID is invalid"];

const matches = (fault: unknown, texts: readonly string[]): boolean =>
  fault instanceof Error && texts.some((text) => fault.message.includes(text));
const ignore = (texts: readonly string[]) => (fault: unknown) => {
  if (!matches(fault, texts)) throw fault;
};
