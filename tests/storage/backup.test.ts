import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, describe, expect, it } from "vitest";
import { KeptReminder, overAt } from "../../src/broadcast/reminder.ts";
import { CHOICE_BITS, type Choice, choiceOf, nothingChosen, numberOf } from "../../src/guides/subscription.ts";
import { languages } from "../../src/i18n/i18n.ts";
import { isoDate } from "../../src/rules/index.ts";
import { createAudit } from "../../src/storage/audit.ts";
import { linesOf, NoBackup, readAll, type Saved, verify } from "../../src/storage/backup.ts";
import { createCampaigns } from "../../src/storage/campaigns.ts";
import { createChats } from "../../src/storage/chats.ts";
import { keys, lifetimes } from "../../src/storage/keys.ts";
import { createReminders } from "../../src/storage/reminders.ts";
import { restore } from "../../src/storage/restore.ts";
import { createRoles } from "../../src/storage/roles.ts";
import { createSubscribers } from "../../src/storage/subscribers.ts";
import { createTickets } from "../../src/storage/tickets.ts";
import { createTombstones } from "../../src/storage/tombstones.ts";
import { createWaiting } from "../../src/storage/waiting.ts";
import { root } from "../../src/tools/set-up.mjs";
import { removeKeys, testRedis } from "../support/redis.ts";

const { redis, prefix: own, url } = testRedis();
const secret = "1:AAtoken";
const folder = mkdtempSync(join(tmpdir(), "bala-komek-backup-"));
afterAll(() => rmSync(folder, { recursive: true }));
const NOON = Date.parse("2026-11-24T12:00:00+05:00");
const second = NOON / 1000;
let count = 0;

/** Three readers with reminders and kept answers, a campaign, a colleague; the clock is ours. */
async function anew() {
  const prefix = `${own}${count++}:`;
  let moment = NOON;
  const now = () => new Date(moment);
  const tombstones = createTombstones({ redis, prefix, secret, now });
  const subscribers = createSubscribers<Choice>({
    ...{ redis, prefix, languages },
    today: () => isoDate(2026, 11, 24),
    choices: { bits: CHOICE_BITS, write: numberOf, read: choiceOf },
  });
  const reminders = createReminders<KeptReminder>({
    ...{ redis, prefix, languages, overAt, now },
    parse: (json) => KeptReminder.parse(JSON.parse(json)),
  });
  const chats = createChats<object>({ redis, prefix, sole: true, parse: (json) => JSON.parse(json) });
  const roles = createRoles({ redis, prefix, roles: ["editor", "owner"] });
  const audit = createAudit({ redis, prefix });
  const campaigns = createCampaigns<{ id: number; state: string }>({
    ...{ redis, prefix, now },
    parse: (json) => JSON.parse(json),
  });
  const reader = {
    language: "ru",
    choice: { ...nothingChosen, topics: ["school"] },
    until: isoDate(2027, 11, 24),
  } as const;
  const reminder = { kind: "turns", benefit: "x", guide: "x", day: isoDate(2099, 1, 1), at: second + 60 } as const;
  const kept = { guide: "birth-grant", answers: { livesHere: "yes" }, until: second + 1_000 };
  let update = 0;
  const remember = async (chat: number, stored: object) => {
    const begun = await chats.begin(chat, ++update, true);
    const lease = "lease" in begun ? begun.lease : undefined;
    await chats.commit(chat, update, { lease, record: { stored, open: true }, sends: false });
  };
  for (const chat of [1, 2, 3]) {
    await subscribers.save(chat, reader);
    await reminders.save(chat, "ru", [["one", reminder]]);
    await remember(chat, { language: "ru", kept, draft: { guide: "secret draft", answers: {}, until: 1 } });
  }
  await remember(4, { language: "kk", draft: { guide: "secret draft", answers: {}, until: 1 } });
  await campaigns.create((id) => ({ id, state: "draft" }));
  await roles.give(7, "editor");
  await audit.note({ at: 1, by: 7, did: "gave", what: "role" });
  await audit.note({ at: 2, by: 7, did: "took", what: "role" });

  const all = async () => {
    const found = await Promise.all(
      [1, 2, 3, 4].map(async (chat) => [
        (await subscribers.find(chat)) === undefined ? "" : "reader",
        (await reminders.all(chat)).length === 0 ? "" : "reminders",
        ((await chats.look(chat)) as { kept?: unknown } | undefined)?.kept === undefined ? "" : "kept",
      ]),
    );
    return found.map((words) => words.filter((word) => word !== "").join());
  };
  return {
    ...{ prefix, reminders, roles, audit, campaigns, chats, subscribers, reader, remember, all },
    lose: () => removeKeys(redis, prefix),
    later: (seconds: number) => {
      moment += seconds * 1000;
    },
    forget: async (chat: number) => {
      await tombstones.before("chat", chats.forget)(chat);
      await tombstones.before("reader", subscribers.drop)(chat);
      await tombstones.before("reminders", reminders.drop)(chat);
    },
    unsubscribe: tombstones.before("reader", subscribers.drop),
    save: async () => await textOf(linesOf(readAll([redis], prefix), now())),
    put: async (text: string, dryRun = false) => {
      const taken = await verify(Readable.from(text.trimEnd().split("\n")));
      const options = { redis, prefix, secret, taken, now: Math.floor(moment / 1000), dryRun };
      return await restore(entriesIn(text), options);
    },
  };
}
async function textOf(lines: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const line of lines) text += line;
  return text;
}
async function* entriesIn(text: string): AsyncGenerator<Saved> {
  for (const line of text.trimEnd().split("\n").slice(1, -1)) yield JSON.parse(line);
}
const EVERYTHING = ["reader,reminders,kept", "reader,reminders,kept", "reader,reminders,kept", ""];

describe("after Redis is lost", () => {
  it("everything that must survive is there again, as it was, with its end", async () => {
    const before = await anew();
    const text = await before.save();
    await before.lose();
    expect(await before.all()).toEqual(["", "", "", ""]);
    await before.put(text);
    expect(await before.all()).toEqual(EVERYTHING);
    expect(await before.roles.find(7)).toBe("editor");
    expect((await before.audit.all()).map(({ did }) => did)).toEqual(["gave", "took"]);
    expect((await before.campaigns.all()).map(({ id }) => id)).toEqual([1]);
    // Numbers are never given twice, and reminders are due as they were.
    expect((await before.campaigns.create((id) => ({ id, state: "draft" }))).id).toBe(2);
    expect((await before.reminders.claim(second + 60, 9)).map(({ chat }) => chat).toSorted()).toEqual([1, 2, 3]);
    const ttl = await redis.ttl(before.prefix + keys.chat(1));
    expect(ttl).toBeGreaterThan(lifetimes.chat - 60);
    expect(ttl).toBeLessThanOrEqual(lifetimes.chat);
  });

  it("nothing of the day is: no drafts, no leases, no chat that asked for nothing", async () => {
    const { save, prefix } = await anew();
    const waiting = createWaiting({ redis, prefix });
    const tickets = createTickets({ redis, prefix, languages });
    await waiting.add(5);
    const { code } = await tickets.open(5, "ru", second);
    const text = await save();
    for (const key of [keys.waiting, keys.ticket(code), keys.ticketOf(5), keys.tickets])
      expect(await redis.exists(prefix + key)).toBe(1);
    expect(text).not.toMatch(new RegExp(`${code}|"key":"(we|tk|tc|ts)`));
    expect(text).not.toMatch(/secret draft|"c:4"|"l":"[^"]*\|/);
    expect(text).not.toContain(prefix);
  });

  it("what is over by now stays away", async () => {
    const one = await anew();
    const text = await one.save();
    await one.lose();
    one.later(100 * lifetimes.chat);
    expect(await one.put(text)).toMatchObject({ chat: { over: 3 }, reminders: { over: 3 } });
  });
});

describe("what a person has erased", () => {
  it("by /forget after the backup stays erased", async () => {
    const one = await anew();
    const text = await one.save();
    one.later(60);
    await one.forget(1);
    const counts = await one.put(text);
    expect(await one.all()).toEqual(["", ...EVERYTHING.slice(1)]);
    expect(counts).toMatchObject({ chat: { erased: 1, there: 2 }, readers: { erased: 1 }, reminders: { erased: 1 } });
  });

  it("by leaving the news stays erased, and the rest comes back", async () => {
    const one = await anew();
    const text = await one.save();
    one.later(60);
    await one.unsubscribe(1);
    await one.chats.forget(1);
    await one.put(text);
    expect((await one.all())[0]).toBe("reminders,kept");
  });

  it("before the backup, and given anew before it, comes back", async () => {
    const one = await anew();
    await one.forget(1);
    one.later(60);
    await one.subscribers.save(1, one.reader);
    const text = await one.save();
    await one.subscribers.drop(1);
    await one.put(text);
    expect((await one.all())[0]).toBe("reader");
  });

  it("is known by that, too, when an older backup is restored after a newer one", async () => {
    const one = await anew();
    const older = await one.save();
    one.later(60);
    await one.forget(1);
    one.later(60);
    const newer = await one.save();
    await one.lose();
    await one.put(newer);
    await one.put(older);
    expect((await one.all())[0]).toBe("");
  });

  it("has no name that leads back to the chat, and its name goes with the last backup", async () => {
    const one = await anew();
    await one.forget(7_654_321_098);
    const names = await redis.zrange(one.prefix + keys.erased, "0", "-1");
    expect(names).toHaveLength(3);
    expect(names.join()).not.toContain("7654321098");
    expect(await redis.ttl(one.prefix + keys.erased)).toBeLessThanOrEqual(lifetimes.erased);
    one.later(lifetimes.erased + 1);
    await one.forget(5);
    expect(await redis.zcard(one.prefix + keys.erased)).toBe(3);
  });
});

it("what is there is newer and stays; a second run changes nothing", async () => {
  const one = await anew();
  const text = await one.save();
  await one.roles.give(7, "owner");
  await one.subscribers.save(1, { ...one.reader, language: "kk" });
  await one.put(text);
  expect(await one.roles.find(7)).toBe("owner");
  expect((await one.subscribers.find(1))?.language).toBe("kk");
  const after = await one.save();
  await one.put(text);
  expect((await one.save()).split("\n").toSorted()).toEqual(after.split("\n").toSorted());
});

it("a dry run tells the same and writes nothing", async () => {
  const one = await anew();
  const text = await one.save();
  await one.lose();
  const dry = await one.put(text, true);
  expect(await redis.keys(`${one.prefix}*`)).toEqual([]);
  expect(await one.put(text)).toEqual(dry);
  expect(dry).toMatchObject({ readers: { restored: 3 }, chat: { restored: 3 }, audit: { restored: 1 } });
});

describe("a file is refused", () => {
  it.each`
    what                    | harm
    ${"that is cut off"}    | ${(text: string) => text.slice(0, text.length / 2)}
    ${"without its sum"}    | ${(text: string) => text.slice(0, text.trimEnd().lastIndexOf("\n") + 1)}
    ${"with a line less"}   | ${(text: string) => text.replace(/\n[^\n]*"kind":"roles"[^\n]*/, "")}
    ${"with another value"} | ${(text: string) => text.replace("editor", "owner")}
    ${"of another kind"}    | ${() => '{"hello":1}\n'}
    ${"with nothing in it"} | ${() => ""}
  `("$what", async ({ harm }) => {
    const one = await anew();
    const text = await one.save();
    const harmed = harm(text);
    expect(harmed).not.toBe(text);
    await expect(one.put(harmed)).rejects.toThrow(NoBackup);
  });
});

it("npm run backup and npm run restore do it from the command line, for the owner's eyes only", async () => {
  const one = await anew();
  const file = join(folder, "backup.jsonl");
  const env = { PATH: process.env.PATH, BOT_TOKEN: secret, REDIS_URL: url, REDIS_PREFIX: one.prefix };
  const piped = (input: string, tool: string, ...args: string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", `src/tools/${tool}.ts`, ...args], {
      ...{ cwd: root, env, input },
      encoding: "utf8",
    });
  const run = (tool: string, ...args: string[]) => piped("", tool, ...args);
  const saved = run("backup", file);
  expect(saved.stderr).toMatch(/"entries":1[0-9]/);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await one.lose();
  expect(JSON.parse(run("restore", file, "--dry-run").stdout)).toMatchObject({
    dryRun: true,
    readers: { restored: 3 },
  });
  expect(await one.all()).toEqual(["", "", "", ""]);
  run("restore", file);
  expect(await one.all()).toEqual(EVERYTHING);
  const through = run("backup", "-").stdout;
  await one.lose();
  expect(piped(through.slice(0, -9), "restore", "-")).toMatchObject({ status: 2, stdout: "" });
  expect(await one.all()).toEqual(["", "", "", ""]);
  piped(through, "restore", "-");
  expect(await one.all()).toEqual(EVERYTHING);
  expect(run("restore", `${file}.none`)).toMatchObject({
    ...{ status: 2, stdout: "" },
    stderr: expect.stringContaining("backup.jsonl.none: ENOENT"),
  });
  writeFileSync(file, readFileSync(file, "utf8").replace("editor", "owner"));
  expect(run("restore", file)).toMatchObject({ status: 2, stdout: "" });
  expect(run("restore")).toMatchObject({ status: 2, stdout: "" });

  env.REDIS_URL = "redis://user:passw0rd@127.0.0.1:1";
  const away = run("backup", join(folder, "none.jsonl"));
  expect(away).toMatchObject({ status: 1, stdout: "" });
  expect(away.stderr).toMatch(/^Redis is out of reach at redis:\/\/user:\*\*\*@127\.0\.0\.1:1: connect ECONNREFUSED/);
  env.BOT_TOKEN = "";
  expect(run("backup", join(folder, "none.jsonl"))).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^BOT_TOKEN is missing/),
  });
});
