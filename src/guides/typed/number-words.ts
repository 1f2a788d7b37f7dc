import { all, lexicon } from "./lexicon.ts";
import type { Token } from "./tokens.ts";
import { en } from "./words/en.ts";
import type { Numbered, Words } from "./words/forms.ts";
import { kk } from "./words/kk.ts";
import { ru } from "./words/ru.ts";

export type Language = "kk" | "ru" | "en";
/** How a part takes its place in a number: «жүз» and «hundred» multiply what stands before them, «двести» doesn't. */
export type Role = "zero" | "fraction" | "unit" | "teen" | "ten" | "hundred" | "times" | "scale" | "digits";
export type Form = "cardinal" | "collective" | "ordinal";
export type NumberWord = {
  readonly value: number;
  readonly role: Role;
  readonly form: Form;
  readonly language: Language;
};

function role(value: number, language: Language): Role {
  if (!Number.isInteger(value)) return "fraction";
  if (value === 0) return "zero";
  if (value < 10) return "unit";
  if (value < 20) return value === 10 && language === "kk" ? "ten" : "teen";
  if (value < 100) return "ten";
  if (value >= 1000) return "scale";
  return value === 100 && language !== "ru" ? "times" : "hundred";
}

const meanings = (numbered: Numbered, form: Form, language: Language) =>
  numbered.flatMap(([value, words]) => all(words, { value, role: role(value, language), form, language }));

const wordsOf = (words: Words, language: Language) => [
  ...meanings(words.cardinals, "cardinal", language),
  ...meanings(words.collectives, "collective", language),
  ...meanings(words.ordinals, "ordinal", language),
];

/** Groups of disability and the like; a lone I, V or X is a word or a letter. */
const roman: Numbered = [
  [2, "ii"],
  [3, "iii"],
  [4, "iv"],
  [6, "vi"],
  [7, "vii"],
  [8, "viii"],
  [9, "ix"],
];

/** A school term, gold and an orphan: one letter off they are numbers. */
const NONE: NumberWord = { value: Number.NaN, role: "zero", form: "cardinal", language: "ru" };

const known = lexicon<NumberWord>([
  ...all("четверть четверти четвертью алтын алтыны алтыннан жетім жетімге жетімдер", NONE),
  ...wordsOf(kk, "kk"),
  ...wordsOf(ru, "ru"),
  ...wordsOf(en, "en"),
  ...meanings(roman, "ordinal", "en"),
]);

export const numberWord: typeof known.find = (token) => {
  const word = known.find(token);
  return word === NONE ? undefined : word;
};

/** Whether it is a number to the letter: what undoes a slip of the layout mustn't guess besides. */
export const knownNumber = (token: Token): boolean => known.exact(token) !== undefined;

/** What may stick to digits: «3-ші», «12-го», «4-х». */
export const ending = lexicon<"ordinal" | "cardinal">(
  [kk, ru, en].flatMap(({ ordinalEndings, caseEndings }) => [
    ...all(ordinalEndings, "ordinal" as const),
    ...all(caseEndings, "cardinal" as const),
  ]),
).exact;

/** «с половиной», «жарым», «and a half». */
export const half = lexicon<true>([kk, ru, en].flatMap(({ andAHalf }) => all(andAHalf, true as const))).exact;
