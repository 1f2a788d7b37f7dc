import { hearing } from "./hearing.ts";
import type { Kind, Tier, Voice } from "./kinds.ts";
import type { Sign } from "./lists.ts";
import { createEar, type Heard, type Hit } from "./words.ts";

export { Kind, kinds, Tier } from "./kinds.ts";

const { names, signs, lexicon } = hearing;
/** What the lists of danger.yaml hear in a message. */
export const hear = createEar(lexicon, names.indexOf("harmless"));

/** How urgent a kind is where no sign tells. */
export const tierOf = (kind: Kind): Tier => signs.find((sign) => sign.kind === kind)?.tier ?? "now";

/** What gave a danger away: the sign, its place in danger.yaml, the hits it stands on. */
export type Found = { readonly sign: Sign; readonly rank: number; readonly hits: readonly Hit[] };

/** Of each list the signs that begin with it, by their place in danger.yaml. */
const ranks = new Map<number, number[]>();
for (const [rank, { all }] of signs.entries())
  for (const list of all[0] ?? []) ranks.set(list, [...(ranks.get(list) ?? []), rank]);

/** The first sign that fits, in the order of danger.yaml. */
export function firstSign({ hits }: Heard): Found | undefined {
  if (hits.length === 0) return undefined;
  const by = byList(hits);
  const begun = new Set([...by.keys()].flatMap((list) => ranks.get(list) ?? []));
  for (const rank of [...begun].sort((a, b) => a - b)) {
    const sign = signs[rank];
    const found = sign && fits(sign, by);
    if (found) return { sign, rank, hits: found };
  }
  return undefined;
}

type ByList = ReadonlyMap<number, readonly Hit[]>;
function byList(hits: readonly Hit[]): ByList {
  const by = new Map<number, Hit[]>();
  for (const hit of hits) {
    const known = by.get(hit.list);
    if (known) known.push(hit);
    else by.set(hit.list, [hit]);
  }
  return by;
}

function fits({ all, within, unless, near: reach }: Sign, by: ByList): readonly Hit[] | undefined {
  const [first = [], ...others] = all;
  if (others.some((lists) => !lists.some((list) => by.has(list)))) return undefined;
  for (const hit of first.flatMap((list) => by.get(list) ?? [])) {
    const near = others.map((lists) => lists.map((list) => nearest(hit, by.get(list), within)).find(Boolean));
    if (near.some((other) => other === undefined)) continue;
    const hits = [hit, ...near.flatMap((other) => (other ? [other] : []))];
    const elsewhere = unless.some((list) => hits.some((each) => nearest(each, by.get(list), reach, each.clause)));
    if (!elsewhere) return hits;
  }
  return undefined;
}

/** A hit at most so many words away, on other words than this one, and in one clause where that is asked. */
function nearest(hit: Hit, others: readonly Hit[] | undefined, within: number, clause?: number): Hit | undefined {
  if (others === undefined) return undefined;
  // Hits lie in the order of their start, and no phrase is longer than eight words.
  for (let i = firstFrom(others, hit.start - within - 8); i < others.length; i++) {
    const other = others[i];
    if (other === undefined || other.start > hit.end + within) return undefined;
    if (clause !== undefined && other.clause !== clause) continue;
    const after = other.start > hit.end;
    const before = other.end < hit.start;
    if (after || (before && hit.start - other.end <= within)) return other;
  }
  return undefined;
}

function firstFrom(hits: readonly Hit[], start: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A child is spoken to as a child; whoever speaks of a son, a husband or a benefit isn't one. */
export function voiceOf({ hits }: Heard): Voice {
  const has = (voice: string) => hits.some(({ list }) => names[list] === voice);
  return has("child-voice") && !has("adult-voice") ? "child" : "adult";
}
