import { describe, expect, it } from "vitest";
import { type Answers, answered, type Guide } from "../../src/guides/guide.ts";
import { guides } from "../../src/guides/index.ts";
import { languages, type Translate } from "../../src/i18n/i18n.ts";
import { plainText } from "../../src/i18n/plain-text.ts";
import type { Decision } from "../../src/rules/index.ts";
import { type Outcome, outcomeOf, tellingWalks, type Walked } from "../../src/tools/draw-outcomes.ts";
import { drawnOn } from "../../src/tools/draw-pages.ts";
import { readBooks } from "../../src/tools/rules-answer.ts";
import { createTestBot } from "../support/bot.ts";
import { testRedis } from "../support/redis.ts";
import { habits } from "../support/visits/habits.ts";
import { createVisitor, phone, pressesOn, toResult, type Visitor } from "../support/visits/visitor.ts";

const { redis, prefix } = testRedis();
const books = readBooks();
// The day of the drawings in docs/guides: what they say may come out, comes out here.
const today = drawnOn(books);
const bot = await createTestBot({ redis, prefix, today, sole: true });

describe.each(guides)("$id", (guide) => {
  const walks = needed(tellingWalks(guide, today, books));
  const ways = walks.map(({ answers }) => answers).toSorted((a, b) => handy(guide, a) - handy(guide, b));

  it.each(languages)("comes to each kind of its results: %s", async (language) => {
    const visitor = createVisitor(bot, language, today);
    for (const { answers, decisions } of walks) {
      await toResult(visitor, guide, answers);
      const result = visitor.screen();
      for (const decision of decisions) {
        const what = `${decision.benefit} as ${outcomeOf(decision)}:\n${phone(result)}`;
        expect(tells(result.text, decision, visitor.t), what).toBe(true);
      }
      expect(pressesOn(result).length, phone(result)).toBeGreaterThan(0);
    }
  });

  const fitting = habits.flatMap(({ does, fits, run }) => {
    const way = ways.find((one) => fits(guide, one));
    return way === undefined ? [] : [{ does, go: (visitor: Visitor) => run({ visitor, guide, way, today }) }];
  });
  describe.each(fitting)("whoever $does", ({ go }) => {
    it.each(languages)("%s", async (language) => {
      await go(createVisitor(bot, language, today));
    });
  });
});

/** Short ways are walked faster; in one of three answers there is something before and behind the open question. */
function handy(guide: Guide, way: Answers): number {
  const { length } = answered(guide, way);
  return length < 3 ? Number.MAX_SAFE_INTEGER - length : length;
}

/** Without the walks whose outcomes others come to as well. */
const needed = (walks: readonly Walked[]): readonly Walked[] =>
  walks.reduceRight((kept, walk) => {
    const others = kept.filter((one) => one !== walk);
    const known = new Set(others.flatMap(kindsOf));
    return kindsOf(walk).every((kind) => known.has(kind)) ? others : kept;
  }, walks);
const kindsOf = ({ decisions }: Walked) => decisions.map((one) => `${one.benefit} ${outcomeOf(one)}`);

/** The words that a result of each kind begins with: alone, and as the head of a group. */
const HEADS: Readonly<Record<Outcome, readonly string[]>> = {
  entitled: ["common:verdict.likely", "common:groups.likely"],
  depends: ["common:verdict.depends", "common:groups.depends"],
  "not-entitled": ["common:verdict.notNow", "common:groups.notNow"],
  told: ["common:toDo"],
};

/** Whether the programme is named, with the words of its kind of result beneath it or over its group. */
function tells(text: string, decision: Decision, t: Translate): boolean {
  const outcome = outcomeOf(decision);
  const recorded = `programmes:${decision.benefit}.recorded`;
  const heads = [...HEADS[outcome], ...(outcome !== "not-entitled" && t.has(recorded) ? [recorded] : [])].map((key) =>
    plainText(t(key)),
  );
  const name = plainText(t(`programmes:${decision.benefit}.name`));
  const groups = Object.values(HEADS).flatMap(([, group = ""]) => (group === "" ? [] : [t(group)]));
  const lines = text.split("\n");
  return lines.some((line, at) => {
    if (!line.includes(name)) return false;
    if (outcome === "told") return lines.slice(at).some((one) => heads.includes(one));
    const over = lines.slice(0, at).findLast((one) => groups.includes(one));
    return [lines[at + 1], over].some((one) => one !== undefined && heads.includes(one));
  });
}
