/** The most within any second, from whatever moment it is counted; moments in ms, in order. */
export function mostInASecond(moments: readonly number[]): number {
  let [most, from] = [0, 0];
  for (const [at, moment] of moments.entries()) {
    while (moment - (moments[from] ?? moment) >= 1_000) from++;
    most = Math.max(most, at - from + 1);
  }
  return most;
}
