import { Refusal } from "./refusal.ts";

/** What goes wrong with the next call. `lost` is the network: the request never arrives, or its answer doesn't. */
export type Fault = (
  | { readonly code: 429; readonly retryAfter?: number }
  | { readonly code: 400 | 403 | 500 | 502; readonly description?: string }
  | { readonly lost: "request" | "answer" }
) & {
  /** Only a call of this method; otherwise any that isn't part of fetching updates. */
  readonly method?: string;
  /** How many calls; 1 unless said. */
  readonly times?: number;
};

/** The connection broke: there is no answer at all. */
export class LostConnection extends Error {
  constructor() {
    super("fetch failed");
    this.name = "LostConnection";
  }
}

const NEVER_BY_CHANCE = ["getUpdates", "getMe", "setWebhook", "deleteWebhook", "getWebhookInfo"];

export interface Faults {
  readonly add: (fault: Fault) => void;
  readonly next: (method: string) => Fault | undefined;
  readonly waiting: () => number;
}

export function createFaults(): Faults {
  let waiting: { fault: Fault; left: number }[] = [];
  return {
    add: (fault) => waiting.push({ fault, left: fault.times ?? 1 }),
    next(method) {
      const hit = waiting.find(({ fault }) => hits(fault, method));
      if (hit !== undefined) hit.left--;
      waiting = waiting.filter(({ left }) => left > 0);
      return hit?.fault;
    },
    waiting: () => waiting.reduce((sum, { left }) => sum + left, 0),
  };
}

const hits = (fault: Fault, method: string) =>
  fault.method === undefined ? !NEVER_BY_CHANCE.includes(method) : fault.method === method;

const USUAL = { 400: "Bad Request", 403: "Forbidden", 500: "Internal Server Error", 502: "Bad Gateway" };

export function refusalOf(fault: Exclude<Fault, { lost: unknown }>): Refusal {
  if (fault.code === 429) return tooMany(fault.retryAfter ?? 1);
  return new Refusal(fault.code, fault.description ?? USUAL[fault.code]);
}

export const tooMany = (seconds: number) =>
  new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });

/** Telegram's limit on sending, as a window of one second. */
export function createFloodLimit(perSecond: number | undefined, now: () => Date): (method: string) => void {
  let sent: number[] = [];
  return (method) => {
    if (perSecond === undefined || !/^(send|copy|forward)/.test(method)) return;
    const moment = now().getTime();
    sent = sent.filter((at) => at > moment - 1000);
    if (sent.length >= perSecond) throw tooMany(1);
    sent.push(moment);
  };
}
