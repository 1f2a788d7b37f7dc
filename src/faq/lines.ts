/**
 * Texts, each in its place, kept as one long string: a map of so many would take ten times the memory, and whoever
 * collects garbage would walk over each of them. They are compared where they stand, so that asking makes nothing new.
 */
export type Lines = {
  readonly size: number;
  /** The place of a text, or of its letters from one on up to another; -1 where it is none of them. */
  placeOf(text: string, from?: number, to?: number): number;
  /** The place of each line that a text begins with. */
  beginning(text: string, tell: (place: number) => void): void;
  at(place: number): string;
};

/** @param joined  with a line break between them, each once and none empty */
export function createLines(joined: string): Lines {
  const starts = startsOf(joined);
  const size = starts.length - 1;
  const endOf = (place: number): number => (starts[place + 1] ?? 0) - 1;
  const table = new Int32Array(2 ** Math.ceil(Math.log2(2 * size + 1))).fill(-1);
  const mask = table.length - 1;
  let longest = 0;
  for (let place = 0; place < size; place++) {
    let [sum, end] = [SEED, endOf(place)];
    for (let at = starts[place] ?? 0; at < end; at++) sum = mixed(sum, joined.charCodeAt(at));
    longest = Math.max(longest, end - (starts[place] ?? 0));
    let slot = slotOf(sum);
    while (table[slot] !== -1) slot = (slot + 1) & mask;
    table[slot] = place;
  }
  return { size, placeOf, beginning, at: (place) => joined.slice(starts[place], endOf(place)) };

  function placeOf(text: string, from = 0, to = text.length): number {
    if (to - from > longest) return -1;
    let sum = SEED;
    for (let at = from; at < to; at++) sum = mixed(sum, text.charCodeAt(at));
    return find(sum, text, from, to);
  }

  function beginning(text: string, tell: (place: number) => void): void {
    let sum = SEED;
    for (let to = 1; to <= Math.min(text.length, longest); to++) {
      sum = mixed(sum, text.charCodeAt(to - 1));
      const place = find(sum, text, 0, to);
      if (place >= 0) tell(place);
    }
  }

  function find(sum: number, text: string, from: number, to: number): number {
    for (let slot = slotOf(sum); ; slot = (slot + 1) & mask) {
      const place = table[slot] ?? -1;
      if (place < 0 || isAt(place, text, from, to)) return place;
    }
  }

  function isAt(place: number, text: string, from: number, to: number): boolean {
    const start = starts[place] ?? 0;
    if (endOf(place) - start !== to - from) return false;
    for (let at = from; at < to; at++) if (joined.charCodeAt(start + at - from) !== text.charCodeAt(at)) return false;
    return true;
  }

  function slotOf(sum: number): number {
    return (sum ^ (sum >>> 15)) & mask;
  }
}

const SEED = 0x811c9dc5 | 0;
const mixed = (sum: number, letter: number): number => Math.imul(sum ^ letter, 0x01000193);

/** Where each line begins, and where one more would. */
function startsOf(joined: string): Uint32Array {
  const starts = [0];
  if (joined !== "")
    for (let at = 0; at >= 0; ) {
      at = joined.indexOf("\n", at);
      if (at >= 0) at++;
      starts.push(at >= 0 ? at : joined.length + 1);
    }
  return Uint32Array.from(starts);
}
