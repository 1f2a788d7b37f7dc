import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importsOf, type SourceFile, table, wrongTurns } from "./imports.ts";

const src = new URL("../../src/", import.meta.url);
const sources = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .map((path): SourceFile => ({ path, text: readFileSync(new URL(path, src), "utf8") }));

it("nobody takes a wrong turn", () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.flatMap(wrongTurns)).toEqual([]);
});

it("every folder has its line in the table", () => {
  const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).filter((name) => table[name] === undefined)).toEqual([]);
});

describe("a wrong turn is named", () => {
  it.each`
    path                   | line                                                     | turn
    ${"rules/dates.ts"}    | ${'import { now } from "../ops/clock.ts";'}              | ${"imports ops, which rules may not"}
    ${"rules/dates.ts"}    | ${'import type { Clock } from "../ops/clock.ts";'}       | ${"imports ops, which rules may not"}
    ${"rules/dates.ts"}    | ${'import { Redis } from "ioredis";'}                    | ${"imports ioredis, which rules may not"}
    ${"safety/words.ts"}   | ${'import { law } from "../rules/index.ts";'}            | ${"imports rules, which safety may not"}
    ${"guides/check.ts"}   | ${'import { t } from "../i18n/i18n.ts";'}                | ${"imports i18n, which guides may not"}
    ${"faq/match.ts"}      | ${'import { guides } from "../guides/index.ts";'}        | ${"imports guides, which faq may not"}
    ${"i18n/explain.ts"}   | ${'import { law } from "../rules/parameters/law.ts";'}   | ${"imports rules/parameters/law.ts: other folders import the rules through rules/index.ts"}
    ${"storage/chats.ts"}  | ${'import { isISODate } from "../rules/index.ts";'}      | ${"imports rules, which storage may not, but for types"}
    ${"storage/chats.ts"}  | ${'import { type ISODate } from "../rules/index.ts";'}   | ${"imports rules, which storage may not, but for types"}
    ${"ops/logger.ts"}     | ${'import { Bot } from "grammy";'}                       | ${"imports grammy, which belongs to bot and broadcast"}
    ${"guides/check.ts"}   | ${'import type { Context } from "grammy/types";'}        | ${"imports grammy, which belongs to bot and broadcast"}
    ${"config.ts"}         | ${'import { hydrate } from "@grammyjs/hydrate";'}        | ${"imports @grammyjs/hydrate, which belongs to bot and broadcast"}
    ${"bot/bot.ts"}        | ${'import { Queue } from "bullmq";'}                     | ${"imports bullmq, which belongs to broadcast"}
    ${"broadcast/send.ts"} | ${'import { menu } from "../bot/menu.ts";'}              | ${"imports bot, which broadcast may not"}
    ${"bot/views/menu.ts"} | ${'import { readConfig } from "../../config.ts";'}       | ${"imports config, which bot may not"}
    ${"bot/views/menu.ts"} | ${'export { main } from "../../main.ts";'}               | ${"imports main, which bot may not"}
    ${"main.ts"}           | ${'import { page } from "./playground/page.ts";'}        | ${"imports the playground, which nobody may"}
    ${"tools/draw.ts"}     | ${'const page = await import("../playground/page.ts");'} | ${"imports the playground, which nobody may"}
    ${"ops/clock.ts"}      | ${"const zone = process.env.TZ;"}                        | ${"reads process.env, which only config.ts may"}
    ${"bot/bot.ts"}        | ${"console.log(text);"}                                  | ${"writes to the console; the log is for that"}
    ${"bot/bot.ts"}        | ${'import {\n  a,\n  b,\n} from "../tools/draw.ts";'}    | ${"imports tools, which bot may not"}
  `("$path: $line", ({ path, line, turn }) => {
    expect(wrongTurns({ path, text: `/** A story. */\n${line}\n` })).toEqual([`src/${path} ${turn}`]);
  });

  it("of a folder nobody thought of", () => {
    expect(wrongTurns({ path: "utils/misc.ts", text: "" })).toEqual([
      'src/utils/misc.ts: the folder "utils" has no line in the import table',
    ]);
  });
});

it.each`
  path                    | line                                                               | because
  ${"rules/dates.ts"}     | ${'import Big from "big.js";'}                                     | ${"one of the three packages of the rules"}
  ${"rules/a/b.ts"}       | ${'import { addDays } from "../dates.ts";'}                        | ${"its own folder"}
  ${"rules/a/b.ts"}       | ${'import { readFileSync } from "node:fs";'}                       | ${"Node's own modules"}
  ${"storage/chats.ts"}   | ${'import type { ISODate } from "../rules/index.ts";'}             | ${"types only"}
  ${"bot/bot.ts"}         | ${'import { law } from "../rules/index.ts";'}                      | ${"through the public face"}
  ${"bot/bot.ts"}         | ${'// import { page } from "../playground/page.ts"'}               | ${"a comment"}
  ${"main.ts"}            | ${'import pkg from "../package.json" with { type: "json" };'}      | ${"outside of src"}
  ${"config.ts"}          | ${"const env = process.env;"}                                      | ${"its task"}
  ${"playground/main.ts"} | ${'console.log(process.env.PORT, await import("../bot/bot.ts"));'} | ${"it may everything"}
`("$path may say $line: $because", ({ path, line }) => {
  expect(wrongTurns({ path, text: line })).toEqual([]);
});

it("reads every kind of import line", () => {
  const text = `
    import "./effect.ts";
    import one from "./one.ts";
    import * as all from "./all.ts";
    import type { T } from "./types.ts";
    export type { U } from "./more-types.ts";
    export * from "./face.ts";
    const later = () => import("./later.ts");
    export const words = "no import";`;
  expect(importsOf(text)).toEqual([
    { name: "./effect.ts", typesOnly: false },
    { name: "./one.ts", typesOnly: false },
    { name: "./all.ts", typesOnly: false },
    { name: "./types.ts", typesOnly: true },
    { name: "./more-types.ts", typesOnly: true },
    { name: "./face.ts", typesOnly: false },
    { name: "./later.ts", typesOnly: false },
  ]);
});
