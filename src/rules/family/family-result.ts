import type { ISODate, YearMonth } from "../dates.ts";
import type { Decision, Per, Reason } from "../decision.ts";
import type { Figure } from "../figures.ts";

/** A paper to bring, once for all that ask for it. `when` (`conditions.<id>`) where only some families need it. */
export type PaperNeeded = { readonly paper: string; readonly for: readonly string[]; readonly when?: string };

export type Deadline = {
  readonly benefit: string;
  readonly child?: number;
  readonly day: ISODate;
  /** `claim-by`: the last day to apply; `starts`: the first day; `ends`: the last day it is paid or given. */
  readonly what: "claim-by" | "starts" | "ends";
};

export type FamilyResult = {
  readonly on: ISODate;
  /**
   * Every programme that plainly concerns the family, in the order it was reckoned; targeted assistance last. `child`
   * counts the children of the household from 0, those still to be born after them.
   */
  readonly decisions: readonly Decision[];
  readonly papers: readonly PaperNeeded[];
  /** From that day on, the nearest first. */
  readonly deadlines: readonly Deadline[];
};

export type TimelineEvent = {
  readonly day: ISODate;
  readonly what: "starts" | "changes" | "stops" | "deadline" | "happens";
  readonly benefit: string;
  readonly child?: number;
  readonly amount?: Figure;
  /** Instead of an amount, where it depends: its bounds as far as they are known. */
  readonly least?: Figure;
  readonly most?: Figure;
  readonly per?: Per;
  readonly because: Reason;
};
export type TimelineMonth = { readonly month: YearMonth; readonly events: readonly TimelineEvent[] };
