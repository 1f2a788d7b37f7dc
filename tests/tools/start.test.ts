import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../../src/tools/set-up.mjs";
import { miniature, remove } from "./miniature.ts";

const folders: string[] = [];
const project = (files: Readonly<Record<string, string>>, packages: readonly string[] = []) => {
  const folder = miniature({ "package.json": '{ "type": "module" }', ...files }, packages);
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach(remove));

/** Starts it; `whenItSays` reacts to its first words. */
async function start(folder: string, { args = [], env = {}, signal }: Options = {}) {
  const tool = join(folder, "src", "tools", "start.mjs");
  const child = spawn(process.execPath, [tool, ...args], { env: { PATH: process.env.PATH, ...env } });
  let [said, complained] = ["", ""];
  child.stdout.on("data", (data) => {
    said += data;
    if (signal) child.kill(signal);
  });
  child.stderr.on("data", (data) => (complained += data));
  const [code] = await once(child, "close");
  return { code, said, complained };
}
interface Options {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: NodeJS.Signals;
}

describe("the bot itself", () => {
  // An empty variable wins over a .env that somebody may have here.
  it("without a token says in one sentence what is missing, and ends", async () => {
    const { code, said, complained } = await start(root, { env: { BOT_TOKEN: "", BOT_TOKEN_FILE: "" } });
    expect({ code, said }).toEqual({ code: 1, said: "" });
    expect(complained).toMatch(
      /^BOT_TOKEN is missing: expected the token .* \(to try the bot without a token: npm run demo\)\n$/,
    );
  });

  it("shows its settings without the secrets, and ends", async () => {
    const env = { BOT_TOKEN: "1:canary-token", REDIS_URL: "redis://user:canary-word@redis:6379", ROLE: "bot" };
    const { code, said, complained } = await start(root, { args: ["--print-config"], env });
    expect({ code, complained }).toEqual({ code: 0, complained: "" });
    expect(JSON.parse(said)).toMatchObject({ botToken: "***", redisUrl: "redis://user:***@redis:6379", role: "bot" });
    expect(said).not.toContain("canary");
  });

  it("is told its role on the command line", async () => {
    const { complained } = await start(root, { args: ["--role=chef"], env: { BOT_TOKEN: "1:x" } });
    expect(complained).toBe("ROLE: expected bot, sender or all, for example ROLE=all\n");
  });
});

describe("start", () => {
  const settings = "console.log(JSON.stringify({ token: process.env.BOT_TOKEN, role: process.env.ROLE }));";
  const built = { "dist/src/config.js": "export const readConfig = () => {};", "dist/src/main.js": settings };
  const source = {
    "src/config.ts": "export const readConfig = (): void => {};",
    "src/main.ts": `const from: string = "source"; console.log(from); ${settings}`,
  };

  it("runs what was built where there is no source, as in a container", async () => {
    const { said } = await start(project(built, ["grammy"]), { args: ["--role=sender"] });
    expect(JSON.parse(said)).toEqual({ role: "sender" });
  });

  it("runs the source where it stands, whatever was built once", async () => {
    const { said } = await start(project({ ...built, ...source }, ["grammy", "tsx"]));
    expect(said).toMatch(/^source\n/);
  });

  it("runs what was built where tsx isn't installed", async () => {
    const { said } = await start(project({ ...built, ...source }, ["grammy"]));
    expect(JSON.parse(said)).toEqual({});
  });

  it("reads .env, but what the environment says stays", async () => {
    const folder = project({ ...built, ".env": "BOT_TOKEN=from-the-file\nROLE=bot\n" }, ["grammy"]);
    expect(JSON.parse((await start(folder)).said)).toEqual({ token: "from-the-file", role: "bot" });
    const { said } = await start(folder, { env: { BOT_TOKEN: "from-outside" }, args: ["--role=sender"] });
    expect(JSON.parse(said)).toEqual({ token: "from-outside", role: "sender" });
  });

  it.each([
    [
      "nothing was installed",
      project({ "src/main.ts": "" }),
      [],
      "The bot isn't installed yet: run npm ci, then npm start.\n",
    ],
    ["it was built and then moved", project(built), [], "The bot isn't installed yet: run npm ci, then npm start.\n"],
    [
      "it doesn't know an argument",
      project(built, ["grammy"]),
      ["--rolle=bot"],
      /^Unknown argument --rolle=bot: expected/,
    ],
  ])("says a sentence when %s", async (_, folder, args, sentence) => {
    const { code, complained } = await start(folder, { args });
    expect(code).toBe(1);
    expect(complained).toMatch(sentence);
    expect(complained.trim().split("\n")).toHaveLength(1);
  });

  it("lets SIGTERM reach the bot", async () => {
    const waits =
      'process.on("SIGTERM", () => { console.log("goodbye"); process.exit(7); }); setInterval(() => {}, 1000); console.log("ready");';
    const folder = project({ ...built, "dist/src/main.js": waits }, ["grammy"]);
    expect(await start(folder, { signal: "SIGTERM" })).toMatchObject({ code: 7, said: "ready\ngoodbye\n" });
  });
});
