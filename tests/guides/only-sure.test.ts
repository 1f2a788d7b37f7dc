import { describe, expect, it } from "vitest";
import { type Answers, answered, type Guide } from "../../src/guides/guide.ts";
import { guides } from "../../src/guides/index.ts";
import { walks } from "../../src/guides/walks.ts";
import { type Decision, type ISODate, type Law, onlySure, readLaw, readProgrammes } from "../../src/rules/index.ts";

const law = readLaw();
const programmes = readProgrammes();
/** A usual day, and one in January, on which a December birth leaves open whose index counts. */
const days: readonly ISODate[] = ["2026-11-24", "2026-01-15"];

describe("asked only what is sure, the rules entitle to the same, and tell no reasons where they cost most", () => {
  it.each(guides.map((guide) => [guide.id, guide] as const))("%s", (_, guide) => {
    for (const today of days)
      for (const walk of walks(guide, today, 40))
        for (const answers of onTheWay(guide, walk)) {
          const [sure, all] = [given(guide, answers, today, onlySure(law)), given(guide, answers, today, law)];
          expect(sure, JSON.stringify(answers)).toEqual(all);
        }
  });

  it("spares the reasons of a childcare payment", () => {
    const answers = { paidFrom: "yes", salary: "300000", months: "24", birthDate: "2026-03-02", birthOrder: "2" };
    const childcare = guides.find(({ id }) => id === "childcare");
    const sure = childcare?.decide({ ...answers, livesHere: "yes" }, "2026-11-24", onlySure(law), programmes);
    expect(sure?.filter(({ verdict }) => verdict === "entitled").map(({ reasons }) => reasons)).toContainEqual([]);
  });
});

/** The answers after each question where the guide says what is clear so far; else only all of them. */
const onTheWay = (guide: Guide, walk: Answers): readonly Answers[] => {
  if (!guide.running) return [walk];
  const said = answered(guide, walk).map(({ id }) => [id, walk[id] ?? ""] as const);
  return said.map((_, i) => Object.fromEntries(said.slice(0, i + 1)));
};

const given = (guide: Guide, answers: Answers, today: ISODate, law: Law) =>
  guide.decide(answers, today, law, programmes).flatMap((one) => (one.verdict === "entitled" ? [kept(one)] : []));

const kept = ({ reasons: _, ...one }: Decision) => one;
