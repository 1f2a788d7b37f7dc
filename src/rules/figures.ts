import { z } from "zod";
import {
  compared,
  type Decimal,
  decimalOf,
  minus,
  over,
  plus,
  type Rounding,
  roundedTo,
  textOf,
  times,
  toNumber,
} from "./decimal.ts";

/**
 * What a figure counts. Money is `KZT` or `USD`; `MCI`, `SM` (subsistence minimum of the budget law) and `MW`
 * (minimum wage) are multiples of a base; `date`, `phone`, `url`, `text`, `list` and `rounding` are not numbers.
 */
export const Unit = z.enum([
  "KZT",
  "USD",
  "MCI",
  "SM",
  "MW",
  "percent",
  "ratio",
  "count",
  "people",
  "days",
  "working-days",
  "calendar-days",
  "weeks",
  "months",
  "years",
  "hours",
  "minutes",
  "grade",
  "km",
  "grams",
  "date",
  "phone",
  "url",
  "text",
  "list",
  "rounding",
]);
export type Unit = z.output<typeof Unit>;

/**
 * An exact figure: a decimal in text with its unit. `how` is its trace: the operation and the very figures it was
 * reckoned from, down to the parameters of the law and to what the family said.
 */
export type Figure = { readonly value: string; readonly unit: Unit; readonly how?: How };

export type How =
  | {
      readonly op: "product" | "sum" | "difference" | "quotient" | "least" | "greatest";
      readonly of: readonly Figure[];
    }
  | { readonly op: "rounded"; readonly of: readonly [Figure, Figure] }
  | { readonly op: "given"; readonly as: string };

const decimal = (figure: Figure): Decimal => {
  try {
    return decimalOf(figure.value);
  } catch {
    throw new TypeError(`expected a decimal number, got «${figure.value}» (${figure.unit})`);
  }
};

export const figure = (value: string | number, unit: Unit): Figure => ({ value: String(value), unit });
/** A figure that the family gave, named as in the household or the guide. */
export const given = (as: string, value: string | number, unit: Unit): Figure => ({
  value: String(value),
  unit,
  how: { op: "given", as },
});
export const dateFigure = (day: string): Figure => ({ value: day, unit: "date" });
export const textFigure = (key: string): Figure => ({ value: key, unit: "text" });

/** Units that scale money: a rate in MCI times the index in tenge is tenge; a percentage is divided by a hundred. */
const SCALES: ReadonlySet<Unit> = new Set([
  "MCI",
  "SM",
  "MW",
  "ratio",
  "count",
  "people",
  "months",
  "days",
  "years",
  "percent",
]);

/** The exact product. One factor at most is money; the rest scale it. */
export function product(...of: readonly Figure[]): Figure {
  let multiplied: Decimal | undefined;
  let hundreds: Decimal | undefined;
  for (const factor of of) {
    const value = decimal(factor);
    multiplied = multiplied === undefined ? value : times(multiplied, value);
    if (factor.unit === "percent") hundreds = hundreds === undefined ? HUNDRED : times(hundreds, HUNDRED);
  }
  const exact = multiplied !== undefined && hundreds !== undefined ? over(multiplied, hundreds) : (multiplied ?? ONE);
  return { value: textOf(exact), unit: unitOfProduct(of), how: { op: "product", of } };
}

function unitOfProduct(of: readonly Figure[]): Unit {
  let [money, scaled]: readonly (Unit | undefined)[] = [];
  for (const { unit } of of) {
    if (!SCALES.has(unit)) {
      if (money !== undefined) throw new TypeError(`cannot multiply ${of.map(({ unit }) => unit).join(" by ")}`);
      money = unit;
    } else if (unit !== "percent" && unit !== "ratio") scaled ??= unit;
  }
  return money ?? scaled ?? "ratio";
}
const ONE = decimalOf("1");
const HUNDRED = decimalOf("100");

export function sum(of: readonly Figure[], unit: Unit = of[0]?.unit ?? "KZT"): Figure {
  sameUnit(of, unit);
  return {
    value: textOf(of.map(decimal).reduce(plus, NOTHING)),
    unit,
    how: { op: "sum", of },
  };
}
const NOTHING = decimalOf("0");

export function difference(from: Figure, take: Figure): Figure {
  sameUnit([from, take], from.unit);
  return {
    value: textOf(minus(decimal(from), decimal(take))),
    unit: from.unit,
    how: { op: "difference", of: [from, take] },
  };
}

/** `part` divided by `by`; the unit of `part` stays unless both have the same, which gives a ratio. */
export function quotient(part: Figure, by: Figure): Figure {
  const unit = part.unit === by.unit ? "ratio" : part.unit;
  return { value: textOf(over(decimal(part), decimal(by))), unit, how: { op: "quotient", of: [part, by] } };
}

export const least = (...of: readonly Figure[]): Figure => pick("least", of, -1);
export const greatest = (...of: readonly Figure[]): Figure => pick("greatest", of, 1);

/**
 * Whole units, the way the authority rounds. @param mode a figure of unit `rounding`: `up`, `nearest`, `down`,
 * or `cent-nearest` for amounts kept to two decimals.
 */
export function rounded(exact: Figure, mode: Figure): Figure {
  const rule = ROUNDINGS[mode.value];
  if (rule === undefined)
    throw new TypeError(`expected one of ${Object.keys(ROUNDINGS).join(", ")}, got «${mode.value}»`);
  const value = roundedTo(withoutDust(decimal(exact)), ...rule);
  return { value: textOf(value), unit: exact.unit, how: { op: "rounded", of: [exact, mode] } };
}

/** To the hundredth of a tenge, for sums that stay so exact and for quotients without an end that the eye has to read. */
export const toTheTiyn = (money: Figure): Figure => rounded(money, figure("cent-nearest", "rounding"));

/** Two thirds end in a 7 after twenty digits: rounding up must not take that dust for money and give a tenge more. */
const withoutDust = (exact: Decimal): Decimal => roundedTo(exact, 10, "nearest");

const ROUNDINGS: Readonly<Record<string, readonly [places: number, way: Rounding]>> = {
  up: [0, "up"],
  nearest: [0, "nearest"],
  down: [0, "down"],
  "cent-nearest": [2, "nearest"],
};

/** -1, 0 or 1, for figures of one unit. */
export function compare(a: Figure, b: Figure): number {
  if (a.unit !== b.unit) throw new TypeError(`expected ${a.unit}, got ${b.unit}`);
  return compared(decimal(a), decimal(b));
}
export const isZero = (amount: Figure): boolean => compared(decimal(amount), NOTHING) === 0;

/** The figure as a whole number. @throws RangeError when it isn't one. */
export function whole(from: Figure): number {
  if (/^\d{1,9}$/.test(from.value)) return Number(from.value);
  const exact = decimal(from);
  if (compared(exact, roundedTo(exact, 0, "down")) !== 0)
    throw new RangeError(`expected a whole number, got ${from.value}`);
  return toNumber(exact);
}

/** The same figure reckoned anew from its trace alone: an auditor's check that an explanation and its sum agree. */
export function reckonAgain({ value, unit, how }: Figure): Figure {
  if (how === undefined || how.op === "given") return { value, unit };
  const of = how.of.map(reckonAgain);
  const [first, second] = [of[0] ?? figure(0, unit), of[1] ?? figure(0, unit)];
  const again = {
    product: () => product(...of),
    sum: () => sum(of, unit),
    difference: () => difference(first, second),
    quotient: () => quotient(first, second),
    least: () => least(...of),
    greatest: () => greatest(...of),
    rounded: () => rounded(first, second),
  }[how.op]();
  return { value: again.value, unit: again.unit };
}

/** The figures at the ends of a trace: parameters of the law and answers of the family. */
export function leaves(from: Figure, found: Figure[] = []): readonly Figure[] {
  if (from.how === undefined || from.how.op === "given") found.push(from);
  else for (const part of from.how.of) leaves(part, found);
  return found;
}

function pick(op: "least" | "greatest", of: readonly Figure[], sign: 1 | -1): Figure {
  const first = of[0];
  if (first === undefined) throw new RangeError(`${op} of nothing`);
  sameUnit(of, first.unit);
  const best = of.map(decimal).reduce((best, next) => (compared(next, best) === sign ? next : best));
  return { value: textOf(best), unit: first.unit, how: { op, of } };
}

function sameUnit(of: readonly Figure[], unit: Unit): void {
  const other = of.find((part) => part.unit !== unit);
  if (other !== undefined) throw new TypeError(`expected ${unit}, got ${other.unit}`);
}
