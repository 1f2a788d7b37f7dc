import type { Fault } from "../read.ts";
import { quote, type Said } from "./said.ts";
import type { Expecting, FamilySlots, Finding, LeftOut, Seen, SlotName } from "./slots.ts";

export type Merged = { readonly slots: FamilySlots; readonly left: readonly LeftOut[] };
type Found = Finding & { readonly value: unknown };
type One = Seen<unknown> & { readonly weak: boolean };

/** The findings by slot: lists are joined, the facts of one birth put together, and what contradicts is left out and named. */
export function merged(said: Said, findings: readonly Finding[]): Merged {
  const company = said.declared || findings.some((finding) => !finding.weak && "value" in finding);
  const counted = company ? findings : findings.filter(({ weak }) => !weak);
  const slots: Record<string, Seen<unknown>> = {};
  const left: LeftOut[] = [];
  for (const slot of new Set(counted.map((finding) => finding.slot))) {
    const own = counted.filter((finding) => finding.slot === slot);
    for (const finding of own) if ("why" in finding) left.push({ slot, why: finding.why });
    const values = own.filter((finding): finding is Found => "value" in finding);
    const ones = values.map(({ value, from, to, weak = false }) => ({ value, seen: quote(said, from, to), weak }));
    const kept = together(slot, ones);
    if (kept === undefined) continue;
    if ("kind" in kept) left.push({ slot, why: kept });
    else slots[slot] = kept;
  }
  return matched(slots as FamilySlots, left);
}

/** Fewer ages than children are a beginning, and named; more ages than children contradict, and neither is kept. */
function matched(slots: FamilySlots, left: readonly LeftOut[]): Merged {
  const { childCount, children, ...others } = slots;
  if (childCount === undefined || children === undefined) return { slots, left };
  const ages = children.value.length;
  if (ages === childCount.value) return { slots, left };
  if (ages > childCount.value) {
    const why: Fault = { kind: "several", seen: [childCount.seen, children.seen] };
    return { slots: others, left: [...left, { slot: "childCount", why }] };
  }
  const why: Fault = { kind: "agesMissing", said: childCount.value, seen: [children.seen] };
  return { slots, left: [...left, { slot: "children", why }] };
}

function together(slot: SlotName, ones: readonly One[]): Seen<unknown> | Fault | undefined {
  const [first] = ones;
  if (first === undefined) return undefined;
  const seen = [...new Set(ones.map((one) => one.seen))];
  if (slot === "children" || slot === "earnings")
    return { value: ones.flatMap(({ value }) => value as readonly unknown[]), seen: seen.join(", ") };
  if (slot === "expecting" || slot === "childDisability")
    return fields(ones as readonly (One & { value: Expecting })[], seen);
  return ones.every(({ value }) => same(value, first.value))
    ? { value: first.value, seen: first.seen }
    : { kind: "several", seen };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** «Жду пятого, рожу в январе» is one birth, told twice. */
function fields(ones: readonly (One & { readonly value: object })[], seen: readonly string[]): Seen<unknown> | Fault {
  const all = ones.flatMap(({ value }) => Object.entries(value));
  const isClear = all.every(([name, value]) => all.every(([other, held]) => name !== other || same(value, held)));
  return isClear ? { value: Object.fromEntries(all), seen: seen.join(", ") } : { kind: "several", seen };
}
