import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What is counted: a name, what it means, and what it is told apart by. */
const COUNTERS = {
  updates: { help: "Updates that were handled", labels: ["update", "outcome"] },
  webhook_requests: { help: "Requests to the webhook", labels: ["status"] },
  guides_opened: { help: "Guides that were opened", labels: ["guide"] },
  guide_answers: { help: "Answers taken in guides", labels: ["guide", "question"] },
  guide_results: { help: "Decisions shown at the end of guides", labels: ["guide", "verdict"] },
  repairs: { help: "Typed answers that were not understood, by the hint that followed", labels: ["hint"] },
  stale_buttons: { help: "Presses on buttons of old messages", labels: [] },
  questions: { help: "Free-text questions", labels: ["reply", "language"] },
  personal_data: { help: "Messages with personal data in them", labels: ["data"] },
  telegram_errors: { help: "Calls to Telegram that failed", labels: ["code"] },
  redis_errors: { help: "Faults of the connection to Redis, and updates without state", labels: [] },
  broadcast_messages: { help: "Messages of campaigns", labels: ["sent"] },
  reminders: { help: "Reminders", labels: ["sent"] },
  faults: { help: "Faults that a person was given a reference for", labels: [] },
} as const;

const TIMERS = {
  update: { help: "From an update to the end of its handling", labels: ["update"] },
  telegram_call: { help: "Calls to Telegram", labels: ["method"] },
} as const;

/** The values that a label may have. Whatever else comes is «other», so that nobody's words become a label. */
const LISTS = {
  update: ["message", "edited_message", "callback_query", "my_chat_member", "inline_query"],
  outcome: ["answered", "again", "fault"],
  status: ["200", "400", "401", "404", "405", "408", "413", "415", "503"],
  hint: ["first", "example", "way-out"],
  reply: ["answer", "refer", "suggest", "not-ours", "smalltalk", "unknown"],
  tier: ["now", "distress"],
  verdict: ["entitled", "not-entitled", "depends", "none"],
  code: ["400", "401", "403", "404", "409", "413", "429", "500", "502", "503", "504", "network"],
  sent: ["sent", "blocked", "failed", "retried"],
  method: [
    ...["sendMessage", "editMessageText", "editMessageReplyMarkup", "answerCallbackQuery", "answerInlineQuery"],
    ...["sendPhoto", "sendDocument", "copyMessage", "getUpdates", "getMe", "setWebhook", "getWebhookInfo"],
  ],
} as const;

/** Labels whose values are content: their lists are handed in. */
type Given = "guide" | "question" | "language" | "data";
type Label = keyof typeof LISTS | Given;
type LabelsOf<Table extends { readonly labels: readonly Label[] }> = Readonly<Record<Table["labels"][number], string>>;

/** What the bot tells of itself, without anybody in it. */
export type Metrics = {
  /** One more, or so many. */
  count<Name extends keyof typeof COUNTERS>(name: Name, labels: LabelsOf<(typeof COUNTERS)[Name]>, by?: number): void;
  /** How many milliseconds it took. */
  took<Name extends keyof typeof TIMERS>(name: Name, ms: number, labels: LabelsOf<(typeof TIMERS)[Name]>): void;
};

export type MetricsOptions = {
  readonly lists: Readonly<Record<Given, readonly string[]>>;
  readonly build: { readonly version: string; readonly rules: string };
  readonly gauges: readonly Told[];
};

/** A number that is read whenever somebody asks for the metrics; with a label, one for each of its values. */
export type Told = { readonly name: string; readonly help: string } & (
  | { readonly now: () => number | Promise<number> }
  | { readonly label: keyof typeof LISTS; readonly each: () => Promise<Readonly<Record<string, number>>> }
);

export const PREFIX = "bala_komek_";
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Nobody counts: tests and tools. */
export const noMetrics: Metrics = { count: () => undefined, took: () => undefined };

export type Registered = Metrics & {
  readonly registry: Registry;
  /** What each label may say, besides «other». */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
};

export function createMetrics(options: MetricsOptions): Registered {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const lists = new Map<string, ReadonlySet<string>>(
    Object.entries({ ...LISTS, ...options.lists }).map(([label, values]) => [label, new Set(values)]),
  );
  const listed = (labels: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(labels).map(([label, value]) => [label, lists.get(label)?.has(value) ? value : "other"]),
    );
  const registers = [registry];
  const counters = new Map(
    Object.entries(COUNTERS).map(([name, { help, labels }]) => [
      name,
      new Counter({ name: `${PREFIX}${name}_total`, help, labelNames: [...labels], registers }),
    ]),
  );
  const timers = new Map(
    Object.entries(TIMERS).map(([name, { help, labels }]) => [
      name,
      new Histogram({ name: `${PREFIX}${name}_seconds`, help, labelNames: [...labels], buckets: SECONDS, registers }),
    ]),
  );
  for (const told of options.gauges) {
    const label = "label" in told ? told.label : undefined;
    new Gauge({
      name: PREFIX + told.name,
      help: told.help,
      labelNames: label === undefined ? [] : [label],
      registers,
      async collect() {
        // Redis may be away just now: the number is missing then, the others are told.
        this.reset();
        if (!("label" in told)) {
          const number = await Promise.resolve()
            .then(() => told.now())
            .catch(() => undefined);
          return number === undefined ? this.remove() : this.set(number);
        }
        for (const [value, number] of Object.entries(await told.each().catch(() => ({}))))
          this.set(listed({ [told.label]: value }), number);
      },
    });
  }
  const build = { name: `${PREFIX}build_info`, help: "What runs", labelNames: ["version", "rules"], registers };
  new Gauge(build).set({ ...options.build }, 1);

  return {
    registry,
    lists,
    count: (name, labels, by = 1) => counters.get(name)?.inc(listed(labels), by),
    took: (name, ms, labels) => timers.get(name)?.observe(listed(labels), ms / 1000),
  };
}
