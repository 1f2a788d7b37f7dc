import type { Language } from "../i18n/i18n.ts";
import type { Runs } from "../storage/runs.ts";
import { readAccount } from "./account.ts";
import { Campaign, type Content, type Progress } from "./campaign.ts";
import { CHUNKS, countByLanguage, mailOf, type Post } from "./mail.ts";

export type Overview = {
  progress(campaign: number): Promise<Progress>;
  /** How many a content would reach now, at once, by language; for a correction, how many copies there are. */
  readers(content: Content): Promise<Record<Language, number>>;
};

/** What the desk shows of sending; it sends nothing. */
export function createOverview(runs: Runs, post: Pick<Post, "campaigns" | "subscribers">): Overview {
  return {
    progress: async (id) => progressOf(await runs.read(id)),
    async readers(content) {
      const draft = Campaign.parse({ id: 1, author: 0, content, state: "draft" });
      const mail = await mailOf(draft, { ...post, runs, ...cannotSend });
      const counts = { kk: 0, ru: 0, en: 0 };
      for (let chunk = 0; chunk < CHUNKS; chunk++) {
        const more = countByLanguage(await mail.read(chunk));
        for (const language of ["kk", "ru", "en"] as const) counts[language] += more[language];
      }
      return counts;
    },
  };
}

export function progressOf({ planned, chunks }: Awaited<ReturnType<Runs["read"]>>): Progress {
  const accounts = [...chunks.values()].map(readAccount);
  const sum = (name: "sent" | "blocked" | "failed" | "doubtful") =>
    accounts.reduce((total, account) => total + account[name], 0);
  return { planned, sent: sum("sent"), blocked: sum("blocked"), failed: sum("failed"), doubtful: sum("doubtful") };
}

const never = (): never => {
  throw new Error("whoever only counts doesn't send");
};
const cannotSend = { look: never, calls: { send: never, edit: never } };
