import type { Entity, Message } from "./telegram.ts";
import type { ChatState, World } from "./world.ts";

/** In a group a bot with privacy mode hears commands, its name, answers to its messages, and what was sent through it. */
export function botHears(world: World, { chat, botIsIn }: ChatState, message: Message): boolean {
  if (chat.type === "private") return true;
  return botIsIn && (isMeant(world, message) || answersBot(world, message) || message.via_bot !== undefined);
}

function isMeant(world: World, { text, caption, entities, caption_entities }: Message): boolean {
  const name = `@${world.bot.username}`.toLowerCase();
  const said = ({ offset, length }: Entity) => (text ?? caption ?? "").slice(offset, offset + length).toLowerCase();
  return (entities ?? caption_entities ?? []).some((entity) => {
    if (entity.type === "mention") return said(entity) === name;
    return entity.type === "bot_command" && (!said(entity).includes("@") || said(entity).endsWith(name));
  });
}

function answersBot(world: World, { reply_to_message: replied }: Message): boolean {
  const from = replied?.from;
  return typeof from === "object" && from !== null && "id" in from && from.id === world.bot.id;
}
