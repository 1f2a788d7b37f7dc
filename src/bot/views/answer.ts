import { type Answer, type Faq, fill, type Reply, type Spoken, type Topic } from "../../faq/index.ts";
import { oldValuesText } from "../../i18n/decision-text.ts";
import { blanks, citations } from "../../i18n/explain.ts";
import { date } from "../../i18n/format.ts";
import type { Language, Translate } from "../../i18n/i18n.ts";
import { escapeHtml } from "../../i18n/i18n.ts";
import { type ISODate, NotOnRecord, type Value } from "../../rules/index.ts";
import { perhapsKey } from "../../safety/cards.ts";
import { maybeDanger } from "../../safety/danger.ts";
import type { View } from "../outbox.ts";
import type { Faq as AnswersOfTheBot, Parts, Place } from "../parts.ts";
import { button, menuButton, type Row } from "./keyboard.ts";
import { numbersOf } from "./menu.ts";

/** An answer to a guide's question must not be taken for a question: above what an open chat asks for. */
const CLEAR = 0.9;
const CARDS = 5;
/** A few hundred kilobytes of text. */
const KEPT = 300;
/** What is offered in another chat before a word is typed. */
const COMMON = ["birth-grant.amount", "large-family.amount", "fund.how-much", "school-help.what", "camp.free-place"];

type Known = Pick<Parts, "law" | "sources" | "translators" | "clock">;
/** What an entry says on a day. */
type Tell = (entry: Answer, t: Translate, today: ISODate) => string;
type Telling = Known & { readonly told: Tell };
/** How an answer is shown: in this language, to somebody who chose that one, here. */
type Shown = { readonly t: Translate; readonly chosen: Language; readonly today: ISODate; readonly place: Place };
const IN_CHAT: Place = { private: true, username: "" };

/** Free-text questions as messages: the answer with its figures and source, a choice, or an honest «I don't know». */
export function createAnswers(faq: Faq, parts: Known): AnswersOfTheBot {
  const known: Telling = { ...parts, told: kept((entry, t, today) => entryText(entry, parts, t, today)) };
  const shown = (language: Language, chosen: Language, today: ISODate, place = IN_CHAT): Shown => ({
    t: known.translators[language],
    chosen,
    today,
    place,
  });
  return {
    reply(text, chosen, today, place, perhaps = maybeDanger(text)) {
      const reply = faq.ask(text, chosen);
      const direct = reply.kind === "answer" || reply.kind === "refer";
      return {
        kind: reply.kind,
        language: reply.language,
        clear: direct && reply.right >= CLEAR,
        view: orHelp(
          perhaps,
          known,
          replyView(reply, known, shown(reply.language, chosen, today, place)),
          reply.language,
        ),
        words: () => withGaps(faq.ourWords(text)),
        ...(direct ? { entry: reply.entry.id, area: reply.entry.area } : {}),
        ...(reply.kind === "suggest" && reply.entries[0] ? { area: reply.entries[0].area } : {}),
      };
    },
    entry(id, language, today, place) {
      const entry = faq.entry(id);
      return entry === undefined ? undefined : entryView(entry, known, shown(language, language, today, place));
    },
    onward(id) {
      const guide = faq.entry(id)?.guide;
      return guide === undefined ? undefined : { guide: guide.id, answers: guide.answers };
    },
    cards(query, chosen, today, place) {
      const found = faq.find(query, CARDS);
      const entries = found.length > 0 ? found : COMMON.flatMap((id) => faq.entry(id) ?? []);
      const language: Spoken = faq.language(query) ?? chosen;
      return entries.map((entry) => ({
        id: entry.id,
        title: entry.title[language],
        view: entryView(entry, known, shown(language, language, today, place)),
        language,
      }));
    },
  };
}

/** Words that may be of danger, and aren't clear enough for a card, get the lines under whatever answers them. */
function orHelp(perhaps: boolean, known: Known, view: View, language: Language): View {
  if (!perhaps) return view;
  const t = known.translators[language];
  return { ...view, text: `${view.text}\n\n${t(perhapsKey, numbersOf(known, t))}` };
}

/** «… пособие … сколько»: what isn't ours leaves no trace but that something stood there. */
const withGaps = (words: readonly (string | null)[]): string =>
  words
    .map((word) => word ?? "…")
    .join(" ")
    .replace(/…( …)+/g, "…");

function replyView(reply: Reply, known: Telling, shown: Shown): View {
  const { t } = shown;
  switch (reply.kind) {
    case "answer":
    case "refer":
      return entryView(reply.entry, known, shown);
    case "suggest":
      return suggestView(reply.entries, t);
    case "not-ours":
    case "smalltalk":
      return notOursView(reply.topic, known, shown);
    case "unknown":
      return { text: t("common:unknown", numbersOf(known, t)), keyboard: [[menuButton(t)]] };
  }
}

function entryView(entry: Answer, known: Telling, shown: Shown): View {
  return { text: known.told(entry, shown.t, shown.today), keyboard: rowsUnder(entry, known, shown) };
}

function entryText(entry: Answer, known: Known, t: Translate, today: ISODate): string {
  try {
    const { figures, cites } = fill(entry, today, known.law);
    const answer = filled(entry.answer[t.language], blanks(figures, t));
    const old = oldValuesText(cites, t);
    return [answer, ...(old === undefined ? [] : [old]), ...basis(entry, cites, known, t)].join("\n\n");
  } catch (fault) {
    if (!(fault instanceof NotOnRecord)) throw fault;
    const { egov = "" } = numbersOf(known, t);
    const gap = t("common:notOnRecord", { date: date(fault.on, t.language) });
    return `${gap}\n${t("common:askEgov", { number: egov })}`;
  }
}

/** The same entries are told again and again: each day so many texts are made but once. */
function kept(tell: Tell): Tell {
  const texts = new Map<string, string>();
  let day: ISODate | undefined;
  return (entry, t, today) => {
    if (day !== today || texts.size >= KEPT) texts.clear();
    day = today;
    const name = `${t.language} ${entry.id}`;
    const text = texts.get(name) ?? tell(entry, t, today);
    texts.set(name, text);
    return text;
  };
}

/** In a group and in other chats nothing personal is asked: the button leads into the private chat. */
function rowsUnder({ id, guide }: Answer, { translators }: Known, { t, chosen, place }: Shown): readonly Row[] {
  const label = t("common:button.reckon");
  if (!place.private) {
    const url = `https://t.me/${place.username}?start=${guide?.id ?? "menu"}`;
    return [[{ text: guide === undefined ? t("common:inline.open") : label, url }]];
  }
  return [
    ...(guide === undefined ? [] : [[button(label, { does: "onward", id })]]),
    ...(chosen === t.language
      ? []
      : [[button(translators[chosen]("common:inOwnLanguage"), { does: "translate", id })]]),
    [button("👍", { does: "vote", value: "up", id }), button("👎", { does: "vote", value: "down", id }), menuButton(t)],
  ];
}

function basis(entry: Answer, cites: readonly Value[], { sources }: Known, t: Translate): readonly string[] {
  const own = entry.source === undefined ? [] : [entry.source];
  const lines = citations([...own, ...cites.map((value) => value.source)], sources, t);
  const checked = t("common:checkedOn", { date: date(entry.checked, t.language) });
  return [`<i>${[...(lines.length > 0 ? [`${t("common:basis")}: ${lines.join("; ")}`] : []), checked].join("\n")}</i>`];
}

const suggestView = (entries: readonly Answer[], t: Translate): View => ({
  text: t("common:unsure"),
  keyboard: [
    ...entries.map(({ id, title }) => [button(title[t.language], { does: "entry", id })]),
    [button(t("common:button.none"), { does: "menu" })],
  ],
});

function notOursView(topic: Topic, { law }: Known, { t, today }: Shown): View {
  const { figures } = fill(topic, today, law);
  return { text: filled(topic.answer[t.language], blanks(figures, t)), keyboard: [[menuButton(t)]] };
}

/** An answer is an editor's plain text: escaped, then its blanks are filled. */
const filled = (text: string, figures: Readonly<Record<string, string | number>>): string =>
  escapeHtml(text).replace(/\{\{\s*(\w+)\s*\}\}/g, (blank, name: string) => escapeHtml(String(figures[name] ?? blank)));
