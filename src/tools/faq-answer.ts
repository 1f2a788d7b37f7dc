import { z } from "zod";
import { createAnswers } from "../bot/views/answer.ts";
import { dangerView } from "../bot/views/safety.ts";
import type { Faq, Reply } from "../faq/index.ts";
import { spoken } from "../faq/index.ts";
import type { Sources } from "../i18n/explain.ts";
import { type Language, languages, type Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import type { ISODate, Law } from "../rules/index.ts";
import { warningKey } from "../safety/cards.ts";
import { findDanger } from "../safety/danger.ts";
import { findPersonalData } from "../safety/personal-data.ts";
import { type Answer, answering, languageOf, readOptions, UsageError } from "./command-line.ts";

export const usage = `What the bot replies to a question in free text.

  npm run -s faq -- "text" [--lang kk|ru|en] [--json]   the decision, the entries with their terms, the reply as sent
  npm run -s faq -- --batch < questions.jsonl           lines {"id", "lang", "text"} in, {"id", "kind", "entry", "reply"} out

  --lang   the language the person chose; Kazakh if left out`;

/** What a question is answered from. */
export type Desk = {
  readonly today: ISODate;
  readonly faq: Faq;
  readonly law: Law;
  readonly sources: Sources;
  readonly translators: Readonly<Record<Language, Translate>>;
};

const Line = z.object({ id: z.unknown(), lang: z.enum(languages), text: z.string() });

/** What `npm run faq` answers; `input` gives the text of standard input. */
export const faqAnswer = (args: readonly string[], desk: () => Desk, input: () => string): Answer =>
  answering(usage, () => {
    const { values: options, positionals } = readOptions(args, {
      lang: { type: "string" },
      json: { type: "boolean" },
      batch: { type: "boolean" },
      help: { type: "boolean" },
    });
    if (options.help) return { out: usage, code: 0 };
    if (options.batch) return { out: batch(input(), desk()), code: 0 };
    const [text, ...more] = positionals;
    if (text === undefined || more.length > 0)
      throw new UsageError("expected one text, in quotation marks, or --batch");
    const told = replyTo(text, languageOf(options.lang ?? "kk"), desk());
    return { out: options.json ? JSON.stringify(told, null, 2) : inWords(told), code: 0 };
  });

function batch(lines: string, desk: Desk): string {
  return lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, i) => {
      const read = Line.safeParse(parsed(line));
      if (!read.success) throw new UsageError(`line ${i + 1}: ${z.prettifyError(read.error)}`);
      const { id, lang, text } = read.data;
      const { kind, entry, reply } = replyTo(text, lang, desk);
      return JSON.stringify({ id, kind, entry, reply });
    })
    .join("\n");
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

type Told = {
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

/** In the order of the bot: danger, then personal data, which is cut out, then the question. */
function replyTo(text: string, chosen: Language, { today, faq, translators, ...known }: Desk): Told {
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

function inWords({ kind, entry, language, right, ours, signals, ranked, reply, buttons }: Told): string {
  const decision = [
    `${kind}${entry === null ? "" : ` ${entry}`}, in ${language}`,
    ...(right === undefined ? [] : [`right ${right}, ours ${ours}`]),
    ...(signals === undefined
      ? []
      : [
          Object.entries(signals)
            .map(([name, value]) => `${name} ${value}`)
            .join(", "),
        ]),
  ];
  const entries = (ranked ?? []).map(
    ({ id, score, because }) => `${score.toFixed(1).padStart(7)}  ${id}\n         ${because.join(", ")}`,
  );
  const rows = buttons.map((row) => row.map((label) => `[${label}]`).join(" "));
  return [decision.join("\n"), entries.join("\n"), [plainText(reply), ...rows].join("\n")]
    .filter((part) => part !== "")
    .join("\n\n");
}
