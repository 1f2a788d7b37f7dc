import { tell, type View, type Window, windowsOf } from "../../src/safety/features.ts";
import { type Listened, listen, meanings } from "../../src/safety/views.ts";
import type { Message } from "./material.ts";

/** One window of one reading: the terms it holds, by number, and what each counts. */
export type Sample = { readonly terms: Int32Array; readonly values: Float32Array };
/** A message, or a noisy copy of it, as all its windows: the worst of them decides. */
export type Bag = { readonly message: Message; readonly copy: boolean; readonly samples: readonly Sample[] };

/** Terms by number: what they are called, and their group. */
export const names: string[] = [];
export const groups: number[] = [];
/** The groups in the order of features.ts, and how much each may say. */
export const GROUPS = ["word", "words", "meaning", "near"] as const;
export const MEANING = 2;
export const NEAR = 3;
export const SCALE = [2, 1, 2, 1.5] as const;

export const bagsOf = (messages: readonly Message[]): readonly Bag[] =>
  messages.flatMap((message) => [
    { message, copy: false, samples: samplesOf(listen(message.text)) },
    ...message.copies.map((text) => ({ message, copy: true, samples: samplesOf(listen(text)) })),
  ]);

const samplesOf = (listened: readonly Listened[]): readonly Sample[] =>
  listened.flatMap(({ view }) => windowsOf(view).map((window) => sampleOf(view, window)));

function sampleOf(view: View, window: Window): Sample {
  const counts = new Map<number, number>();
  const totals = [0, 0, 0, 0];
  const add = (group: number, name: string, once: boolean) => {
    const number = numberOf(group, name);
    const count = counts.get(number) ?? 0;
    if (once && count > 0) return;
    counts.set(number, count + 1);
    totals[group] = (totals[group] ?? 0) + 1;
  };
  tell(view, window, {
    word: (marked, from, to) => add(0, marked.slice(from, to), false),
    words: (term) => add(1, term, false),
    meaning: (one) => add(MEANING, meanings[one] ?? "", true),
    near: (one, other) => add(NEAR, `${meanings[one]}+${meanings[other]}`, true),
  });
  const terms = Int32Array.from(counts.keys());
  const values = Float32Array.from(terms, (number) => {
    const group = groups[number] ?? 0;
    return ((counts.get(number) ?? 0) * (SCALE[group] ?? 0)) / Math.sqrt(totals[group] ?? 1);
  });
  return { terms, values };
}

const numbers = new Map<string, number>();
function numberOf(group: number, name: string): number {
  const key = `${group} ${name}`;
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = names.length;
  numbers.set(key, number);
  names.push(name);
  groups.push(group);
  return number;
}
