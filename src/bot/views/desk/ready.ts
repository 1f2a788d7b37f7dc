import {
  approvalsNeeded,
  type Campaign,
  fingerprint,
  lacking,
  maySendFrom,
  type Standing,
  signedBy,
} from "../../../broadcast/campaign.ts";
import type { Reach } from "../../../broadcast/overview.ts";
import { endsAt } from "../../../broadcast/pace.ts";
import { languages, type Translate } from "../../../i18n/i18n.ts";
import type { View } from "../../outbox.ts";
import { audienceLine } from "./audience.ts";
import { actButton, dayText, fingerprintLine, stateText, titleOf } from "./campaign.ts";
import { cell, sum, written } from "./cells.ts";
import { momentText } from "./moment.ts";

/** @param now seconds since 1970 */
export type ReachNow = Reach & { readonly now: number };

const MINUTE = 60;
const LONG = 90;

/** Everything about a campaign but its texts, on one screen: whom it reaches, how long it takes, what comes next. */
export function readyView(
  campaign: Campaign,
  reach: ReachNow,
  { standing, maySign }: { readonly standing: Standing; readonly maySign: boolean },
  t: Translate,
): View {
  const { content, approvals } = campaign;
  const count = signedBy(campaign, standing.approvers).length;
  const lack = campaign.state === "approved" ? lacking(campaign, standing) : undefined;
  const needed = approvalsNeeded(campaign);
  const signed =
    needed === 1 && approvals.length === 0
      ? []
      : [t("desk:ready.signed", { signed: String(count), needed: String(needed) })];
  return {
    text: [
      titleOf(campaign, t),
      stateText(campaign, t),
      "",
      audienceLine(content, t),
      ...reachLines(campaign, reach, t),
      fingerprintLine(campaign, t),
      ...signed,
      ...(campaign.state === "draft" ? [] : [t("desk:ready.voids")]),
      ...(lack === undefined ? [] : [t(`desk:refused.${lack}`)]),
    ].join("\n"),
    keyboard: [
      ...(maySign && campaign.state === "submitted" ? [signButtons(campaign, standing.figures, t)] : []),
      ...acts(campaign, standing).map((row) => row.map((act) => actButton(act, String(campaign.id), t))),
    ],
  };
}

/** They carry what was seen, and sign nothing that came after. */
export const signButtons = ({ id, content }: Campaign, figures: string, t: Translate) =>
  ["approve", "return"].map((act) => actButton(act, `${id}-${fingerprint(content)}-${figures}`, t));

const acts = (campaign: Campaign, standing: Standing): readonly (readonly string[])[] =>
  [nextActs(campaign, standing), ["dry", "when"], ["card", "discard"]].filter((row) => row.length > 0);

/** The step that brings it nearer to its readers. */
function nextActs(campaign: Campaign, standing: Standing): readonly string[] {
  const maySend = lacking(campaign, standing) === undefined;
  const next = { draft: "submit", submitted: "remind", approved: maySend ? "start" : "submit" };
  const act = next[campaign.state as keyof typeof next];
  return act === undefined ? [] : [act];
}

/** How many it reaches and in which languages, when, how long it takes, and when these people were written to last. */
export function reachLines(campaign: Campaign, { readers, last, now }: ReachNow, t: Translate): readonly string[] {
  const all = languages.reduce((sum, language) => sum + readers[language], 0);
  const from = maySendFrom(campaign, now);
  const ends = endsAt(campaign, now, all);
  const minutes = Math.max(1, Math.ceil((ends - from) / MINUTE));
  return [
    t(campaign.content.corrects === undefined ? "desk:ready.readers" : "desk:ready.copies", countBlanks(readers, t)),
    from > now ? t("desk:ready.from", { at: momentText(from) }) : t("desk:ready.atOnce"),
    minutes > LONG
      ? t("desk:ready.ends", { at: momentText(ends) })
      : t("desk:ready.takes", { minutes: String(minutes) }),
    t(campaign.content.topic === "urgent" ? "desk:ready.loud" : "desk:ready.quiet"),
    last?.startedAt === undefined
      ? t("desk:ready.never")
      : t("desk:ready.last", { id: String(last.id), day: dayText(last.startedAt, t) }),
  ];
}

/** Numbers by language; where one is hidden, the sum says no more than that. */
export const countBlanks = (readers: Reach["readers"], t: Translate): Readonly<Record<string, string>> => ({
  all: sum(Object.values(readers), written(t)),
  ...Object.fromEntries(languages.map((language) => [language, cell(readers[language], written(t))])),
});

/** After a run that did everything but send. */
export const dryView = (
  campaign: Campaign,
  { readers, standing }: Pick<Reach, "readers"> & { readonly standing: Standing },
  t: Translate,
): View => ({
  text: [
    titleOf(campaign, t),
    t("desk:dry.sent"),
    t("desk:dry.reached", countBlanks(readers, t)),
    t("desk:dry.fine"),
  ].join("\n"),
  keyboard: [...nextActs(campaign, standing), "show"].map((act) => [actButton(act, String(campaign.id), t)]),
});

/** It is with so many colleagues now. */
export const sentForApprovalView = (campaign: Campaign, approvers: number, t: Translate): View => ({
  text: [titleOf(campaign, t), fingerprintLine(campaign, t), t("desk:approval.sent", { count: approvers })].join("\n"),
  keyboard: [[actButton("open", String(campaign.id), t)], [actButton("list", "0", t)]],
});

/** Before the send: what is about to happen, and the number to type. */
export const confirmView = (campaign: Campaign, reach: ReachNow, t: Translate): View => ({
  text: [
    titleOf(campaign, t),
    audienceLine(campaign.content, t),
    ...reachLines(campaign, reach, t),
    fingerprintLine(campaign, t),
    "",
    t("desk:ready.confirm", { id: String(campaign.id) }),
  ].join("\n"),
  keyboard: [[actButton("open", String(campaign.id), t)]],
});

/** Deleting takes texts along: it is asked once. */
export const discardView = (campaign: Campaign, t: Translate): View => ({
  text: [titleOf(campaign, t), t("desk:campaign.discard")].join("\n"),
  keyboard: [[actButton("discarded", String(campaign.id), t)], [actButton("open", String(campaign.id), t)]],
});
