import { setTimeout as pause } from "node:timers/promises";

/** A call may come in the answer; 0 where the connection was lost. */
type Answered = { readonly status: number; readonly said: string };
const LOST: Answered = { status: 0, said: "" };
type Init = { readonly method: string; readonly headers: Record<string, string>; readonly body: string };

export type Balancer = {
  /** Takes what Telegram brings to one of the processes, in turn; a dead one is passed over. */
  readonly post: (url: string, init: Init) => Promise<Response>;
  /** How many times each update is delivered, at about the same time; once unless set. */
  copies: () => number;
  /** To the processes in turn, or to the first one as long as it lives. */
  inTurn: boolean;
};

/** What comes between Telegram and the processes: it knows ports, and gives a request to whoever takes it. */
export function createBalancer(ports: readonly number[]): Balancer {
  let turn = 0;
  const balancer: Balancer = { copies: () => 1, inTurn: true, post };
  return balancer;

  /** Telegram is told of success if one of the copies succeeded. */
  async function post(_url: string, init: Init): Promise<Response> {
    const answers = Array.from({ length: balancer.copies() }, async (_, copy) => {
      // Sometimes in the same moment, sometimes when the first one is long over.
      if (copy > 0) await pause(Math.random() < 0.5 ? 0 : Math.random() * 200);
      const answer = await toAny(init);
      if (answer.status === 200) return answer;
      throw new Error(String(answer.status));
    });
    const { status, said } = await Promise.any(answers).catch(() => ({ status: 503, said: "" }));
    return new Response(said, { status });
  }

  async function toAny(init: Init): Promise<Answered> {
    const first = balancer.inTurn ? turn++ : 0;
    for (let tried = 0; tried < ports.length; tried++) {
      try {
        const answered = await fetch(`http://127.0.0.1:${ports[(first + tried) % ports.length]}/telegram`, init);
        return { status: answered.status, said: await answered.text() };
      } catch (fault) {
        // Nobody listens there: nothing was taken, and the next one may have it. Otherwise nobody knows.
        if (codeOf(fault) !== "ECONNREFUSED") return LOST;
      }
    }
    return LOST;
  }
}

const codeOf = (fault: unknown): unknown =>
  fault instanceof Error && typeof fault.cause === "object" && fault.cause !== null && "code" in fault.cause
    ? fault.cause.code
    : undefined;
