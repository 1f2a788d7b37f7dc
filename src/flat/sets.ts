/** The same few sets of numbers stand at thousands of places: each is kept once, and of each place the number of its set. */
export type Distinct = { readonly sets: readonly (readonly number[])[]; readonly numbers: Uint16Array };

export function distinct(all: readonly (readonly number[])[]): Distinct {
  const sets: (readonly number[])[] = [];
  const known = new Map<string, number>();
  const numbers = Uint16Array.from(all, (set) => {
    const number = known.get(set.join()) ?? sets.push(set) - 1;
    known.set(set.join(), number);
    return number;
  });
  return { sets, numbers };
}
