import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { languages } from "../../src/i18n/i18n.ts";

const Half = z.enum(["tune", "held"]);
export type Half = z.output<typeof Half>;
const Language = z
  .string()
  .transform((text) => ({ language: z.enum(languages).parse(text.replace("~", "")), clean: !text.endsWith("~") }));
const Text = z.string().min(1);

const Question = z.object({
  half: Half,
  language: Language,
  accepts: z.string().transform((ids) => ids.split("|")),
  text: Text,
});
const OutOfScope = z.object({
  half: Half,
  language: Language,
  distance: z.enum(["near", "far"]),
  topic: Text,
  text: Text,
});
const Danger = z.object({ half: Half, language: Language, tier: z.enum(["now", "distress"]), text: Text });
const LookAlike = z.object({ half: Half, language: Language, text: Text });

type Flat<T extends { language: { language: string; clean: boolean } }> = Omit<T, "language"> & {
  language: T["language"]["language"];
  clean: boolean;
};
export type Question = Flat<z.output<typeof Question>>;
export type OutOfScope = Flat<z.output<typeof OutOfScope>>;
export type Sets = {
  readonly questions: readonly Question[];
  readonly outOfScope: readonly OutOfScope[];
  readonly danger: readonly Flat<z.output<typeof Danger>>[];
  readonly lookAlikes: readonly Flat<z.output<typeof LookAlike>>[];
};

/** The blind set; a file that isn't there is empty. @throws Error naming the line that doesn't parse */
export function blindSet(): Sets {
  return {
    questions: flat(table("questions.tsv", Question)),
    outOfScope: flat(table("out-of-scope.tsv", OutOfScope)),
    danger: flat(table("danger.tsv", Danger)),
    lookAlikes: flat(table("look-alikes.tsv", LookAlike)),
  };
}

/** Which of our entries answer a topic of the development set; topics without one are left out. */
const Topics = z.record(z.string(), z.array(z.string()));

/** The set for daily work: even lines tune, odd lines are held. */
export function developmentSet(): Sets {
  const topics = Topics.parse(parse(readFileSync(new URL("./development/topics.yaml", import.meta.url), "utf8")));
  const questions = rows("development/questions.tsv").flatMap(({ language, kind, accepted_topics, text }, i) => {
    const accepts = (accepted_topics ?? "").split("|").flatMap((topic) => topics[topic] ?? []);
    if (accepts.length === 0) return [];
    const read = Question.parse({ half: halfOf(i), language, accepts: accepts.join("|"), text });
    return [{ ...read, language: read.language.language, clean: kind === "clean" }];
  });
  const outOfScope = rows("development/out-of-scope.tsv").map((row, i) =>
    OutOfScope.parse({ ...row, half: halfOf(i), topic: "?" }),
  );
  const english = flat(table("development/english.tsv", Question));
  return { questions: [...questions, ...english], outOfScope: flat(outOfScope), danger: [], lookAlikes: [] };
}
const halfOf = (line: number): Half => (line % 2 === 0 ? "tune" : "held");

function flat<T extends { language: z.output<typeof Language> }>(read: readonly T[]): readonly Flat<T>[] {
  return read.map((one) => ({ ...one, ...one.language }));
}

function table<T extends z.ZodType>(name: string, row: T): readonly z.output<T>[] {
  return rows(name).map((cells, i) => {
    const read = row.safeParse(cells);
    if (read.success) return read.data;
    throw new Error(`bench/faq/${name}, message ${i + 1}: ${z.prettifyError(read.error)}`);
  });
}

function rows(name: string): readonly Readonly<Record<string, string>>[] {
  const file = new URL(`./${name}`, import.meta.url);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const [heads = "", ...rest] = lines;
  const names = heads.split("\t");
  return rest.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]));
  });
}
