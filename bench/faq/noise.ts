import type { Language } from "../../src/i18n/i18n.ts";
import { noises as ways } from "../../tests/safety/noise.ts";

type Noise = { readonly name: string; readonly of: readonly Language[]; readonly make: (text: string) => string };

const way = (name: string) => {
  const make = ways[name];
  if (make === undefined) throw new Error(`no noise «${name}»`);
  return make;
};

/** How the same questions are spelled by hurried fingers, without a Kazakh keyboard, in Latin letters. */
export const noises: readonly Noise[] = [
  { name: "capitals", of: ["kk", "ru", "en"], make: way("capitals") },
  { name: "typos", of: ["kk", "ru", "en"], make: (text) => withTypos(text, 0.35) },
  { name: "glued words", of: ["kk", "ru", "en"], make: glued },
  { name: "letters held down", of: ["kk", "ru", "en"], make: way("letters held down") },
  { name: "smiles", of: ["kk", "ru", "en"], make: way("a smile in between") },
  { name: "other keyboard", of: ["kk", "ru"], make: way("the other keyboard") },
  { name: "translit", of: ["ru"], make: way("Russian in Latin letters") },
  { name: "no Kazakh letters", of: ["kk"], make: way("no Kazakh letters") },
  { name: "Latin of 2018", of: ["kk"], make: way("Kazakh Latin of 2018") },
  { name: "Latin of 2021", of: ["kk"], make: way("Kazakh Latin of 2021") },
  { name: "Latin of SMS", of: ["kk"], make: way("Kazakh Latin of text messages") },
];

/** Every other pair of words is written as one. */
function glued(text: string): string {
  const words = text.split(" ");
  return words
    .map((word, i) => (i % 2 === 0 && i + 1 < words.length ? word : `${word} `))
    .join("")
    .trim();
}

/** A slip in some of the longer words: a letter doubled with its neighbour, dropped, or changed about; always the same ones. */
function withTypos(text: string, share: number): string {
  let state = [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7);
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return text
    .split(" ")
    .map((word) => (word.length > 3 && random() < share ? slip(word, random) : word))
    .join(" ");
}

function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word[at] ?? "", word.slice(at + 1)];
  const kind = random();
  if (kind < 0.34) return before + after;
  if (kind < 0.67) return before + (after[0] ?? "") + letter + after.slice(1);
  const letters = /[а-я]/i.test(word) ? "аеиоуынтрлсв" : "aeioutnrls";
  return before + (letters[Math.floor(random() * letters.length)] ?? "") + after;
}
