import type { Runs } from "../storage/runs.ts";
import { newAccount, written } from "./account.ts";
import { CHUNKS, firstBucket, type Mail } from "./mail.ts";

/** Chunks that are read at once: a round trip each would cost more than the reading. */
const AHEAD = 2;

/**
 * Walks everybody a campaign is for, notes each chunk that has readers and hands it over to be sent. What is known
 * already stays as it is: planning twice adds nothing.
 * @returns how many readers
 */
export async function plan(
  campaign: number,
  mail: Pick<Mail, "read">,
  { runs, add }: { readonly runs: Pick<Runs, "plan">; readonly add: (chunks: readonly number[]) => Promise<unknown> },
): Promise<number> {
  const counts: number[] = [];
  const count = async (chunk: number) => (await mail.read(chunk)).length;
  for (let next = 0; next < CHUNKS; next += AHEAD)
    counts.push(...(await Promise.all(Array.from({ length: AHEAD }, (_, at) => count(next + at)))));
  const chunks = counts.flatMap((readers, chunk) => (readers === 0 ? [] : [chunk]));
  const readers = counts.reduce((sum, one) => sum + one, 0);
  const accounts = new Map(chunks.map((chunk) => [chunk, written(newAccount(firstBucket(chunk)))]));
  await runs.plan(campaign, readers, accounts);
  // Only now: a sender that also sends would plan more slowly.
  await add(chunks);
  return readers;
}
