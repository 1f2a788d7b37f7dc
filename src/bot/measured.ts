import type { Transformer } from "grammy";
import type { Metrics } from "../ops/metrics.ts";

export type Measured = {
  readonly transformer: Transformer;
  /** Milliseconds since Telegram last answered a call; that it doesn't know our token is no answer. */
  silence(): number;
};

/** Counts how Telegram answers, and how long it takes. A long poll takes as long as it likes. */
export function createMeasured(metrics: Metrics): Measured {
  let seen = Number.NEGATIVE_INFINITY;
  const transformer: Transformer = async (previous, method, payload, signal) => {
    const began = performance.now();
    try {
      const answer = await previous(method, payload, signal);
      if (answer.ok || (answer.error_code !== 401 && answer.error_code !== 404)) seen = performance.now();
      if (!answer.ok) metrics.count("telegram_errors", { code: String(answer.error_code) });
      return answer;
    } catch (fault) {
      if (!signal?.aborted) metrics.count("telegram_errors", { code: "network" });
      throw fault;
    } finally {
      if (method !== "getUpdates") metrics.took("telegram_call", performance.now() - began, { method });
    }
  };
  return { transformer, silence: () => performance.now() - seen };
}
