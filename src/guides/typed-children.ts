import type { ISODate } from "../rules/index.ts";
import type { Checked } from "./check.ts";
import { childrenValue, EXPECTED, isChildren, tokensOf } from "./children.ts";
import { familySaid } from "./family-said.ts";
import { type FamilyReading, listed, readAges, readDate, readFamily, readYear } from "./typed/index.ts";

/** Ages, dates of birth or both: «1, 4, 7 и 12 лет», «03.2019, 11.2021 и 5 лет»; with «ждём ребёнка» among them, too. */
export function typedChildren(text: string, today: ISODate): Checked {
  const list = listed(text);
  const told = readFamily(text, today);
  const value =
    childByChild(list, told, today) ?? familySaid(told.slots, today).answers.kids ?? childrenValue(agesIn(list), today);
  return isChildren(value) ? { ok: true, value } : { ok: false, hint: "children" };
}

/** Between commas, semicolons, new lines and «and»; the comma of «1,5» parts nothing. */
const PARTS = /[;\n]|,(?!\d)|\s(?:и|және|and)\s/;

/**
 * A list with dates of birth in it, child by child: a reader of whole messages takes the dates and may pass by an age
 * that has no word for a child beside it. Nothing where a part can't be read, or where they are not as many as was said.
 */
function childByChild(list: string, { slots }: FamilyReading, today: ISODate): string | undefined {
  const parts = list.split(PARTS).filter((part) => part.trim() !== "");
  if (!parts.some((part) => dateIn(part, today) !== undefined)) return undefined;
  const tokens = parts.map((part) => tokensIn(part, today));
  const born = tokens.flat().filter((token) => token !== EXPECTED).length;
  const asSaid = slots.childCount === undefined || slots.childCount.value === born;
  return asSaid && tokens.every((some) => some.length > 0) ? childrenValue(tokens.flat(), today) : undefined;
}

function tokensIn(part: string, today: ISODate): readonly string[] {
  const date = dateIn(part, today);
  if (date !== undefined) return [date];
  const ages = agesIn(part);
  return ages.length > 0 ? ages : tokensOf(familySaid(readFamily(part, today).slots, today).answers.kids);
}

/** A day, month or year of birth; what can be an age is one: «1,5», «3 мес». */
function dateIn(part: string, today: ISODate): string | undefined {
  const date = readDate(part, today);
  const year = readYear(part, today);
  if (agesIn(part).length > 0) return undefined;
  return date.ok ? date.value : year.ok ? String(year.value) : undefined;
}

function agesIn(text: string): readonly string[] {
  const ages = readAges(text);
  return ages.ok ? ages.value.map(({ months, precision }) => ageToken(months, precision)) : [];
}

/** In the first two years months matter; later the year is all that was said. */
const ageToken = (months: number, precision: "month" | "year"): string =>
  precision === "year" || months >= 24 ? `${Math.floor(months / 12)}y` : `${months}m`;
