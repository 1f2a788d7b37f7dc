import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "vitest";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { createTestBot } from "../support/bot.ts";
import { testRedis } from "../support/redis.ts";
import { readTalks, runTalk } from "../support/talk.ts";

const { redis, prefix } = testRedis();
const here = new URL("./", import.meta.url);

describe.each(readdirSync(here).filter((name) => name.endsWith(".md")))("%s", (file) => {
  for (const [at, talk] of readTalks(readFileSync(new URL(file, here), "utf8")).entries())
    it(`${talk.language}: ${talk.title}`, async () => {
      const standIn = createStandIn();
      const options = { redis, prefix: `${prefix}${file}${at}:`, standIn };
      const bot = await createTestBot(options);
      const person = standIn.person({ language: talk.language, firstName: "Reader" });
      await runTalk(talk, { person, bot, restart: () => createTestBot(options) });
    });
});
