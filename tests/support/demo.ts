import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Deed } from "../../src/playground/deeds.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Demo {
  readonly url: string;
  /** Does something on a phone of the page or at its levers. */
  readonly act: (deed: Deed) => Promise<Response>;
  readonly stop: () => Promise<void>;
}

/** The playground with the real bot, each a process of its own; resolves once the bot has asked for updates. */
export function startDemo(settings: NodeJS.ProcessEnv): Promise<Demo> {
  const env = { ...process.env, PLAYGROUND_PORT: "0", ...settings };
  const child = spawn(process.execPath, ["--import", "tsx", "src/playground/main.ts"], { cwd: root, env });
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const [, url] = /^Playground: (http:\S+)$/m.exec(said) ?? [];
      if (url !== undefined) resolve({ url, act: (deed) => act(url, deed), stop: () => stop(child) });
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", () => reject(new Error(said)));
  });
}

const act = (url: string, deed: Deed) =>
  fetch(`${url}/play/do`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(deed),
  });

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
}
