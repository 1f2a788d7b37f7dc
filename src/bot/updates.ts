/** The kinds of updates we handle; Telegram keeps the rest to itself. */
export const allowedUpdates = [
  "message",
  "edited_message",
  "callback_query",
  "my_chat_member",
  "inline_query",
] as const;
