import Big from "big.js";

/**
 * An exact decimal: so many units of a power of ten, as money nearly always is, in whole numbers that a machine has for
 * itself; whatever outgrows them, and every quotient without an end, is a Big and costs twenty times as much.
 */
export type Decimal = Short | Big;
type Short = { readonly units: number; readonly places: number };

/** Exact text without exponent; quotients carry twenty decimals, far below any rounding of a payment. */
Big.DP = 20;
Big.NE = -40;
Big.PE = 40;

/** Powers of ten below 2^53, so that products with them can be checked before they lose a digit. */
const MOST_PLACES = 15;
const TENS = Array.from({ length: MOST_PLACES + 1 }, (_, i) => 10 ** i);
const ten = (places: number): number => TENS[places] ?? Number.NaN;

const SHORT = /^-?\d{1,13}(\.\d{1,13})?$/;
const MOST_LETTERS = 15;

/** @throws Error where the text is no decimal number */
export function decimalOf(text: string): Decimal {
  if (text.length > MOST_LETTERS || !SHORT.test(text)) return new Big(text);
  const dot = text.indexOf(".");
  if (dot < 0) return { units: Number(text), places: 0 };
  return tidied(Number(text.slice(0, dot) + text.slice(dot + 1)), text.length - dot - 1);
}

export function textOf(decimal: Decimal): string {
  if (!isShort(decimal)) return decimal.toFixed();
  const { units, places } = decimal;
  if (places === 0) return units === 0 ? "0" : String(units);
  const digits = String(Math.abs(units)).padStart(places + 1, "0");
  return `${units < 0 ? "-" : ""}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

export function times(a: Decimal, b: Decimal): Decimal {
  const short = isShort(a) && isShort(b) ? shortOf(a.units * b.units, a.places + b.places) : undefined;
  return short ?? big(a).times(big(b));
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const short = isShort(a) && isShort(b) ? added(a, b, 1) : undefined;
  return short ?? big(a).plus(big(b));
}

export function minus(a: Decimal, b: Decimal): Decimal {
  const short = isShort(a) && isShort(b) ? added(a, b, -1) : undefined;
  return short ?? big(a).minus(big(b));
}

/** @throws Error where `b` is nothing */
export function over(a: Decimal, b: Decimal): Decimal {
  const short = isShort(a) && isShort(b) && b.units !== 0 ? divided(a, b) : undefined;
  return short ?? big(a).div(big(b));
}

/** -1, 0 or 1. */
export function compared(a: Decimal, b: Decimal): number {
  if (!isShort(a) || !isShort(b)) return big(a).cmp(big(b));
  if (a.places === b.places) return Math.sign(a.units - b.units);
  const less = minus(a, b);
  return isShort(less) ? Math.sign(less.units) : less.cmp(0);
}

/** To so many places: away from nothing, towards it, or to the nearest, of two as near the one farther from nothing. */
export type Rounding = "up" | "nearest" | "down";
export function roundedTo(decimal: Decimal, places: number, way: Rounding): Decimal {
  if (!isShort(decimal)) return decimal.round(places, MODES[way]);
  const over = decimal.places - places;
  if (over <= 0) return decimal;
  const [one, sign] = [ten(over), Math.sign(decimal.units)];
  const rest = Math.abs(decimal.units % one);
  const more = way === "up" ? rest > 0 : way === "nearest" && rest * 2 >= one;
  return tidied((decimal.units - sign * rest) / one + (more ? sign : 0), places);
}
const MODES = { up: Big.roundUp, nearest: Big.roundHalfUp, down: Big.roundDown } as const;

export const toNumber = (decimal: Decimal): number =>
  isShort(decimal) ? decimal.units / ten(decimal.places) : decimal.toNumber();

const isShort = (decimal: Decimal): decimal is Short => "units" in decimal;
const big = (decimal: Decimal): Big => (isShort(decimal) ? new Big(textOf(decimal)) : decimal);

/** Undefined where a digit would be lost. */
function shortOf(units: number, places: number): Short | undefined {
  return Number.isSafeInteger(units) && places <= MOST_PLACES ? tidied(units, places) : undefined;
}

/** Without the noughts at the end, as every decimal is written. */
function tidied(units: number, places: number): Short {
  if (places === 0 || units % 10 !== 0) return { units, places };
  return tidied(units / 10, places - 1);
}

function added(a: Short, b: Short, sign: 1 | -1): Short | undefined {
  const places = Math.max(a.places, b.places);
  const [one, other] = [a.units * ten(places - a.places), b.units * ten(places - b.places)];
  return Number.isSafeInteger(one) && Number.isSafeInteger(other) ? shortOf(one + sign * other, places) : undefined;
}

/** The quotient that has an end within what is left of a whole number. */
function divided(a: Short, b: Short): Short | undefined {
  let [units, places] = [a.units, a.places - b.places];
  while (units % b.units !== 0 || places < 0) {
    units *= 10;
    places += 1;
    if (!Number.isSafeInteger(units)) return undefined;
  }
  return shortOf(units / b.units, places);
}
