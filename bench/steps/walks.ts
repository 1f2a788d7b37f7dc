import type { Press } from "../../src/bot/buttons.ts";

/** The presses of one family in one guide, in the order it asks. */
export type Walk = { readonly guide: string; readonly presses: readonly Press[] };

const answered = (guide: string, answers: readonly (readonly [question: string, value: string])[]): Walk => ({
  guide,
  presses: answers.map(([question, value]) => ({ does: "answer", guide, question, value })),
});

/** The longest guide, of a family whose every answer leads to one more question. */
export const long = answered("family", [
  ["kids", "@2026-11-24,2026-03,2022-05,2009-02"],
  ["who", "citizen"],
  ["grantPaid", "no"],
  ["insured", "yes"],
  ["salary", "200000"],
  ["gaps", "no"],
  ["income", "count"],
  ["people", "5"],
  ["total", "200000"],
  ["more", "disability,award,emergency"],
  ["disKids", "1"],
  ["disGroup", "group-2"],
  ["award", "kumis-alqa"],
  ["kinder", "no"],
  ["region", "abai"],
]);

export const short = answered("childcare", [
  ["paidFrom", "yes"],
  ["salary", "300000"],
  ["months", "24"],
  ["birthDate", "2026-03"],
  ["birthOrder", "2"],
  ["livesHere", "yes"],
]);

/** The same answer so often, taken back each time: the screens are alike, only what went before grows. */
const TIMES = 12;
const [first, second] = short.presses;
const back: Press = { does: "back", guide: short.guide, question: "months" };
export const again: Walk = {
  guide: short.guide,
  presses: [first, ...Array.from({ length: TIMES }, () => [second, back]).flat()].filter((one) => one !== undefined),
};
