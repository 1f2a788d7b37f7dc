import type { Decision, ISODate } from "../rules/index.ts";
import type { Named } from "./children.ts";

/**
 * What was reckoned for a family, as everything that is taken home needs it; a `FamilyResult` with a link is one.
 * Nobody's name is in it, and nothing of it is stored.
 */
export type Reckoned = {
  /** The day of the reckoning, in Kazakhstan. */
  readonly on: ISODate;
  readonly decisions: readonly Decision[];
  /** Leads back into the guide: `https://t.me/<bot>?start=<payload>`. */
  readonly link: string;
  /** How the chat calls the children; by number where this is left out. A calendar outlives ages: it always counts. */
  readonly named?: Named;
};

/** A file made on demand, always the same bytes for the same input. */
export type TakeHome = {
  readonly bytes: Uint8Array;
  /** What the file is called: `bala-komek-2026-06-01.png`. */
  readonly name: string;
  /** The same in words, for those who can't see the file: plain text of 1024 characters at most, not escaped. */
  readonly caption: string;
};

export const fileName = (what: string, on: ISODate, ending: string): string => `bala-komek-${what}-${on}.${ending}`;
