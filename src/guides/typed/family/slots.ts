import type { Household, ISODate, Placement, Region, YearMonth } from "../../../rules/index.ts";
import type { Fault } from "../read.ts";
import type { City } from "./words/places.ts";

/** What was understood, and the piece of the text that says it: lower case, spaces tidied, otherwise as typed. */
export type Seen<T> = { readonly value: T; readonly seen: string };

/**
 * How old one child is, as precisely as it was said; every kind bounds the day of birth for `Child.birthDate`.
 * `years` and `months` are completed ones today, `year` is the year of birth, `yearsBetween` as in «7–8 лет».
 */
export type ChildSlot =
  | { readonly kind: "day"; readonly value: ISODate }
  | { readonly kind: "month"; readonly value: YearMonth }
  | { readonly kind: "year"; readonly value: number }
  | { readonly kind: "years"; readonly value: number }
  | { readonly kind: "months"; readonly value: number }
  | { readonly kind: "yearsBetween"; readonly least: number; readonly most: number };

/** Tenge a month, exact decimal text; two of them for «200–250 тысяч» and «до 250 тысяч». */
export type Sum = string | { readonly least: string; readonly most: string };

export type Work = "employed" | "self-employed" | "not-working";
export type Award = Exclude<Household["awards"], undefined | "none">;

/** What one person brings home: not the family's income, which is asked for. */
export type Earning = { readonly whose: "self" | "partner" | "alimony" | "unsaid"; readonly sum: Sum };
/** `children` only where twins or triplets were named; `order` is the number said: «жду пятого». */
export type Expecting = { readonly children?: number; readonly order?: number; readonly due?: ISODate | YearMonth };

/** What a text may say of a family, by the name of the slot. */
export type SlotValues = {
  readonly childCount: number;
  /** In the order they were written; fewer than `childCount` where not all ages were named. */
  readonly children: readonly ChildSlot[];
  /** Somebody of them studies: full-time, part-time, or it wasn't said how. */
  readonly student: "full-time" | "part-time" | "unsaid";
  readonly expecting: Expecting;
  /** Of the one who writes or, in a social worker's note, of the mother. */
  readonly work: Work;
  readonly partnerWork: Work;
  /** Who is on maternity or childcare leave. */
  readonly leave: "self" | "partner";
  readonly backAtWork: true;
  readonly insured: boolean;
  /** Of the whole family. */
  readonly income: Sum;
  readonly incomePerHead: Sum;
  readonly earnings: readonly Earning[];
  readonly familySize: number;
  /** `group` where it was named; «нет инвалидности» is `false`. */
  readonly childDisability: { readonly has: true; readonly group?: 1 | 2 | 3 } | { readonly has: false };
  readonly parentDisability: true;
  /** Said of themselves; whether the law says so too depends on the children. */
  readonly largeFamily: true;
  readonly aloneParent: true;
  readonly parentsLost: "one" | "both";
  readonly guardianship: Exclude<Placement, "none" | "professional-foster">;
  readonly award: Award;
  readonly receivesTsa: boolean;
  readonly region: Region;
  readonly city: City;
  readonly rural: boolean;
};
export type SlotName = keyof SlotValues;
export type FamilySlots = { readonly [Name in SlotName]?: Seen<SlotValues[Name]> };

/** What was said of a slot and isn't kept: two readings, a contradiction, a vague or impossible figure. */
export type LeftOut = { readonly slot: SlotName; readonly why: Fault };

/**
 * One thing found in the text, from item to item; or why it can't be kept. What is `weak` may be the name of a topic,
 * «многодетная», «в Алматы»: it counts beside another fact of the family.
 */
export type Finding = { readonly from: number; readonly to: number; readonly weak?: boolean } & (
  | { readonly [Name in SlotName]: { readonly slot: Name; readonly value: SlotValues[Name] } }[SlotName]
  | { readonly slot: SlotName; readonly why: Fault }
);
