/** Every key we keep in Redis: its shape, why it is there, and how long it stays. Read by the data inventory and `/forget`. */
export const DAY = 86_400;

export const keys = {
  /**
   * One small hash for each chat: `d` the record as JSON (language, draft, conversation), `g` present while a guide is
   * open, `t` how long it is kept where that isn't a year, `u` the last few update ids, `l` the lease, `s` the message id of the screen, `o<update id>` an outbox mark,
   * `n` how many updates came in the last seconds.
   */
  chat: (chat: number | string) => `c:${chat}`,
  /** Of a day, how many messages of danger came: tier → how many. No chat, no time, no words. */
  dangers: (day: string) => `d:${day}`,
  /** Of a day, what happened: `opened|guide`, `reached|guide|question`, `asked|kind|area|language` → how often. */
  tally: (day: string) => `t:${day}`,
  /** A fault that operators were just told of, by a name made of where it happened; for an hour, to tell them once. */
  alarm: (signature: string) => `e:${signature}`,
  /** What was erased of which chat, under names that only the secret leads back from, and when: as long as a backup may live. */
  erased: "x",
  /** How often in a row a chat got no answer: a number, for minutes. */
  missed: (chat: number | string) => `m:${chat}`,
  /** Of a day, the questions nobody could answer, in words of our vocabulary: `kind|language|words` → how often. */
  noted: (day: string) => `q:${day}`,
  /** Where questions nobody could answer belong, by editors' choice: `language|words` → the entry and the words. A year. */
  belongs: "qb",
  /** Of a day, how useful answers were: `entry|up` or `entry|down` → how often. */
  votes: (day: string) => `v:${day}`,
  /**
   * Readers of the news, some hundred to a hash: the field is what is left of the chat id once the number of the bucket
   * is taken out, the value the language, what they chose and the last day of their consent, in seven characters. Until
   * they leave or that day is over: the bot erases old ones once a day.
   */
  subscribers: (bucket: number) => `s:${bucket}`,
  /** A hash of the last ten news that were sent, by id. Nothing about a person; kept until newer ones come. */
  archive: "n",
  /**
   * Reminders that a family asked for: id → JSON of kind, day, programme, guide, sometimes a child's year of birth, and
   * the second it is told next; `l` the language. Until two weeks after the last of its days, or until removed.
   */
  reminders: (chat: number) => `j:${chat}`,
  /** `<chat>:<id>` of every reminder by the second it is due, and of those in a sender's hands by the end of its lease. */
  remindersDue: "{j}:due",
  remindersClaimed: "{j}:claimed",
  /**
   * One campaign: `d` as JSON (content, state, who approved it), `s` its state once more, for the scripts of the sender.
   * A quarter. What comes of it shares its hash tag, so that one script may touch both.
   */
  campaign: (id: number) => `{k${id}}`,
  /**
   * How its sending goes: `p` how many readers were planned, `x` refusals in a row, `c<number>` the account of a chunk.
   * And what came of it: `o` how often its button was pressed, `u` how many unsubscribed beneath it. Thirty days.
   */
  run: (id: number) => `{k${id}}:r`,
  /** Who may have got it twice (`d`) or didn't get it (`f`): chat → which. Thirty days. */
  listed: (id: number) => `{k${id}}:l`,
  /** The delivered copies, a hash for each bucket of readers: the field as there, the value the message and its language. */
  copies: (id: number, bucket: number) => `{k${id}}:m${bucket}`,
  /** The one limiter of all processes: `t` when the next message may go, `p` until when Telegram wants none. A minute. */
  limiter: "{f}",
  /** One sender does it, for a second or some. */
  turn: (what: string) => `w:${what}`,
  /** The queue of plans and chunks, as BullMQ keeps it. */
  queue: "{q}",
  /** The numbers of the campaigns that are kept, by the moment they were begun. */
  campaigns: "kk",
  /** How many there have ever been: the next number. */
  campaignCount: "kn",
  /** Who works at the desk: Telegram user id → role, until an owner takes it back. */
  roles: "r",
  /** A change of somebody's role that waits for another owner: who asked, and for which role. A day. */
  roleAsked: (user: number) => `ra:${user}`,
  /** What is switched on for everybody, maintenance and the banner: nothing about a person. Until it is switched off. */
  switches: "w",
  /** A set of the chats that want one message when eGov is back: a week, the message, or `/forget`. */
  waiting: "we",
  /** A question that waits for a person: chat, language, when, the message and the topic in the operators' chat. No words of it. */
  ticket: (code: string) => `tk:${code}`,
  /** The code of a chat's open ticket. */
  ticketOf: (chat: number) => `tc:${chat}`,
  /** The code of the ticket that has this topic of the operators' chat. */
  ticketIn: (topic: number) => `tt:${topic}`,
  /** The codes of all open tickets, by the moment they came. */
  tickets: "ts",
  /** What was done at the desk, a list of chained entries; by number of the colleague, never about a citizen. Kept. */
  audit: "a",
} as const;

export const lifetimes = {
  /** After the last use. */
  chat: 365 * DAY,
  /** Of somebody under 18 nothing stays beyond the day. */
  young: DAY,
  /** A draft carries its own end inside the record. */
  draft: DAY,
  /** So do the answers that a family asked us to remember. */
  kept: 365 * DAY,
  dangers: 365 * DAY,
  missed: 600,
  tally: 92 * DAY,
  alarm: 3_600,
  /** Backups older than that must be destroyed. */
  erased: 90 * DAY,
  noted: 90 * DAY,
  votes: 365 * DAY,
  belongs: 365 * DAY,
  campaign: 92 * DAY,
  roleAsked: DAY,
  waiting: 7 * DAY,
  /** A day more than its words stay in the operators' chat: who erases them must still know which message it is. */
  ticket: 15 * DAY,
  ticketWords: 14 * DAY,
  /** What came of a campaign, and the copies that can still be corrected. */
  run: 30 * DAY,
} as const;
