/** A map from numbers of 32 bits to numbers of 16, in flat memory: as a Map thousands of them would take megabytes. */
export type FlatMap = { readonly keys: Uint32Array; readonly values: Uint16Array };

/** @param map whose values are none of them nought: that is what isn't in it */
export function flatten(map: ReadonlyMap<number, number>): FlatMap {
  const size = 2 ** Math.ceil(Math.log2(map.size * 1.6 + 1));
  const [keys, values] = [new Uint32Array(size), new Uint16Array(size)];
  for (const [key, value] of map) {
    const slot = slotOf(key, keys, values);
    keys[slot] = key;
    values[slot] = value;
  }
  return { keys, values };
}

/** Tells what is kept under a number, or nought. */
export function createLookUp({ keys, values }: FlatMap): (key: number) => number {
  return (key) => values[slotOf(key, keys, values)] ?? 0;
}

function slotOf(key: number, keys: Uint32Array, values: Uint16Array): number {
  const mask = keys.length - 1;
  let slot = (Math.imul(key, 0x9e3779b1) >>> 15) & mask;
  while (values[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}
