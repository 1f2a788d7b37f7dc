import type { Guide } from "../guides/guide.ts";
import type { Hub } from "../guides/index.ts";
import type { Sources } from "../i18n/explain.ts";
import type { Language, Translate } from "../i18n/i18n.ts";
import type { Logger } from "../ops/logger.ts";
import type { ISODate, Law, Programme } from "../rules/index.ts";
import type { Chats } from "../storage/chats.ts";
import type { ChatRecord } from "./context.ts";
import type { View } from "./outbox.ts";

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
  readonly clock: { readonly today: () => ISODate; readonly now: () => Date };
  readonly log: Logger;
  readonly faq: Faq;
};

/** Free-text questions, as the bot sees them. */
export type Faq = {
  /** What to reply to a question; `clear` when no other reading is left, so that it may interrupt a guide. */
  readonly reply: (
    text: string,
    language: Language,
    today: ISODate,
  ) => { readonly kind: string; readonly view: View; readonly language: Language; readonly clear: boolean };
  /** The answer of one entry, behind a «Did you mean?» button; undefined when there is no such entry any more. */
  readonly entry: (id: string, language: Language, today: ISODate) => View | undefined;
};
