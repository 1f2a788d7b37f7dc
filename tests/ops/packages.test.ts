import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const ours = JSON.parse(read("package.json")) as { dependencies: Record<string, string> };
const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, Locked> };
type Locked = { integrity?: string; resolved?: string; dev?: true; hasInstallScript?: true; link?: true };
const locked = Object.entries(packages).filter(([path]) => path !== "");

describe("packages", () => {
  it("that answer people are named with one version each", () => {
    const all = Object.entries(ours.dependencies);
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("come from the registry and from nowhere else, and are known by their sums", () => {
    const strange = locked.filter(([, { resolved, integrity }]) => resolved || !integrity?.startsWith("sha512-"));
    expect(strange).toEqual([]);
  });

  it("run nothing when they are installed, and in production have nothing to run", () => {
    expect(read(".npmrc")).toMatch(/^ignore-scripts=true$/m);
    expect(locked.filter(([, { hasInstallScript, dev }]) => hasInstallScript && !dev)).toEqual([]);
  });
});
