import { createHash } from "node:crypto";
import { type Language, languages } from "../i18n/i18n.ts";
import { dayInKazakhstan, timeInKazakhstan } from "../ops/clock.ts";
import type { ISODate, Law } from "../rules/index.ts";
import { BLANK, blanksIn, nearTo } from "./blanks.ts";
import { type Content, maySendFrom } from "./campaign.ts";
import { dayShown, doubtsOf } from "./check-text.ts";
import { differences } from "./differences.ts";
import { officialHost } from "./official-hosts.ts";
import { readHtml } from "./telegram-html.ts";

/** Where a finding is mended. */
export type Part = Language | "guide" | "link" | "schedule";

/** `fault`: it can't go out like this; `look`: the author may say that it is meant so. */
export type Finding = {
  /** The same finding about the same words has the same one. */
  readonly id: string;
  /** The end of a sentence key, `desk:check.<check>`. */
  readonly check: string;
  readonly weight: "fault" | "look";
  readonly mend: readonly Part[];
  readonly blanks: Readonly<Record<string, string>>;
};
export type Found = Omit<Finding, "id">;

export type CheckKnown = {
  readonly law: Law;
  /** The day it will go out. */
  readonly on: ISODate;
  /** Seconds since 1970. */
  readonly now: number;
  readonly guides: readonly string[];
  /** The whole message in a language with its blanks filled; asked only where every blank can be. */
  readonly message: (language: Language) => string;
};

/** Everything that can be said against a campaign without reading it; what must be mended first. */
export function checkContent(content: Content, known: CheckKnown): readonly Finding[] {
  const blanks = languages.flatMap((language) => blankFaults(language, content, known));
  const html = languages.flatMap((language) => htmlFaults(language, content.text[language] ?? ""));
  const all = [
    ...languages.flatMap((language) => (content.text[language] ? [] : [fault("missing", [language])])),
    ...html,
    ...blanks,
    ...(blanks.length + html.length > 0 ? [] : languages.flatMap((language) => tooLong(language, content, known))),
    ...aroundText(content, known),
    ...lastYears(content, known),
    ...languages.flatMap((language) => doubtsOf(language, content.text[language] ?? "", known)),
    ...differences(content.text),
  ];
  return together(all)
    .map((found) => ({ ...found, id: idOf(found) }))
    .toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** What must be mended, then what one language says otherwise than another: only the first few are seen at once. */
const rankOf = ({ weight, check }: Found): number =>
  weight === "fault" ? 0 : check.startsWith("differ.") ? 1 : check === "dateOfLaw" ? 3 : 2;

/** The same about several languages is one finding, mended in each of them. */
function together(all: readonly Found[]): readonly Found[] {
  const merged = new Map<string, Found>();
  for (const found of all) {
    const key = JSON.stringify([found.check, found.weight, found.blanks]);
    const mend = new Set([...(merged.get(key)?.mend ?? []), ...found.mend]);
    merged.set(key, { ...found, mend: [...mend] });
  }
  return [...merged.values()];
}

const fault = (check: string, mend: readonly Part[], blanks: Finding["blanks"] = {}): Found => ({
  check,
  weight: "fault",
  mend,
  blanks,
});

const idOf = ({ check, mend, blanks }: Found): string =>
  createHash("sha256")
    .update(JSON.stringify([check, mend, blanks]))
    .digest("hex")
    .slice(0, 8);

/** Units that are no figure a sentence could have. */
const UNREADABLE: readonly string[] = ["text", "list", "rounding"];

function blankFaults(language: Language, { text, figures }: Content, { law, on }: CheckKnown): readonly Found[] {
  const typed = text[language] ?? "";
  const stray = /\{\{|\}\}/.exec(typed.replace(BLANK, ""));
  const unfit = blanksIn(typed).flatMap((blank) => {
    const id = figures[blank];
    if (id === undefined) return [fault("blankUnknown", [language], { blank, near: nearTo(blank) })];
    const value = law.find(on, id);
    if (value === undefined) return [fault("blankEnded", [language], { blank })];
    return UNREADABLE.includes(value.unit) ? [fault("blankUnreadable", [language], { blank })] : [];
  });
  return [...unfit, ...(stray ? [fault("blankStray", [language])] : [])];
}

/** A figure that is due anew by then, and that nobody has entered yet: last year's would go out. */
function lastYears({ text, figures }: Content, { law, on }: CheckKnown): readonly Found[] {
  return Object.entries(figures).flatMap(([blank, id]) => {
    const mend = languages.filter((language) => blanksIn(text[language] ?? "").includes(blank));
    const old = law.find(on, id)?.carriedOver === true && mend.length > 0;
    return old ? [{ check: "blankOld", weight: "look" as const, mend, blanks: { blank } }] : [];
  });
}

function htmlFaults(language: Language, text: string): readonly Found[] {
  const read = readHtml(text);
  if ("fault" in read) return [fault(`html.${read.fault}`, [language], { at: read.at })];
  const strange = read.links.filter((link) => !link.includes("{{") && officialHost(link) === undefined);
  return strange.map((link) => fault("strangeLink", [language], { link }));
}

const LONGEST = 4_096;

function tooLong(language: Language, { text }: Content, { message }: CheckKnown): readonly Found[] {
  if (!text[language]) return [];
  const read = readHtml(message(language));
  const length = "fault" in read ? 0 : read.text.length;
  return length <= LONGEST ? [] : [fault("long", [language], { length: String(length), most: String(LONGEST) })];
}

function aroundText(content: Content, { guides, now }: CheckKnown): readonly Found[] {
  const { guide, link, notBefore } = content;
  return [
    ...(guide === undefined || guides.includes(guide) ? [] : [fault("guide", ["guide"], { guide })]),
    ...(link === undefined || officialHost(link) !== undefined ? [] : [fault("strangeLink", ["link"], { link })]),
    ...(notBefore === undefined ? [] : timing(content, notBefore, now)),
  ];
}

/** A time that is over, or one at which nobody is written to. */
function timing(content: Content, notBefore: number, now: number): readonly Found[] {
  const mend = ["schedule" as const];
  if (notBefore <= now) return [{ check: "past", weight: "look", mend, blanks: {} }];
  const begins = maySendFrom({ content }, notBefore);
  const moment = new Date(begins * 1000);
  const at = `${dayShown(dayInKazakhstan(moment))} ${timeInKazakhstan(moment)}`;
  return begins === notBefore ? [] : [{ check: "night", weight: "look", mend, blanks: { at } }];
}
