import { ALARM, PERHAPS, SIGN } from "../../src/safety/bounds.ts";
import { firstSign } from "../../src/safety/signs.ts";
import { listen } from "../../src/safety/views.ts";
import { share } from "../faq/measure.ts";
import type { Bag } from "./bags.ts";
import type { Message } from "./material.ts";
import { train, worst } from "./train.ts";

/** Whoever wrote after the lists of danger.yaml: what their signs hear was not written from these sets. */
const AUTHORS = ["danger-tenth", "danger-eleventh", "danger-twelfth"];

type Judged = { readonly message: Message; readonly score: number };

/** What is heard of an author's messages by what all the others taught, as a table. */
export function leftOut(bags: readonly Bag[]): string {
  const judged = AUTHORS.map((author) => judge(bags, author));
  const all = judged.flat();
  const languages = ["kk", "ru", "en"].map(
    (language) => [language, all.filter(({ message }) => message.language === language)] as const,
  );
  const rows = [...AUTHORS.map((author, i) => [author, judged[i] ?? []] as const), ...languages, ["all", all] as const];
  return rows.map(([name, of]) => `${name.padEnd(18)}${line(of)}`).join("\n");
}

function judge(bags: readonly Bag[], author: string): readonly Judged[] {
  const model = train(bags.filter(({ message }) => message.author !== author));
  return bags
    .filter(({ message, copy }) => message.author === author && !copy)
    .map((bag) => ({ message: bag.message, score: worst(model, bag).score + (hasSign(bag.message.text) ? SIGN : 0) }));
}
const hasSign = (text: string): boolean => listen(text).some(({ heard }) => firstSign(heard) !== undefined);

function line(judged: readonly Judged[]): string {
  const count = (danger: boolean, least: number) => {
    const of = judged.filter(({ message }) => message.danger === danger);
    return share({ of: of.length, hits: of.filter(({ score }) => score >= least).length });
  };
  return [
    `heard ${count(true, ALARM)}`,
    `or pointed to help ${count(true, PERHAPS)}`,
    `false alarms ${count(false, ALARM)}`,
    `or a needless line ${count(false, PERHAPS)}`,
  ].join(", ");
}
