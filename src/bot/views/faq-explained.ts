import { type Faq, type Reply, spoken } from "../../faq/index.ts";
import type { Sources } from "../../i18n/explain.ts";
import type { Language, Translate } from "../../i18n/i18n.ts";
import type { ISODate, Law } from "../../rules/index.ts";
import { warningKey } from "../../safety/cards.ts";
import { findDanger } from "../../safety/danger.ts";
import { findPersonalData } from "../../safety/personal-data.ts";
import { createAnswers } from "./answer.ts";
import { dangerView } from "./safety.ts";

/** What a question is answered from. */
export type Asked = {
  readonly today: ISODate;
  readonly faq: Faq;
  readonly law: Law;
  readonly sources: Sources;
  readonly translators: Readonly<Record<Language, Translate>>;
};

/** A reply, and how it came about. */
export type Explained = {
  readonly kind: Reply["kind"] | "danger";
  /** The entry that answers, or the first of those that are offered. */
  readonly entry: string | null;
  /** HTML, as it goes to Telegram, and the buttons under it in rows. */
  readonly reply: string;
  readonly buttons: readonly (readonly string[])[];
  readonly language: Language;
  readonly right?: number;
  readonly ours?: number;
  readonly signals?: Reply["signals"];
  readonly ranked?: readonly { readonly id: string; readonly score: number; readonly because: readonly string[] }[];
};

/** What the bot replies, in its order: danger, then personal data, which is cut out, then the question. */
export function explained(text: string, chosen: Language, { today, faq, translators, ...known }: Asked): Explained {
  const clock = { today: () => today, now: () => new Date(`${today}T12:00:00+05:00`) };
  const danger = findDanger(text);
  if (danger !== undefined) {
    const language = spoken(text) ?? chosen;
    const view = dangerView(danger, { ...known, clock }, translators[language]);
    return { kind: "danger", entry: null, language, ...shown(view) };
  }
  const personal = findPersonalData(text);
  const asked = personal?.rest ?? text;
  const warning = personal === undefined ? "" : `${translators[chosen](warningKey(personal.kinds))}\n\n`;
  const reply = faq.ask(asked, chosen);
  const { view } = createAnswers(faq, { ...known, translators, clock }).reply(asked, chosen, today);
  const sent = shown(view);
  return {
    kind: reply.kind,
    entry: "entry" in reply ? reply.entry.id : "entries" in reply ? (reply.entries[0]?.id ?? null) : null,
    ...sent,
    reply: warning + sent.reply,
    language: reply.language,
    right: rounded(reply.right),
    ours: rounded(reply.ours),
    signals: Object.fromEntries(
      Object.entries(reply.signals).map(([name, value]) => [name, rounded(value)]),
    ) as Reply["signals"],
    ranked: reply.ranked.slice(0, 6).map(({ id, score, because }) => ({
      id,
      score: rounded(score),
      because: because().map(([term, weight]) => `${term} ${weight.toFixed(1)}`),
    })),
  };
}

const rounded = (value: number): number => Number(value.toFixed(3));
const shown = (view: { text: string; keyboard?: readonly (readonly { text: string }[])[] }) => ({
  reply: view.text,
  buttons: (view.keyboard ?? []).map((row) => row.map(({ text }) => text)),
});
