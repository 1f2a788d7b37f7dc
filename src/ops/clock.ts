import type { ISODate } from "../rules/index.ts";

export interface Clock {
  /** The calendar day in Kazakhstan, or the day fixed for a preview. */
  readonly today: () => ISODate;
  /** The real moment, also on the day of a preview: leases and time stamps need it. Only BOT_NOW moves it. */
  readonly now: () => Date;
}

// One zone for the whole country since 1 March 2024, and no summer time.
const MS_AHEAD_OF_UTC = 5 * 3_600_000;

/** @param startsAt taken for the moment of the start; the time goes on from there */
export function createClock(fixed?: ISODate, startsAt?: Date): Clock {
  const ahead = startsAt === undefined ? 0 : startsAt.getTime() - Date.now();
  const now = () => new Date(Date.now() + ahead);
  return { now, today: () => fixed ?? dayInKazakhstan(now()) };
}

// The slice of an ISO time is a calendar day by construction, and ops may take only types from the rules.
export const dayInKazakhstan = (moment: Date) =>
  new Date(moment.getTime() + MS_AHEAD_OF_UTC).toISOString().slice(0, 10) as ISODate;

/** `14:05`, by the clocks of Kazakhstan. */
export const timeInKazakhstan = (moment: Date): string =>
  new Date(moment.getTime() + MS_AHEAD_OF_UTC).toISOString().slice(11, 16);
