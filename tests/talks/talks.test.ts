import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "vitest";
import { roles } from "../../src/bot/roles.ts";
import { isLanguage } from "../../src/i18n/i18n.ts";
import type { Person } from "../../src/playground/actors.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { createTestBot, type TestBot } from "../support/bot.ts";
import { testRedis } from "../support/redis.ts";
import { readTalks, runTalk } from "../support/talk.ts";

/** Somebody of the desk has a role, has met the bot and chosen a language. */
async function settleIn({ deliver, parts }: TestBot, person: Person | undefined, role: string, language: string) {
  const given = roles.find((one) => one === role);
  if (person === undefined || given === undefined || !isLanguage(language)) throw new Error(`nobody is «${role}»`);
  if (given !== "owner") await parts.desk.roles.give(person.id, given);
  person.send("/start");
  await deliver();
  const answered = person.press(person.last()?.id ?? 0, `• ${parts.translators[language]("common:languageName")}`);
  await deliver();
  await answered;
}

const { redis, prefix } = testRedis();
const here = new URL("./", import.meta.url);

describe.each(readdirSync(here).filter((name) => name.endsWith(".md")))("%s", (file) => {
  for (const [at, talk] of readTalks(readFileSync(new URL(file, here), "utf8")).entries())
    it(`${talk.language}: ${talk.title}`, async () => {
      const standIn = createStandIn();
      const person = standIn.person({ language: talk.language, firstName: "Reader" });
      const others = new Map(
        talk.people.map(({ name, language }) => [name, standIn.person({ language, firstName: name })]),
      );
      const owners = talk.people.flatMap(({ name, role }) => (role === "owner" ? [others.get(name)?.id ?? 0] : []));
      const options = { redis, prefix: `${prefix}${file}${at}:`, standIn, owners };
      const bot = await createTestBot(options);
      for (const { name, role, language } of talk.people) await settleIn(bot, others.get(name), role, language);
      await runTalk(talk, { person, others, bot, restart: () => createTestBot(options) });
    });
});
