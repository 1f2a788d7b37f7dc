import { z } from "zod";
import { type Asked, type Explained, explained } from "../bot/views/faq-explained.ts";
import { languages } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import { type Answer, answering, languageOf, readOptions, UsageError } from "./command-line.ts";

export const usage = `What the bot replies to a question in free text.

  npm run -s faq -- "text" [--lang kk|ru|en] [--json]   the decision, the entries with their terms, the reply as sent
  npm run -s faq -- --batch < questions.jsonl           lines {"id", "lang", "text"} in, {"id", "kind", "entry", "reply"} out

  --lang   the language the person chose; Kazakh if left out`;

const Line = z.object({ id: z.unknown(), lang: z.enum(languages), text: z.string() });

/** What `npm run faq` answers; `input` gives the text of standard input. */
export const faqAnswer = (args: readonly string[], desk: () => Asked, input: () => string): Answer =>
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
    const told = explained(text, languageOf(options.lang ?? "kk"), desk());
    return { out: options.json ? JSON.stringify(told, null, 2) : inWords(told), code: 0 };
  });

function batch(lines: string, desk: Asked): string {
  return lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, i) => {
      const read = Line.safeParse(parsed(line));
      if (!read.success) throw new UsageError(`line ${i + 1}: ${z.prettifyError(read.error)}`);
      const { id, lang, text } = read.data;
      const { kind, entry, reply } = explained(text, lang, desk);
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

function inWords({ kind, entry, language, right, ours, signals, ranked, reply, buttons }: Explained): string {
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
