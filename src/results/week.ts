import type { Language } from "../i18n/i18n.ts";
import type { ISODate } from "../rules/index.ts";

/** How often something came; `few` stands for one to four, so that no person shows through. */
export type Cell = number | "few";

/** What people asked and how far they came in these days, ready to be shown. */
export type Week = {
  readonly from: ISODate;
  readonly to: ISODate;
  /** Questions by what they are about, in the languages in order; topics nobody asked about are left out. */
  readonly topics: readonly { readonly name: string; readonly asked: Readonly<Record<Language, Cell>> }[];
  /** The guides by how often they were opened; `leave` is the question at which most went away. */
  readonly guides: readonly {
    readonly name: string;
    readonly opened: number;
    readonly results: Cell;
    readonly leave?: { readonly question: string; readonly times: number };
  }[];
};

export const FEWEST = 5;
export const cellOf = (times: number): Cell => (times > 0 && times < FEWEST ? "few" : times);
/** Few are drawn as nothing: what isn't said can't be measured either. */
export const sizeOf = (cell: Cell): number => (cell === "few" ? 0 : cell);
