import { createBot } from "../src/bot/bot.ts";
import { encode, type Press } from "../src/bot/buttons.ts";
import { ChatRecord } from "../src/bot/context.ts";
import { createOffice } from "../src/bot/office.ts";
import type { Parts } from "../src/bot/parts.ts";
import { createAnswers } from "../src/bot/views/answer.ts";
import { createFaq } from "../src/faq/index.ts";
import { guides, hubs } from "../src/guides/index.ts";
import { createTranslators } from "../src/i18n/i18n.ts";
import { createLogger } from "../src/ops/logger.ts";
import { noMetrics } from "../src/ops/metrics.ts";
import { type ISODate, readLaw, readProgrammes, readSources } from "../src/rules/index.ts";
import type { Chats } from "../src/storage/chats.ts";
import type { Questions } from "../src/storage/questions.ts";
import { createTally } from "../src/storage/tally.ts";

/** The answers of one family to one guide, in the order it asks. */
type Walk = { readonly guide: string; readonly answers: readonly (readonly [question: string, value: string])[] };

const walks: readonly Walk[] = [
  {
    guide: "family",
    answers: [
      ["kids", "@2026-11-24,2026-03,2022-05,2009-02"],
      ["who", "citizen"],
      ["grantPaid", "no"],
      ["insured", "yes"],
      ["salary", "200000"],
      ["gaps", "no"],
      ["income", "count"],
      ["people", "5"],
      ["total", "200000"],
      ["more", "disability,award,emergency"],
      ["disKids", "1"],
      ["disGroup", "group-2"],
      ["award", "kumis-alqa"],
      ["kinder", "no"],
      ["region", "abai"],
    ],
  },
  {
    guide: "childcare",
    answers: [
      ["paidFrom", "yes"],
      ["salary", "300000"],
      ["months", "24"],
      ["birthDate", "2026-03"],
      ["birthOrder", "2"],
      ["livesHere", "yes"],
    ],
  },
];
/** Chats that go through each guide side by side, and how often. */
const CHATS = 40;
const ROUNDS = 5;
/** The last step costs so many times the first at most. */
const MOST = 2;

/**
 * What each step of a guide costs the processor: the whole way of an update through the bot, without Redis and Telegram.
 * The step of a question is the press that answers it, and the view of the next one.
 */
export async function steps(): Promise<boolean> {
  let holds = true;
  for (const walk of walks) {
    const spent = walk.answers.map((): number[] => []);
    for (let round = 0; round <= ROUNDS; round++) {
      const costs = await goThrough(walk);
      if (round > 0) for (const [at, cost] of costs.entries()) spent[at]?.push(cost);
    }
    const middle = spent.map((costs) => costs.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0);
    const ratio = (middle.at(-1) ?? 0) / (middle[0] ?? 1);
    holds &&= ratio <= MOST;
    console.log(`steps: CPU of each step of the guide ${walk.guide}, in µs`);
    console.log(`  ${walk.answers.map(([id], at) => `${id} ${Math.round((middle[at] ?? 0) * 1e6)}`).join(", ")}`);
    console.log(
      `  the last is ${ratio.toFixed(2)} × the first, at most ${MOST}: ${ratio <= MOST ? "holds" : "BROKEN"}`,
    );
  }
  return holds;
}

/** Seconds of processor time of each step, for one chat. */
async function goThrough({ guide, answers }: Walk): Promise<readonly number[]> {
  const chats = memory();
  const bot = createBot(
    {
      ...parts,
      office,
      chats,
      subscribers,
      archive,
      reminders,
      desk,
      dangers: { count: async () => {}, sum: async () => 0, of: async () => ({}) },
    },
    { token, client: { fetch: telegram as never }, me },
  );
  let update = 0;
  const all = Array.from({ length: CHATS }, (_, i) => 1_000 + i);
  const bring = async (chat: number, what: object) => {
    update += 1;
    await bot.handleUpdate({ update_id: update, ...what } as never);
    return chat;
  };
  for (const id of all) {
    await bring(id, { message: message(id, `/start ${guide}`, true) });
  }
  const costs: number[] = [];
  for (const [question, value] of answers) {
    const press = encode({ does: "answer", guide, question, value } satisfies Press);
    const began = process.cpuUsage();
    for (const id of all)
      await bring(id, {
        callback_query: { id: `${update}`, from: from(id), message: message(id, "?"), chat_instance: "1", data: press },
      });
    const { user, system } = process.cpuUsage(began);
    costs.push((user + system) / 1e6 / CHATS);
    const [first = 0] = all;
    const given = chats.record(first)?.draft?.answers[question];
    if (given === undefined) throw new Error(`The guide ${guide} didn't take ${question}: ${value}`);
  }
  return costs;
}

/** Nobody reads the news, and none was sent. */
const subscribers: Parts["subscribers"] = {
  find: async () => undefined,
  save: async () => undefined,
  drop: async () => false,
  walk: async function* () {},
  sweep: async () => 0,
};
const archive: Parts["archive"] = { publish: async () => undefined, last: async () => [] };

/** Nobody is reminded of anything. */
const reminders: Parts["reminders"] = {
  all: async () => [],
  find: async () => undefined,
  save: async () => undefined,
  remove: async () => false,
  drop: async () => undefined,
  claim: async () => [],
  hold: async () => [],
  read: async () => undefined,
  settle: async () => undefined,
  finish: async () => undefined,
  release: async () => undefined,
};
const matcher = createFaq();

/** Nothing is switched on, nobody waits for a person. */
const none = async () => 0;
const nobody = { sadd: none, srem: none, sismember: none, spop: async () => null, scard: none, expire: none };
const nothing = { hset: none, hdel: none, hgetall: async () => ({}), get: async () => null, set: none, unlink: none };
const office = createOffice({
  redis: { ...nobody, ...nothing, zadd: none, zrem: none, zrevrange: async () => [] },
  prefix: "",
});

/** Nobody works at the desk. */
const desk: Parts["desk"] = {
  owners: [],
  matcher,
  roles: {
    find: async () => undefined,
    give: async () => undefined,
    take: async () => false,
    all: async () => [],
    ask: async () => undefined,
    asked: async () => undefined,
    settle: async () => false,
  },
  campaigns: {
    create: async (make) => make(1),
    find: async () => undefined,
    change: async () => "gone",
    all: async () => [],
    inState: async () => [],
    ids: async () => [],
    createOnce: async () => false,
  },
  runs: {
    progress: async () => ({ planned: undefined, sent: 0, blocked: 0, failed: 0, doubtful: 0 }),
    readers: async () => ({ kk: 0, ru: 0, en: 0 }),
  },
  audit: { note: async () => undefined, last: async () => [], all: async () => [] },
};

const today: ISODate = "2026-11-24";
const known = {
  law: readLaw(),
  sources: readSources(),
  programmes: readProgrammes(),
  translators: createTranslators(),
  clock: { today: () => today, now: () => new Date() },
};
const log = createLogger({ level: "silent", salt: "bench" });
/** Counted, and written nowhere. */
const tally = createTally({
  redis: { hincrby: async () => 0, expire: async () => 0, hgetall: async () => ({}) },
  prefix: "",
});

const faq = createAnswers(matcher, known);
const alarm = async () => undefined;
const parts = { ...known, guides, hubs, log, metrics: noMetrics, alarm, faq, questions: silent(), tally };

/** Nothing is counted here. */
function silent(): Questions {
  const none = async () => {};
  return {
    missed: async () => 0,
    answered: none,
    note: none,
    noted: async () => [],
    voted: none,
    votes: async () => ({}),
    belong: none,
    belongings: async () => new Map(),
  };
}

const token = "1:bench";
const me = {
  id: 1,
  is_bot: true,
  first_name: "Bench",
  username: "bench_bot",
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
} as never;
const from = (id: number) => ({ id, is_bot: false, first_name: "A", language_code: "kk" });
const message = (id: number, text: string, command = false) => ({
  message_id: 7,
  date: 1_790_000_000,
  chat: { id, type: "private", first_name: "A" },
  from: command ? from(id) : { id: 1, is_bot: true, first_name: "Bench" },
  text,
  ...(command ? { entities: [{ type: "bot_command", offset: 0, length: text.split(" ")[0]?.length }] } : {}),
});

/** Telegram that says yes to everything. */
const telegram = async () => ({
  json: async () => ({ ok: true, result: { message_id: 7, date: 1, chat: { id: 1 } } }),
});

/** Records in memory, as JSON, so that reading and writing them costs what it costs. */
function memory(): Chats<ChatRecord> & { record(chat: number): ChatRecord | undefined } {
  const kept = new Map<number, string>();
  const record = (chat: number) => {
    const json = kept.get(chat);
    return json === undefined ? undefined : ChatRecord.parse(JSON.parse(json));
  };
  return {
    record,
    begin: async (chat) => ({ kind: "fresh", stored: record(chat), screen: 7, lease: "lease" }),
    commit: async (chat, _, change) => {
      if (change.record !== undefined) kept.set(chat, JSON.stringify(change.record.stored));
      return true;
    },
    settle: async () => undefined,
    release: async () => undefined,
    look: async (chat) => record(chat),
    forget: async (chat) => void kept.delete(chat),
  };
}
