import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { chromiumBinary, inPath, redisBinary } from "../../src/tools/binaries.mjs";

// A machine of our own making: PATH is one folder, and its programs are scripts that note how they were called.
let folder = "";
const has = (name: string, script = "") =>
  writeFileSync(join(folder, name), `#!/bin/sh\necho "${name} $*" >> "${folder}/calls"\n${script}\n`, { mode: 0o755 });
const calls = () => readFileSync(join(folder, "calls"), "utf8").trim().split("\n");
const thatInstalls = (name: string) =>
  `case "$*" in *install*|*add*|*-Sy*) : > "${folder}/${name}"; /bin/chmod +x "${folder}/${name}";; esac`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bala-komek-path-"));
  vi.stubEnv("PATH", folder);
  vi.stubEnv("CHROMIUM_PATH", "");
  vi.spyOn(console, "log").mockReturnValue();
  // Whoever runs this test: root calls the package manager itself, others through sudo.
  has("sudo", 'shift; exec "$@"');
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe("redisBinary", () => {
  it("finds what is there, and calls nobody", async () => {
    has("redis-server");
    has("apt-get");
    expect(await redisBinary()).toBe(join(folder, "redis-server"));
    expect(calls).toThrow("ENOENT");
  });

  it("is content with Valkey", async () => {
    has("valkey-server");
    expect(await redisBinary()).toBe(join(folder, "valkey-server"));
  });

  it.each`
    manager      | brings             | asked
    ${"apt-get"} | ${"redis-server"}  | ${["apt-get update", "apt-get install -y --no-install-recommends redis-server"]}
    ${"dnf"}     | ${"redis-server"}  | ${["dnf install -y redis"]}
    ${"yum"}     | ${"redis-server"}  | ${["yum install -y redis"]}
    ${"apk"}     | ${"redis-server"}  | ${["apk add redis"]}
    ${"pacman"}  | ${"valkey-server"} | ${["pacman -Sy --noconfirm valkey"]}
    ${"brew"}    | ${"redis-server"}  | ${["brew install redis"]}
  `("asks $manager, and says so", async ({ manager, brings, asked }) => {
    has(manager, thatInstalls(brings));
    expect(await redisBinary()).toBe(join(folder, brings));
    expect(calls().filter((call) => !call.startsWith("sudo"))).toEqual(asked);
    expect(vi.mocked(console.log).mock.calls.join("\n")).toMatch(`Redis is missing: installing it`);
  });

  it("tries to install though the list of packages could not be refreshed", async () => {
    has("apt-get", `case "$*" in update) exit 100;; esac\n${thatInstalls("redis-server")}`);
    expect(await redisBinary()).toBe(join(folder, "redis-server"));
  });

  it.each([
    ["there is no package manager", () => {}],
    ["it refuses", () => has("apt-get", "echo 'E: no permission'; exit 100")],
    ["it says done and nothing is there", () => has("apt-get")],
    ["sudo wants a password", () => has("sudo", "exit 1")],
  ])("names the three ways out when %s", async (_, machine) => {
    machine();
    await expect(redisBinary()).rejects.toThrow(
      /^Redis is missing .*apt-get install redis-server; .*docker run -p 6379:6379 redis:7 .*or set REDIS_URL to/,
    );
  });
});

describe("chromiumBinary", () => {
  it("takes CHROMIUM_PATH before all", async () => {
    has("chromium");
    vi.stubEnv("CHROMIUM_PATH", "/opt/chrome");
    expect(await chromiumBinary()).toBe("/opt/chrome");
  });
  it.each(["chromium", "chromium-browser", "google-chrome"])("finds %s", async (name) => {
    has(name);
    expect(await chromiumBinary()).toBe(join(folder, name));
  });
  it("asks apt-get", async () => {
    has("apt-get", thatInstalls("chromium"));
    expect(await chromiumBinary()).toBe(join(folder, "chromium"));
  });
  it("says what to do where it can't be installed", async () => {
    await expect(chromiumBinary()).rejects.toThrow(/^The browser tests need Chromium, .* CHROMIUM_PATH/);
  });
});

it("inPath passes over what isn't executable", () => {
  writeFileSync(join(folder, "notes"), "");
  expect(inPath("notes")).toBeUndefined();
});
