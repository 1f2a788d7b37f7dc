import { reaches } from "../guides/subscription.ts";
import type { Language } from "../i18n/i18n.ts";
import type { Campaigns } from "../storage/campaigns.ts";
import type { Deed, Runs } from "../storage/runs.ts";
import { readAccount } from "./account.ts";
import { audienceOf, type Campaign, isOfItself, type Progress } from "./campaign.ts";
import { CHUNKS, countByLanguage, mailOf, originalOf, type Post, type Recipient } from "./mail.ts";

/** Whom a campaign would reach. */
export type Reach = {
  /** How many would get it now, at once, by language; of a correction, how many copies there are. */
  readonly readers: Readonly<Record<Language, number>>;
  /** The last campaign that went to any of them, whatever its topic. */
  readonly last: Campaign | undefined;
};

export type Overview = {
  progress(campaign: number): Promise<Progress>;
  reach(campaign: Campaign): Promise<Reach>;
  /** A reader did something with a piece of news: how often is counted, and never who. */
  count(campaign: number, deed: Deed): Promise<void>;
  /** How many pieces of news a chat got that can still be corrected. */
  kept(chat: number): Promise<number>;
};

type OverviewPost = Pick<Post, "subscribers"> & { readonly campaigns: Campaigns<Campaign> };

/** What the desk shows of sending; it sends nothing. */
export function createOverview(runs: Runs, post: OverviewPost): Overview {
  return {
    count: runs.count,
    kept: async (chat) => await runs.kept(await post.campaigns.ids(), chat),
    progress: async (id) => progressOf(await runs.read(id)),
    async reach(campaign) {
      const mail = await mailOf(campaign, { ...post, runs, ...cannotSend });
      const readers = { kk: 0, ru: 0, en: 0 };
      let earlier = await earlierThan(campaign);
      let last: Campaign | undefined;
      for (let chunk = 0; chunk < CHUNKS; chunk++) {
        const some = await mail.read(chunk);
        const more = countByLanguage(some);
        for (const language of ["kk", "ru", "en"] as const) readers[language] += more[language];
        last = lastTo(some, earlier) ?? last;
        // Only a later one is still of interest.
        earlier = last === undefined ? earlier : earlier.slice(0, earlier.indexOf(last));
      }
      return { readers, last: last ?? (await originalOf(campaign, post.campaigns)) };
    },
  };

  /** What went to readers as a message of its own, the latest first. */
  async function earlierThan({ id }: Campaign): Promise<readonly Campaign[]> {
    const all = await post.campaigns.all();
    return all
      .filter(
        ({ content, startedAt, ...one }) =>
          one.id !== id && startedAt !== undefined && content.corrects === undefined && !isOfItself(content),
      )
      .toSorted((one, other) => (other.startedAt ?? 0) - (one.startedAt ?? 0));
  }
}

const lastTo = (some: readonly Recipient[], earlier: readonly Campaign[]): Campaign | undefined =>
  earlier.find(({ content }) => some.some(({ reader }) => reaches(audienceOf(content), reader.choice) === "at-once"));

export function progressOf({ planned, chunks, pressed, unsubscribed }: Awaited<ReturnType<Runs["read"]>>): Progress {
  const accounts = [...chunks.values()].map(readAccount);
  const sum = (name: "sent" | "blocked" | "failed" | "doubtful") =>
    accounts.reduce((total, account) => total + account[name], 0);
  return {
    ...{ planned, pressed, unsubscribed },
    ...{ sent: sum("sent"), blocked: sum("blocked"), failed: sum("failed"), doubtful: sum("doubtful") },
  };
}

const never = (): never => {
  throw new Error("whoever only counts doesn't send");
};
const cannotSend = { look: never, calls: { send: never, edit: never } };
