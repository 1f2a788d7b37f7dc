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
  const has = (key: string) => written(instance, lng, key) !== undefined;
  const one = (key: string, blanks?: Blanks): string => {
    // Most of what is said has no blanks; a step of a guide would spend a fifth of its time on looking for them.
    const text = blanks === undefined ? written(instance, lng, key) : undefined;
    return typeof text === "string" && !text.includes("{{") ? text : instance.t(key, { ...blanks, lng });
  };
  const list = (key: string, blanks: Blanks = {}): readonly string[] => {
    const sentences: unknown = instance.t(key, { ...blanks, lng, returnObjects: true });
    return Array.isArray(sentences) ? sentences.map(String) : [String(sentences)];
  };
  return Object.assign(one, { list, has, language: lng });
}

/** What stands under `namespace:path` in the files, if anything. */
function written(instance: I18next, language: Language, key: string): unknown {
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
