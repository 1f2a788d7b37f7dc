import { readOverlay, withOverlay } from "../impact/overlay.ts";
import { impactOf } from "../impact/reckoning.ts";
import { readSampleFamilies } from "../impact/sample-families.ts";
import { faultText, impactText } from "../impact/text.ts";
import { lawOf } from "../rules/index.ts";
import { type Answer, answering, dayOf, languageOf, readOptions, UsageError } from "./command-line.ts";
import { impactJson } from "./impact-json.ts";
import { type Shelf, textOf } from "./rules-answer.ts";

const usage = `What a draft of the law would change, tried on the sample families.

  npm run -s impact -- FILE [--on YYYY-MM-DD]   FILE has values in the form of src/rules/parameters; - is standard input

  --on              the day to reckon on; the day on which the draft's last value begins, if left out and not past
  --lang kk|ru|en   the answer in that language; English if left out
  --json            the same as JSON

Exit code 2: the file has faults, and all of them are named.`;

/** What `npm run impact` answers. */
export const impactAnswer = (args: readonly string[], shelf: Shelf, families = readSampleFamilies()): Answer =>
  answering(usage, () => {
    const { values: options, positionals } = readOptions(args, {
      on: { type: "string" },
      lang: { type: "string" },
      json: { type: "boolean" },
      help: { type: "boolean" },
    });
    if (options.help) return { out: usage, code: 0 };
    const t = shelf.translators()[languageOf(options.lang)];
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) throw new UsageError("expected one FILE");
    const books = shelf.books();
    const overlay = readOverlay(textOf(name, shelf), books.law);
    if ("faults" in overlay) {
      const faults = overlay.faults.map((one) => ({ line: one.line, what: one.what, text: faultText(one, t) }));
      const told = [t("impact:faults", { name, count: faults.length }), ...faults.map(({ text }) => `  ${text}`)];
      return { out: options.json ? JSON.stringify({ faults }, null, 2) : "", err: told.join("\n"), code: 2 };
    }
    const { proposed } = overlay;
    const begins =
      proposed
        .map(({ since }) => since)
        .toSorted()
        .at(-1) ?? shelf.today;
    const on = dayOf("--on", options.on, begins > shelf.today ? begins : shelf.today);
    const laws = { before: books.law, after: lawOf(withOverlay(books.law.parameters, proposed)) };
    const impact = impactOf(families, on, laws, books.programmes);
    const draft = { proposed, laws, use: books.use };
    const out = options.json ? JSON.stringify(impactJson(impact, draft, t), null, 2) : impactText(impact, draft, t);
    return { out, code: 0 };
  });
