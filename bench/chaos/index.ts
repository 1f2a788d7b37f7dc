/** `npm run chaos [-- --short] [-- name…]`: what must hold while everything goes wrong. Exit code 1: a bar is broken. */
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { spawnTethered } from "../../src/tools/tether.mjs";
import { type Bar, table } from "./bar.ts";
import type { Told } from "./lane.ts";
import { lanes, parts } from "./parts.ts";

const MORE = 2;
const given = process.argv.slice(2);
const form = given.includes("--short") ? "short" : "whole";
const wanted = given.filter((one) => one !== "--short");
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`No part ${unknown.join(", ")}; there is ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}

const began = Date.now();
const told = new Map<string, Told>();
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
await Promise.all(lanes.map((lane) => run(Object.keys(lane).filter(isWanted))));
for (let again = 0; again < MORE && late().length > 0; again++) {
  console.log(`\nOnce more, alone, since the machine may have been busy: ${late().join(", ")}`);
  await run(late());
}

const all = [...told].flatMap(([name, { bars }]) => bars.map((bar) => ({ ...bar, what: `${name}: ${bar.what}` })));
const broken = all.filter(({ holds }) => !holds);
console.log(`\nAll bars\n${table(all)}`);
console.log(`\n${all.length} bars of ${told.size} parts, ${broken.length} broken; ${since(began)} s`);
if (broken.length > 0 || told.size < Object.keys(parts).filter(isWanted).length) process.exitCode = 1;

/** In a process of its own: the stand-in of one lane doesn't wait for the other's. */
async function run(names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const args = ["--import", "tsx", fileURLToPath(new URL("lane.ts", import.meta.url)), form, ...names];
  const lane = spawnTethered(process.execPath, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  lane.on("message", (one: Told) => {
    told.set(one.name, one);
    console.log(`\n${one.name}: ${parts[one.name]?.what} (${one.seconds} s)\n${table(one.bars)}`);
  });
  const [code] = await once(lane, "exit");
  if (code !== 0) process.exitCode = 1;
}

/** What was lost or came twice is broken for good; a machine that was busy with something else gets another try. */
function late(): readonly string[] {
  const isExcused = ({ holds, timed }: Bar) => holds || timed === true;
  return [...told.values()]
    .filter(({ bars }) => bars.some(({ holds }) => !holds) && bars.every(isExcused))
    .map(({ name }) => name);
}

function since(moment: number): number {
  return Math.round((Date.now() - moment) / 1_000);
}
