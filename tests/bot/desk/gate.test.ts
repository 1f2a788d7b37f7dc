import { describe, expect, it } from "vitest";
import { encode } from "../../../src/bot/buttons.ts";
import { createTestBot } from "../../support/bot.ts";
import { testRedis } from "../../support/redis.ts";

const { redis, prefix } = testRedis();
const OWNER = 77_001;

describe("the desk", () => {
  it("answers whoever has a role, and is an unknown command to all others", async () => {
    const bot = await createTestBot({ redis, prefix, owners: [OWNER] });
    const [owner, citizen] = [bot.standIn.person({ id: OWNER }), bot.standIn.person()];
    for (const person of [owner, citizen]) {
      person.send("/start");
      person.send("/whoami");
    }
    await bot.deliver();
    expect(owner.messages().at(-1)?.text).toContain(String(OWNER));
    citizen.send("/nosuchcommand");
    await bot.deliver();
    const [asked, unknown] = citizen
      .messages()
      .filter(({ mine }) => !mine)
      .slice(-2);
    expect(asked?.text).toBe(unknown?.text);
  });

  it("lets every name of a button fit", () => {
    expect(Buffer.byteLength(encode({ does: "desk", page: "campaign-approve", id: "999999-0123abcd" }))).toBeLessThan(
      65,
    );
  });
});
