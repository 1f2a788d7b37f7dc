import { describe, expect, it } from "vitest";
import { Campaign } from "../../src/broadcast/campaign.ts";
import { testRedis } from "../support/redis.ts";
import { createMailroom, sampleContent } from "../support/sender.ts";

const { redis, prefix } = testRedis();
let count = 0;
const DAY = 86_400;

describe("when the people of a campaign were written to last", () => {
  it.each`
    reader                            | earlier                                                         | last         | why
    ${{}}                             | ${[{ topic: "school" }, { topic: "school" }]}                   | ${2}         | ${"the later of two"}
    ${{ topics: ["school", "fund"] }} | ${[{ topic: "school" }, { topic: "fund" }]}                     | ${2}         | ${"another topic, the same people"}
    ${{}}                             | ${[{ topic: "school" }, { topic: "fund" }]}                     | ${1}         | ${"nobody of them reads the other topic"}
    ${{ region: "abai" }}             | ${[{ topic: "school" }, { topic: "school", region: "astana" }]} | ${1}         | ${"people of another region"}
    ${{}}                             | ${[{ topic: "school" }, { topic: "school", corrects: 1 }]}      | ${1}         | ${"a correction is no message"}
    ${{ topics: ["school"] }}         | ${[{ topic: "camp" }]}                                          | ${undefined} | ${"never"}
  `("$why", async ({ reader, earlier, last }) => {
    const room = createMailroom(redis, `${prefix}${count++}:`);
    await room.readers(3, { choice: reader });
    for (const [at, content] of earlier.entries())
      await room.campaigns.create((id) =>
        Campaign.parse({
          ...{ id, author: 1, state: "done", startedAt: (at + 1) * DAY },
          content: { ...sampleContent, ...content },
        }),
      );
    const unsent = await room.campaigns.create((id) =>
      Campaign.parse({ id, author: 1, state: "draft", content: sampleContent }),
    );
    const reach = await room.overview.reach(
      Campaign.parse({ id: 99, author: 1, state: "draft", content: sampleContent }),
    );
    expect(reach.readers).toEqual({ kk: 0, ru: 3, en: 0 });
    expect(reach.last?.id).toBe(last);
    expect(reach.last?.id).not.toBe(unsent.id);
  });
});
