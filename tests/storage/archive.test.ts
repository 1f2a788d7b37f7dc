import { expect, it } from "vitest";
import { createArchive } from "../../src/storage/archive.ts";
import { testRedis } from "../support/redis.ts";

type News = { readonly id: string; readonly sentAt: number; readonly text: string };
const { redis, prefix: own } = testRedis();
let count = 0;
const anew = () => {
  const prefix = `${own}${count++}:`;
  const parse = (json: string) => (json.startsWith("{") ? (JSON.parse(json) as News) : undefined);
  return { prefix, archive: createArchive<News>({ redis, prefix, parse }) };
};
const piece = (n: number, text = `news ${n}`): News => ({ id: `n${n}`, sentAt: n, text });

it("keeps the last ten, the newest first, whatever the order they come in", async () => {
  const { archive } = anew();
  expect(await archive.last()).toEqual([]);
  for (const n of [3, 1, 2, 12, 11, 10, 9, 8, 7, 6, 5, 4]) await archive.publish(piece(n));
  expect((await archive.last()).map(({ id }) => id)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((n) => `n${n}`));
});

it("puts a corrected text in the place of the first", async () => {
  const { archive } = anew();
  await archive.publish(piece(1));
  await archive.publish(piece(2));
  await archive.publish(piece(1, "corrected"));
  expect((await archive.last()).map(({ text }) => text)).toEqual(["news 2", "corrected"]);
});

it("leaves out what can't be read", async () => {
  const { prefix, archive } = anew();
  await archive.publish(piece(1));
  await redis.hset(`${prefix}n`, "rubbish", "?");
  expect(await archive.last()).toEqual([piece(1)]);
});
