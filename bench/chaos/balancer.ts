import { setTimeout as pause } from "node:timers/promises";

type Init = { readonly method: string; readonly headers: Record<string, string>; readonly body: string };
/** One delivery to one process: how it was answered, 0 where the connection was lost. */
export type Delivery = { readonly at: number; readonly ms: number; readonly status: number };

export type Balancer = {
  /** Takes what Telegram brings to one of the processes, in turn; a dead one is passed over. */
  readonly post: (url: string, init: Init) => Promise<Response>;
  /** How many times each update is delivered, at about the same time; once unless set. */
  copies: () => number;
  /** To the processes in turn, or to the first one as long as it lives. */
  inTurn: boolean;
  readonly deliveries: Delivery[];
};

/** What comes between Telegram and the processes: it knows ports, and gives a request to whoever takes it. */
export function createBalancer(ports: readonly number[]): Balancer {
  let turn = 0;
  const balancer: Balancer = { copies: () => 1, inTurn: true, deliveries: [], post };
  return balancer;

  /** Telegram is told of success if one of the copies succeeded. */
  async function post(_url: string, init: Init): Promise<Response> {
    const answers = Array.from({ length: balancer.copies() }, async (_, copy) => {
      // Sometimes in the same moment, sometimes when the first one is long over.
      if (copy > 0) await pause(Math.random() < 0.5 ? 0 : Math.random() * 200);
      const status = await carried(init);
      if (status === 200) return status;
      throw new Error(String(status));
    });
    const status = await Promise.any(answers).catch(() => 503);
    return new Response("", { status });
  }

  async function carried(init: Init): Promise<number> {
    const began = performance.now();
    const status = await toAny(init);
    balancer.deliveries.push({ at: Date.now(), ms: performance.now() - began, status });
    return status;
  }

  async function toAny(init: Init): Promise<number> {
    const first = balancer.inTurn ? turn++ : 0;
    for (let tried = 0; tried < ports.length; tried++) {
      try {
        const answered = await fetch(`http://127.0.0.1:${ports[(first + tried) % ports.length]}/telegram`, init);
        await answered.arrayBuffer();
        return answered.status;
      } catch (fault) {
        // Nobody listens there: nothing was taken, and the next one may have it. Otherwise nobody knows.
        if (codeOf(fault) !== "ECONNREFUSED") return 0;
      }
    }
    return 0;
  }
}

const codeOf = (fault: unknown): unknown =>
  fault instanceof Error && typeof fault.cause === "object" && fault.cause !== null && "code" in fault.cause
    ? fault.cause.code
    : undefined;
