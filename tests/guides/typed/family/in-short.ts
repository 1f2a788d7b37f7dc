import type { ChildSlot, Expecting, FamilySlots, LeftOut, Sum } from "../../../../src/guides/typed/index.ts";

type Reading = { readonly slots: FamilySlots; readonly left: readonly LeftOut[] };

const child = (slot: ChildSlot): string => {
  if (slot.kind === "yearsBetween") return `${slot.least}-${slot.most}y`;
  const unit = { years: "y", months: "m", day: "", month: "", year: "" }[slot.kind];
  return `${slot.value}${unit}`;
};
const sum = (value: Sum) => (typeof value === "string" ? value : `${value.least}..${value.most}`);
const birth = ({ children, order, due }: Expecting) =>
  ["expecting", children && `${children}`, order && `no.${order}`, due && `due ${due}`].filter(Boolean).join(" ");
const yes = (name: string, not: string) => (value: boolean) => (value ? name : not);

/** How each slot is told in a table, in the order of the table. */
const told: { readonly [Name in keyof FamilySlots]-?: (value: NonNullable<FamilySlots[Name]>["value"]) => string } = {
  childCount: (count) => `${count} children`,
  children: (children) => `ages ${children.map(child).join(" ")}`,
  student: (how) => (how === "unsaid" ? "student" : `${how} student`),
  expecting: birth,
  work: (work) => work,
  partnerWork: (work) => `partner ${work}`,
  leave: (who) => (who === "self" ? "on leave" : "partner on leave"),
  backAtWork: () => "back at work",
  insured: yes("insured", "uninsured"),
  income: (income) => `income ${sum(income)}`,
  incomePerHead: (income) => `a head ${sum(income)}`,
  earnings: (all) => all.map((one) => `${one.whose} ${sum(one.sum)}`).join(" "),
  familySize: (size) => `${size} heads`,
  childDisability: (one) => (one.has ? `child's disability${one.group ? ` ${one.group}` : ""}` : "no disability"),
  parentDisability: () => "parent's disability",
  largeFamily: () => "large",
  aloneParent: () => "alone",
  parentsLost: (which) => `${which} lost`,
  guardianship: (kind) => kind,
  award: (award) => award,
  receivesTsa: yes("tsa", "no tsa"),
  region: (region) => `in ${region}`,
  city: (city) => (city === "other" ? "" : `city ${city}`),
  rural: yes("rural", "urban"),
};

const fault = ({ slot, why }: LeftOut) => `left ${slot} ${why.kind}`;

/** A reading in one line: «4 children; ages 1y 4y; not-working; left income several». */
export function inShort({ slots, left }: Reading): string {
  const names = Object.keys(told) as (keyof FamilySlots)[];
  const kept = names.map((name) => {
    const slot = slots[name];
    return slot === undefined ? "" : (told[name] as (value: unknown) => string)(slot.value);
  });
  return [...kept, ...left.map(fault)].filter((part) => part !== "").join("; ");
}
