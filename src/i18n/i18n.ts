import { readdirSync, readFileSync } from "node:fs";
import i18next, { type i18n as I18next } from "i18next";

/** The state language first, in this order everywhere. A new locale is a folder in `locales/` and a word here. */
export const languages = ["kk", "ru", "en"] as const;
export type Language = (typeof languages)[number];
export const isLanguage = (text: string | undefined): text is Language =>
  (languages as readonly (string | undefined)[]).includes(text);

/** What fills the blanks of a sentence: ready text, escaped on the way in, and `count`, which chooses the plural. */
export type Blanks = Readonly<Record<string, string | number>>;
export type Translate = {
  /** The sentence under `namespace:path`, its blanks filled. @throws Error when the key is missing: parity is tested */
  (key: string, blanks?: Blanks): string;
  /** The sentences of a list. */
  list(key: string, blanks?: Blanks): readonly string[];
  has(key: string): boolean;
  readonly language: Language;
};

/**
 * The texts of one locale: `locales/<language>/*.json`. Files that share the word before the first hyphen are one
 * namespace (`reasons.json`, `reasons-school.json` → `reasons`), except `guide-<id>.json`, which is `guide:<id>.…`.
 */
export type Texts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export function readTexts(language: Language, folder: URL = new URL("../../locales/", import.meta.url)): Texts {
  const texts: Record<string, Record<string, unknown>> = {};
  const home = new URL(`${language}/`, folder);
  for (const file of readdirSync(home).filter((name) => name.endsWith(".json"))) {
    const name = file.slice(0, -".json".length);
    const read = JSON.parse(readFileSync(new URL(file, home), "utf8")) as Record<string, unknown>;
    const namespace = name.split("-")[0] ?? name;
    const added = namespace === "guide" ? { [name.slice("guide-".length)]: read } : read;
    texts[namespace] = merged(texts[namespace] ?? {}, added, `${language}/${file}`);
  }
  return texts;
}

/** A translator for each language over the texts in `locales/`. */
export function createTranslators(folder?: URL): Readonly<Record<Language, Translate>> {
  const resources = Object.fromEntries(languages.map((language) => [language, readTexts(language, folder)]));
  const instance = i18next.createInstance();
  // Resources are at hand, so initialisation ends before the call returns.
  void instance.init({
    resources,
    lng: languages[0],
    fallbackLng: false,
    initAsync: false,
    returnNull: false,
    interpolation: { escape: escapeHtml },
    appendNamespaceToMissingKey: true,
    parseMissingKeyHandler: (key, _default, { lng }) => {
      throw new Error(`no sentence ${key} in ${lng}`);
    },
  });
  return { kk: translate(instance, "kk"), ru: translate(instance, "ru"), en: translate(instance, "en") };
}

/** Text made safe for Telegram's HTML. */
export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function translate(instance: I18next, lng: Language): Translate {
  const texts = instance.getDataByLanguage(lng) ?? {};
  const written = (key: string) => found(texts, key) ?? foundByHalves(instance, lng, key);
  const has = (key: string) => written(key) !== undefined;
  const plurals = new Intl.PluralRules(lng);
  const counted = (key: string, count: number) =>
    (count === 0 ? found(texts, `${key}_zero`) : undefined) ?? found(texts, `${key}_${plurals.select(count)}`);
  const one = (key: string, blanks?: Blanks): string => {
    const count = blanks?.count;
    const text = (typeof count === "number" ? counted(key, count) : undefined) ?? written(key);
    return (typeof text === "string" ? filled(text, blanks) : undefined) ?? instance.t(key, { ...blanks, lng });
  };
  const list = (key: string, blanks: Blanks = {}): readonly string[] => {
    const sentences: unknown = instance.t(key, { ...blanks, lng, returnObjects: true });
    return Array.isArray(sentences) ? sentences.map(String) : [String(sentences)];
  };
  return Object.assign(one, { list, has, language: lng });
}

/**
 * A sentence with its blanks, where it is as simple as most: none left open, no other sentence within. i18next would
 * come to the same in twenty times as long, and a message has dozens of them.
 */
function filled(text: string, blanks: Blanks = {}): string | undefined {
  if (text.includes("$t(")) return undefined;
  if (!text.includes("{{")) return text;
  let open = false;
  const said = text.replace(/\{\{(.+?)\}\}/g, (_, name: string) => {
    const value = blanks[name.trim()];
    open ||= value === undefined;
    return escapeHtml(String(value));
  });
  return open ? undefined : said;
}

/** What stands under `namespace:path` in the files, if anything. */
function found(texts: Texts, key: string): unknown {
  const colon = key.indexOf(":");
  let there: unknown = texts[key.slice(0, colon)];
  let from = colon + 1;
  while (from > 0 && isBranch(there)) {
    const dot = key.indexOf(".", from);
    const name = dot < 0 ? key.slice(from) : key.slice(from, dot);
    there = Object.hasOwn(there, name) ? there[name] : undefined;
    from = dot + 1;
  }
  return from > 0 ? undefined : there;
}

/** Some names have a full stop of their own, those of deeds for instance. */
function foundByHalves(instance: I18next, language: Language, key: string): unknown {
  const [namespace = "", path = ""] = key.split(":");
  return instance.getResource(language, namespace, path);
}

function merged(into: Record<string, unknown>, from: Record<string, unknown>, file: string): Record<string, unknown> {
  const result = { ...into };
  for (const [key, value] of Object.entries(from)) {
    const there = result[key];
    if (isBranch(there) && isBranch(value)) result[key] = merged(there, value, file);
    else if (there !== undefined) throw new Error(`${file} says «${key}» a second time`);
    else result[key] = value;
  }
  return result;
}

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
