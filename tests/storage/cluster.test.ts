import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Campaign } from "../../src/broadcast/campaign.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";
import { createCampaigns } from "../../src/storage/campaigns.ts";
import { type Connection, connectRedis } from "../../src/storage/redis.ts";
import { createTestBot } from "../support/bot.ts";
import { redisCluster } from "../support/redis-servers.ts";

const faults: Error[] = [];
const noted = (fault: Error) => void faults.push(fault);

describe("on a cluster of three nodes", () => {
  let redis: Connection;
  let cluster: Awaited<ReturnType<typeof redisCluster>>;
  beforeAll(async () => {
    cluster = await redisCluster();
    redis = connectRedis(`redis+cluster://${cluster.ports.map((port) => `127.0.0.1:${port}`).join()}`, noted);
    await redis.connect();
  });
  afterAll(async () => {
    redis.disconnect();
    await cluster.stop();
  });

  it("people on all nodes go through a guide, ask, subscribe, and are forgotten", async () => {
    const standIn = createStandIn();
    const bot = await createTestBot({ redis: redis as never, prefix: "bk:", standIn });
    for (let n = 0; n < 6; n++) {
      const person = standIn.person({ language: "ru" });
      const say = async (text: string) => {
        person.send(text);
        await bot.deliver();
      };
      const press = async (label: RegExp) => {
        const message = person
          .messages()
          .findLast(({ buttons }) => buttons.flat().some(({ text }) => label.test(text)));
        const button = message?.buttons.flat().find(({ text }) => label.test(text));
        const answered = person.press(message?.id ?? 0, button?.text ?? "");
        await bot.deliver();
        await answered;
      };
      await say("/start birth-grant");
      for (const text of ["да", "март 2026", "4", "да"]) await say(text);
      expect(person.messages().some(({ text }) => text.includes("272"))).toBe(true);
      await say("сколько платят многодетным");
      expect(person.last()?.text).toContain("четверо детей");
      await say("фывапролд йцукен");
      await say("/forget");
      await press(/Стереть|Удалить/);
    }
    await pause(50);
    expect(await keysLike(redis, "bk:[cm]:*")).toEqual([]);
  });

  it("campaigns are created, changed and listed, whatever node they lie on", async () => {
    const campaigns = createCampaigns<Campaign>({
      redis: redis as never,
      prefix: "bk:",
      now: () => new Date(),
      parse: (json) => Campaign.parse(JSON.parse(json)),
    });
    const made = [];
    const content = { topic: "school", text: {} } as const;
    for (let n = 0; n < 5; n++)
      made.push(await campaigns.create((id) => Campaign.parse({ id, author: 7, content, state: "draft" })));
    expect((await campaigns.all()).map(({ id }) => id).toSorted()).toEqual(made.map(({ id }) => id));
  });
});

async function keysLike(redis: Connection, pattern: string): Promise<string[]> {
  const nodes = "nodes" in redis ? redis.nodes("master") : [redis];
  return (await Promise.all(nodes.map((node) => node.keys(pattern)))).flat();
}
