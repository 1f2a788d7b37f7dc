import type { UpdateQueue } from "./update-queue.ts";

export interface WebhookSettings {
  readonly url: string;
  readonly secret: string | undefined;
  readonly connections: number;
}
export interface WebhookInfo {
  readonly settings: WebhookSettings | undefined;
  readonly failure: { readonly at: Date; readonly message: string } | undefined;
}
export interface Webhook {
  /** Undefined takes the webhook away. */
  readonly set: (settings: WebhookSettings | undefined) => void;
  readonly info: () => WebhookInfo;
}

interface Parts {
  readonly queue: UpdateQueue;
  readonly post: (
    url: string,
    init: { method: string; headers: Record<string, string>; body: string },
  ) => Promise<Response>;
  /** A bot may answer an update with a call instead of making one. */
  readonly reply: (method: string, parameters: Record<string, unknown>) => Promise<unknown>;
  readonly now: () => Date;
  /** Before the first retry; doubled each time, up to the longest. */
  readonly retryMs: number;
  readonly longestRetryMs: number;
}

/** Brings updates to the bot, those of one chat one after another and each again until it is taken with a 2xx. */
export function createWebhook({ queue, post, reply, now, retryMs, longestRetryMs }: Parts): Webhook {
  let settings: WebhookSettings | undefined;
  let failure: WebhookInfo["failure"];
  const busy = new Set<number>();

  function pump(): void {
    if (settings === undefined) return;
    for (const { update, lane } of queue.pending()) {
      if (busy.size >= settings.connections) return;
      if (busy.has(lane)) continue;
      busy.add(lane);
      void deliver(settings, update.update_id, JSON.stringify(update)).finally(() => {
        busy.delete(lane);
        pump();
      });
    }
  }

  async function deliver(to: WebhookSettings, id: number, body: string): Promise<void> {
    for (let pause = retryMs; settings === to; pause = Math.min(pause * 2, longestRetryMs)) {
      const fault = await attempt(to, body);
      if (fault === undefined) return queue.confirm([id]);
      failure = { at: now(), message: fault };
      await new Promise((resolve) => setTimeout(resolve, pause).unref());
    }
  }

  async function attempt({ url, secret }: WebhookSettings, body: string): Promise<string | undefined> {
    const headers = {
      "content-type": "application/json",
      ...(secret === undefined ? {} : { "x-telegram-bot-api-secret-token": secret }),
    };
    try {
      const response = await post(url, { method: "POST", headers, body });
      if (!response.ok) return `Wrong response from the webhook: ${response.status} ${response.statusText}`.trim();
      await answerWith(await response.text());
      return undefined;
    } catch {
      return "Connection refused";
    }
  }

  async function answerWith(text: string): Promise<void> {
    const { method, ...parameters } = objectFrom(text);
    if (typeof method === "string") await reply(method, parameters).catch(() => undefined);
  }

  queue.onPush(pump);
  return {
    set(next) {
      settings = next;
      failure = undefined;
      pump();
    },
    info: () => ({ settings, failure }),
  };
}

function objectFrom(text: string): Record<string, unknown> {
  try {
    return { ...JSON.parse(text) };
  } catch {
    return {};
  }
}
