import type { Api } from "grammy";
import type { Language, Translate } from "../../../i18n/i18n.ts";
import type { Parts } from "../../parts.ts";
import { isEnough, type Role } from "../../roles.ts";
import { commandsOfAll } from "../profile.ts";
import type { Gate } from "./gate.ts";

type Commands = Pick<Gate, "commands">;

/** The names of the commands that this role may give, in the order they were registered. */
export const commandsOf = ({ commands }: Commands, role: Role): readonly string[] =>
  [...commands].filter(([, { needed }]) => isEnough(role, needed)).map(([name]) => name);

/**
 * Shows a colleague the commands of the desk beside everybody's, in that chat alone: whoever has no role never sees that
 * there are any. Set only where it differs.
 * @returns whether something was set
 */
export async function showCommands(
  api: Api,
  { chat, role, gate }: { readonly chat: number; readonly role: Role; readonly gate: Commands },
  t: Translate,
): Promise<boolean> {
  const scope = { type: "chat", chat_id: chat } as const;
  const ours = commandsOf(gate, role).map((command) => ({ command, description: t(`desk:command.${command}`) }));
  const wanted = [...commandsOfAll(t), ...ours];
  if (JSON.stringify(await api.getMyCommands({ scope })) === JSON.stringify(wanted)) return false;
  await api.setMyCommands(wanted, { scope });
  return true;
}

export const hideCommands = (api: Api, chat: number) =>
  api.deleteMyCommands({ scope: { type: "chat", chat_id: chat } });

/** Owners of the settings, and whoever was given a role. */
export async function colleagues({ desk }: Parts): Promise<readonly { readonly user: number; readonly role: Role }[]> {
  const given = await desk.roles.all();
  return [
    ...desk.owners.map((user) => ({ user, role: "owner" as const })),
    ...given.filter(({ user }) => !desk.owners.includes(user)),
  ];
}

/** The words of a colleague's language; Kazakh before one is chosen. */
export async function speechOf(
  user: number,
  { chats, translators }: Pick<Parts, "chats"> & { readonly translators: Readonly<Record<Language, Translate>> },
): Promise<Translate> {
  return translators[(await chats.look(user))?.language ?? "kk"];
}
