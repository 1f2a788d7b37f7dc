import { type Language, languages, readTexts, type Texts } from "../../../i18n/i18n.ts";
import type { Parts } from "../../parts.ts";
import { numbersOf } from "../menu.ts";

/**
 * The sentence under a key as it stands in the files, `common:menu`: every plural form of it, telephone numbers from the
 * law, any other blank shown by its name. Of a group of keys, the keys in it.
 */
export function createSentences(parts: Pick<Parts, "law" | "clock" | "translators">) {
  // Read when somebody asks for the first time: citizens never need the files themselves.
  let read: Readonly<Record<Language, Texts>> | undefined;
  return (key: string, language: Language): string | undefined => {
    read ??= Object.fromEntries(languages.map((one) => [one, readTexts(one)])) as Record<Language, Texts>;
    const found = formsOf(key, read[language]);
    if (found.length === 0) return undefined;
    const numbers = numbersOf(parts, parts.translators[language]);
    const filled = (text: string) => text.replace(BLANK, (_, name: string) => numbers[name] ?? `‹${name}›`);
    return found.map(([form, text]) => `<code>${form}</code>\n${filled(text)}`).join("\n\n");
  };
}

const BLANK = /\{\{\s*(\w+)[^}]*\}\}/g;

/** `[key, text]` of each form; a branch is its keys. */
function formsOf(key: string, texts: Texts): readonly (readonly [string, string])[] {
  const [namespace = "", path = ""] = key.split(":");
  const steps = path.split(".");
  const last = steps.pop() ?? "";
  let at: unknown = Object.hasOwn(texts, namespace) ? texts[namespace] : undefined;
  for (const step of steps) at = isBranch(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  if (!isBranch(at)) return [];
  const branch = at;
  const forms = Object.keys(branch).filter(
    (name) => name === last || (PLURAL.test(name) && name.replace(PLURAL, "") === last),
  );
  return forms.map((name) => [name, textOf(branch[name])] as const);
}

const PLURAL = /_(one|few|many|other)$/;
const isBranch = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join("\n");
  return isBranch(value) ? Object.keys(value).join(", ") : String(value);
}
