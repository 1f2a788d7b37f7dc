/** One figure that was seen, and what it must be. */
export type Bar = {
  readonly what: string;
  readonly seen: string;
  readonly bar: string;
  readonly holds: boolean;
  /** Hangs on the machine as well: on a busy one timers, and the stand-in itself, are late. */
  readonly timed?: true;
};

export const timed = (bar: Bar): Bar => ({ ...bar, timed: true });

export const atMost = (what: string, seen: number, most: number, unit = ""): Bar => ({
  what,
  seen: told(seen, unit),
  bar: `≤ ${told(most, unit)}`,
  holds: seen <= most,
});
export const atLeast = (what: string, seen: number, least: number, unit = ""): Bar => ({
  what,
  seen: told(seen, unit),
  bar: `≥ ${told(least, unit)}`,
  holds: seen >= least,
});
export const exactly = (what: string, seen: number, wanted: number): Bar => ({
  what,
  seen: told(seen),
  bar: told(wanted),
  holds: seen === wanted,
});

const told = (number: number, unit = ""): string =>
  `${Number.isInteger(number) ? number : number.toFixed(number < 10 ? 2 : 1)}${unit === "" ? "" : ` ${unit}`}`;

/** A table that lines up. */
export function table(bars: readonly Bar[]): string {
  const wide = (name: "what" | "seen" | "bar") => Math.max(...bars.map((bar) => bar[name].length));
  return bars
    .map(({ what, seen, bar, holds }) =>
      [
        `  ${what.padEnd(wide("what"))}`,
        seen.padStart(wide("seen")),
        bar.padStart(wide("bar")),
        holds ? "holds" : "BROKEN",
      ].join("  "),
    )
    .join("\n");
}
