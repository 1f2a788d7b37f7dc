/** What a language file gives: its words, each list between spaces; every reader makes of them what it needs. */
export type Words = {
  /** «двадцать»: what is counted with. */
  readonly cardinals: Numbered;
  /** «трое», «үшеу»: people, never years. */
  readonly collectives: Numbered;
  /** «третий», «үшінші», «third». */
  readonly ordinals: Numbered;
  /** What follows digits: «3-й», «3-ші», «3rd» and «4-х», «4-тен». */
  readonly ordinalEndings: string;
  readonly caseEndings: string;
  /** «жарым», «с половиной». */
  readonly andAHalf: string;
  /** January first. The short ones are only read beside a number: «там» and «may» are everyday words. */
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly units: Readonly<Record<Unit, string>>;
  /** «м», «г», «y»: only right after digits. */
  readonly shortUnits: Readonly<Record<Unit, string>>;
};
export type Numbered = readonly (readonly [value: number, words: string])[];
export type Unit = "year" | "month" | "week" | "day";

/** Every stem with every ending; `-` stands for none. */
export const each = (stems: string, endings: string): string =>
  stems
    .split(" ")
    .flatMap((stem) => endings.split(" ").map((ending) => stem + ending.replace("-", "")))
    .join(" ");

/** The same as a list of phrases, with commas between them. */
export const forms = (stems: string, endings: string): string => each(stems, endings).replaceAll(" ", ", ");
