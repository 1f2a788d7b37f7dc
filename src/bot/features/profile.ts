import type { Api } from "grammy";
import { type Language, languages, type Translate } from "../../i18n/i18n.ts";

const COMMANDS = [
  ...(["start", "menu", "news", "reminders", "language", "cancel", "help"] as const),
  ...(["mydata", "forget", "privacy", "archive", "official"] as const),
] as const;

/** The commands of everybody, as Telegram's list of commands has them. */
export const commandsOfAll = (t: Translate) =>
  COMMANDS.map((command) => ({ command, description: t(`common:command.${command}`) }));

/**
 * What Telegram shows of the bot before and beside the chat, in each language and (in Kazakh) for everybody else:
 * commands, name, descriptions. Set only where it differs from what stands there.
 * @returns how many settings were changed
 */
export async function presentBot(api: Api, translators: Readonly<Record<Language, Translate>>): Promise<number> {
  let changed = 0;
  for (const code of [undefined, ...languages]) {
    const t = translators[code ?? "kk"];
    const where = code === undefined ? {} : { language_code: code };
    const set = async (differs: boolean, write: () => Promise<unknown>) => {
      if (!differs) return;
      await write();
      changed += 1;
    };
    const commands = commandsOfAll(t);
    const known = await api.getMyCommands(where);
    await set(JSON.stringify(known) !== JSON.stringify(commands), () => api.setMyCommands(commands, where));
    const name = t("common:profile.name");
    await set((await api.getMyName(where)).name !== name, () => api.setMyName(name, where));
    const description = t("common:profile.description");
    await set((await api.getMyDescription(where)).description !== description, () =>
      api.setMyDescription(description, where),
    );
    const short = t("common:profile.short");
    await set((await api.getMyShortDescription(where)).short_description !== short, () =>
      api.setMyShortDescription(short, where),
    );
  }
  return changed;
}
