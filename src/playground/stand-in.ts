import { createActors, type Group, type GroupGiven, type Person, type PersonGiven } from "./actors.ts";
import { createFaults, createFloodLimit, type Fault, LostConnection, refusalOf } from "./faults.ts";
import { createFetch, type StandInFetch } from "./fetch.ts";
import { type Parameters, readGiven, type Uploads } from "./given.ts";
import { methods } from "./methods/index.ts";
import { Refusal } from "./refusal.ts";
import type { Update, User } from "./telegram.ts";
import { createWebhook } from "./webhook.ts";
import { emptyWorld, openWorld, SavedWorld, saveWorld, type World } from "./world.ts";

export type Answer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: { readonly retry_after?: number };
    };

/** One call of the bot, as it came and as it was answered. */
export interface Call {
  readonly at: Date;
  readonly ms: number;
  readonly method: string;
  readonly parameters: Parameters;
  /** Undefined: the connection was lost. */
  readonly answer: Answer | undefined;
}

export interface StandInOptions {
  readonly token?: string;
  /** What `snapshot` gave, perhaps in another process. */
  readonly saved?: unknown;
  readonly now?: () => Date;
  /** Milliseconds a call takes. */
  readonly latency?: (method: string, parameters: Parameters) => number;
  /** Messages a second; the next one gets 429. Without it there is no limit. */
  readonly messagesPerSecond?: number;
  /** How many calls are remembered; 10 000 unless said. */
  readonly remember?: number;
  /** Carries updates to a webhook; the network unless said. */
  readonly webhookPost?: (
    url: string,
    init: { method: string; headers: Record<string, string>; body: string },
  ) => Promise<Response>;
  /** Before the first retry of a webhook, a second unless said. */
  readonly webhookRetryMs?: number;
  /** Retries of a webhook are never further apart than this, a minute unless said. */
  readonly webhookLongestRetryMs?: number;
}

export interface StandIn {
  readonly token: string;
  readonly bot: User;
  /** One call of the Bot API. Rejects only with LostConnection, when a fault asked for it. */
  readonly call: (method: string, parameters?: Parameters, uploads?: Uploads, signal?: AbortSignal) => Promise<Answer>;
  /** The same by HTTP without sockets: for grammY's `client.fetch`. */
  readonly fetch: StandInFetch;
  /** Somebody with a phone: the one with this id, made if nobody has it. */
  readonly person: (given?: PersonGiven) => Person;
  readonly group: (given: GroupGiven) => Group;
  /** Readers who have all started the bot and of whom nothing is kept; gives the id of the first. */
  readonly addReaders: (count: number, language?: string) => number;
  readonly failNext: (fault: Fault) => void;
  readonly faultsWaiting: () => number;
  readonly calls: readonly Call[];
  readonly onCall: (listener: (call: Call) => void) => void;
  /** A call begins: a long poll ends only much later. */
  readonly onCallStart: (listener: (method: string) => void) => void;
  /** Something in this chat can be seen that couldn't before. */
  readonly onChange: (listener: (chatId: number) => void) => void;
  readonly pendingUpdates: () => readonly Update[];
  /** Hands over what waits, for a test that feeds the bot itself. */
  readonly takeUpdates: () => readonly Update[];
  /** Resolves when every update is taken and no call has been under way for `quietMs`. */
  readonly settled: (quietMs?: number) => Promise<void>;
  readonly snapshot: () => unknown;
  readonly world: World;
  readonly close: () => void;
}

/** Telegram without the network: people, chats and the Bot API over them, as strict as the real one. */
export function createStandIn(options: StandInOptions = {}): StandIn {
  const { now = () => new Date(), latency = () => 0, remember = 10_000 } = options;
  const { webhookRetryMs: retryMs = 1000, webhookLongestRetryMs: longestRetryMs = 60_000 } = options;
  const changeListeners: ((chatId: number) => void)[] = [];
  const callListeners: ((call: Call) => void)[] = [];
  const startListeners: ((method: string) => void)[] = [];
  const calls: Call[] = [];
  const faults = createFaults();
  const flood = createFloodLimit(options.messagesPerSecond, now);
  let underWay = 0;

  const saved = SavedWorld.parse(options.saved ?? emptyWorld(options.token));
  const world = openWorld(saved, {
    now,
    changed: (chatId) => {
      for (const listener of changeListeners) listener(chatId);
    },
    webhook: (queue) => {
      const post = options.webhookPost ?? ((url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(60_000) }));
      return createWebhook({ queue, now, retryMs, longestRetryMs, post, reply: (...args) => call(...args) });
    },
  });

  async function call(
    method: string,
    parameters: Parameters = {},
    uploads: Uploads = new Map(),
    signal?: AbortSignal,
  ): Promise<Answer> {
    const at = now();
    const counts = method === "getUpdates" ? 0 : 1;
    underWay += counts;
    for (const listener of startListeners) listener(method);
    const fault = faults.next(method);
    const delay = latency(method, parameters);
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    const lost = fault !== undefined && "lost" in fault ? fault.lost : undefined;
    const answer = lost === "request" ? undefined : await attempt(method, parameters, uploads, fault, signal);
    underWay -= counts;
    record({ at, ms: now().getTime() - at.getTime(), method, parameters, answer: lost ? undefined : answer });
    if (lost !== undefined || answer === undefined) throw new LostConnection();
    return answer;
  }

  async function attempt(
    method: string,
    parameters: Parameters,
    uploads: Uploads,
    fault: Fault | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Answer> {
    try {
      if (fault !== undefined && "code" in fault) throw refusalOf(fault);
      const given = readGiven(method, parameters, uploads);
      flood(method);
      return { ok: true, result: await methods.get(method)?.(world, given, signal) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message, parameters: more } = error;
      return { ok: false, error_code: code, description: message, ...(more === undefined ? {} : { parameters: more }) };
    }
  }

  function record(call: Call): void {
    calls.push(call);
    if (calls.length > remember) calls.shift();
    for (const listener of callListeners) listener(call);
  }

  async function settled(quietMs = 60): Promise<void> {
    for (let quiet = Date.now(); ; await new Promise((resolve) => setTimeout(resolve, 5))) {
      if (underWay > 0 || world.updates.pending().length > 0) quiet = Date.now();
      else if (Date.now() - quiet >= quietMs) return;
    }
  }

  const actors = createActors(world);
  return {
    token: world.token,
    bot: world.bot,
    call,
    fetch: createFetch(world, call),
    ...actors,
    failNext: faults.add,
    faultsWaiting: faults.waiting,
    calls,
    onCall: (listener) => callListeners.push(listener),
    onCallStart: (listener) => startListeners.push(listener),
    onChange: (listener) => changeListeners.push(listener),
    pendingUpdates: () => world.updates.pending().map(({ update }) => update),
    takeUpdates() {
      const taken = world.updates.pending().map(({ update }) => update);
      world.updates.confirm(taken.map(({ update_id }) => update_id));
      return taken;
    },
    settled,
    snapshot: () => saveWorld(world),
    world,
    close() {
      world.updates.close();
      world.webhook.set(undefined);
    },
  };
}
