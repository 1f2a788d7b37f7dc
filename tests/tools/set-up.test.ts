import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkNode, dependenciesAreCurrent, root, run, SetUpError } from "../../src/tools/set-up.mjs";

describe("checkNode", () => {
  it.each`
    version      | because
    ${"18.20.4"} | ${"Debian's own"}
    ${"19.9.0"}  | ${"odd and old"}
    ${"20.18.3"} | ${"the last that is too old"}
    ${"8.19.0"}  | ${"compared as numbers, 8 is below 20"}
  `("refuses $version in one sentence: $because", ({ version }) => {
    expect(() => checkNode(version)).toThrow(SetUpError);
    expect(() => checkNode(version)).toThrow(`Bala Kómek needs Node 20.19 or newer, yours is ${version}: https://`);
  });

  it.each(["20.19.0", "20.20.2", "22.0.0", "24.21.0", "100.0.0"])("takes %s", (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });

  it("asks for what package.json asks for", () => {
    const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(engines.node).toBe(">=20.19");
  });
});

describe("dependenciesAreCurrent", () => {
  const folder = mkdtempSync(join(tmpdir(), "bala-komek-lock-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "node_modules"));

  const lock = {
    "": { name: "bala-komek" },
    "node_modules/zod": { integrity: "sha512-zod4" },
    "node_modules/vitest": { integrity: "sha512-vitest4", dev: true },
    "node_modules/@biomejs/cli-darwin-arm64": { integrity: "sha512-biome", optional: true },
  };
  const { "node_modules/zod": zod, "node_modules/vitest": vitest } = lock;

  it.each<[current: boolean, because: string, installed: object | undefined]>([
    [false, "nothing is installed", undefined],
    [true, "all is there but another platform's package", { "node_modules/zod": zod, "node_modules/vitest": vitest }],
    [false, "installed without the tools for development", { "node_modules/zod": zod }],
    [
      false,
      "a newer zod is wanted",
      { "node_modules/zod": { integrity: "sha512-zod3" }, "node_modules/vitest": vitest },
    ],
    [true, "a leftover does no harm", { ...lock, "node_modules/left-over": { integrity: "sha512-x" } }],
  ])("%s: %s", (current, _, installed) => {
    writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ packages: lock }));
    const copy = join(folder, "node_modules", ".package-lock.json");
    rmSync(copy, { force: true });
    if (installed) writeFileSync(copy, JSON.stringify({ packages: installed }));
    expect(dependenciesAreCurrent(folder)).toBe(current);
  });
});

describe("run", () => {
  it("gives the exit code and all that was said", async () => {
    expect(await run("sh", ["-c", "echo out; echo err >&2; exit 3"])).toEqual({ code: 3, output: "out\nerr\n" });
  });
  it("gives 127 when there is no such command", async () => {
    expect(await run("no-such-command-anywhere", [])).toMatchObject({ code: 127 });
  });
});

it("what runs first is built on Node's own modules alone", () => {
  const listed = execFileSync("git", ["ls-files", "src/tools/*.mjs"], { cwd: root, encoding: "utf8" });
  for (const file of listed.trim().split("\n")) {
    const imported = [...readFileSync(join(root, file), "utf8").matchAll(/^import .*?"(.+)";$/gm)].map(
      ([, name]) => name,
    );
    expect(
      imported.filter((name) => !/^(node:|\.\/[\w-]+\.mjs$)/.test(name ?? "")),
      file,
    ).toEqual([]);
  }
});
