import { createHash } from "node:crypto";
import { z } from "zod";
import { type Audience, ages, topics } from "../guides/subscription.ts";
import { languages } from "../i18n/i18n.ts";
import { dayInKazakhstan } from "../ops/clock.ts";
import { type ISODate, isISODate, type Law, parameterIds, regions } from "../rules/index.ts";

/** The same in each language: three or nothing. */
export const InEach = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
export type InEach = z.output<typeof InEach>;

const states = ["draft", "submitted", "approved", "sending", "paused", "done", "stopped"] as const;
const Seconds = z.int().nonnegative();

/** What is sent to whom: all that an approver signs for. */
export const Content = z.object({
  topic: z.enum(topics),
  region: z.enum(regions).optional(),
  ages: z.array(z.enum(ages)).min(1).optional(),
  /** Telegram HTML with {{blanks}}; a language may still be missing while it is composed. */
  text: InEach.partial(),
  /** Each blank and the parameter that fills it, on the day it is sent. */
  figures: z.record(z.string(), z.enum(parameterIds)).default({}),
  /** Opens this guide. */
  guide: z.string().optional(),
  /** An official page. */
  link: z.url({ protocol: /^https$/ }).optional(),
  /** Readers with kept answers are told what changes for them on this day. */
  effectOn: z.iso.date().optional(),
  /** Not before this moment. */
  notBefore: Seconds.optional(),
  /** The campaign whose delivered copies this one corrects: its audience is whoever has a copy. */
  corrects: z.int().positive().optional(),
  /** The news of the week before this Monday, in one message for those who read them so; begun by the sender itself. */
  digest: z.iso.date().optional(),
  /** Asks those whose consent ends some weeks after this Monday whether it shall go on; begun by the sender as well. */
  renewal: z.iso.date().optional(),
});
export type Content = z.output<typeof Content>;

/** `figures` are those of the law that filled the blanks, in short: what was shown to who signed. */
const Approval = z.object({ by: z.int(), at: Seconds, fingerprint: z.string(), figures: z.string().optional() });

export const Campaign = z.object({
  id: z.int().positive(),
  author: z.int(),
  /** Who gave it to be approved: whoever did doesn't approve it either. */
  submittedBy: z.int().optional(),
  content: Content,
  state: z.enum(states),
  approvals: z.array(Approval).default([]),
  /** Why an approver gave it back; the words of a colleague. */
  returned: z.object({ by: z.int(), note: z.string() }).optional(),
  startedAt: Seconds.optional(),
  endedAt: Seconds.optional(),
  /** Why it was stopped by the sender itself: refusals in a row. */
  fault: z.string().optional(),
  /** What the checks doubted and the author meant so: ids of findings. A text that changes is doubted anew. */
  meant: z.array(z.string()).default([]),
  /** The one message that shows how it goes, in each chat that watches, in its language. */
  watched: z.array(z.object({ chat: z.int(), message: z.int(), language: z.enum(languages) })).default([]),
});
export type Campaign = z.output<typeof Campaign>;

/**
 * Figures of a run: what was planned and what came of it. `doubtful` were sent again after a crash or an answer that
 * never came; the last two are what readers did since, whatever was corrected in between.
 */
export type Progress = {
  /** Undefined until the plan is made. */
  readonly planned: number | undefined;
  readonly sent: number;
  readonly blocked: number;
  readonly failed: number;
  readonly doubtful: number;
  readonly pressed: number;
  readonly unsubscribed: number;
};

/** What is done with a campaign, by whom and when; `by` is absent where the sender itself acts. */
export type Act = { readonly at: number } & (
  | { readonly does: "edit"; readonly by: number; readonly content: Content }
  | { readonly does: "submit" | "discard" | "pause" | "resume" | "stop"; readonly by: number }
  | { readonly does: "approve"; readonly by: number; readonly fingerprint: string; readonly figures: string }
  | { readonly does: "return"; readonly by: number; readonly note: string }
  | ({ readonly does: "start"; readonly by: number } & Standing)
  | { readonly does: "finish" }
  | { readonly does: "give-up"; readonly fault: string }
);

/** What signatures are held against as it is sent: the figures of the law in its text, in short, and who may sign now. */
export type Standing = { readonly figures: string; readonly approvers: readonly number[] };

/** Why an act is refused: the key of a sentence, `desk:refused.<why>`. */
export type Refused = "state" | "incomplete" | "own" | "twice" | "changed" | "unapproved" | "figures";

/** Eight characters of what is sent to whom: any change of it gives others. */
export const fingerprint = (content: Content): string => shortHash(JSON.stringify(Content.parse(content)));

const shortHash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 8);

/** So many besides the author approve it: an urgent one, which may go out at night, by two. */
export const approvalsNeeded = ({ content }: Pick<Campaign, "content">): number => (content.topic === "urgent" ? 2 : 1);

export const isComplete = (text: Content["text"]): text is InEach => Boolean(text.kk && text.ru && text.en);

export const audienceOf = ({ topic, region, ages: of }: Content): Audience => ({
  topic,
  ...(region === undefined ? {} : { region }),
  ...(of === undefined ? {} : { ages: of }),
});

/** Begun by the sender itself: nobody wrote it, and it is no news for the archive. */
export const isOfItself = ({ digest, renewal }: Content): boolean => digest !== undefined || renewal !== undefined;

/** The day whose figures fill the blanks: news of what is to come tell the figures to come. */
export const figuresOn = ({ effectOn }: Pick<Content, "effectOn">, sent: ISODate): ISODate =>
  effectOn !== undefined && isISODate(effectOn) && effectOn > sent ? effectOn : sent;

/**
 * A campaign after an act: draft → submitted → approved → sending ⇄ paused → done | stopped; one that never began can
 * be discarded, and is stopped as well.
 * Any edit makes it a draft again and voids what was approved; nobody approves an own text, and nobody another text
 * than the one seen.
 * @returns the campaign as it is now, or why not
 */
export function enact(campaign: Campaign, act: Act): Campaign | Refused {
  const { state, content, approvals, author } = campaign;
  const from = (...allowed: readonly Campaign["state"][]) => allowed.includes(state);
  switch (act.does) {
    case "edit": {
      if (!from("draft", "submitted", "approved")) return "state";
      const { returned: _, submittedBy: __, ...rest } = campaign;
      return { ...rest, author: act.by, content: act.content, state: "draft", approvals: [] };
    }
    case "submit":
      // Once more, where the figures of the law are others than those that were signed.
      if (!from("draft", "approved")) return "state";
      if (!isComplete(content.text)) return "incomplete";
      return { ...campaign, state: "submitted", submittedBy: act.by, approvals: [] };
    case "discard":
      return from("draft", "submitted", "approved") ? { ...campaign, state: "stopped", endedAt: act.at } : "state";
    case "approve": {
      if (!from("submitted")) return "state";
      if (act.by === author || act.by === campaign.submittedBy) return "own";
      if (approvals.some(({ by }) => by === act.by)) return "twice";
      if (act.fingerprint !== fingerprint(content)) return "changed";
      const { by, at, fingerprint: seen, figures } = act;
      const all = [...approvals, { by, at, fingerprint: seen, figures }];
      return { ...campaign, approvals: all, state: all.length < approvalsNeeded(campaign) ? "submitted" : "approved" };
    }
    case "return":
      if (!from("submitted", "approved")) return "state";
      return { ...campaign, state: "draft", approvals: [], returned: { by: act.by, note: act.note } };
    case "start":
      if (!from("approved")) return "state";
      return lacking(campaign, act) ?? { ...campaign, state: "sending", startedAt: act.at };
    case "pause":
      return from("sending") ? { ...campaign, state: "paused" } : "state";
    case "resume":
      return from("paused") ? { ...campaign, state: "sending" } : "state";
    case "stop":
      return from("sending", "paused") ? { ...campaign, state: "stopped", endedAt: act.at } : "state";
    case "finish":
      return from("sending") ? { ...campaign, state: "done", endedAt: act.at } : "state";
    case "give-up":
      return from("sending") ? { ...campaign, state: "stopped", endedAt: act.at, fault: act.fault } : "state";
  }
}

/**
 * The day whose figures fill the blanks: the one on which sending begins, also for copies that go out after a night or a
 * pause, since what was approved is one text; or the day to come that it tells of.
 * @param now seconds since 1970, for one that hasn't begun
 */
export const figuresDay = (campaign: Pick<Campaign, "content" | "startedAt">, now: number): ISODate =>
  figuresOn(campaign.content, dayInKazakhstan(new Date(maySendFrom(campaign, campaign.startedAt ?? now) * 1000)));

/** Eight characters of the figures in its text on that day: others where a reader would see others. */
export function figuresShown({ figures }: Content, law: Law, day: ISODate): string {
  const values = Object.entries(figures).map(([blank, id]) => [blank, law.find(day, id)?.value ?? null]);
  return shortHash(JSON.stringify(values));
}

/** What its signatures lack: they are too few of those that count, or the law has other figures since. */
export function lacking(campaign: Campaign, { figures, approvers }: Standing): "unapproved" | "figures" | undefined {
  if (signedBy(campaign, approvers).length < approvalsNeeded(campaign)) return "unapproved";
  return campaign.approvals.every((one) => one.figures === undefined || one.figures === figures)
    ? undefined
    : "figures";
}

/** Whoever, besides the author, signed exactly this and still may: a role that was taken takes its signatures along. */
export function signedBy(campaign: Campaign, approvers: readonly number[]): readonly number[] {
  const now = fingerprint(campaign.content);
  const own = [campaign.author, campaign.submittedBy];
  const signed = campaign.approvals.filter(({ by, fingerprint: seen }) => !own.includes(by) && seen === now);
  return signed.map(({ by }) => by).filter((by) => approvers.includes(by));
}

/** Nobody is written to from 20:00 to 9:00 in Kazakhstan (UTC+5); only what is urgent is. */
const QUIET = { from: 20, until: 9 };
const OFFSET_HOURS = 5;
const HOUR = 3_600;

/** @param seconds since 1970 @returns the first moment from then on that isn't quiet, in seconds */
export function nextLoud(seconds: number): number {
  const local = seconds + OFFSET_HOURS * HOUR;
  const midnight = local - (local % (24 * HOUR));
  const hour = (local - midnight) / HOUR;
  if (hour >= QUIET.until && hour < QUIET.from) return seconds;
  const opens = midnight + QUIET.until * HOUR + (hour >= QUIET.from ? 24 * HOUR : 0);
  return opens - OFFSET_HOURS * HOUR;
}

/** @param seconds a moment that isn't quiet @returns when the next quiet hours begin, in seconds */
export const quietFrom = (seconds: number): number => {
  const local = seconds + OFFSET_HOURS * HOUR;
  return local - (local % (24 * HOUR)) + (QUIET.from - OFFSET_HOURS) * HOUR;
};

/** When this campaign may go on, in seconds: at once, in the morning, or on its own day. */
export function maySendFrom({ content }: Pick<Campaign, "content">, now: number): number {
  const from = Math.max(now, content.notBefore ?? 0);
  return content.topic === "urgent" ? from : nextLoud(from);
}
