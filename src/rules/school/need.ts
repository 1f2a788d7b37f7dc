import { z } from "zod";
import type { ISODate } from "../dates.ts";
import { because, type Reason, sourcesOf } from "../decision.ts";
import { choice, money, rarely, yesNo } from "../facts.ts";
import { compare, type Figure, given, product } from "../figures.ts";
import type { ParameterId } from "../parameters/ids.ts";
import type { Law } from "../parameters/law.ts";
import type { Open } from "../unknowns.ts";

/** What puts a child into a category of school help, free meals and camp places: the rules of all three list the same. */
export const needFacts = {
  receivesTsa: yesNo,
  /** Tenge a month for each member of the family. */
  incomePerHead: z.union([z.literal("unknown").transform(() => undefined), money]).optional(),
  /** Rarely asked: «none» unless someone says otherwise. */
  parentsLost: choice(["none", "one", "both"]).prefault("none"),
  guardianship: choice(["none", "guardian", "foster-family", "professional-foster", "adopted"]),
  /** The family needs urgent help after a fire, a flood or the like. */
  emergency: rarely,
};
type NeedFacts = z.output<z.ZodObject<typeof needFacts>>;

export type Need = {
  readonly receivesTsa: boolean;
  readonly belowMinimum: boolean;
  readonly orphan: boolean;
  readonly emergency: boolean;
};

/** Income per person that a family must stay below: a multiple of the subsistence minimum. */
export const incomeLimit = (rate: ParameterId, day: ISODate, law: Law): Figure =>
  product(law.on(day, rate), law.on(day, "subsistence-minimum"));

/**
 * The values these facts may have, and after them those of the rule's own. «No» comes first: where the answer makes no
 * difference, the reason given must hold.
 */
export const openNeed = <Own extends object>(facts: NeedFacts, limit: Figure, own: Own): Open<Need> & Own => ({
  receivesTsa: perhaps(facts.receivesTsa),
  belowMinimum: perhaps(facts.incomePerHead === undefined ? undefined : isBelow(facts.incomePerHead, limit)),
  orphan: perhaps(orphanInFamily(facts)),
  emergency: perhaps(facts.emergency),
  ...own,
});
export const settlesNeed = ({ guardianship }: Pick<NeedFacts, "guardianship">) =>
  ({
    receivesTsa: "settles.receivesTsa",
    belowMinimum: "settles.incomePerHead",
    orphan: guardianship === undefined ? "settles.guardianship" : "settles.parentsLost",
    emergency: "settles.emergency",
  }) as const;

export const perhaps = (fact: boolean | undefined): readonly boolean[] => (fact === undefined ? [false, true] : [fact]);

const isBelow = (income: string, limit: Figure): boolean => compare(given("incomePerHead", income, "KZT"), limit) < 0;

/**
 * Orphans and children left without parental care who live in families. A professional foster family is read as one
 * (the contract says so); a child who was adopted has parents. Both parents lost counts also before a guardian is named.
 */
function orphanInFamily({ guardianship, parentsLost }: NeedFacts): boolean | undefined {
  if (guardianship === undefined) return undefined;
  if (guardianship === "none") return parentsLost && parentsLost === "both";
  return guardianship !== "adopted";
}

/** The first category that applies, as a reason; undefined when none does. */
export function category(need: Need, limit: Figure, listedIn: ParameterId, day: ISODate, law: Law): Reason | undefined {
  const list = law.on(day, listedIn);
  if (need.receivesTsa) return because("need.tsa", {}, list);
  if (need.belowMinimum) return because("need.belowMinimum", { limit }, ...sourcesOf(limit));
  if (need.orphan) return because("need.orphan", {}, list);
  return need.emergency ? because("need.emergency", {}, list) : undefined;
}

/** Why no category applies, and that the school's own council may decide otherwise. */
export const noCategory = (limit: Figure, listedIn: ParameterId, day: ISODate, law: Law): readonly Reason[] => [
  because("need.notBelowMinimum", { limit }, ...sourcesOf(limit)),
  because("need.otherCategories", {}, law.on(day, listedIn)),
  because("need.councilMayDecide", {}, law.on(day, listedIn)),
];
