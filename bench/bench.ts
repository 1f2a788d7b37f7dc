/** One thing that must be fast: measured, and compared with the bar that the product sets. */
export type Bench = {
  readonly name: string;
  /** What is done, in the words of the report. */
  readonly what: string;
  /** Seconds that it may take at most. */
  readonly bar: number;
  /** Does it once. */
  readonly run: () => void;
};

/** Seconds of processor time, of the quickest, the middle and the slowest round. */
export type Measured = { readonly best: number; readonly middle: number; readonly worst: number };

const ROUNDS = 7;

/**
 * Processor time, so that a neighbour on the machine counts for nothing; with that of the threads that compile and
 * collect garbage. The first round warms up and isn't counted.
 */
export function measure({ run }: Bench): Measured {
  const seconds = Array.from({ length: ROUNDS + 1 }, () => {
    const began = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1e6;
  });
  const [best = 0, ...rest] = seconds.slice(1).toSorted((a, b) => a - b);
  return { best, middle: rest[Math.floor(rest.length / 2) - 1] ?? best, worst: rest.at(-1) ?? best };
}

/** `0.71 of the bar` says how much room is left. */
export function report({ name, what, bar }: Bench, { best, middle, worst }: Measured): string {
  const seconds = (one: number) => `${one.toFixed(2)} s`;
  return [
    `${name}: ${what}`,
    `  ${seconds(best)} of one core, at most ${seconds(bar)} (of ${ROUNDS} rounds the middle took ${seconds(middle)}, the slowest ${seconds(worst)})`,
    `  ${(best / bar).toFixed(2)} of the bar: ${holds(bar, best) ? "holds" : "BROKEN"}`,
  ].join("\n");
}

/** The quickest round decides: whoever shares the caches and the clock of a machine can only slow a round down. */
export const holds = (bar: number, best: number): boolean => best < bar;
