import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { GrammyError, HttpError } from "grammy";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { chatHash, createLogger, type Logger, logCrashes } from "../../src/ops/logger.ts";

const token = "7612345678:AAHc4n4ryT0kenT0kenT0kenT0kenT0ken";
const id = 7_701_234_567;
const text: string = "у мужа нет работы, ребёнку 3 месяца";
const name = "Айгерім Қалиева";
const username = "aigerim_k92";
const url = `https://api.telegram.org/bot${token}/sendMessage`;
const canaries = [token, token.slice(11), "7701234567", "работы", "ребёнку", "Айгерім", "Қалиева", username];

const message = { message_id: 5, chat: { id, first_name: name }, from: { id, username, first_name: name }, text };
const update = { update_id: 1, message };
const payload = { chat_id: id, text: `${name}, ${text}` };

const refused = new GrammyError(
  "Call to 'sendMessage' failed!",
  { ok: false, error_code: 400, description: `Bad Request: can't parse entities: unsupported start tag "${username}"` },
  "sendMessage",
  payload,
);
const offline = Object.assign(new Error(`request to ${url} failed, reason: connect ECONNREFUSED`), {
  code: "ECONNREFUSED",
});
const unreachable = new HttpError("Network request for 'sendMessage' failed!", offline);
const undiciError = new TypeError("fetch failed", {
  cause: Object.assign(new Error(`connect timeout at /bot${token}/getUpdates?chat_id=${id}`), { options: payload }),
});
const botError = Object.assign(new Error(`${refused.name} in middleware: ${refused.message}`), {
  name: "BotError",
  error: refused,
  ctx: { update },
});

/** A logger whose lines are kept, as text. */
function listening(level = "debug"): { log: Logger; lines: string[] } {
  const lines: string[] = [];
  return { log: createLogger({ level, salt: "salt", destination: { write: (line) => lines.push(line) } }), lines };
}
/** What an untyped mistake would hand over. */
const careless = (fields: object) => fields as Parameters<Logger["info"]>[0];

describe("a canary never sings", () => {
  it.each<[because: string, fields: object]>([
    ["fields nobody listed", { text, name, username, token, id, chatId: id, from: message.from, words: [text, name] }],
    ["an update whole", update],
    ["a message under a listed name", { guide: text, question: name, chat: message.chat, entry: message, key: [text] }],
    ["a raw id where the hash belongs", { chat: id, reference: String(id), count: id, code: String(id) }],
    ["a raw id of a group", { chat: -1_001_234_567_890, chunk: `chunk-${id}`, count: -id }],
    ["a token under a listed name", { method: token, outcome: url, event: `/bot${token}/getMe` }],
    [
      "names of fields that are somebody's",
      { [name]: 1, [String(id)]: 2, [token]: 3, nested: { [text]: { [name]: 4 } } },
    ],
    ["an error with everything in its message", { error: new Error(`${text} ${name} ${id} ${url} @${username}`) }],
    ["an error quoting English words", { error: new Error(`can't read "${username} has no job"`) }],
    ["a multi-line message that looks like a stack", { error: new Error(`no date\n    at ${username} (${text}:1:1)`) }],
    ["a phone number with spaces and an IIN", { error: new Error("called 8 701 234 56 7, 7701234567") }],
    ["GrammyError: Telegram refused", { error: refused }],
    ["HttpError with the address inside", { error: unreachable }],
    ["undici's error with its cause", { error: undiciError }],
    ["BotError with its whole context", { error: botError }],
    [
      "an error in an error in an error",
      { error: new Error("outer", { cause: new Error("mid", { cause: botError }) }) },
    ],
    ["an error with properties of its own", { error: Object.assign(new Error("x"), { payload, update, code: text }) }],
    ["an error named after somebody", { error: Object.assign(new Error("x"), { name: text }) }],
    ["something thrown that is no error", { error: `${text} ${token}` }],
    ["an object thrown", { error: { message: text, token } }],
    ["JSON that doesn't parse", { error: failure(() => JSON.parse(`${name} ${text}`)) }],
    ["zod's refusal", { error: failure(() => z.strictObject({ a: z.literal("b") }).parse({ a: text, [name]: 1 })) }],
  ])("%s", (_, fields) => {
    const { log, lines } = listening();
    for (const write of [log.debug, log.info, log.warn, log.error, log.fatal])
      write(careless(fields), "Something happened");
    log.child(careless(fields)).info(careless(fields), "Something happened to a child");

    expect(lines).toHaveLength(6);
    for (const canary of canaries) expect(lines.join("")).not.toContain(canary);
  });

  it("in a message that was put together in spite of its type", () => {
    const { log, lines } = listening();
    // @ts-expect-error a message is a literal
    log.info({}, `${name} (@${username}, ${id}) wrote «${text}» to ${url}`);
    // @ts-expect-error nor is a variable one
    log.info({}, text);
    expect(lines).toHaveLength(2);
    for (const canary of canaries) expect(lines.join("")).not.toContain(canary);
  });
});

describe("a line says what it may", () => {
  it("as JSON, with the time, and nothing of the machine", () => {
    const { log, lines } = listening();
    const chat = log.chatHash(id);
    log.info({ chat, guide: "birth-grant", question: "birthOrder", verdict: "entitled", ms: 4 }, "Answered");
    expect(JSON.parse(lines.join(""))).toEqual({
      level: 30,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      chat,
      guide: "birth-grant",
      question: "birthOrder",
      verdict: "entitled",
      ms: 4,
      msg: "Answered",
    });
  });

  it("counts what it left out", () => {
    const { log, lines } = listening();
    log.info(careless({ guide: "birth-grant", text, from: message.from }), "Answered");
    expect(JSON.parse(lines.join(""))).toMatchObject({ guide: "birth-grant", dropped: 2 });
  });

  it("keeps of an error what a repair needs", () => {
    const { log, lines } = listening();
    log.error({ error: botError }, "A step failed");
    const { error } = JSON.parse(lines.join(""));
    expect(error).toMatchObject({
      type: "BotError",
      cause: { type: "GrammyError", code: "400", method: "sendMessage" },
    });
    expect(error.cause.message).toBe(
      "Call to 'sendMessage' failed! (400: Bad Request: can't parse entities: unsupported start tag <…>)",
    );
    expect(error.stack[0]).toMatch(/^at .*tests\/ops\/logger\.test\.ts:\d+:\d+/);
  });

  it("keeps the reason of a failed connection, without its address", () => {
    const { log, lines } = listening();
    log.error({ error: unreachable }, "A step failed");
    expect(JSON.parse(lines.join("")).error.cause).toMatchObject({
      code: "ECONNREFUSED",
      message: "request to <url> failed, reason: connect ECONNREFUSED",
    });
  });

  it("keeps where zod refused", () => {
    const { log, lines } = listening();
    log.warn(
      { error: failure(() => z.object({ draft: z.object({ step: z.int() }) }).parse({ draft: {} })) },
      "Fresh start",
    );
    expect(JSON.parse(lines.join("")).error).toMatchObject({ type: "ZodError", issues: ["draft.step: invalid_type"] });
  });

  it("says nothing below its level", () => {
    const { log, lines } = listening("warn");
    log.info({}, "Quiet");
    log.warn({}, "Loud");
    expect(lines).toHaveLength(1);
  });
});

describe("chatHash", () => {
  it("is the start of HMAC-SHA256, as openssl reckons it", () => {
    // printf 7701234567 | openssl dgst -sha256 -hmac salt
    expect(chatHash("salt", id)).toBe("e7b0cd51f9b4");
  });
  it("differs by salt and by chat", () => {
    expect(new Set([chatHash("salt", id), chatHash("other", id), chatHash("salt", id + 1)]).size).toBe(3);
  });
});

describe("a crash", () => {
  afterEach(() => vi.restoreAllMocks());

  it.each(["uncaughtException", "unhandledRejection"] as const)(
    "by %s is one line without the token, told to operators",
    async (event) => {
      const handlers = new Map<string | symbol, (error: unknown) => void>();
      vi.spyOn(process, "on").mockImplementation((name, handler) => {
        handlers.set(name, handler);
        return process;
      });
      const { log, lines } = listening();
      const end = vi.fn();
      const tell = vi.fn(async () => {});
      logCrashes(log, tell, end);
      handlers.get(event)?.(unreachable);
      await vi.waitFor(() => expect(end).toHaveBeenCalledWith(1));

      expect(tell).toHaveBeenCalledWith(unreachable);
      expect(end).toHaveBeenCalledTimes(1);
      expect(lines).toHaveLength(1);
      for (const canary of canaries) expect(lines.join("")).not.toContain(canary);
    },
  );
});

it("a crash nobody can be told of ends the process all the same", () => {
  vi.useFakeTimers();
  const handlers = new Map<string | symbol, (error: unknown) => void>();
  vi.spyOn(process, "on").mockImplementation((name, handler) => {
    handlers.set(name, handler);
    return process;
  });
  const end = vi.fn();
  logCrashes(listening().log, () => new Promise(() => undefined), end);
  handlers.get("uncaughtException")?.(unreachable);
  vi.advanceTimersByTime(2_999);
  expect(end).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(end).toHaveBeenCalledWith(1);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function failure(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

it.each`
  end                    | code
  ${"it ends of itself"} | ${""}
  ${"it leaves"}         | ${"process.exit(0)"}
  ${"it crashes"}        | ${'throw new Error("x")'}
`("what was logged is written, however the process ends: $end", ({ code }) => {
  const logger = JSON.stringify(new URL("../../src/ops/logger.ts", import.meta.url));
  const program = `import(${logger}).then(({ createLogger }) => {
    createLogger({ level: "info", salt: "salt" }).info({ event: "last" }, "words");
    ${code}
  })`;
  const { stdout } = spawnSync(process.execPath, ["--import", "tsx", "--eval", program], { encoding: "utf8" });
  expect(stdout).toContain('"event":"last"');
});

it("listens for the end of the process once, however many loggers there are", () => {
  const listeners = () => process.listenerCount("exit");
  createLogger({ level: "info", salt: "salt" });
  const before = listeners();
  for (let count = 0; count < 20; count++) createLogger({ level: "info", salt: "salt" });
  expect(listeners()).toBe(before);
});

it("goes on where nobody reads what is logged", async () => {
  const logger = JSON.stringify(new URL("../../src/ops/logger.ts", import.meta.url));
  const program = `import(${logger}).then(({ createLogger }) => {
    const log = createLogger({ level: "info", salt: "salt" });
    for (let line = 0; line < 20_000; line++) log.info({ event: "unread" }, "words");
  })`;
  const child = spawn(process.execPath, ["--import", "tsx", "--eval", program], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  child.stdout.pause();
  expect(await once(child, "exit")).toEqual([0, null]);
});
