/**
 * `npm run faq:fit`: fits the decision (src/faq/fitted.yaml) on the half of the blind set that is there to tune on; the
 * other half is never read. `-- --development` takes the development set.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { type Fitted, likely, type Signals, signalNames, type Weights } from "../../src/faq/decide.ts";
import { createFaq } from "../../src/faq/index.ts";
import { noises } from "./noise.ts";
import { blindSet, developmentSet } from "./sets.ts";

const { values } = parseArgs({ options: { development: { type: "boolean" } } });
const { questions, outOfScope } = values.development ? developmentSet() : blindSet();
const faq = createFaq();

/** A message of the set: what it gave away, and what would have been right. `weight`: noisy copies count less. */
type Example = Signals & {
  readonly isOurs: boolean;
  readonly firstIsRight: boolean;
  readonly offered: boolean;
  readonly weight: number;
};
const COPIES = 0.25;

const tune = <T extends { half: string }>(all: readonly T[]) => all.filter(({ half }) => half === "tune");
const examples: readonly Example[] = [
  ...tune(questions).flatMap(({ text, language, accepts, clean }) => {
    const copies = clean ? noises.filter(({ of }) => of.includes(language)).map(({ make }) => make(text)) : [];
    return [text, ...copies].map((text, i) => example(text, language, accepts, i === 0 ? 1 : COPIES / copies.length));
  }),
  ...tune(outOfScope).map(({ text, language }) => example(text, language, [], 1)),
];

function example(text: string, language: "kk" | "ru" | "en", accepts: readonly string[], weight: number): Example {
  const { ranked, signals } = faq.ask(text, language);
  const ours = ranked.filter(({ id }) => faq.entry(id) !== undefined).map(({ id }) => id);
  return {
    ...signals,
    isOurs: accepts.length > 0,
    firstIsRight: accepts.includes(ours[0] ?? ""),
    offered: ours.slice(0, 5).some((id) => accepts.includes(id)),
    weight,
  };
}

/** Logistic regression by gradient descent, drawn a little towards nought: few examples must not shout. */
function regression(label: (one: Example) => boolean): Weights {
  const weights: Record<string, number> = Object.fromEntries(["bias", ...signalNames].map((name) => [name, 0]));
  const all = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < 6_000; round++) {
    const slope: Record<string, number> = {};
    for (const one of examples) {
      const off = (likely(one, weights as Weights) - (label(one) ? 1 : 0)) * (one.weight / all);
      slope.bias = (slope.bias ?? 0) + off;
      for (const name of signalNames) slope[name] = (slope[name] ?? 0) + off * one[name];
    }
    for (const name of Object.keys(weights)) {
      const drawn = name === "bias" ? 0 : 0.0005 * (weights[name] ?? 0);
      weights[name] = (weights[name] ?? 0) - 3 * ((slope[name] ?? 0) + drawn);
    }
  }
  return weights as Weights;
}

const [right, ours] = [regression((one) => one.firstIsRight), regression((one) => one.isOurs)];
const sum = (all: readonly Example[]) => all.reduce((sum, { weight }) => sum + weight, 0);
const steps = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);

/** A wrong answer is worse than none: so many of the direct ones must be right, a little above the bar. */
const PRECISION = 0.965;
/** And so few of the messages that aren't ours may be answered. */
const WRONGLY = 0.015;
const foreign = examples.filter(({ isOurs }) => !isOurs);
const answer =
  steps.find((least) => {
    const direct = examples.filter((one) => likely(one, right) >= least && one.ahead > 0);
    const mine = direct.filter(({ isOurs }) => isOurs);
    return (
      sum(mine.filter(({ firstIsRight }) => firstIsRight)) >= PRECISION * sum(mine) &&
      sum(direct.filter(({ isOurs }) => !isOurs)) <= WRONGLY * sum(foreign)
    );
  }) ?? 0.99;

/** What is ours should be offered, what isn't should not; a parent who is turned away loses more. */
const LOST = 3;
const isAnswered = (one: Example) => likely(one, right) >= answer && one.ahead > 0;
const worth = (least: number) =>
  sum(examples.filter((one) => one.isOurs && !isAnswered(one) && one.offered && likely(one, ours) >= least)) * LOST -
  sum(examples.filter((one) => !one.isOurs && !isAnswered(one) && likely(one, ours) >= least));
const suggest = steps.toSorted((a, b) => worth(b) - worth(a))[0] ?? 0.5;
/** Nearly all that isn't ours lies above it; rubbish lies below. */
const notOurs = foreign.map((one) => one.foreign).toSorted((a, b) => a - b)[Math.floor(foreign.length * 0.15)] ?? 0;
/** Below it one shared word would be enough. */
const LEAST = 0.12;

const round = (weights: Weights) =>
  Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, Number(weight.toFixed(3))])) as Weights;
const fitted: Fitted = {
  right: round(right),
  ours: round(ours),
  thresholds: { answer, suggest, notOurs: Number(Math.max(LEAST, notOurs).toFixed(3)) },
};
const head = `# Written by \`npm run faq:fit\` from ${examples.length} messages of the half that is there to tune on. Don't mend it by hand.\n`;
writeFileSync(new URL("../../src/faq/fitted.yaml", import.meta.url), head + stringify(fitted));
console.log(head + stringify(fitted));
