import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

export interface Running {
  readonly child: ChildProcess;
  /** What it said, as soon as it says it. @throws Error when it ends first, or says nothing like it in time */
  readonly says: (words: RegExp, seconds: number) => Promise<RegExpExecArray>;
  readonly exit: Promise<number>;
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
  const exit = once(child, "exit").then(([code]) => Number(code));
  return { child, exit, says };

  async function says(words: RegExp, seconds: number): Promise<RegExpExecArray> {
    for (const began = Date.now(); Date.now() - began < seconds * 1000; await pause(20)) {
      const found = words.exec(output);
      if (found) return found;
      if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode} before it said ${words}`);
    }
    throw new Error(`It didn't say ${words} within ${seconds} s`);
  }
}

/** Ctrl-C: the terminal tells the whole group. @throws Error when it takes too long */
export async function ctrlC({ child, exit }: Running, seconds: number): Promise<number> {
  process.kill(-Number(child.pid), "SIGINT");
  const code = await Promise.race([exit, pause(seconds * 1000, "late" as const, { ref: false })]);
  if (code === "late") throw new Error(`It still ran ${seconds} s after Ctrl-C`);
  return code;
}

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
