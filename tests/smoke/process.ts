import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

export interface Running {
  readonly child: ChildProcess;
  /** What it said, as soon as it says it. @throws Error when it ends first, or says nothing like it in time */
  readonly says: (words: RegExp, seconds: number) => Promise<RegExpExecArray>;
  /** Its code, or the signal it died of. */
  readonly exit: Promise<number | NodeJS.Signals>;
}

/** A program in a process group of its own, as a terminal starts it; what it says is shown. */
export function start(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Running {
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data) => {
      process.stdout.write(data);
      output += data;
    });
  const exit = once(child, "exit").then(([code, signal]) => code ?? signal);
  return { child, exit, says };

  async function says(words: RegExp, seconds: number): Promise<RegExpExecArray> {
    for (const began = Date.now(); Date.now() - began < seconds * 1000; await pause(20)) {
      const found = words.exec(output);
      if (found) return found;
      if (hasEnded(child)) throw new Error(`It ended with ${await exit} before it said ${words}`);
    }
    throw new Error(`It didn't say ${words} within ${seconds} s`);
  }
}

/**
 * Asks it to stop: `whom` is the whole group, as a terminal does for Ctrl-C, or the one program, as a supervisor does.
 *
 * @throws Error when it takes longer
 */
export async function stop(
  { child, exit }: Running,
  signal: NodeJS.Signals,
  whom: "group" | "one",
  seconds: number,
): Promise<number | NodeJS.Signals> {
  process.kill(whom === "group" ? -Number(child.pid) : Number(child.pid), signal);
  const how = await Promise.race([exit, pause(seconds * 1000, "late" as const, { ref: false })]);
  if (how === "late") throw new Error(`It still ran ${seconds} s after ${signal}`);
  return how;
}

export const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

/** Processes that were started with this in their environment and still run (Linux tells). */
export function leftRunning(mark: string): string[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return pids.filter((pid) => read(`/proc/${pid}/environ`).includes(mark)).map((pid) => read(`/proc/${pid}/cmdline`));
}

/** Of a process that has just ended nothing can be read. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

export const inKazakh = (text: string): boolean => /[әғқңөұүһі]/i.test(text);
