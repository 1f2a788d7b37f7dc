import type { ISODate } from "../rules/index.ts";
import { type Campaign, Content, isOfItself } from "./campaign.ts";

/** A week of news in one message, on Monday at ten: `from` and `until` in seconds, and the number its campaign has. */
export type Week = { readonly id: number; readonly monday: ISODate; readonly from: number; readonly until: number };

const HOUR = 3_600;
const DAY = 24 * HOUR;
const OFFSET = 5 * HOUR;
const OPENS = 10 * HOUR;
/** A bot that was down on Monday still tells of the week on Tuesday and Wednesday. */
const LATEST = 2 * DAY + OPENS;
/** Numbers that no campaign of a colleague comes to. */
const FIRST = 1_000_000;
/** The day from which seconds are counted was a Thursday. */
const SINCE_MONDAY = 3;

/** The week to be told of at this moment, if there is one. @param now seconds since 1970 */
export function weekToTell(now: number): Week | undefined {
  const week = weekBefore(now);
  return now >= week.until && now < week.until + LATEST ? week : undefined;
}

/** The week that ends on the Monday of this one. */
export function weekBefore(now: number): Week {
  const day = Math.floor((now + OFFSET) / DAY);
  return weekOf(day - ((day + SINCE_MONDAY) % 7));
}

function weekOf(mondayNumber: number): Week {
  const until = mondayNumber * DAY + OPENS - OFFSET;
  // The slice of an ISO time is a calendar day by construction.
  const monday = new Date(mondayNumber * DAY * 1000).toISOString().slice(0, 10) as ISODate;
  return { id: FIRST + (mondayNumber + SINCE_MONDAY) / 7, monday, from: until - 7 * DAY, until };
}

/**
 * What began to go out in that week and stands: what was stopped isn't told again. A correction mends its piece, and is
 * a piece of its own, the last one, where an earlier week told of that: nobody's message of a week is corrected.
 */
export function piecesOf(all: readonly Campaign[], monday: string): readonly Campaign[] {
  const { from, until } = weekOf(Date.parse(monday) / 1000 / DAY);
  const begun = ({ startedAt = 0 }: Campaign) => startedAt;
  const isToldAnew = ({ content: { corrects } }: Campaign) =>
    all.some((one) => one.id === corrects && begun(one) < from);
  const pieces = all
    .filter((one) => begun(one) >= from && begun(one) < until && STANDS.includes(one.state) && !isOfItself(one.content))
    .filter((one) => one.content.corrects === undefined || isToldAnew(one))
    .toSorted((one, other) => begun(one) - begun(other));
  return pieces.filter(
    ({ content: { corrects } }, at) =>
      corrects === undefined || !pieces.slice(at + 1).some(({ content }) => content.corrects === corrects),
  );
}
const STANDS: readonly Campaign["state"][] = ["sending", "paused", "done"];

/** Nobody composes it and nobody approves it: each piece in it was. */
export const digestCampaign = ({ id, monday }: Week, now: number): Campaign => ({
  ...{ id, author: 0, state: "sending", approvals: [], meant: [], watched: [], startedAt: now },
  content: Content.parse({ topic: "measures", text: {}, digest: monday }),
});
