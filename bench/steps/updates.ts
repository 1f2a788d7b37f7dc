import { encode, type Press } from "../../src/bot/buttons.ts";

/** The bot's own account, known beforehand, so that nobody asks Telegram for it. */
export const account = {
  token: "1:bench",
  me: {
    id: 1,
    is_bot: true,
    first_name: "Bench",
    username: "bench_bot",
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  } as never,
};

/** The message of every screen: whatever is pressed, is pressed on the one that is open. */
export const SCREEN = 7;

/** Telegram that says yes to everything. @param called before each answer */
export const telegram = (called: () => void = () => undefined) =>
  (async () => {
    called();
    return { json: async () => ({ ok: true, result: { message_id: SCREEN, date: 1, chat: { id: 1 } } }) };
  }) as never;

/** Brings updates one by one, each with a number of its own, as long as Telegram's. */
export function bringing(bot: { handleUpdate(update: never): Promise<void> }): (update: object) => Promise<void> {
  let number = 912_345_678;
  return (update) => {
    number += 1;
    return bot.handleUpdate({ update_id: number, ...update } as never);
  };
}

export const started = (chat: number, guide: string): object => commanded(chat, "/start", ` ${guide}`);
export const commanded = (chat: number, command: string, after = ""): object => ({
  message: {
    ...message(chat, command + after),
    from: from(chat),
    entities: [{ type: "bot_command", offset: 0, length: command.length }],
  },
});

export const asked = (chat: number, text: string): object => ({
  message: { ...message(chat, text), from: from(chat) },
});

export const pressed = (chat: number, press: Press): object => ({
  callback_query: { id: "1", from: from(chat), message: message(chat, "?"), chat_instance: "1", data: encode(press) },
});

const from = (id: number) => ({ id, is_bot: false, first_name: "A", language_code: "kk" });
const message = (id: number, text: string) => ({
  message_id: SCREEN,
  date: 1_790_000_000,
  chat: { id, type: "private", first_name: "A" },
  from: account.me,
  text,
});
