import { addDays, ISODate } from "../rules/index.ts";
import { type Campaign, Content } from "./campaign.ts";
import { type Week, weekBefore } from "./digest.ts";

/** So many days after the Monday on which they are asked begins the week in which the consents end. */
const AHEAD = 21;
/** Numbers apart from those of colleagues and of digests. */
const FIRST = 1_000_000;

/** The week in which a consent may be asked for anew at this moment. @param now seconds since 1970 */
export function weekToAsk(now: number): Pick<Week, "id" | "monday"> | undefined {
  const { id, monday, until } = weekBefore(now);
  return now >= until ? { id: id + FIRST, monday } : undefined;
}

/** Each last day belongs to one Monday: whoever presses nothing is asked once. */
export function isAskedOn(monday: string, until: ISODate): boolean {
  const first = addDays(ISODate.parse(monday), AHEAD);
  return until >= first && until < addDays(first, 7);
}

export const renewalCampaign = ({ id, monday }: Pick<Week, "id" | "monday">, now: number): Campaign => ({
  ...{ id, author: 0, state: "sending", approvals: [], meant: [], watched: [], startedAt: now },
  content: Content.parse({ topic: "measures", text: {}, renewal: monday }),
});
