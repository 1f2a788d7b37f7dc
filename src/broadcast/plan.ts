import type { Runs } from "../storage/runs.ts";
import { newAccount, written } from "./account.ts";
import { CHUNKS, firstBucket, type Mail } from "./mail.ts";

/**
 * Walks everybody a campaign is for, notes each chunk that has readers and hands it over to be sent. What is known
 * already stays as it is: planning twice adds nothing.
 * @returns how many readers
 */
export async function plan(
  campaign: number,
  mail: Pick<Mail, "read">,
  { runs, add }: { readonly runs: Pick<Runs, "plan" | "planned">; readonly add: (chunk: number) => Promise<unknown> },
): Promise<number> {
  let readers = 0;
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    const some = (await mail.read(chunk)).length;
    if (some === 0) continue;
    readers += some;
    await runs.plan(campaign, chunk, written(newAccount(firstBucket(chunk))));
    await add(chunk);
  }
  await runs.planned(campaign, readers);
  return readers;
}
