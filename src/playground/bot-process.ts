import type { ChildProcess } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { dayInKazakhstan, timeInKazakhstan } from "../ops/clock.ts";
import { spawnTethered } from "../tools/tether.mjs";

export type BotState = "starting" | "running" | "stopping" | "stopped";

export interface BotProcess {
  readonly start: () => void;
  readonly stop: () => Promise<void>;
  readonly restart: () => Promise<void>;
  /** The day of the bot's BOT_TODAY, "" for the real one. Setting it starts the bot anew. */
  readonly today: () => string;
  readonly setToday: (day: string) => Promise<void>;
  /** Milliseconds its clock is ahead of the real one. Setting it starts the bot anew. */
  readonly ahead: () => number;
  readonly setAhead: (ms: number) => Promise<void>;
  readonly state: () => BotState;
  /** The bot has asked for updates: it runs. */
  readonly seen: () => void;
  readonly onState: (listener: (state: BotState, lastWords: string) => void) => void;
}

interface Options {
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: () => NodeJS.ProcessEnv;
  /** Where its log goes. */
  readonly log: string;
  readonly today?: string;
  readonly ahead?: number;
  /** Then it is killed, and must not mind. */
  readonly patienceMs?: number;
}

/** Below the ten seconds after which the demo is ended altogether. */
const PATIENCE_MS = 8000;
const LAST_WORDS = 4000;

/** Of a day alone the bot keeps the real hours; with an hour it goes on from there. */
function previewOf(day: string, ahead: number): string {
  if (ahead === 0) return day;
  const moment = new Date(Date.now() + ahead);
  return `${day || dayInKazakhstan(moment)}T${timeInKazakhstan(moment)}:00+05:00`;
}

/** The real bot, as a child process of the playground. */
export function createBotProcess(options: Options): BotProcess {
  const { cwd, env, log, today = "", patienceMs = PATIENCE_MS } = options;
  const [program, ...args] = options.command;
  mkdirSync(dirname(log), { recursive: true });
  const file = createWriteStream(log);
  const listeners: ((state: BotState, lastWords: string) => void)[] = [];
  let child: ChildProcess | undefined;
  let state: BotState = "stopped";
  let day = today;
  let ahead = options.ahead ?? 0;
  let lastWords = "";

  function become(next: BotState): void {
    state = next;
    for (const listener of listeners) listener(next, lastWords);
  }

  function start(): void {
    lastWords = "";
    // Tethered: however the playground ends, no bot is left behind that polls into the void.
    const started = spawnTethered(program, args, {
      cwd,
      env: { ...env(), BOT_TODAY: previewOf(day, ahead) },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr])
      stream?.on("data", (chunk: Buffer) => {
        file.write(chunk);
        lastWords = (lastWords + chunk.toString("utf8")).slice(-LAST_WORDS);
      });
    started.once("close", () => {
      if (child !== started) return;
      child = undefined;
      become("stopped");
    });
    become("starting");
  }

  async function stop(): Promise<void> {
    const ending = child;
    if (ending === undefined) return;
    become("stopping");
    const closed = new Promise((resolve) => ending.once("close", resolve));
    ending.kill("SIGTERM");
    const impatient = setTimeout(() => ending.kill("SIGKILL"), patienceMs);
    await closed;
    clearTimeout(impatient);
  }

  let change: Promise<void> = Promise.resolve();
  /** One after another: two quick presses of the button must not start two bots. */
  function restart(): Promise<void> {
    change = change.then(async () => {
      await stop();
      start();
    });
    return change;
  }

  return {
    start,
    stop,
    restart,
    today: () => day,
    setToday(next) {
      day = next;
      return restart();
    },
    ahead: () => ahead,
    setAhead(next) {
      ahead = next;
      return restart();
    },
    state: () => state,
    seen() {
      if (state === "starting") become("running");
    },
    onState: (listener) => listeners.push(listener),
  };
}
