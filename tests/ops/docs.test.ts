import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { variableNames } from "../../src/config.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Readonly<Record<string, string>> };
const texts = ["README.md", "SECURITY.md", "docs/ops.md", "docs/security.md", "compose.yaml", "ops/kubernetes.yaml"];
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = ""]) => name);

it.each(texts)("%s names commands, files, settings and alerts that there are", (path) => {
  const text = read(path);
  expect(found(text, /npm run (?:-s |--silent )?([a-z:]+)/g).filter((name) => !(name in scripts))).toEqual([]);
  const tools = found(text, /dist\/src\/tools\/([a-z-]+)\.js/g);
  expect(tools.filter((name) => !existsSync(new URL(`src/tools/${name}.ts`, root)))).toEqual([]);
  const shells = found(text, /\bsh (ops\/[\w-]+\.sh)/g);
  expect(shells.filter((name) => !existsSync(new URL(name, root)))).toEqual([]);
  const links = found(text, /\]\(([\w./-]+)(?:#[\w-]+)?\)/g);
  expect(links.filter((link) => !existsSync(new URL(link, new URL(path, root))))).toEqual([]);
  const tests = found(text, /`(tests\/[\w./-]+)`/g);
  expect(tests.filter((name) => !existsSync(new URL(name, root)))).toEqual([]);
  const settings = found(text, /\b((?:BOT|REDIS|WEBHOOK|LOG|OPERATORS|OWNER|METRICS)_[A-Z_]+)\b(?=[:=`])/g);
  const known = new Set([...variableNames, "BOT_DOMAIN", "REDIS_URL_FILE"]);
  expect(settings.filter((name) => !known.has(name))).toEqual([]);
});

it("every runbook that an alert may lead to is there", () => {
  const runbooks = found(read("docs/ops.md"), /^### (.+)$/gm);
  for (const name of ["New year", "First of April", "A wrong text was sent", "The token leaked", "Redis is lost"])
    expect(runbooks).toContain(name);
  for (const name of ["Erasure by letter", "Moving house"]) expect(runbooks).toContain(name);
  const alerts = found(read("ops/alerts.yaml"), /alert: (\w+)/g);
  const named = found(read("docs/ops.md"), /`([A-Z][a-z]+[A-Z]\w+)`/g);
  expect(named.filter((name) => !alerts.includes(name))).toEqual([]);
});

it("secrets can't be committed by mistake", () => {
  expect(read(".gitignore").split("\n")).toEqual(expect.arrayContaining([".env", "/secrets/", "/backup*.jsonl"]));
});
