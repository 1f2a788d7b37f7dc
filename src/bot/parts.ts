import type { Campaign } from "../broadcast/campaign.ts";
import type { Overview } from "../broadcast/overview.ts";
import type { KeptReminder } from "../broadcast/reminder.ts";
import type { Faq as Matcher } from "../faq/index.ts";
import type { Guide } from "../guides/guide.ts";
import type { Hub } from "../guides/index.ts";
import type { Choice } from "../guides/subscription.ts";
import type { Sources } from "../i18n/explain.ts";
import type { Language, Translate } from "../i18n/i18n.ts";
import type { Logger } from "../ops/logger.ts";
import type { Metrics } from "../ops/metrics.ts";
import type { ISODate, Law, Programme } from "../rules/index.ts";
import type { Archive } from "../storage/archive.ts";
import type { Audit } from "../storage/audit.ts";
import type { Campaigns } from "../storage/campaigns.ts";
import type { Chats } from "../storage/chats.ts";
import type { Dangers } from "../storage/dangers.ts";
import type { Questions } from "../storage/questions.ts";
import type { Reminders } from "../storage/reminders.ts";
import type { Roles } from "../storage/roles.ts";
import type { Subscribers } from "../storage/subscribers.ts";
import type { Tally } from "../storage/tally.ts";
import type { Alarm } from "./alarm.ts";
import type { ChatRecord } from "./context.ts";
import type { News } from "./news.ts";
import type { Office } from "./office.ts";
import type { View } from "./outbox.ts";
import type { Role } from "./roles.ts";

/** What the bot is built from; `main.ts` puts it together, tests put together another. */
export type Parts = {
  readonly guides: readonly Guide[];
  /** The shelves of the menu; the first is the menu itself. */
  readonly hubs: readonly Hub[];
  readonly law: Law;
  readonly sources: Sources;
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly translators: Readonly<Record<Language, Translate>>;
  readonly chats: Chats<ChatRecord>;
  /** Who gets the news, and the last of what was sent. */
  readonly subscribers: Subscribers<Choice>;
  readonly archive: Archive<News>;
  /** Days that families asked to be reminded of. */
  readonly reminders: Reminders<KeptReminder>;
  readonly clock: { readonly today: () => ISODate; readonly now: () => Date };
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly alarm: Alarm;
  readonly faq: Faq;
  readonly dangers: Dangers;
  readonly questions: Questions;
  readonly tally: Tally;
  readonly office: Office;
  readonly desk: DeskParts;
};

/** What our colleagues work with. */
export type DeskParts = {
  /** Telegram user ids from the settings. */
  readonly owners: readonly number[];
  readonly roles: Roles<Role>;
  readonly campaigns: Campaigns<Campaign>;
  readonly audit: Audit;
  /** Free-text questions as they are ranked, for editors. */
  readonly matcher: Matcher;
  /** How sending goes, and whom a text would reach. */
  readonly runs: Overview;
};

/** Where an answer is shown: buttons lead into the chat itself, or from a group and an inline card into it. */
export type Place = { readonly private: boolean; readonly username: string };

/** Free-text questions, as the bot sees them. */
export type Faq = {
  /**
   * What to reply to a question. `clear` when no other reading is left, so that it may interrupt a guide; `entry` where
   * one entry answers; `area` that of the answer or of the first offered; `words` gives those of the message that are ours, others are «…».
   */
  readonly reply: (
    text: string,
    language: Language,
    today: ISODate,
    place?: Place,
    /** Whether the text may be of danger, where that is known. */
    perhaps?: boolean,
  ) => {
    readonly kind: string;
    readonly view: View;
    readonly language: Language;
    readonly clear: boolean;
    readonly entry?: string;
    readonly area?: string;
    readonly words: () => string;
  };
  /** The answer of one entry, behind a «Did you mean?» button; undefined when there is no such entry any more. */
  readonly entry: (id: string, language: Language, today: ISODate, place?: Place) => View | undefined;
  /** The guide an entry leads into, with the answers that its question implies. */
  readonly onward: (
    id: string,
  ) => { readonly guide: string; readonly answers: Readonly<Record<string, string>> } | undefined;
  /** The best entries for what somebody types in another chat: general answers, nothing personal. */
  readonly cards: (query: string, language: Language, today: ISODate, place: Place) => readonly Card[];
};
export type Card = { readonly id: string; readonly title: string; readonly view: View; readonly language: Language };
