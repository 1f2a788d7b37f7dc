import type { Entry, Faq, NotOurs, Reply } from "../../faq/index.ts";
import { fill } from "../../faq/index.ts";
import { oldValuesText } from "../../i18n/decision-text.ts";
import { blanks, citations } from "../../i18n/explain.ts";
import { date, format } from "../../i18n/format.ts";
import type { Language, Translate } from "../../i18n/i18n.ts";
import { escapeHtml } from "../../i18n/i18n.ts";
import { type ISODate, NotOnRecord, type ParameterId, type Value } from "../../rules/index.ts";
import type { View } from "../outbox.ts";
import type { Faq as AnswersOfTheBot, Parts } from "../parts.ts";
import { button, menuButton } from "./keyboard.ts";
import { numbersOf } from "./menu.ts";

/** An answer to a guide's question must not be taken for a question: above what an open chat asks for. */
const CLEAR = 0.9;

type Known = Pick<Parts, "law" | "sources" | "translators" | "clock">;

/** Free-text questions as messages: the answer with its figures and source, a choice, or an honest «I don't know». */
export function createAnswers(faq: Faq, known: Known): AnswersOfTheBot {
  const inLanguage = (language: Language) => known.translators[language];
  return {
    reply(text, chosen, today) {
      const reply = faq.ask(text, chosen);
      return {
        kind: reply.kind,
        language: reply.language,
        clear: reply.kind === "answer" && reply.right >= CLEAR,
        view: replyView(reply, today, known, inLanguage(reply.language)),
      };
    },
    entry(id, language, today) {
      const entry = faq.entry(id);
      return entry === undefined ? undefined : entryView(entry, today, known, inLanguage(language));
    },
  };
}

function replyView(reply: Reply, today: ISODate, known: Known, t: Translate): View {
  switch (reply.kind) {
    case "answer":
    case "refer":
      return entryView(reply.entry, today, known, t);
    case "suggest":
      return suggestView(reply.entries, t);
    case "not-ours":
    case "smalltalk":
      return notOursView(reply.topic, today, known, t);
    case "unknown":
      return { text: t("common:unknown", numbersOf(known, t)), keyboard: [[menuButton(t)]] };
  }
}

function entryView(entry: Entry, today: ISODate, known: Known, t: Translate): View {
  const more =
    entry.guide === undefined ? [] : [[button(t("common:button.reckon"), { does: "open", guide: entry.guide.id })]];
  const keyboard = [...more, [menuButton(t)]];
  try {
    const { figures, cites } = fill(entry, today, known.law);
    const answer = filled(entry.answer[t.language], blanks(figures, t));
    const old = oldValuesText(cites, t);
    const lines = [answer, ...(old === undefined ? [] : [old]), ...basis(entry, cites, known, t)];
    return { text: lines.join("\n\n"), keyboard };
  } catch (fault) {
    if (!(fault instanceof NotOnRecord)) throw fault;
    const { egov = "" } = numbersOf(known, t);
    const gap = t("common:notOnRecord", { date: date(fault.on, t.language) });
    return { text: `${gap}\n${t("common:askEgov", { number: egov })}`, keyboard };
  }
}

function basis(entry: Entry, cites: readonly Value[], { sources }: Known, t: Translate): readonly string[] {
  const own = entry.source === undefined ? [] : [entry.source];
  const lines = citations([...own, ...cites.map((value) => value.source)], sources, t);
  const checked = t("common:checkedOn", { date: date(entry.checked, t.language) });
  return [`<i>${[...(lines.length > 0 ? [`${t("common:basis")}: ${lines.join("; ")}`] : []), checked].join("\n")}</i>`];
}

const suggestView = (entries: readonly Entry[], t: Translate): View => ({
  text: t("common:unsure"),
  keyboard: [
    ...entries.map(({ id, title }) => [button(title[t.language], { does: "entry", id })]),
    [button(t("common:button.none"), { does: "menu" })],
  ],
});

function notOursView(topic: NotOurs, today: ISODate, { law }: Known, t: Translate): View {
  const figures = Object.fromEntries(
    Object.entries(topic.figures).map(([name, id]) => [name, format(law.on(today, id as ParameterId), t.language)]),
  );
  return { text: filled(topic.answer[t.language], figures), keyboard: [[menuButton(t)]] };
}

/** An answer is an editor's plain text: escaped, then its blanks are filled. */
const filled = (text: string, figures: Readonly<Record<string, string | number>>): string =>
  escapeHtml(text).replace(/\{\{\s*(\w+)\s*\}\}/g, (blank, name: string) => escapeHtml(String(figures[name] ?? blank)));
