import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { createWatched } from "../../src/bot/watched.ts";
import { guides } from "../../src/guides/index.ts";
import { isoDate } from "../../src/rules/index.ts";
import { law } from "../support/law.ts";

const read = (name: string) => readFileSync(new URL(`../../ops/${name}`, import.meta.url), "utf8");
const Dashboard = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).default([]) })),
});
const Alerts = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() })) })),
});
const queries = [
  ...Dashboard.parse(JSON.parse(read("grafana.json"))).panels.flatMap(({ title, targets }) =>
    targets.map(({ expr }) => [title, expr] as const),
  ),
  ...Alerts.parse(parse(read("alerts.yaml"))).groups.flatMap(({ rules }) =>
    rules.map(({ alert, expr }) => [alert, expr] as const),
  ),
];

/** Every name that Prometheus would know, with its labels, and every value that a label of ours can have. */
const known = new Map<string, ReadonlySet<string>>();
const values = new Map<string, ReadonlySet<string>>();
beforeAll(async () => {
  const dangers = { count: async () => {}, sum: async () => 0, of: async () => ({}) };
  const crashes = async () => 0;
  const metrics = createWatched({ law, today: () => isoDate(2026, 11, 24), dangers, crashes, version: "1", guides });
  for (const { name, type, labelNames = [] } of metrics.registry.getMetricsAsArray() as unknown as Metric[])
    for (const full of type === 2 || type === "histogram" ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name])
      known.set(full, new Set([...labelNames, "le", "instance", "job"]));
  for (const [label, list] of metrics.lists) values.set(label, list);
});
type Metric = { readonly name: string; readonly type: string | number; readonly labelNames?: readonly string[] };

const NAMES = /\b(?:bala_komek|nodejs|process)_\w+/g;

describe.each(queries)("%s", (_, expr) => {
  it("asks for metrics that there are, by labels and values that they have", () => {
    const names = expr.match(NAMES) ?? [];
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
    const has = (label: string) => names.some((name) => known.get(name)?.has(label));
    const asked = [...expr.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = "", value = ""]) => ({ label, value }));
    const by = [...expr.matchAll(/by \(([^)]*)\)/g)].flatMap(([, list = ""]) => list.split(", "));
    expect([...by, ...asked.map(({ label }) => label)].filter((label) => !has(label))).toEqual([]);
    const wrong = asked.filter(({ label, value }) => label !== "job" && !values.get(label)?.has(value));
    expect(wrong).toEqual([]);
  });
});

it("every counter of ours is counted somewhere: none shows zero for ever", () => {
  const files = readdirSync(new URL("../../src", import.meta.url), { recursive: true, encoding: "utf8" });
  const source = files.filter((file) => file.endsWith(".ts")).map((file) => read(`../src/${file}`));
  const counters = [...known.keys()].filter((name) => name.startsWith("bala_komek_") && name.endsWith("_total"));
  const names = counters.map((name) => name.slice("bala_komek_".length, -"_total".length));
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !source.some((text) => text.includes(`count("${name}"`)))).toEqual([]);
});

it("every metric of ours is on the dashboard", () => {
  const shown = new Set(queries.flatMap(([, expr]) => expr.match(NAMES) ?? []));
  const missing = [...known.keys()].filter((name) => name.startsWith("bala_komek_") && !/_(sum|count)$/.test(name));
  expect(missing.filter((name) => !shown.has(name))).toEqual([]);
});
