import { setTimeout as pause } from "node:timers/promises";
import { HttpError } from "grammy";
import { afterEach, expect, it } from "vitest";
import { createLedgers } from "../../src/broadcast/ledger.ts";
import { CHUNKS, mailOf } from "../../src/broadcast/mail.ts";
import { plan } from "../../src/broadcast/plan.ts";
import { type Office, sendChunk } from "../../src/broadcast/send.ts";
import type { Calls } from "../../src/broadcast/telegram.ts";
import { keys } from "../../src/storage/keys.ts";
import { createRuns } from "../../src/storage/runs.ts";
import { testRedis } from "../support/redis.ts";
import { createMailroom } from "../support/sender.ts";

const { redis, prefix: own } = testRedis();
let count = 0;
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A room with one campaign to ten readers of one chunk, planned, and what a sender works with. */
async function planned() {
  const prefix = `${own}${count++}:`;
  const room = createMailroom(redis, prefix);
  const runs = createRuns({ redis, prefix, graceMs: 0, leaseMs: 300 });
  const chats = Array.from({ length: 10 }, (_, at) => 16 + at);
  for (const chat of chats)
    await room.subscribers.save(chat, {
      language: "kk",
      choice: { topics: ["school"], region: undefined, ages: [], weekly: false },
      until: "2027-11-23",
    });
  const campaign = await room.campaign();
  const sent: number[] = [];
  const calls: Calls = { send: async (chat) => sent.push(chat), edit: async () => undefined };
  const known: Known = { ...room, runs, calls };
  const mail = await mailOf(campaign, known);
  const added: number[] = [];
  const planIt = () => plan(campaign.id, mail, { runs, add: async (chunks) => added.push(...chunks) });
  expect(await planIt()).toBe(10);
  return { ...room, prefix, runs, chats, campaign, sent, calls, known, added, planIt };
}
type Known = Pick<
  ReturnType<typeof createMailroom>,
  "campaigns" | "subscribers" | "limiter" | "look" | "now" | "log"
> & {
  readonly runs: ReturnType<typeof createRuns>;
  readonly calls: Calls;
};

function officeOf(known: Known, stopping = new AbortController().signal): Office {
  const ledgers = createLedgers({ runs: known.runs, log: known.log, isReady: () => true });
  stops.push(ledgers.stop);
  const { limiter, subscribers, now, log } = known;
  const mail = (campaign: Parameters<typeof mailOf>[0]) => mailOf(campaign, known);
  return {
    ledgers,
    limiter,
    subscribers,
    mailOf: mail,
    giveUp: async () => undefined,
    now,
    log,
    stopping,
    backoff: [5, 5],
  };
}

/** From the moment it dies nothing it calls comes back, and nothing it asks for is done. */
function mortal() {
  let dead = false;
  const never = new Promise<never>(() => undefined);
  return {
    isOver: async () => dead,
    in:
      <Args extends readonly unknown[], Answer>(
        call: (...args: Args) => Promise<Answer>,
        dies: { readonly before?: (...args: Args) => boolean; readonly after?: (...args: Args) => boolean } = {},
      ) =>
      async (...args: Args): Promise<Answer> => {
        dead ||= dies.before?.(...args) ?? false;
        if (dead) return await never;
        const answer = await call(...args);
        dead ||= dies.after?.(...args) ?? false;
        return dead ? await never : answer;
      },
  };
}

it.each`
  dies                        | twice
  ${"with the token in hand"} | ${0}
  ${"before the note"}        | ${0}
  ${"after the note"}         | ${0}
  ${"when it has been sent"}  | ${1}
  ${"before what came of it"} | ${1}
  ${"after what came of it"}  | ${0}
`("a sender that dies $dies loses nobody; twice written to, and listed: $twice", async ({ dies, twice }) => {
  const { known, campaign, chats, sent, prefix, runs, overview } = await planned();
  const life = mortal();
  let tokens = 0;
  let saves = 0;
  const at = (step: string, is: () => boolean) => () => dies === step && is();
  // One message at a time: the fifth token, and the notes of the reader it is for.
  const oneByOne = async () => {
    await until(async () => !flying((await runs.read(campaign.id)).chunks.get(1) ?? ""));
    return { granted: 1 };
  };
  const limiter = {
    ...known.limiter,
    take: life.in(oneByOne, { after: at("with the token in hand", () => ++tokens === 5) }),
  };
  const flying = (account: string) => JSON.parse(account)[3].length > 0;
  const dyingRuns = {
    ...runs,
    claim: life.in(runs.claim),
    release: life.in(runs.release),
    save: life.in(runs.save, {
      before: (_campaign, _chunk, { account }) =>
        (dies === "before the note" && flying(account) && ++saves === 5) ||
        (dies === "before what came of it" && sent.length === 5),
      after: (_campaign, _chunk, { account }) =>
        (dies === "after the note" && flying(account) && ++saves === 5) ||
        (dies === "after what came of it" && sent.length === 5 && !flying(account)),
    }),
  };
  const calls = {
    ...known.calls,
    send: life.in(known.calls.send, { after: at("when it has been sent", () => sent.length === 5) }),
  };
  const first = officeOf({ ...known, limiter: limiter as typeof known.limiter, runs: dyingRuns, calls });
  void sendChunk(campaign, 1, first);
  await until(life.isOver);

  const second = officeOf(known);
  await until(async () => (await sendChunk(campaign, 1, second)) === "done");
  expect([...new Set(sent)].toSorted((a, b) => a - b)).toEqual(chats);
  expect(sent.length - chats.length).toBe(twice);
  const { doubtful, sent: counted } = await overview.progress(campaign.id);
  expect(counted).toBe(10);
  expect(doubtful).toBeGreaterThanOrEqual(twice);
  expect(Object.keys(await redis.hgetall(prefix + keys.listed(campaign.id)))).toHaveLength(doubtful);
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const began = Date.now(); Date.now() - began < 20_000; await pause(20)) if (await isSo()) return;
  throw new Error("it never was so");
}

it("planned a second time adds nothing to what is known", async () => {
  const { known, campaign, planIt, added, overview, runs } = await planned();
  expect(await sendChunk(campaign, 1, officeOf(known))).toBe("done");
  const before = await runs.read(campaign.id);
  expect(await planIt()).toBe(10);
  expect(await runs.read(campaign.id)).toEqual(before);
  expect(added).toEqual([1, 1]);
  expect(await overview.progress(campaign.id)).toMatchObject({ planned: 10, sent: 10 });
  expect(CHUNKS).toBe(256);
});

it("is told off while another sender holds the chunk, and stops when one has come after it", async () => {
  const { known, campaign, runs, sent, prefix } = await planned();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const calls = { ...known.calls, send: (chat: number) => held.then(() => sent.push(chat)) };
  const first = sendChunk(campaign, 1, officeOf({ ...known, calls, limiter: onlyOne(known) }));
  await until(async () => (await runs.read(campaign.id)).chunks.get(1)?.includes("[16]") ?? false);
  expect(await sendChunk(campaign, 1, officeOf(known))).toBe("held");
  // Frozen for longer than its lease: another takes over, and what the first one writes then is refused.
  await redis.hset(
    prefix + keys.run(campaign.id),
    "c1",
    "9999999999999999|1|9999999999999999|[[16,0],[0,0,0,0],0,[],[]]",
  );
  release();
  expect(await first).toBe("left");
  expect(sent).toEqual([16]);
});
const onlyOne = (known: Known) => {
  let granted = false;
  return {
    ...known.limiter,
    async take() {
      if (granted) return { waitMs: 10_000 };
      granted = true;
      return { granted: 1 };
    },
  };
};

it("writes again what Redis lost, also of a chunk that is done", async () => {
  const { known, campaign, prefix, runs, sent } = await planned();
  const office = officeOf(known);
  const key = prefix + keys.run(campaign.id);
  const early = await redis.hgetall(key);
  expect(await sendChunk(campaign, 1, office)).toBe("done");
  const copies = await runs.copies(campaign.id, 16);
  expect(copies).toHaveLength(1);
  await redis.del(key, ...(await redis.keys(`${prefix}{k${campaign.id}}:m*`)));
  await redis.hset(key, early);
  office.ledgers.restore();
  await until(async () => (await runs.copies(campaign.id, 16)).length === 1);
  expect(await runs.copies(campaign.id, 16)).toEqual(copies);
  await pause(350);
  expect(await sendChunk(campaign, 1, officeOf(known))).toBe("done");
  expect(sent).toHaveLength(10);
});

it("gives up on a message that never gets an answer, after it was sent again as often as is sensible", async () => {
  const { known, campaign, overview, prefix } = await planned();
  let tries = 0;
  const calls: Calls = {
    ...known.calls,
    async send(chat) {
      if (chat !== 18) return 1;
      tries++;
      throw new HttpError("no answer", new Error());
    },
  };
  expect(await sendChunk(campaign, 1, officeOf({ ...known, calls }))).toBe("done");
  expect(tries).toBe(3);
  expect(await overview.progress(campaign.id)).toMatchObject({ sent: 9, failed: 1, doubtful: 2 });
  expect(await redis.hgetall(prefix + keys.listed(campaign.id))).toEqual({ 18: "f" });
});
