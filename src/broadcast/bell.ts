export type Bell = {
  /** Wakes whoever waits. */
  ring(): void;
  /** Until the next ring, or so many milliseconds. */
  wait(ms: number): Promise<void>;
};

export function createBell(): Bell {
  let wake = () => {};
  return {
    ring: () => wake(),
    wait: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
}
