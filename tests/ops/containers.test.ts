import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { z } from "zod";
import { variableNames } from "../../src/config.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const Service = z.object({
  read_only: z.boolean(),
  cap_drop: z.array(z.string()),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  secrets: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
});
const compose = z
  .object({
    services: z.record(z.string(), Service),
    secrets: z.record(z.string(), z.object({ file: z.string() })),
    networks: z.record(z.string(), z.object({ internal: z.boolean().optional() })),
  })
  .parse(parse(read("compose.yaml"), { merge: true }));

describe.each(Object.entries(compose.services))("in compose.yaml %s", (name, service) => {
  it("writes nowhere, has no capabilities of root, and is reached from outside only through Caddy", () => {
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(["ALL"]);
    expect(service.ports.length > 0).toBe(name === "caddy");
  });

  it("is given secrets that there are, in files, and settings that the bot knows", () => {
    expect(service.secrets.filter((secret) => compose.secrets[secret] === undefined)).toEqual([]);
    const settings = Object.keys(service.environment).filter((setting) => setting !== "BOT_DOMAIN");
    expect(settings.filter((setting) => !variableNames.includes(setting))).toEqual([]);
    const files = Object.entries(service.environment).filter(([setting]) => setting.endsWith("_FILE"));
    expect(
      files.map(([, path]) => path.replace("/run/secrets/", "")).filter((one) => !service.secrets.includes(one)),
    ).toEqual([]);
  });
});

it("Redis stands where nothing leads to the internet", () => {
  expect(compose.services.redis?.networks.map((name) => compose.networks[name]?.internal)).toEqual([true]);
});

it("the image copies what there is, and its context leaves it in", () => {
  const copied = [...read("Dockerfile").matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, list = ""]) =>
    list.split(" "),
  );
  expect(copied.length).toBeGreaterThan(6);
  expect(copied.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  const context = read(".dockerignore").split("\n");
  expect(copied.filter((path) => !context.includes(`!${path}`))).toEqual([]);
});

it("npm start and the image keep memory small in the same way", () => {
  const [, command = ""] = /^CMD (.+)$/m.exec(read("Dockerfile")) ?? [];
  const [, allocator = ""] = /^ENV .*(MALLOC_ARENA_MAX=\d)/m.exec(read("Dockerfile")) ?? [];
  const flags = (JSON.parse(command) as string[]).filter((argument) => argument.startsWith("--"));
  expect(flags.length).toBeGreaterThan(1);
  const { scripts } = JSON.parse(read("package.json"));
  expect(scripts.start).toBe(`exec env ${allocator} node ${flags.join(" ")} src/tools/start.mjs`);
});

it("Kubernetes is given settings that the bot knows, and probes that it answers", () => {
  const text = read("ops/kubernetes.yaml");
  const documents = parseAllDocuments(text);
  expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
  const config = documents.map((one) => one.toJS()).find(({ kind }) => kind === "ConfigMap");
  expect(Object.keys(config.data).filter((name) => !variableNames.includes(name))).toEqual([]);
  const paths = [...text.matchAll(/httpGet: \{ path: (\S+),/g)].map(([, path]) => path);
  expect(new Set(paths)).toEqual(new Set(["/healthz", "/readyz"]));
});
