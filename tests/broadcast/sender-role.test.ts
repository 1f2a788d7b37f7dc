import { expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { startSender } from "../../src/main/sender-role.ts";
import { createShared } from "../../src/main/shared.ts";
import { createLogger } from "../../src/ops/logger.ts";
import { testRedis } from "../support/redis.ts";

const { url, prefix } = testRedis();
it.each`
  answer                                | landingMs | isLate   | because
  ${Promise.resolve({ message_id: 7 })} | ${60_000} | ${false} | ${"it has landed"}
  ${new Promise(() => undefined)}       | ${50}     | ${true}  | ${"it hangs longer than anybody waits"}
`("a sender that is to stop with a message under way ends, late: $isLate: $because", async (given) => {
  const lines: string[] = [];
  const log = createLogger({ level: "warn", salt: "salt", destination: { write: (line) => void lines.push(line) } });
  const own = { REDIS_URL: url, REDIS_PREFIX: `${prefix}${given.isLate ? 1 : 0}:` };
  const shared = createShared(readConfig({ BOT_TOKEN: "1:AAtoken", ...own }), log);
  await shared.redis.connect();
  // One message for whoever waits for eGov: within seconds it is under way.
  await shared.office.waiting.add(5);
  let calls = 0;
  const sendMessage = () => {
    calls += 1;
    return given.answer;
  };
  const sender = startSender({ ...shared, api: { sendMessage } as never }, given.landingMs);
  await expect.poll(() => calls, { timeout: 20_000 }).toBe(1);
  await sender.stop();
  shared.redis.disconnect();
  expect(lines.some((line) => line.includes("what was under way has not landed"))).toBe(given.isLate);
});
