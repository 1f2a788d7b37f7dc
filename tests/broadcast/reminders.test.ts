import { GrammyError, HttpError } from "grammy";
import { describe, expect, it, vi } from "vitest";
import { KeptReminder, overAt, type Reminder, toldAt } from "../../src/broadcast/reminder.ts";
import { createReminderLoop, type RemindersParts, type Telling } from "../../src/broadcast/reminders.ts";
import { languages } from "../../src/i18n/i18n.ts";
import { createLogger } from "../../src/ops/logger.ts";
import { keys } from "../../src/storage/keys.ts";
import { createReminders } from "../../src/storage/reminders.ts";
import { testRedis } from "../support/redis.ts";

const { redis, prefix: own } = testRedis();
let count = 0;
const at = (text: string): number => Date.parse(`${text.replace(" ", "T")}:00+05:00`) / 1000;

const claimBy: Reminder = { kind: "claim-by", benefit: "birth-grant", guide: "birth-grant", day: "2027-06-28" };

type Sent = {
  readonly chat: number;
  readonly language: string;
  readonly how: Telling;
  readonly others?: readonly Telling[];
};

/** A loop over a real Redis, with a clock to set and a Telegram that says what it is told to. */
function stage(options: Partial<RemindersParts> = {}) {
  const prefix = `${own}${count++}:`;
  let now = 0;
  const store = createReminders<KeptReminder>({
    redis,
    prefix,
    languages,
    overAt,
    now: () => new Date(now * 1000),
    parse: (json) => KeptReminder.parse(JSON.parse(json)),
  });
  const sent: Sent[] = [];
  const faults: unknown[] = [];
  const paused: number[] = [];
  const parts: RemindersParts = {
    store,
    limiter: {
      take: async (most) => ({ granted: most }),
      pause: async (seconds) => void paused.push(seconds),
    },
    calls: {
      send: async (chat, { text }) => {
        const fault = faults.shift();
        if (fault !== undefined) throw fault;
        sent.push({ chat, ...(JSON.parse(text) as Omit<Sent, "chat">) });
        return 1;
      },
    },
    readerOf: async () => undefined,
    revise: (reminder) => reminder,
    compose: (due, language) => {
      const [how, ...others] = due.map((one) => one.how);
      return { text: JSON.stringify({ language, how, ...(others.length > 0 && { others }) }) };
    },
    needsPortal: () => false,
    now: () => new Date(now * 1000),
    log: createLogger({ level: "silent", salt: "salt of the tests" }),
    ...options,
  };
  const loop = createReminderLoop(parts);
  /** Everything that is due at that hour. */
  const tellAt = async (when: string) => {
    now = at(when);
    while ((await loop.round()) === 0);
    await loop.settled();
    return sent.splice(0);
  };
  /** A minute later: every claim has lapsed. */
  const lapse = async () => {
    const key = prefix + keys.remindersClaimed;
    for (const member of await redis.zrange(key, "0", "-1")) await redis.zadd(key, "1", member);
  };
  const keep = async (chat: number, reminder: Reminder, told = toldAt(reminder, 0)) =>
    await store.save(chat, "ru", [["an-id-01", { ...reminder, at: told ?? 0 }]]);
  return { store, sent, faults, paused, tellAt, keep, lapse, loop };
}

const refusal = (code: number, description: string, retry?: number) =>
  new GrammyError(
    "refused",
    { ok: false, error_code: code, description, parameters: retry === undefined ? {} : { retry_after: retry } },
    "sendMessage",
    {},
  );

describe("what one chat has due at once", () => {
  const ids = ["an-id-01", "an-id-02", "an-id-03", "an-id-04"];
  const due = async (options: Partial<RemindersParts> = {}, chosen = ids.slice(0, 2)) => {
    const s = stage(options);
    const morning = toldAt(claimBy, 0) ?? 0;
    await s.store.save(
      7,
      "ru",
      chosen.map((id) => [id, { ...claimBy, at: morning }]),
    );
    return s;
  };

  it("comes as one message, and each goes on to its own next morning", async () => {
    const { tellAt, store, loop } = await due();
    const [letter, ...more] = await tellAt("2027-06-21 10:00");
    expect([letter?.how.id, letter?.others?.map(({ id }) => id), more]).toEqual(["an-id-01", ["an-id-02"], []]);
    expect((await store.all(7)).map((one) => one.at)).toEqual([at("2027-06-27 10:00"), at("2027-06-27 10:00")]);
    expect(await loop.round()).toBeGreaterThan(0);
  });

  it("comes as two where it would be too much for one; each takes a token", async () => {
    const asked: number[] = [];
    const take = async (most: number) => {
      asked.push(most);
      return { granted: 1 };
    };
    const { tellAt, keep } = await due({ limiter: { take, pause: async () => undefined } }, ids);
    await keep(8, claimBy);
    const sent = await tellAt("2027-06-21 10:00");
    expect(sent.map(({ chat, others = [] }) => [chat, 1 + others.length])).toEqual([
      [7, 3],
      [7, 1],
      [8, 1],
    ]);
    expect(asked).toEqual([3, 2, 1]);
  });

  it("comes again as a whole where nobody knows whether it arrived", async () => {
    const { tellAt, faults, lapse } = await due();
    faults.push(new HttpError("Network request for 'sendMessage' failed!", new Error("ECONNRESET")));
    expect(await tellAt("2027-06-21 10:00")).toEqual([]);
    await lapse();
    expect(await tellAt("2027-06-21 10:01")).toMatchObject([{ how: { id: "an-id-01" }, others: [{ id: "an-id-02" }] }]);
  });

  it("leaves out what its owner took away meanwhile", async () => {
    const removing = async () => {
      await s.store.remove(7, "an-id-01");
      return { granted: 1 };
    };
    const s = await due({ limiter: { take: removing, pause: async () => undefined } });
    expect(await s.tellAt("2027-06-21 10:00")).toEqual([
      { chat: 7, language: "ru", how: { id: "an-id-02", today: "2027-06-21" } },
    ]);
  });
});

describe("what is due is told", () => {
  it("a week and a day before, each once, and is gone two weeks after", async () => {
    const { tellAt, keep, store } = stage();
    await keep(7, claimBy);
    expect(await tellAt("2027-06-21 09:59")).toEqual([]);
    expect(await tellAt("2027-06-21 10:00")).toEqual([
      { chat: 7, language: "ru", how: { id: "an-id-01", today: "2027-06-21" } },
    ]);
    expect(await tellAt("2027-06-21 10:01")).toEqual([]);
    expect(await tellAt("2027-06-27 10:00")).toMatchObject([{ how: { today: "2027-06-27" } }]);
    expect(await tellAt("2027-07-12 19:00")).toEqual([]);
    expect(await store.all(7)).toHaveLength(1);
    expect(await tellAt("2027-07-13 09:00")).toEqual([]);
    expect(await store.all(7)).toEqual([]);
  });

  it.each`
    when                  | told     | missed          | because
    ${"2027-06-27 19:59"} | ${true}  | ${undefined}    | ${"late, but on its day"}
    ${"2027-06-27 20:00"} | ${false} | ${undefined}    | ${"the quiet hours begin"}
    ${"2027-06-28 08:59"} | ${false} | ${undefined}    | ${"still quiet"}
    ${"2027-06-28 09:00"} | ${true}  | ${"2027-06-27"} | ${"in the morning, with a word"}
    ${"2027-07-12 19:59"} | ${true}  | ${"2027-06-27"} | ${"the last hour in which it may be of use"}
    ${"2027-07-13 09:00"} | ${false} | ${undefined}    | ${"two weeks past: dropped without a word"}
  `("the bot comes back at $when: $told ($because)", async ({ when, told, missed }) => {
    const { tellAt, keep } = stage();
    await keep(7, { ...claimBy, kind: "opens" });
    const all = await tellAt(when);
    expect(all).toHaveLength(told ? 1 : 0);
    expect(all[0]?.how.missed).toBe(missed);
  });

  it("once, where two of its mornings were missed", async () => {
    const { tellAt, keep } = stage();
    await keep(7, claimBy);
    expect(await tellAt("2027-06-27 12:00")).toMatchObject([{ how: { missed: "2027-06-21" } }]);
    expect(await tellAt("2027-06-28 12:00")).toEqual([]);
  });

  it.each`
    record                             | told    | because
    ${undefined}                       | ${"ru"} | ${"the chat's record is gone: as it was when agreed to"}
    ${{}}                              | ${"ru"} | ${"it names no language"}
    ${{ language: "kk" }}              | ${"kk"} | ${"the language of today"}
    ${{ language: "kk", young: true }} | ${null} | ${"under 18: nothing"}
  `("in the language of $record: $told ($because)", async ({ record, told }) => {
    const { tellAt, keep, store } = stage({ readerOf: async () => record });
    await keep(7, claimBy);
    expect((await tellAt("2027-06-21 10:00")).map(({ language }) => language)).toEqual(told === null ? [] : [told]);
    expect(await store.all(7)).toHaveLength(told === null ? 0 : 1);
  });

  it("on the new day where an announced window has moved", async () => {
    const { tellAt, keep, store } = stage({
      revise: (one) => ({ ...one, day: "2027-07-02", at: toldAt({ ...one, day: "2027-07-02" }, one.at) ?? 0 }),
    });
    await keep(7, { ...claimBy, kind: "opens" });
    expect(await tellAt("2027-06-27 10:00")).toEqual([]);
    expect(await store.all(7)).toMatchObject([{ day: "2027-07-02", at: at("2027-07-01 10:00") }]);
  });
});

describe("where its next step leads to the portal and that is down", () => {
  it("waits an hour, and says so when the portal is back", async () => {
    let down = true;
    const { tellAt, keep } = stage({ needsPortal: () => true, portalIsDown: async () => down });
    await keep(7, claimBy);
    expect(await tellAt("2027-06-21 10:00")).toEqual([]);
    expect(await tellAt("2027-06-21 10:59")).toEqual([]);
    expect(await tellAt("2027-06-21 11:00")).toEqual([]);
    down = false;
    expect(await tellAt("2027-06-21 12:00")).toMatchObject([{ how: { portal: "was-down" } }]);
    expect((await tellAt("2027-06-27 10:00"))[0]?.how).not.toHaveProperty("portal");
  });

  it.each`
    when                  | told     | because
    ${"2027-06-21 17:00"} | ${false} | ${"in an hour it is still day"}
    ${"2027-06-21 17:01"} | ${true}  | ${"evening: told, with the state of the portal"}
  `("at $when: $told ($because)", async ({ when, told }) => {
    const { tellAt, keep } = stage({ needsPortal: () => true, portalIsDown: async () => true });
    await keep(7, claimBy);
    const all = await tellAt(when);
    expect(all.map(({ how }) => how.portal)).toEqual(told ? ["down"] : []);
  });

  it("comes at once where it needs no portal", async () => {
    const asked = vi.fn(async () => true);
    const { tellAt, keep } = stage({ needsPortal: () => false, portalIsDown: asked });
    await keep(7, claimBy);
    expect(await tellAt("2027-06-21 10:00")).toHaveLength(1);
    expect(asked).not.toHaveBeenCalled();
  });
});

describe("a call that fails", () => {
  it("of somebody who blocked us drops all of theirs", async () => {
    const { tellAt, keep, faults, store } = stage();
    await keep(7, claimBy);
    await store.save(7, "ru", [["an-id-02", { ...claimBy, kind: "ends", at: at("2027-06-27 10:00") }]]);
    faults.push(refusal(403, "Forbidden: bot was blocked by the user"));
    expect(await tellAt("2027-06-21 10:00")).toEqual([]);
    expect(await store.all(7)).toEqual([]);
    expect(await tellAt("2027-06-27 10:00")).toEqual([]);
  });

  it("for too many pauses everybody for so long, and loses nothing", async () => {
    const { tellAt, keep, faults, paused } = stage();
    await keep(7, claimBy);
    faults.push(refusal(429, "Too Many Requests: retry after 30", 30));
    const told = [...(await tellAt("2027-06-21 10:00")), ...(await tellAt("2027-06-21 10:01"))];
    expect(told).toHaveLength(1);
    expect(paused).toEqual([30]);
  });

  it("as refused isn't tried for ever", async () => {
    const { tellAt, keep, faults } = stage();
    await keep(7, claimBy);
    faults.push(refusal(400, "Bad Request: can't parse entities"));
    expect(await tellAt("2027-06-21 10:00")).toEqual([]);
    expect(await tellAt("2027-06-21 10:05")).toEqual([]);
    expect(await tellAt("2027-06-27 10:00")).toHaveLength(1);
  });

  it.each([refusal(502, "Bad Gateway"), new HttpError("no answer", new Error("timeout"))])(
    "in doubt is told again once its lease is over: %s",
    async (fault) => {
      const { tellAt, keep, faults, lapse } = stage();
      await keep(7, claimBy);
      faults.push(fault);
      expect(await tellAt("2027-06-21 10:00")).toEqual([]);
      expect(await tellAt("2027-06-21 10:00")).toEqual([]);
      await lapse();
      expect(await tellAt("2027-06-21 10:01")).toHaveLength(1);
    },
  );
});

describe("a Redis that doesn't answer once", () => {
  const away = () => Promise.reject(new Error("Command timed out"));

  it.each(["before", "after"])("%s it wrote what was told: it is noted, and not told twice", async (which) => {
    const real = stage();
    const settle = vi.fn(real.store.settle).mockImplementationOnce(async (...args) => {
      if (which === "after") await real.store.settle(...args);
      return await away();
    });
    const { tellAt } = stage({ store: { ...real.store, settle } });
    await real.keep(7, claimBy);
    expect(await tellAt("2027-06-21 10:00")).toHaveLength(1);
    await real.lapse();
    expect(await real.store.all(7)).toMatchObject([{ at: at("2027-06-27 10:00") }]);
    expect(await tellAt("2027-06-21 10:01")).toEqual([]);
    expect(await tellAt("2027-06-27 10:00")).toHaveLength(1);
  });
});

describe("a sender that dies", () => {
  it("between claim and send: another one tells it", async () => {
    const { tellAt, keep, store, lapse } = stage();
    await keep(7, claimBy);
    await store.claim(at("2027-06-21 10:00"), 10);
    expect(await tellAt("2027-06-21 10:00")).toEqual([]);
    await lapse();
    expect(await tellAt("2027-06-21 10:01")).toHaveLength(1);
  });

  it("after it noted what it sent, before it let go: it isn't told twice", async () => {
    const { tellAt, keep, store, lapse } = stage();
    await keep(7, claimBy);
    const [claim] = await store.claim(at("2027-06-21 10:00"), 10);
    const read = claim && (await store.read(claim));
    if (claim === undefined || read === undefined) throw new Error("nothing was due");
    // Noted, and not let go: the claim isn't the one that is held.
    await store.settle({ ...claim, token: "1" }, read, { ...read.kept, at: at("2027-06-27 10:00") });
    await lapse();
    expect(await tellAt("2027-06-21 10:01")).toEqual([]);
    expect(await tellAt("2027-06-27 10:00")).toHaveLength(1);
  });

  it("or sleeps, while another takes over what it waited for: it sends nothing", async () => {
    const granted = async (most: number) => {
      await sleeper.lapse();
      await sleeper.store.claim(at("2027-06-21 10:00"), 10);
      return { granted: most };
    };
    const sleeper = stage({ limiter: { take: granted, pause: async () => undefined } });
    await sleeper.keep(7, claimBy);
    expect(await sleeper.tellAt("2027-06-21 10:00")).toEqual([]);
  });

  it("by a signal: hands back what isn't on its way", async () => {
    const { keep, store, loop, tellAt, sent } = stage({
      limiter: {
        take: async () => {
          void loop.stop();
          return { waitMs: 1 };
        },
        pause: async () => undefined,
      },
    });
    await keep(7, claimBy);
    await tellAt("2027-06-21 09:00");
    expect(await tellAt("2027-06-21 10:00")).toEqual([]);
    expect(sent).toEqual([]);
    expect(await store.claim(at("2027-06-21 10:00"), 10)).toHaveLength(1);
  });
});
