import { it } from "vitest";
import { survive } from "../support/any-update.ts";
import { testRedis } from "../support/redis.ts";

const redis = testRedis();

it("a thousand random and malformed updates neither end the process nor leave the chat stuck", async () => {
  await survive(redis, 1_000, 20_261_124);
});
