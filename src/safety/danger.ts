import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { readings } from "./skeleton.ts";
import { createEar, type Heard, type Hit } from "./words.ts";

/** What a message of danger is about. `emergency`: a life is at stake this minute (poison, blood, breath, fire). `worn-out`:
 * a parent at the end of his or her strength, or who lost hold and is afraid of harming a child. */
export const kinds = [
  "emergency",
  "suicide",
  "self-harm",
  "sexual",
  "violence",
  "lost-child",
  "safe-word",
  "extortion",
  "thrown-out",
  "hunger",
  "bullying",
  "fear",
  "worn-out",
] as const;
export const Kind = z.enum(kinds);
export type Kind = z.output<typeof Kind>;

/** `now`: a life or a body is in danger. `distress`: a child or a family that must not be left alone with it. */
export const Tier = z.enum(["now", "distress"]);
export type Danger = { readonly tier: z.output<typeof Tier>; readonly kind: Kind; readonly voice: "child" | "adult" };

const Sign = z.strictObject({
  kind: Kind,
  tier: Tier,
  /** Lists that all have to be heard; «me|kin» is one of the two. */
  all: z.array(z.string().transform((lists) => lists.split("|"))).min(1),
  within: z.number().int().default(3),
  unless: z.array(z.string()).default([]),
  near: z.number().int().default(3),
});
type Sign = z.output<typeof Sign>;

const Forms = z.string().transform((forms) => forms.split(",").map((form) => form.trim()));
const text = readFileSync(new URL("./danger.yaml", import.meta.url), "utf8");
const { words, signs } = z
  .strictObject({ words: z.record(z.string(), Forms), signs: z.array(Sign) })
  // The build writes YAML as JSON, which is read a hundred times as fast.
  .parse(text.startsWith("{") ? JSON.parse(text) : parse(text));
const unknown = signs.flatMap(({ all, unless }) => [...all.flat(), ...unless]).filter((list) => !(list in words));
if (unknown.length > 0) throw new Error(`danger.yaml has no list ${unknown.join(", ")}`);
const hear = createEar(words);

/** Danger in a message, in any of its readings; of several the first in the order of danger.yaml. */
export const findDanger = (text: string): Danger | undefined => traceDanger(text)?.danger;

/** The same with the words that gave it away, for tests and tools; they are never logged. */
export function traceDanger(text: string): { readonly danger: Danger; readonly because: string } | undefined {
  const found = readings(text).flatMap(({ tokens, sure }) => {
    const heard = listen(hear(tokens, sure));
    const first = firstSign(heard);
    return first ? [{ ...first, heard }] : [];
  });
  const worst = found.sort((a, b) => a.rank - b.rank)[0];
  if (worst === undefined) return undefined;
  const { sign, hits, heard } = worst;
  const because = hits
    .map(({ list, start, end }) => `${list}: ${heard.words.slice(start, end + 1).join(" ")}`)
    .join("; ");
  return { danger: { tier: sign.tier, kind: sign.kind, voice: voice(heard) }, because };
}

type Listened = { readonly by: ReadonlyMap<string, readonly Hit[]>; readonly words: readonly string[] };
function listen({ hits, words }: Heard): Listened {
  const by = new Map<string, Hit[]>();
  for (const hit of hits) {
    const known = by.get(hit.list);
    if (known) known.push(hit);
    else by.set(hit.list, [hit]);
  }
  return { by, words };
}

function firstSign(heard: Listened): { sign: Sign; rank: number; hits: readonly Hit[] } | undefined {
  for (const [rank, sign] of signs.entries()) {
    const hits = fits(sign, heard.by);
    if (hits) return { sign, rank, hits };
  }
  return undefined;
}

function fits({ all, within, unless, near: reach }: Sign, by: Listened["by"]): readonly Hit[] | undefined {
  const [first = [], ...others] = all;
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
const voice = ({ by }: Listened) => (by.has("child-voice") && !by.has("adult-voice") ? "child" : "adult");
