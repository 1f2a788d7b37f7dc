import { describe, expect, it } from "vitest";
import { createMetrics } from "../../src/ops/metrics.ts";

const options = {
  build: { version: "1.2.3", rules: "abcdef012345" },
  lists: { guide: ["birth-grant"], question: ["livesHere"], language: ["kk", "ru", "en"], data: ["iin"] },
  gauges: [],
};
/** The lines of our own metrics that carry a number. */
async function told(metrics: ReturnType<typeof createMetrics>): Promise<string[]> {
  const lines = (await metrics.registry.metrics()).split("\n");
  return lines.filter((line) => line.startsWith("bala_komek_"));
}

describe("a label", () => {
  it.each`
    labels                                                 | shown                                         | because
    ${{ guide: "birth-grant", question: "livesHere" }}     | ${'guide="birth-grant",question="livesHere"'} | ${"both are ours"}
    ${{ guide: "birth-grant", question: "Айгерим" }}       | ${'guide="birth-grant",question="other"'}     | ${"a name"}
    ${{ guide: "970101500012", question: "+77015551234" }} | ${'guide="other",question="other"'}           | ${"numbers of a person"}
    ${{ guide: "__proto__", question: "constructor" }}     | ${'guide="other",question="other"'}           | ${"words of the language itself"}
  `("says $shown: $because", async ({ labels, shown }) => {
    const metrics = createMetrics(options);
    metrics.count("guide_answers", labels);
    expect(await told(metrics)).toContain(`bala_komek_guide_answers_total{${shown}} 1`);
  });
});

it("counts one more, or so many, and tells times in seconds", async () => {
  const metrics = createMetrics(options);
  metrics.count("updates", { update: "message", outcome: "answered" });
  metrics.count("broadcast_messages", { sent: "sent" }, 28);
  metrics.took("update", 250, { update: "message" });
  const lines = await told(metrics);
  expect(lines).toContain('bala_komek_updates_total{update="message",outcome="answered"} 1');
  expect(lines).toContain('bala_komek_broadcast_messages_total{sent="sent"} 28');
  expect(lines).toContain('bala_komek_update_seconds_sum{update="message"} 0.25');
  expect(lines).toContain('bala_komek_update_seconds_bucket{le="0.25",update="message"} 1');
  expect(lines).toContain('bala_komek_update_seconds_bucket{le="0.1",update="message"} 0');
  expect(lines).toContain('bala_komek_build_info{version="1.2.3",rules="abcdef012345"} 1');
});

it("reads a number when asked, and leaves out what can't be read just now", async () => {
  let days = 3;
  let isAway = false;
  const metrics = createMetrics({
    ...options,
    gauges: [
      { name: "law_days_left", help: "Days", now: () => days },
      {
        name: "dangers_yesterday",
        help: "Messages",
        label: "tier",
        each: async () => {
          if (isAway) throw new Error("Redis is away");
          return { now: 7, Айгерим: 1 };
        },
      },
    ],
  });
  const lines = await told(metrics);
  expect(lines).toContain("bala_komek_law_days_left 3");
  expect(lines).toContain('bala_komek_dangers_yesterday{tier="now"} 7');
  expect(lines).toContain('bala_komek_dangers_yesterday{tier="other"} 1');
  days = 2;
  isAway = true;
  const later = await told(metrics);
  expect(later).toContain("bala_komek_law_days_left 2");
  expect(later.join()).not.toContain("dangers_yesterday{");
});
