import type { EventEmitter } from "node:events";
import type { Logger } from "./logger.ts";

const SIGNALS = ["SIGTERM", "SIGINT"] as const;

export type StoppingOptions = {
  readonly log: Logger;
  /** Takes nothing more, and resolves when what is in hand is done. */
  readonly stop: () => Promise<unknown>;
  /** Milliseconds until the process ends with work in hand. */
  readonly patience?: number;
  readonly exit?: (code: number) => void;
  readonly signals?: Pick<EventEmitter, "on">;
};

/**
 * As long as nothing is in hand, a signal ends the process with 0. (As the first process of a container Node would not
 * even hear it.)
 *
 * @returns takes that back
 */
export function endOnSignal(signals: Pick<EventEmitter, "on" | "off"> = process, exit = process.exit): () => void {
  const end = () => exit(0);
  for (const signal of SIGNALS) signals.on(signal, end);
  return () => {
    for (const signal of SIGNALS) signals.off(signal, end);
  };
}

/**
 * The first SIGTERM or SIGINT ends the process in good order, with 0; the second, or ten seconds, at once, with 1. What
 * was in hand then is brought again to the next process.
 */
export function stopOnSignal(options: StoppingOptions): void {
  const { log, stop, patience = 10_000, exit = process.exit, signals = process } = options;
  let isStopping = false;
  for (const signal of SIGNALS)
    signals.on(signal, () => {
      if (isStopping) return exit(1);
      isStopping = true;
      log.info({ signal }, "stopping");
      const late = setTimeout(() => {
        log.error({ event: "stop", outcome: "late" }, "stopped with work in hand");
        exit(1);
      }, patience);
      stop()
        .then(
          () => 0,
          (error: unknown) => {
            log.error({ error, event: "stop" }, "stopped with a fault");
            return 1;
          },
        )
        .then((code) => {
          clearTimeout(late);
          exit(code);
        });
    });
}
