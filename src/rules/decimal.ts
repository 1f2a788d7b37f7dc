/**
 * An exact decimal: so many units of a power of ten. Money nearly always fits into the whole numbers that a machine has
 * for itself; whatever outgrows them, and every quotient without an end, takes the whole numbers without a limit, which
 * cost some times as much.
 */
export type Decimal = Short | Long;
type Short = { readonly units: number; readonly places: number };
type Long = { readonly units: bigint; readonly places: number };

/** Quotients carry twenty decimals, far below any rounding of a payment. */
const PLACES_OF_QUOTIENT = 20;
/** Powers of ten below 2^53, so that products with them can be checked before they lose a digit. */
const MOST_PLACES = 15;
const TENS = Array.from({ length: MOST_PLACES + 1 }, (_, i) => 10 ** i);
const ten = (places: number): number => TENS[places] ?? Number.NaN;

const WRITTEN = /^-?\d+(\.\d+)?$/;
const MOST_LETTERS = 15;

/** @throws SyntaxError where the text is no decimal number */
export function decimalOf(text: string): Decimal {
  if (!WRITTEN.test(text)) throw new SyntaxError(`«${text}» is no decimal number`);
  const dot = text.indexOf(".");
  const digits = dot < 0 ? text : text.slice(0, dot) + text.slice(dot + 1);
  const places = dot < 0 ? 0 : text.length - dot - 1;
  return text.length > MOST_LETTERS ? { units: BigInt(digits), places } : tidied(Number(digits), places);
}

/** As every decimal is written: without an exponent, and without noughts at the end. */
export function textOf({ units, places }: Decimal): string {
  if (units === 0) return "0";
  const text = String(units);
  if (places === 0) return text;
  const digits = (units < 0 ? text.slice(1) : text).padStart(places + 1, "0");
  const written = `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, "");
  return units < 0 && written !== "0" ? `-${written}` : written;
}

export function times(a: Decimal, b: Decimal): Decimal {
  const places = a.places + b.places;
  return (
    (isShort(a) && isShort(b) ? shortOf(a.units * b.units, places) : undefined) ?? {
      units: BigInt(a.units) * BigInt(b.units),
      places,
    }
  );
}

export const plus = (a: Decimal, b: Decimal): Decimal => added(a, b, 1);
export const minus = (a: Decimal, b: Decimal): Decimal => added(a, b, -1);

/** @throws RangeError where `b` is nothing */
export function over(a: Decimal, b: Decimal): Decimal {
  if (b.units === 0 || b.units === 0n) throw new RangeError("Division by zero");
  return (isShort(a) && isShort(b) ? divided(a, b) : undefined) ?? withoutEnd(a, b);
}

/** -1, 0 or 1. */
export function compared(a: Decimal, b: Decimal): number {
  const less = isShort(a) && isShort(b) && a.places === b.places ? a.units - b.units : minus(a, b).units;
  return less < 0 ? -1 : less > 0 ? 1 : 0;
}

/** To so many places: away from nothing, towards it, or to the nearest, of two as near the one farther from nothing. */
export type Rounding = "up" | "nearest" | "down";
export function roundedTo(decimal: Decimal, places: number, way: Rounding): Decimal {
  const beyond = decimal.places - places;
  if (beyond <= 0) return decimal;
  if (!isShort(decimal)) return { units: cut(decimal.units, longTen(beyond), way), places };
  const [one, sign] = [ten(beyond), Math.sign(decimal.units)];
  const rest = Math.abs(decimal.units % one);
  const more = way === "up" ? rest > 0 : way === "nearest" && rest * 2 >= one;
  return tidied((decimal.units - sign * rest) / one + (more ? sign : 0), places);
}

export const toNumber = (decimal: Decimal): number => Number(textOf(decimal));

const isShort = (decimal: Decimal): decimal is Short => typeof decimal.units === "number";
const LONG_TENS = Array.from({ length: 3 * PLACES_OF_QUOTIENT }, (_, i) => 10n ** BigInt(i));
const longTen = (places: number): bigint => LONG_TENS[places] ?? 10n ** BigInt(places);

/** Undefined where a digit would be lost. */
function shortOf(units: number, places: number): Short | undefined {
  return Number.isSafeInteger(units) && places <= MOST_PLACES ? tidied(units, places) : undefined;
}

/** Without the noughts at the end, so that a sum stays short. */
function tidied(units: number, places: number): Short {
  if (places === 0 || units % 10 !== 0) return { units, places };
  return tidied(units / 10, places - 1);
}

function added(a: Decimal, b: Decimal, sign: 1 | -1): Decimal {
  const places = Math.max(a.places, b.places);
  if (isShort(a) && isShort(b)) {
    const [one, other] = [a.units * ten(places - a.places), b.units * ten(places - b.places)];
    const isSafe = Number.isSafeInteger(one) && Number.isSafeInteger(other);
    const short = isSafe ? shortOf(one + sign * other, places) : undefined;
    if (short !== undefined) return short;
  }
  const [one, other] = [longUnits(a, places), longUnits(b, places)];
  return { units: sign === 1 ? one + other : one - other, places };
}

const longUnits = ({ units, places }: Decimal, inPlaces: number): bigint => BigInt(units) * longTen(inPlaces - places);

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

function withoutEnd(a: Decimal, b: Decimal): Long {
  const places = PLACES_OF_QUOTIENT + b.places - a.places;
  const [part, by] = [BigInt(a.units), BigInt(b.units)];
  const [above, below] = places < 0 ? [part, by * longTen(-places)] : [part * longTen(places), by];
  return {
    units: below < 0n ? cut(-above, -below, "nearest") : cut(above, below, "nearest"),
    places: PLACES_OF_QUOTIENT,
  };
}

/** A whole number of times `one`, which is more than nothing. */
function cut(units: bigint, one: bigint, way: Rounding): bigint {
  const [whole, rest] = [units / one, units % one];
  const size = rest < 0n ? -rest : rest;
  const more = way === "up" ? size > 0n : way === "nearest" && size * 2n >= one;
  return more ? whole + (units < 0n ? -1n : 1n) : whole;
}
