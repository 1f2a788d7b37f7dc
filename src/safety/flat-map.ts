/**
 * A map from numbers of 32 bits to numbers of 16, in flat memory: as a Map thousands of them would take megabytes. What
 * isn't in it is nought, as is whatever may be left out.
 */
export function flatMap(map: ReadonlyMap<number, number>): (key: number) => number {
  const mask = 2 ** Math.ceil(Math.log2(map.size * 1.6 + 1)) - 1;
  const keys = new Uint32Array(mask + 1);
  const values = new Uint16Array(mask + 1);
  const slotOf = (key: number): number => {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 15) & mask;
    while (values[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  for (const [key, value] of map) {
    const slot = slotOf(key);
    keys[slot] = key;
    values[slot] = value;
  }
  return (key) => values[slotOf(key)] ?? 0;
}
