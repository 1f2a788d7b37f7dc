import { readFileSync } from "node:fs";
import { readContent } from "../../src/faq/index.ts";
import { firstSign } from "../../src/safety/signs.ts";
import { listen } from "../../src/safety/views.ts";
import { readSentences } from "../../src/tools/locale-faults.ts";
import { MAY_BE_DANGER } from "../../tests/safety/may-be-danger.ts";
import { looks } from "../../tests/safety/messages.ts";
import { noises as ways } from "../../tests/safety/noise.ts";
import { noises } from "../faq/noise.ts";
import { blindSet, developmentSet } from "../faq/sets.ts";

/** A message to learn from. `copies`: the same typed in a hurry or in other letters. */
export type Message = {
  readonly text: string;
  readonly danger: boolean;
  readonly kind?: string;
  readonly language?: string;
  /** Whose: a set is measured by what the others taught. */
  readonly author: string;
  readonly copies: readonly string[];
  readonly weight: number;
};

/** Whatever was written as a danger or as its look-alike, and whatever people ask that is neither. */
export function material(): readonly Message[] {
  const told = looks.flatMap(({ name, danger, "look-alikes": lookAlikes }) => [
    ...danger.map(({ text, kind }) => message(text, true, name, kind)),
    ...lookAlikes.map((text) => message(text, false, name)),
  ]);
  const known = new Set(told.map(({ text }) => text));
  const { danger, lookAlikes, ...asked } = blindSet();
  const bench = [
    ...danger.map(({ text }) => message(text, true, "bench")),
    ...lookAlikes.map(({ text }) => message(text, false, "bench")),
  ].filter(({ text }) => !known.has(text));
  return [...told, ...bench, ...scenes(), ...questions(asked)];
}

const rows = (name: string) =>
  readFileSync(new URL(name, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));

/** What people say around a danger: it must not be drowned in it, nor weigh by itself. */
const calm = rows("./everyday.tsv").map(([text = ""]) => text);

/** Scenes that were written to learn from, and never to measure by. */
const scenes = (): readonly Message[] => [
  ...rows("./scenes.tsv").map(([kind = "", text = ""]) => message(text, true, "scenes", kind)),
  ...calm.map((text) => message(text, false, "scenes")),
];

/** Questions are many: each counts like a look-alike all the same, as a card or a line under one is seen most often. */
const QUESTION = 1;
function questions({ questions, outOfScope }: Pick<ReturnType<typeof blindSet>, "questions" | "outOfScope">) {
  const { entries, notOurs } = readContent();
  const development = developmentSet();
  const texts = [
    ...entries
      .filter(({ id }) => !MAY_BE_DANGER.has(id))
      .flatMap(({ title, ask }) => [...Object.values(title), ...Object.values(ask).flat()]),
    ...[
      ...notOurs.flatMap(({ ask }) => Object.values(ask).flat()),
      ...[...questions, ...outOfScope, ...development.questions, ...development.outOfScope].map(({ text }) => text),
    ].filter((text) => !hasSign(text)),
    ...rubbish,
    ...labels(),
  ];
  return texts.map((text): Message => ({ text, danger: false, author: "questions", copies: [], weight: QUESTION }));
}

/** What people press or type to answer a guide's question; what a button says of danger is none either. */
const labels = (): readonly string[] => [
  ...new Set([
    ...readSentences()
      .filter(({ path }) => /button|option|choice/.test(path))
      .map(({ text }) => text)
      .filter((text) => !hasSign(text)),
    ...AGES.flatMap((ages) => [
      `${ages.join(", ")} лет`,
      `дети ${ages.map((age) => 2026 - age).join(", ")} года рождения`,
      `две девочки ${ages.slice(0, 2).join(" и ")} и сын ${ages[2]}`,
      `балаларым ${ages.join(", ")} жаста`,
      `my kids are ${ages.join(", ")} years old`,
    ]),
  ]),
];
const AGES = Array.from({ length: 16 }, (_, i) => [i + 1, (i * 5) % 17, (i * 7 + 3) % 18]);

/** «Пахнет газом» is not our question, and a danger all the same. */
const hasSign = (text: string): boolean => listen(text).some(({ heard }) => firstSign(heard) !== undefined);
/** Where nothing is known nothing is feared. */
const rubbish: readonly string[] = ["аеиоуыэюяәөүұі", "бвгджзклмнпрстфхцчшщ", "abcdefghijklmnopqrstuvwxyz"].flatMap(
  (letters) =>
    [...letters].flatMap((letter, i, all) => [
      letter,
      letter.repeat(3),
      all.slice(i, i + 5).join(" "),
      all.slice(i, i + 6).join(""),
    ]),
);

function message(text: string, danger: boolean, author: string, kind?: string): Message {
  const language = /[әғқңөұүһі]/i.test(text) ? "kk" : /[а-я]/i.test(text) ? "ru" : "en";
  const copies = noises
    .filter(({ name, of }) => LEARNT.has(name) && of.includes(language))
    .map(({ make }) => make(text));
  // A second set of slips: nothing is told by where the first ones fell.
  const again = typos?.make(text.toLowerCase().replace(/[.,!?]/g, "")) ?? text;
  const [before = "", after = "", last = ""] = [7, 11, 13].map((step) => calm[(text.length * step) % calm.length]);
  const story = [before, text, after, last].join(". ");
  const spaced = danger ? [] : [ways["spaced letters"]?.(text) ?? text];
  return {
    text,
    danger,
    author,
    language,
    copies: [...copies, again, story, ...spaced],
    weight: 1,
    ...(kind === undefined ? {} : { kind }),
  };
}

/** Other keyboards and capitals come to the same letters of the skeleton. */
const LEARNT: ReadonlySet<string> = new Set(["typos", "glued words", "translit", "Latin of SMS"]);
const typos = noises.find(({ name }) => name === "typos");
