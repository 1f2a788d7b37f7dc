import { costOf } from "./cost.ts";
import { keptOf } from "./kept.ts";
import { again, long, short, type Walk } from "./walks.ts";

/** The last third of the steps over the first: neither the answers given nor the review of them all may weigh. */
const MOST_BY_ANSWERS = 1.25;
/** The same for one step taken over and over: nothing of a conversation may be played again. */
const MOST_BY_TURNS = 1.15;
/** A step of a short guide, as a multiple of what grammY and its plugin take by themselves. */
const MOST_OVER_BARE = 2.7;
const TRIPS = 2;
const MOST_BYTES = 1_000;

/** What a step of a guide costs: processor time, round trips to Redis, and the bytes that stay there. */
export async function steps(): Promise<boolean> {
  const held = [
    await byAnswers(long),
    await byAnswers(short),
    await byTurns(again),
    await inRedis(long),
    await inRedis(short),
  ];
  return held.every((one) => one);
}

async function byAnswers(walk: Walk): Promise<boolean> {
  const { presses, bare } = await costOf(walk);
  console.log(`steps: CPU of each step of the guide ${walk.guide}, in µs`);
  console.log(`  ${walk.presses.map((press, at) => `${named(press)} ${micro(presses[at])}`).join(", ")}`);
  const flat = isFlat(presses, MOST_BY_ANSWERS);
  if (walk !== short) return flat;
  return says("the mean is", mean(presses) / bare, `× the ${micro(bare)} of grammY alone`, MOST_OVER_BARE) && flat;
}

async function byTurns(walk: Walk): Promise<boolean> {
  const { presses } = await costOf(walk);
  const same = presses.filter((_, at) => walk.presses[at] === walk.presses[1]);
  console.log(`steps: CPU of the same step of the guide ${walk.guide}, ${same.length} times, in µs`);
  console.log(`  ${same.map(micro).join(", ")}`);
  return isFlat(same, MOST_BY_TURNS);
}

function isFlat(costs: readonly number[], most: number): boolean {
  const third = Math.ceil(costs.length / 3);
  return says("the last third is", mean(costs.slice(-third)) / mean(costs.slice(0, third)), "× the first", most);
}

async function inRedis(walk: Walk): Promise<boolean> {
  const kept = await keptOf(walk);
  const trips = kept.map((one) => one.trips);
  const most = Math.max(...kept.map(({ bytes }) => bytes));
  const holds = trips.every((count) => count === TRIPS) && most <= MOST_BYTES;
  console.log(`steps: what each step of the guide ${walk.guide} asks of Redis, and leaves there`);
  console.log(
    `  ${[...new Set(trips)].join(", ")} round trips, exactly ${TRIPS}; bytes ${kept.map(({ bytes }) => bytes).join(", ")}, at most ${MOST_BYTES}: ${holds ? "holds" : "BROKEN"}`,
  );
  return holds;
}

function says(what: string, ratio: number, of: string, most: number): boolean {
  const holds = ratio <= most;
  console.log(`  ${what} ${ratio.toFixed(2)} ${of}, at most ${most}: ${holds ? "holds" : "BROKEN"}`);
  return holds;
}

const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
const named = (press: Walk["presses"][number]): string => ("question" in press ? press.question : press.does);
const micro = (seconds = 0): number => Math.round(seconds * 1e6);
