import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { PoolOptions, PoolWorker, WorkerRequest } from "vitest/node";

/**
 * The one thread that runs the tests of every mutant. Vitest ends its worker after each run, and a new one spends a
 * second on importing the rules and reading the law before the first test, which itself takes a few milliseconds. A
 * mutant is a switch that is read when a line runs, so the modules may stay; `no-mutant.ts` turns the switch off while
 * the test files are read again.
 */
export class KeptThread implements PoolWorker {
  readonly name = "kept";
  readonly #options: PoolOptions;
  readonly #heard: (readonly [event: string, callback: (message: unknown) => void])[] = [];

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    if (kept !== undefined && !this.#isStatic()) return;
    await kept?.thread.terminate();
    const { distPath, env, execArgv } = this.#options;
    kept = { thread: new Worker(join(distPath, "workers/threads.js"), { env, execArgv }), begun: false };
  }

  async stop(): Promise<void> {
    for (const [event, callback] of this.#heard.splice(0)) kept?.thread.off(event, callback);
  }

  send(message: WorkerRequest): void {
    const { type } = message;
    if (type === "stop") this.#answer("stopped");
    else if (type === "start" && kept?.begun) this.#answer("started");
    else kept?.thread.postMessage(type === "run" ? this.#only(message) : message);
    if (type === "start" && kept !== undefined) kept.begun = true;
  }

  on(event: string, callback: (message: unknown) => void): void {
    this.#heard.push([event, callback]);
    kept?.thread.on(event, callback);
  }

  off(event: string, callback: (message: unknown) => void): void {
    kept?.thread.off(event, callback);
  }

  deserialize(data: unknown): unknown {
    return data;
  }

  /** A mutant of a line that runs on import needs fresh modules. */
  #isStatic(): boolean {
    return (this.#options.project.getProvidedContext() as { mutantActivation?: string }).mutantActivation === "static";
  }

  /** The configuration went along with «start», once; which tests to run is known to each run. */
  #only(message: WorkerRequest & { type: "run" }): WorkerRequest {
    const { testNamePattern } = this.#options.project.config;
    const files = message.context.files.map((file) => ({ ...file, testNamePattern }));
    return { ...message, context: { ...message.context, files } };
  }

  #answer(type: "started" | "stopped"): void {
    kept?.thread.emit("message", { type, __vitest_worker_response__: true });
  }
}

let kept: { readonly thread: Worker; begun: boolean } | undefined;
