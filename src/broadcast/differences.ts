import { type Language, languages } from "../i18n/i18n.ts";
import { blanksIn } from "./blanks.ts";
import type { Content } from "./campaign.ts";
import type { Found } from "./check-content.ts";
import { dayShown } from "./check-text.ts";
import { addressesIn, figuresIn, sumShown } from "./figures-in.ts";
import { readHtml } from "./telegram-html.ts";

/** What one language says and another doesn't: days, sums, numbers, blanks, links. */
export function differences(text: Content["text"]): readonly Found[] {
  const said = languages.flatMap((language) => {
    const read = readHtml(text[language] ?? "");
    return text[language] && !("fault" in read) ? [{ language, ...readIn(language, text[language], read) }] : [];
  });
  return (["dates", "sums", "numbers", "named", "links"] as const).flatMap((kind) => {
    const each = said.map((one) => ({ language: one.language, list: [...new Set(one[kind])].toSorted() }));
    const same = new Set(each.map(({ list }) => list.join("\n"))).size <= 1;
    return same ? [] : [{ check: `differ.${kind}`, weight: "look" as const, mend: mends(each), blanks: shown(each) }];
  });
}

function readIn(language: Language, source: string, { text, links }: { text: string; links: readonly string[] }) {
  const { dates, sums, numbers } = figuresIn(text, language);
  return {
    dates: inOneYear(dates).map(dayShown),
    sums: sums.map(sumShown),
    numbers,
    named: blanksIn(source),
    // A portal has a page for each language: the host is what must be the same.
    links: [...links, ...addressesIn(text)].map((link) =>
      link
        .replace(/^https?:\/\//, "")
        .split("/", 1)
        .join(),
    ),
  };
}

/** «1 апреля – 31 мая 2027 года»: the one year a text names is that of all its days. */
function inOneYear(dates: readonly string[]): readonly string[] {
  const [year, ...others] = new Set(dates.flatMap((date) => /^\d{4}/.exec(date)?.[0] ?? []));
  if (year === undefined || others.length > 0) return dates;
  return dates.map((date) => (date.startsWith(year) ? date : `${year}-${date}`));
}

type Each = readonly { readonly language: Language; readonly list: readonly string[] }[];

const mends = (each: Each): readonly Language[] => each.map(({ language }) => language);
const shown = (each: Each): Found["blanks"] =>
  Object.fromEntries(
    languages.map((one) => [one, each.find(({ language }) => language === one)?.list.join(", ") || "–"]),
  );
