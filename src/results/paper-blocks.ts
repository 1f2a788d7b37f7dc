/** How a line of the paper looks. `box` has an empty square to tick, `who` names a child whose lines
 * follow, `basis` is what a sum rests on. */
export type Look = "title" | "heading" | "name" | "plain" | "strong" | "quiet" | "who" | "bullet" | "basis" | "box";

/** The same line in two languages, side by side. */
export type Row = { readonly words: readonly [kk: string, second: string]; readonly look: Look };

/** Lines that stay on one page where they can. */
export type Block = readonly Row[];

export const row = (words: Row["words"], look: Look = "plain"): Row => ({ words, look });
