import {
  type Change,
  comesInHand,
  compare,
  type Decision,
  difference,
  type FamilyResult,
  type Figure,
  familyDifference,
  figure,
  type ISODate,
  type Law,
  type Per,
  type Programmes,
  reckonFamily,
  runsOn,
  sum,
} from "../rules/index.ts";
import type { SampleFamily } from "./sample-families.ts";

/** Money of one kind before and after: what is paid once and what is paid every month are never added. */
export type Moved = {
  readonly per: Per;
  readonly unit: "KZT" | "USD";
  readonly before: Figure;
  readonly after: Figure;
  /** Negative where it grows less. */
  readonly by: Figure;
};
export type FamilyImpact = {
  readonly family: SampleFamily;
  readonly changes: readonly Change[];
  readonly moved: readonly Moved[];
};
export type ProgrammeImpact = { readonly benefit: string; readonly families: number; readonly moved: readonly Moved[] };
export type Impact = {
  readonly on: ISODate;
  readonly families: readonly FamilyImpact[];
  readonly programmes: readonly ProgrammeImpact[];
  readonly moved: readonly Moved[];
  /** Changes that hang on an open fact: shown with their bounds, and not added. */
  readonly open: number;
};

/**
 * What another law would change for each family on a day, with the families' ages as they are in their examples.
 *
 * @returns families in the order given, also those of whom nothing changes. Only sums that are sure are added up: those
 *          that hang on an open fact stand among the changes with both their bounds
 */
export function impactOf(
  families: readonly SampleFamily[],
  on: ISODate,
  laws: { readonly before: Law; readonly after: Law },
  programmes: Programmes,
): Impact {
  const reckoned = families.map((family) => {
    const household = family.movedTo(on);
    const before = reckonFamily(household, on, laws.before, programmes);
    const after = reckonFamily(household, on, laws.after, programmes);
    return { family, pairs: pairsOf(before, after), changes: familyDifference(before, after) };
  });
  const all = reckoned.flatMap(({ pairs }) => pairs);
  const changed = reckoned.flatMap(({ changes }) => changes);
  return {
    on,
    families: reckoned.map(({ family, changes, pairs }) => ({ family, changes, moved: moved(pairs, on) })),
    programmes: [...new Set(changed.map(({ benefit }) => benefit))].map((benefit) => {
      const concerned = reckoned.filter(({ changes }) => changes.some((change) => change.benefit === benefit));
      const own = concerned.flatMap(({ pairs }) =>
        pairs.filter(({ before, after }) => (before ?? after)?.benefit === benefit),
      );
      return { benefit, families: concerned.length, moved: moved(own, on) };
    }),
    moved: moved(all, on),
    open: changed.filter(isOpen).length,
  };
}

type Pair = Pick<Change, "before" | "after">;

function pairsOf(before: FamilyResult, after: FamilyResult): readonly Pair[] {
  const is = (one: Decision) => (other: Decision) => one.benefit === other.benefit && one.child === other.child;
  const kept = before.decisions.map((one): Pair => {
    const then = after.decisions.find(is(one));
    return then === undefined ? { before: one } : { before: one, after: then };
  });
  const added = after.decisions.filter((one) => !before.decisions.some(is(one)));
  return [...kept, ...added.map((one): Pair => ({ after: one }))];
}

/** A sum that hangs on an open fact before or after can't be set against a sure one. */
const isOpen = ({ before, after }: Pair): boolean => before?.verdict === "depends" || after?.verdict === "depends";

const PERS: readonly Per[] = ["month", "once", "year", "quarter", "day"];
const UNITS = ["KZT", "USD"] as const;

/** What differs, of each kind of money. */
function moved(pairs: readonly Pair[], on: ISODate): readonly Moved[] {
  const sure = pairs.filter((pair) => !isOpen(pair));
  return PERS.flatMap((per) =>
    UNITS.flatMap((unit): readonly Moved[] => {
      const [was, is] = (["before", "after"] as const).map((side) =>
        total(
          sure.flatMap((pair) => pair[side] ?? []),
          { per, unit, on },
        ),
      );
      if (was === undefined || is === undefined || compare(was, is) === 0) return [];
      return [{ per, unit, before: was, after: is, by: difference(is, was) }];
    }),
  );
}

/** What is sure to come in hand; of what is paid again and again only what runs on that day. */
const total = (
  decisions: readonly Decision[],
  { per, unit, on }: { readonly per: Per; readonly unit: Moved["unit"]; readonly on: ISODate },
): Figure =>
  sum(
    decisions.flatMap((one) =>
      one.verdict === "entitled" &&
      one.per === per &&
      one.amount?.unit === unit &&
      comesInHand(one.benefit) &&
      (per === "once" || runsOn(one, on))
        ? [one.amount]
        : [],
    ),
    unit,
  );

/** By how much the sum of one answer moves; nothing where either has none, or where it depends. */
export function movedBy(change: Change): Figure | undefined {
  const { before, after } = change;
  const [was, is] = [sureSum(before), sureSum(after)];
  const unit = (is ?? was)?.unit;
  if (unit === undefined || isOpen(change)) return undefined;
  const [from, to] = [was ?? figure(0, unit), is ?? figure(0, unit)];
  return from.unit === to.unit ? difference(to, from) : undefined;
}

const sureSum = (one: Decision | undefined): Figure | undefined =>
  one?.verdict === "entitled" ? one.amount : undefined;
