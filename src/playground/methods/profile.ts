import { z } from "zod";
import { findChat } from "../chats.ts";
import type { Given } from "../given.ts";
import { badRequest } from "../refusal.ts";
import { type BotCommand, MenuButton, type World } from "../world.ts";

const Scope = z.discriminatedUnion("type", [
  z.strictObject({ type: z.enum(["default", "all_private_chats", "all_group_chats", "all_chat_administrators"]) }),
  z.strictObject({ type: z.enum(["chat", "chat_administrators"]), chat_id: z.union([z.int(), z.string()]) }),
  z.strictObject({
    type: z.literal("chat_member"),
    chat_id: z.union([z.int(), z.string()]),
    user_id: z.int(),
  }),
]);
type Scope = z.output<typeof Scope>;

/** Under which key the commands of a scope and language lie; "" is the language of all others. */
export const commandsKey = (scope: Scope, language: string) =>
  [scope.type, "chat_id" in scope ? scope.chat_id : "", "user_id" in scope ? scope.user_id : "", language].join(":");

export function setMyCommands(world: World, given: Given): true {
  const commands = given.object("commands", z.array(z.strictObject({ command: z.string(), description: z.string() })));
  if (commands === undefined) throw badRequest("commands are empty");
  if (commands.length > 100) throw badRequest("BOT_COMMANDS_TOO_MUCH");
  const checked = commands.map(checkedCommand);
  world.profile.commands[placeOf(world, given)] = checked;
  return seen(world);
}

/** Telegram takes a slash off, and nothing else. */
function checkedCommand(given: BotCommand): BotCommand {
  const command = given.command.replace(/^\//, "");
  const description = given.description.trim();
  if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest("BOT_COMMAND_INVALID");
  if (description === "") throw badRequest("command description must be non-empty");
  if ([...description].length > 256) throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
  return { command, description };
}

export const getMyCommands = (world: World, given: Given): readonly BotCommand[] =>
  world.profile.commands[placeOf(world, given)] ?? [];

export function deleteMyCommands(world: World, given: Given): true {
  delete world.profile.commands[placeOf(world, given)];
  return seen(world);
}

function placeOf(world: World, given: Given): string {
  const scope: Scope = given.object("scope", Scope) ?? { type: "default" };
  if ("chat_id" in scope && findChat(world, Number(scope.chat_id)) === undefined) throw badRequest("chat not found");
  return commandsKey(scope, languageOf(given));
}

function languageOf(given: Given): string {
  const language = given.text("language_code");
  if (!/^([a-z]{2})?$/.test(language)) throw badRequest("invalid language code specified");
  return language;
}

export const setMyName = (world: World, given: Given): true =>
  setText(world, given, "name", world.profile.names, 64, "BOT_TITLE_INVALID");
export const setMyDescription = (world: World, given: Given): true =>
  setText(world, given, "description", world.profile.descriptions, 512, "BOT_DESCRIPTION_INVALID");
export const setMyShortDescription = (world: World, given: Given): true =>
  setText(world, given, "short_description", world.profile.shortDescriptions, 120, "BOT_SHORT_DESCRIPTION_INVALID");

/** A language without a name of its own shows the one BotFather gave. */
export const getMyName = (world: World, given: Given) => ({
  name: world.profile.names[languageOf(given)] ?? world.profile.names[""] ?? world.bot.first_name,
});
export const getMyDescription = (world: World, given: Given) => ({
  description: world.profile.descriptions[languageOf(given)] ?? "",
});
export const getMyShortDescription = (world: World, given: Given) => ({
  short_description: world.profile.shortDescriptions[languageOf(given)] ?? "",
});

function setText(
  world: World,
  given: Given,
  name: string,
  texts: Record<string, string>,
  most: number,
  tooLong: string,
): true {
  const text = given.text(name).trim();
  if ([...text].length > most) throw badRequest(tooLong);
  if (text === "") delete texts[languageOf(given)];
  else texts[languageOf(given)] = text;
  return seen(world);
}

export function setChatMenuButton(world: World, given: Given): true {
  world.profile.menuButtons[menuPlace(world, given)] = given.object("menu_button", MenuButton) ?? { type: "default" };
  return seen(world);
}

export const getChatMenuButton = (world: World, given: Given) =>
  world.profile.menuButtons[menuPlace(world, given)] ?? world.profile.menuButtons[""] ?? { type: "commands" };

function menuPlace(world: World, given: Given): string {
  const chat = given.integer("chat_id");
  if (chat !== undefined && findChat(world, chat)?.chat.type !== "private") throw badRequest("chat not found");
  return chat === undefined ? "" : String(chat);
}

/** Every phone shows the bot's name and commands. */
function seen(world: World): true {
  for (const id of world.chats.keys()) world.changed(id);
  return true;
}
