import type { Redis } from "ioredis";
import { type Role, roles } from "../../src/bot/roles.ts";
import type { Language } from "../../src/i18n/i18n.ts";
import type { Person } from "../../src/playground/actors.ts";
import type { Seen } from "../../src/playground/view.ts";
import { createTestBot, type TestBot, type TestBotOptions } from "./bot.ts";

/** Somebody at the desk, as a test sees them. */
export type Colleague = {
  readonly person: Person;
  readonly id: number;
  /** Writes, and gives what the bot says then. */
  say(text: string): Promise<string>;
  press(label: string): Promise<string>;
  last(): Seen | undefined;
};

export type Office = {
  readonly bot: TestBot;
  /** Somebody who has written to the bot before, with that role or none. */
  someone(role?: Role, language?: Language): Promise<Colleague>;
};

/** A bot with one owner in its settings, and people who were given the other roles. */
export async function createOffice(
  redis: Redis,
  prefix: string,
  options: Partial<TestBotOptions> & { readonly owners?: readonly number[] } = {},
): Promise<Office> {
  const bot = await createTestBot({ redis, prefix, ...options });
  const { standIn, parts } = bot;
  const owners = [...parts.desk.owners];

  async function someone(role?: Role, language: Language = "ru"): Promise<Colleague> {
    const named = role === "owner" ? owners.shift() : undefined;
    const person = standIn.person({ language, ...(named === undefined ? {} : { id: named }) });
    if (role !== undefined && named === undefined) await parts.desk.roles.give(person.id, role);
    const fromBot = () => person.messages().filter(({ mine }) => !mine);
    const saidAfter = async (act: () => unknown) => {
      const before = new Map(fromBot().map(({ id, version }) => [id, version]));
      const notices = person.answers().length;
      const answered = act();
      await bot.deliver();
      await answered;
      const news = fromBot().filter(({ id, version }) => before.get(id) !== version);
      const noticed = person
        .answers()
        .slice(notices)
        .map(({ text }) => text ?? "");
      return [...news.map(({ text }) => text), ...noticed].filter((text) => text !== "").join("\n---\n");
    };
    const colleague: Colleague = {
      person,
      id: person.id,
      say: (text) => saidAfter(() => person.send(text)),
      press: (label) =>
        saidAfter(() => {
          const message = fromBot().findLast(({ buttons }) => buttons.flat().some(({ text }) => text === label));
          if (message === undefined) throw new Error(`nobody offers [${label}]: ${JSON.stringify(fromBot().at(-1))}`);
          return person.press(message.id, label);
        }),
      last: () => fromBot().at(-1),
    };
    await colleague.say("/start");
    await colleague.press(`• ${parts.translators[language]("common:languageName")}`);
    return colleague;
  }
  return { bot, someone };
}

/** Everybody below a role, and whoever has none. */
export const lesser = (needed: Role): readonly (Role | undefined)[] => [
  undefined,
  ...roles.slice(0, roles.indexOf(needed)),
];
