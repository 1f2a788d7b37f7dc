import { type keys, lifetimes } from "./keys.ts";

/** Whom a key is about: a person who writes to the bot, a colleague at the desk, or nobody. */
type About = "person" | "colleague" | "nobody";

export type Line = {
  readonly about: About;
  readonly why: string;
  /** The lifetime that Redis itself ends it by, or what ends it. */
  readonly ends: keyof typeof lifetimes | string;
  /** What /forget leaves of it: nothing of the person, unless it was never theirs. */
  readonly forget?: "erased";
};

/** For every key why it is kept and how long; docs/data.md is written from it. A key without a line doesn't compile. */
export const inventory: Readonly<Record<keyof typeof keys, Line>> = {
  chat: {
    about: "person",
    why: "To go on with a guide, to speak the chosen language, to handle each update once; kept answers only with a tick",
    ends: "chat",
    forget: "erased",
  },
  dangers: { about: "nobody", why: "How often people in danger write, for the reports of a day", ends: "dangers" },
  tally: { about: "nobody", why: "Statistics at the desk", ends: "tally" },
  alarm: { about: "nobody", why: "To tell operators of a fault once an hour", ends: "alarm" },
  erased: {
    about: "person",
    why: "So that what was erased doesn't come back from a backup; a name that only the token leads back from",
    ends: "erased",
  },
  missed: {
    about: "person",
    why: "To offer a person after two questions in a row without an answer",
    ends: "missed",
    forget: "erased",
  },
  noted: { about: "nobody", why: "What editors should answer, in words of our own vocabulary", ends: "noted" },
  belongs: { about: "nobody", why: "Where editors said that a question belongs", ends: "belongs" },
  votes: { about: "nobody", why: "Which answers are useful", ends: "votes" },
  subscribers: {
    about: "person",
    why: "To send news to whoever asked for them",
    ends: "the last day of the consent, twelve months at most",
    forget: "erased",
  },
  archive: { about: "nobody", why: "What was sent, for everybody to see", ends: "when ten newer ones were sent" },
  reminders: {
    about: "person",
    why: "To remind a family of the days it asked for",
    ends: "two weeks after the last of its days",
    forget: "erased",
  },
  remindersDue: { about: "person", why: "Which reminder is told next", ends: "once it is told", forget: "erased" },
  remindersClaimed: { about: "person", why: "Which reminder is being told", ends: "once it is told", forget: "erased" },
  campaign: { about: "colleague", why: "What is sent, who wrote and approved it", ends: "campaign" },
  run: {
    about: "person",
    why: "How far sending is, and until it is done whose turn it is",
    ends: "run",
    forget: "erased",
  },
  listed: { about: "person", why: "Who may have got a message twice, or didn't get it", ends: "run", forget: "erased" },
  copies: { about: "person", why: "To correct a wrong message where it stands", ends: "run", forget: "erased" },
  limiter: { about: "nobody", why: "To send no faster than Telegram allows", ends: "a minute" },
  turn: { about: "nobody", why: "Which sender does what only one should", ends: "seconds" },
  queue: { about: "nobody", why: "The work of senders", ends: "once it is done" },
  campaigns: { about: "nobody", why: "Which campaigns are kept", ends: "campaign" },
  campaignCount: { about: "nobody", why: "The number of the next campaign", ends: "as long as the bot is run" },
  roles: { about: "colleague", why: "Who may do what at the desk", ends: "until an owner takes the role back" },
  roleAsked: { about: "colleague", why: "A second owner confirms each change of a role", ends: "roleAsked" },
  switches: { about: "nobody", why: "Maintenance, and the notice that eGov is down", ends: "when it is switched off" },
  waiting: {
    about: "person",
    why: "To tell whoever asked that eGov is back: one message",
    ends: "waiting",
    forget: "erased",
  },
  ticket: { about: "person", why: "To bring a colleague's answer back", ends: "ticket", forget: "erased" },
  ticketOf: { about: "person", why: "To have one open question at a time", ends: "ticket", forget: "erased" },
  ticketIn: { about: "nobody", why: "To know which question a topic of the operators' chat is about", ends: "ticket" },
  tickets: { about: "nobody", why: "Which questions wait for a colleague", ends: "ticketWords" },
  audit: { about: "colleague", why: "Who did what at the desk", ends: "as long as the bot is run" },
};

const DAY_SECONDS = 86_400;

/** In words: `365 days after the last use`. */
export function endOf({ ends }: Line): string {
  const seconds: number | undefined = new Map<string, number>(Object.entries(lifetimes)).get(ends);
  if (seconds === undefined) return ends;
  if (seconds < 3_600) return `${seconds / 60} minutes`;
  if (seconds < DAY_SECONDS) return `${seconds / 3_600} h`;
  return seconds === DAY_SECONDS ? "a day" : `${seconds / DAY_SECONDS} days`;
}
