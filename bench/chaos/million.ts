import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { keys } from "../../src/storage/keys.ts";
import { BUCKETS } from "../../src/storage/subscribers.ts";
import { atMost, type Bar, exactly, timed } from "./bar.ts";
import { PREFIX, type Stage, setStage } from "./stage.ts";

/** How long a plan for so many takes, and what memory the sender needs, then and while it sends. */
export async function million(readers: number, secondsOfSending: number): Promise<readonly Bar[]> {
  const stage = await setStage({ rate: 1_000 });
  try {
    await fill(stage, readers);
    const sender = stage.start();
    await stage.until("its start", sender.ready, 30);
    const seen: number[] = [];
    const look = setInterval(() => seen.push(megabytes(sender.child.pid)), 100);
    const { id } = await stage.campaign();
    const began = Date.now();
    await stage.until("the plan", async () => (await stage.progress(id)).planned !== undefined, 60);
    const seconds = (Date.now() - began) / 1_000;
    const { planned = 0 } = await stage.progress(id);
    await pause(secondsOfSending * 1_000);
    clearInterval(look);
    return [
      exactly("readers in the plan", planned, readers),
      timed(atMost("from the start of a campaign to its whole plan", seconds, 10, "s")),
      atMost("memory of the sender, at most", Math.max(...seen), 150, "MB"),
    ];
  } finally {
    await stage.clear();
  }
}

/** Readers that differ in their chat only, a bucket at once: saved one by one a million would take a minute. */
async function fill(stage: Stage, readers: number): Promise<void> {
  const [first = 0] = await stage.readers(1);
  const value =
    (await stage.redis.hget(PREFIX + keys.subscribers(first % BUCKETS), String(Math.floor(first / BUCKETS)))) ?? "";
  stage.standIn.addReaders(readers - 1, "kk");
  const bucket = (at: number): string[] => {
    const fields: string[] = [];
    for (let chat = first + ((at - (first % BUCKETS) + BUCKETS) % BUCKETS); chat < first + readers; chat += BUCKETS)
      fields.push(String(Math.floor(chat / BUCKETS)), value);
    return fields;
  };
  await Promise.all(
    Array.from({ length: BUCKETS }, (_, at) => [PREFIX + keys.subscribers(at), bucket(at)] as const)
      .filter(([, fields]) => fields.length > 0)
      .map(([key, fields]) => stage.redis.hset(key, ...fields)),
  );
}

/** Linux tells; elsewhere there is no figure, and the bar says nothing. */
function megabytes(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
