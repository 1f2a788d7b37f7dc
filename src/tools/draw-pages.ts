import { questionText } from "../bot/views/question-text.ts";
import { END, type Guide, type Question } from "../guides/guide.ts";
import { mapOf, type Stop } from "../guides/map.ts";
import { type Language, languages, type Translate } from "../i18n/i18n.ts";
import { plainText } from "../i18n/plain-text.ts";
import type { ISODate } from "../rules/index.ts";
import { mermaid } from "./draw-mermaid.ts";
import { type Outcomes, outcomesOf } from "./draw-outcomes.ts";
import { answersWords, onlyWords, shortName } from "./draw-words.ts";
import { row, table, ticked } from "./law-page-table.ts";
import type { LawBooks } from "./law-values.ts";

type Translators = Readonly<Record<Language, Translate>>;

/** The files of `docs/guides`, by name: one for each guide, and `README.md`, which lists them. */
export function guidePages(
  guides: readonly Guide[],
  books: LawBooks,
  translators: Translators,
): ReadonlyMap<string, string> {
  const today = drawnOn(books);
  const drawn = guides.map((guide) => ({
    guide,
    stops: mapOf(guide, today),
    outcomes: outcomesOf(guide, today, books),
  }));
  return new Map([
    ["README.md", indexPage(drawn, translators)],
    ...drawn.map((one): [string, string] => [`${one.guide.id}.md`, guidePage(one, today, books, translators)]),
  ]);
}

type Drawn = { readonly guide: Guide; readonly stops: readonly Stop[]; readonly outcomes: Outcomes };

/** The first day of the newest index: a drawing changes with the law and the guides, and not with the calendar. */
export function drawnOn({ law }: Pick<LawBooks, "law">): ISODate {
  const since = law.parameters.find(({ id }) => id === "mci")?.values.at(-1)?.since;
  if (since === undefined) throw new Error("the record of the law has no index");
  return since;
}

function indexPage(drawn: readonly Drawn[], { en }: Translators): string {
  const rows = drawn.map(({ guide, stops, outcomes }) =>
    row([
      `[${plainText(en(`guide:${guide.id}.title`))}](${guide.id}.md)`,
      guide.area,
      `${stops.length}`,
      ticked([...outcomes.keys()]),
    ]),
  );
  return `# The guides\n\n${WRITTEN} Guides stand in the order of the menu.\n\n${table(["guide", "area", "questions", "decides on"], rows)}\n`;
}

const WRITTEN =
  "Written by `npm run draw` from `src/guides` and `locales`; a test compares the two. Which question follows which answer was found by walking each guide with sample answers.";

function guidePage(
  { guide, stops, outcomes }: Drawn,
  today: ISODate,
  books: LawBooks,
  translators: Translators,
): string {
  const { en } = translators;
  const results = [...outcomes].map(([id, verdicts]) => ({ name: plainText(en(`programmes:${id}.name`)), verdicts }));
  return `${[
    `# ${plainText(en(`guide:${guide.id}.title`))} · \`${guide.id}\``,
    `${WRITTEN} Drawn as of ${today}. [All guides](README.md)`,
    `\`\`\`mermaid\n${mermaid(guide, stops, results, en)}\n\`\`\``,
    "## Questions",
    ...(stops.length === 0 ? ["Nothing is asked."] : []),
    ...stops.map((stop, at) => questionSection(guide, stop, at + 1, stops, translators)),
    "## Decisions",
    table(
      ["programme", "rules", "may come out as"],
      [...outcomes].map(([id, verdicts]) =>
        row([
          `${plainText(en(`programmes:${id}.name`))} · \`${id}\``,
          ticked(books.use.rulesOf(id)),
          verdicts.join(", "),
        ]),
      ),
    ),
  ].join("\n\n")}\n`;
}

function questionSection(
  guide: Guide,
  stop: Stop,
  number: number,
  stops: readonly Stop[],
  translators: Translators,
): string {
  const { question, only } = stop;
  const { en } = translators;
  const asked = languages.map((language) => `- ${language}: ${askWords(guide, question, translators[language])}`);
  return [
    `### ${number}. ${shortName(guide, question.id, en)} · \`${question.id}\``,
    asked.join("\n"),
    ...(only === undefined ? [] : [`Asked where this was answered before: ${onlyWords(only, guide, en)}.`]),
    `Answer: ${kindWords(question)}.`,
    leadsOf(guide, stop, stops, en).join("\n"),
  ].join("\n\n");
}

/** «Yes → 7», «No → 8 or 9»: the questions that may come next, by number. */
function leadsOf(guide: Guide, { question, branches }: Stop, stops: readonly Stop[], en: Translate): readonly string[] {
  const numbers = new Map([...stops.map(({ question: { id } }, at) => [id, `${at + 1}`] as const), [END, "the rules"]]);
  const order = [...numbers.keys()];
  const to = (ids: readonly string[]) => ids.map((id) => numbers.get(id) ?? id).join(" or ");
  const leads = branches.map((branch) => ({
    words: answersWords(branch.answers ?? [], guide, question, en),
    ...branch,
  }));
  if (leads.every(({ words }) => words !== "")) return leads.map(({ words, to: ids }) => `- ${words} → ${to(ids)}`);
  const all = order.filter((id) => branches.some((branch) => branch.to.includes(id)));
  return [`- ${branches.length === 1 ? "any answer" : "by the answer"} → ${to(all)}`];
}

/** The question as it is asked, and what its buttons say where they don't hang on other answers. */
function askWords(guide: Guide, question: Question, t: Translate): string {
  const ask = plainText(questionText(guide, question.id, "ask", t));
  const options = "options" in question && typeof question.options !== "function" ? question.options : [];
  return [ask, ...options.map((option) => `[${answersWords([option], guide, question, t)}]`)].join(" ");
}

const KINDS: Readonly<Record<Question["kind"], string>> = {
  choice: "one of the options",
  many: "any of the options, or none",
  children: "the children, by age",
  count: "a number",
  date: "a day or a month",
  year: "a year",
  money: "a sum in tenge a month",
  income: "a sum in tenge a month for each person, exact or between two lines",
};

const kindWords = ({ kind, dontKnow }: Question): string => KINDS[kind] + (dontKnow ? ", or «don't know»" : "");
