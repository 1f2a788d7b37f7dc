import type { ISODate } from "../rules/index.ts";

export interface Clock {
  /** The calendar day in Kazakhstan at this very moment. */
  readonly today: () => ISODate;
  readonly now: () => Date;
}

// One zone for the whole country since 1 March 2024, and no summer time.
const MS_AHEAD_OF_UTC = 5 * 3_600_000;
const MS_A_DAY = 86_400_000;

/** @param preview a day, which then goes by again and again at the real hours; or a moment, from which the time goes on */
export function createClock(preview?: ISODate | Date): Clock {
  const now = movedTo(preview);
  return { now, today: () => dayInKazakhstan(now()) };
}

function movedTo(preview: ISODate | Date | undefined): Clock["now"] {
  if (preview === undefined) return () => new Date();
  if (preview instanceof Date) {
    const ahead = preview.getTime() - Date.now();
    return () => new Date(Date.now() + ahead);
  }
  const midnight = Date.parse(preview) - MS_AHEAD_OF_UTC;
  return () => new Date(midnight + ((Date.now() + MS_AHEAD_OF_UTC) % MS_A_DAY));
}

/** A step of a guide asks for the day a dozen times, and it stays the same for a while: it is written out once. */
let last: { readonly count: number; readonly day: ISODate } | undefined;

export function dayInKazakhstan(moment: Date): ISODate {
  const count = Math.floor((moment.getTime() + MS_AHEAD_OF_UTC) / MS_A_DAY);
  // The slice of an ISO time is a calendar day by construction, and ops may take only types from the rules.
  if (last?.count !== count) last = { count, day: new Date(count * MS_A_DAY).toISOString().slice(0, 10) as ISODate };
  return last.day;
}

/** `14:05`, by the clocks of Kazakhstan. */
export const timeInKazakhstan = (moment: Date): string =>
  new Date(moment.getTime() + MS_AHEAD_OF_UTC).toISOString().slice(11, 16);
