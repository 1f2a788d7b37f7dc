import { readMoney } from "../money.ts";
import { asks } from "../questions.ts";
import { fault, type Read, read } from "../read.ts";
import { readHeads } from "./heads.ts";
import { readIncomes } from "./incomes.ts";
import { without } from "./look.ts";
import { saidOf } from "./said.ts";
import type { Finding } from "./slots.ts";
import { type SumSpan, sumsOf } from "./sums.ts";

/** Tenge a month, exact or between two ends; «больше 60 тысяч» has no upper one. */
export type IncomeSum = string | { readonly least: string; readonly most?: string };
/** An income, and of whom: a head, the whole family, one who earns, or nobody was named. */
export type Income = {
  readonly sum: IncomeSum;
  readonly of: "head" | "family" | "one" | "unsaid";
  /** On how many it is counted, where that was said: «на шестерых». */
  readonly heads?: number;
};

const ANY_DAY = "2000-01-01";

/**
 * An answer about income: a sum or a range, and whose it is.
 *
 * @param text  «примерно 40 тысяч на человека», «250 тысяч на шестерых», «40–50 мың», «больше 60 тысяч», «нет дохода»
 */
export function readIncome(text: string): Read<Income> {
  const said = saidOf(boundFirst(text), ANY_DAY, true);
  if (asks(said.scan)) return fault({ kind: "notANumber" });
  const heads = readHeads(said);
  const money = without(said, heads);
  const [span, ...others] = sumsOf(money);
  if (others.length > 0 || span === undefined) return plain(text);
  const sum = sumOf(span);
  if (!sum.ok) return sum;
  const told = [...heads, ...readIncomes(money)];
  const size = told.find((finding) => finding.slot === "familySize");
  const counted = size && "value" in size ? { heads: size.value as number } : {};
  return read({ sum: sum.value, of: ownerOf(told, size !== undefined), ...counted });
}

/** «50 000 ₸ и больше» as «больше 50 000 ₸»; «50 000 тг-ге дейін» without the ending of its sign. */
const boundFirst = (text: string): string =>
  text
    .replace(/(тг|₸)-[\p{L}]+/giu, "$1")
    .replace(/^(.*\d.*?),? +(?:және одан|и|and) +(?:көп|больше|more)\.?$/iu, "больше $1")
    .replace(/^(.*\d.*?),? +(?:және одан|и|or) +(?:аз|меньше|less)\.?$/iu, "до $1");

function sumOf({ read: exact, above }: SumSpan): Read<IncomeSum> {
  return above === undefined ? exact : read({ least: above });
}

/** A sum and a number of people make a family's income of it, whatever it was called. */
function ownerOf(told: readonly Finding[], hasHeads: boolean): Income["of"] {
  if (told.some(({ slot }) => slot === "incomePerHead")) return "head";
  if (hasHeads || told.some(({ slot }) => slot === "income")) return "family";
  return told.some(({ slot }) => slot === "earnings") ? "one" : "unsaid";
}

/** Nothing but a sum, or no sum at all: «40000», «нет дохода». */
function plain(text: string): Read<Income> {
  const money = readMoney(text);
  return money.ok ? read({ sum: money.value, of: "unsaid" }) : money;
}
