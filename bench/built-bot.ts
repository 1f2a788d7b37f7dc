import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { spawnTethered } from "../src/tools/tether.mjs";
import { freePort } from "./chaos/free-port.ts";

const root = fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? ".." : "../..", import.meta.url));
const PATIENCE_MS = 60_000;
/** The kernel counts processor time in ticks, and every Linux that Node runs on has a hundred of them in a second. */
const TICKS = 100;

export type BuiltBotOptions = {
  /** Where its Telegram is, its Redis, and whatever else it is told by its environment. */
  readonly env: NodeJS.ProcessEnv;
  /** For Node, before the bot. */
  readonly args?: readonly string[];
  /** Told each line that the bot says. */
  readonly onLine?: (line: string) => void;
};
export type BuiltBot = Awaited<ReturnType<typeof startBuiltBot>>;

/** The bot as it runs in production. Resolves when it says that it is ready. @throws Error when it doesn't within a minute */
export async function startBuiltBot({ env, args = [], onLine = () => undefined }: BuiltBotOptions) {
  const image = asInTheImage();
  const metricsPort = await freePort();
  const began = performance.now();
  const child = spawnTethered(process.execPath, [...args, ...image.args], {
    cwd: root,
    env: { ...process.env, ...image.env, ...surroundings, ...env, METRICS_PORT: String(metricsPort) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  let rest = "";
  child.stdout?.setEncoding("utf8").on("data", (said: string) => {
    const lines = (rest + said).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line);
  });
  while (!(await isReady(metricsPort))) {
    if (child.exitCode !== null || performance.now() - began > PATIENCE_MS) throw new Error("the bot did not start");
    await pause(10);
  }
  const readyMs = performance.now() - began;
  return {
    readyMs,
    signal: (signal: NodeJS.Signals) => child.kill(signal),
    cpuSeconds: () => cpuSeconds(child.pid),
    /** Resident memory, in MB. */
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1024,
    async stop(): Promise<void> {
      child.kill("SIGTERM");
      await gone;
    },
  };
}

/** The command and the surroundings of the image, so that what is measured is what runs. */
export function asInTheImage() {
  const image = readFileSync(join(root, "Dockerfile"), "utf8");
  const [, ...args] = z.array(z.string()).parse(JSON.parse(/^CMD (.+)$/m.exec(image)?.[1] ?? "[]"));
  const settings = /^ENV (.+)$/m.exec(image)?.[1]?.split(" ") ?? [];
  return { args, env: Object.fromEntries(settings.map((setting) => setting.split("="))) };
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

function cpuSeconds(pid = 0): number {
  // The name of the program, in brackets, may hold anything.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Nothing of whoever runs the bench must reach the bot. */
const surroundings: NodeJS.ProcessEnv = {
  ...{ ROLE: "bot", HOST: "127.0.0.1", REDIS_PREFIX: "bk:", LOG_LEVEL: "info" },
  ...{ CHAT_LIMIT: "0", OWNER_IDS: "", OPERATORS_CHAT_ID: "", BOT_TODAY: "2026-11-24", BOT_NOW: "" },
  ...{
    BOT_TOKEN_FILE: "",
    REDIS_URL_FILE: "",
    WEBHOOK_SECRET_FILE: "",
    WEBHOOK_URL: "",
    WEBHOOK_SECRET: "",
    PORT: "0",
  },
};
