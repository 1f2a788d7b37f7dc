/**
 * `npm run bench:faq`: how well free-text questions are understood, on the half of the blind set that nothing was fitted
 * on (danger apart: both its halves are learnt from, bench/danger); exit code 1 where a bar is broken. `-- --tune` measures the other half and lists what went wrong there;
 * `-- --development` the development set.
 */
import { parseArgs } from "node:util";
import { createFaq, type Faq, readContent } from "../../src/faq/index.ts";
import { languages } from "../../src/i18n/i18n.ts";
import { findDanger, maybeDanger } from "../../src/safety/danger.ts";
import { type Asked, ask, count, measureOutOfScope, measureQuestions, measureSpeed, share } from "./measure.ts";
import { noises } from "./noise.ts";
import { atLeast, atMost, type Bar, barLine, foundTable, limit, notBehind, rejectedLine, speedLine } from "./report.ts";
import { blindSet, developmentSet, type Half, type Sets } from "./sets.ts";

const { values } = parseArgs({ options: { tune: { type: "boolean" }, development: { type: "boolean" } } });
const half: Half = values.tune ? "tune" : "held";
const whole = values.development ? developmentSet() : blindSet();
const sets = values.development ? whole : halfOf(whole, half);

const { faq, seconds, megabytes } = built();
console.log(
  `Node ${process.version}; ${faq.entries.length} entries; ${values.development ? "development set" : `${half} half`}`,
);
const bars = [...understood(sets), ...rejected(sets), ...safe(sets), ...quick(sets)];
console.log(`\n${bars.map(barLine).join("\n")}`);
if (!values.development && !values.tune && bars.some(({ holds }) => !holds)) process.exitCode = 1;
if (values.tune || values.development) console.log(`\n${wrongLines(ask(faq, sets.questions)).join("\n")}`);

/** The index over content that was read before: the best of some rounds of processor time, as neighbours are many. */
function built(): { faq: Faq; seconds: number; megabytes: number } {
  const content = readContent();
  global.gc?.();
  const before = process.memoryUsage();
  const faq = createFaq(content);
  faq.prepare();
  // Flat arrays are swept only by the collection after the one that finds them unused.
  for (let times = 0; times < 3; times++) global.gc?.();
  const after = process.memoryUsage();
  const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  const rounds = Array.from({ length: 4 }, () => {
    const began = process.cpuUsage();
    createFaq(content).prepare();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1e6;
  });
  return { faq, seconds: Math.min(...rounds), megabytes: bytes / 2 ** 20 };
}

function halfOf({ questions, outOfScope, danger, lookAlikes }: Sets, half: Half): Sets {
  const of = <T extends { half: Half }>(all: readonly T[]) => all.filter((one) => one.half === half);
  return { questions: of(questions), outOfScope: of(outOfScope), danger: of(danger), lookAlikes: of(lookAlikes) };
}

function understood({ questions }: Sets): readonly Bar[] {
  const all = measureQuestions(ask(faq, questions));
  const byLanguage = languages.map((language) => {
    const found = measureQuestions(
      ask(
        faq,
        questions.filter((one) => one.language === language),
      ),
    );
    return [language, found] as const;
  });
  const clean = questions.filter((question) => question.clean);
  const byNoise = noises.map(({ name, of, make }) => {
    const same = clean.filter(({ language }) => of.includes(language));
    const noisy = same.map((question) => ({ ...question, text: make(question.text) }));
    return { name, before: measureQuestions(ask(faq, same)), found: measureQuestions(ask(faq, noisy)) };
  });
  console.log(foundTable([["all", all], ...byLanguage]));
  console.log(
    `\n${foundTable([["clean", measureQuestions(ask(faq, clean))], ...byNoise.map(({ name, found }) => [name, found] as const)])}`,
  );
  const shareOf = ({ top1 }: { top1: { hits: number; of: number } }) => (top1.of === 0 ? 0 : top1.hits / top1.of);
  const [first] = byLanguage.map(([, found]) => found).toSorted((a, b) => shareOf(b) - shareOf(a));
  return [
    atLeast("top-1", 82, all.top1),
    atLeast("top-3", 93, all.top3),
    atLeast("resolved in one tap", 92, all.resolved),
    atLeast("precision of direct answers", 95, all.precise),
    ...byLanguage.map(([language, found]) =>
      notBehind(`top-1 in ${language}`, 6, found.top1, first?.top1 ?? found.top1),
    ),
    ...byNoise.map(({ name, before, found }) => notBehind(`top-1 with ${name}`, 8, found.top1, before.top1)),
  ];
}

function rejected({ outOfScope }: Sets): readonly Bar[] {
  const found = measureOutOfScope(faq, outOfScope);
  console.log(`\n${rejectedLine(found)}`);
  return [atMost("out of scope answered wrongly", 2, found.wrongly)];
}

function safe({ danger, lookAlikes, questions, outOfScope }: Sets): readonly Bar[] {
  const heard = count(danger, ({ text }) => findDanger(text) !== undefined);
  const alarms = count(lookAlikes, ({ text }) => findDanger(text) !== undefined);
  const pointed = count(danger, ({ text }) => findDanger(text) !== undefined || maybeDanger(text));
  const lines = count(lookAlikes, ({ text }) => maybeDanger(text));
  console.log(
    `danger (${danger.length}): heard or at least pointed to help ${share(pointed)}; a line about help under ${share(lines)} of look-alikes (${lookAlikes.length})`,
  );
  return [
    atLeast("danger heard", 100, heard),
    atMost("false alarms", 2, alarms),
    atMost(
      "a line about help under questions",
      1,
      count([...questions, ...outOfScope], ({ text }) => maybeDanger(text)),
    ),
  ];
}

function quick({ questions, outOfScope }: Sets): readonly Bar[] {
  const texts = [...questions, ...outOfScope].map(({ text }) => text);
  const speed = measureSpeed(faq, texts);
  console.log(`${speedLine(speed)}; built in ${seconds.toFixed(2)} s, ${megabytes.toFixed(1)} MB`);
  return [
    limit("median", speed.median, 1, "ms"),
    limit("memory", megabytes, 40, "MB"),
    limit("build", seconds, 1, "s"),
  ];
}

/** What an editor works on. Of the half that is held nothing is ever listed. */
function wrongLines(asked: readonly Asked[]): readonly string[] {
  return asked
    .filter(({ place }) => place > 0)
    .map(({ question, reply, place }) =>
      [
        `${place < 5 ? place + 1 : "–"} ${reply.kind}`,
        question.language,
        question.text,
        `${question.accepts.join("|")} ← ${reply.ranked[0]?.id}`,
      ].join("\t"),
    );
}
