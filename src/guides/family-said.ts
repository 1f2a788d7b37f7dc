import type { ISODate } from "../rules/index.ts";
import { childrenValue, EXPECTED } from "./children.ts";
import type { Answers } from "./guide.ts";
import type { ChildSlot, FamilyReading, FamilySlots, Sum } from "./typed/index.ts";

/** What a message tells the family guide. */
export type Said = {
  /** Answers to questions, to be looked over before the guide goes on. */
  readonly answers: Answers;
  /** Marks of questions that are asked all the same: who ticked one thing may have others to tick. */
  readonly marks: Answers;
};

/** A message about a family opens the guide when it says two things of it and asks none. */
export function opensFamily({ slots, asks }: FamilyReading): boolean {
  const family = slots.children ?? slots.childCount ?? slots.expecting;
  return family !== undefined && !asks && Object.keys(slots).length >= 2;
}

/** The slots of a message as answers. What has no question of ours is left out. */
export function familySaid(slots: FamilySlots, today: ISODate): Said {
  const { expecting, income, incomePerHead, familySize, earnings, leave, region } = slots;
  const own = earnings?.value.find(({ whose }) => whose === "self")?.sum;
  const salary = leave?.value === "self" && typeof own === "string" ? { salary: own } : {};
  return {
    answers: {
      ...kidsOf(slots, today),
      ...(expecting?.value.due === undefined ? {} : { due: expecting.value.due }),
      ...insuredOf(slots),
      ...salary,
      ...(incomePerHead === undefined ? {} : { income: band(incomePerHead.value) }),
      ...(incomePerHead === undefined && income !== undefined && familySize !== undefined
        ? { income: "count", people: String(familySize.value), total: most(income.value) }
        : {}),
      ...(region === undefined ? {} : { region: region.value }),
      ...detailsOf(slots),
    },
    marks: marksOf(slots),
  };
}

/** All of them with their ages, or a question stays open. */
function kidsOf({ childCount, children, expecting }: FamilySlots, today: ISODate): Answers {
  const ages = children?.value.map((child) => tokenOf(child)) ?? [];
  const toBe = expecting === undefined ? [] : Array.from({ length: expecting.value.children ?? 1 }, () => EXPECTED);
  const known = ages.every((age) => age !== undefined) && ages.length >= (childCount?.value ?? 0);
  if (!known || ages.length + toBe.length === 0) return {};
  return { kids: childrenValue([...ages.filter((age) => age !== undefined), ...toBe], today) };
}

function tokenOf(child: ChildSlot): string | undefined {
  switch (child.kind) {
    case "day":
    case "month":
      return child.value;
    case "years":
      return `${child.value}y`;
    case "months":
      return `${child.value}m`;
    case "year":
      return String(child.value);
    case "yearsBetween":
      return undefined;
  }
}

/** Who doesn't work and isn't on leave has no contributions paid, as a rule: shown, and one tap changes it. */
export function insuredOf({ insured, work, leave }: FamilySlots): Answers {
  if (insured !== undefined) return { insured: insured.value ? "yes" : "no" };
  return work?.value === "not-working" && leave === undefined ? { insured: "no" } : {};
}

function detailsOf({ childDisability, guardianship, parentsLost, award }: FamilySlots): Answers {
  const group = childDisability?.value.has === true ? childDisability.value.group : undefined;
  return {
    ...(group === undefined ? {} : { disGroup: `group-${group}` }),
    ...(guardianship === undefined ? {} : { placedHow: guardianship.value }),
    ...(parentsLost === undefined ? {} : { lost: parentsLost.value }),
    ...(award === undefined ? {} : { award: award.value }),
  };
}

function marksOf({ childDisability, guardianship, parentsLost, award, receivesTsa, rural }: FamilySlots): Answers {
  const more = [
    ...(childDisability?.value.has === true ? ["disability"] : []),
    ...(guardianship === undefined ? [] : ["placed"]),
    ...(parentsLost === undefined ? [] : ["loss"]),
    ...(award === undefined ? [] : ["award"]),
    ...(receivesTsa?.value === true ? ["tsa"] : []),
    ...(rural?.value === true ? ["village"] : []),
  ];
  return more.length === 0 ? {} : { more: more.join(",") };
}

const band = (sum: Sum): string => (typeof sum === "string" ? sum : `${sum.least}-${sum.most}`);
/** Of «200–250 тысяч» the more: help must not be promised on the lower. */
export const most = (sum: Sum): string => (typeof sum === "string" ? sum : sum.most);
