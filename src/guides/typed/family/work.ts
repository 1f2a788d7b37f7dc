import { isTopic } from "./facts.ts";
import type { Item } from "./items.ts";
import { clauseAround, placesOf, says } from "./look.ts";
import type { Said } from "./said.ts";
import type { Finding, Work } from "./slots.ts";
import type { Mark } from "./words/marks.ts";

type Person = "self" | "partner" | "other";

/** Who works, who is on leave, and whether social contributions were paid. */
export const readWork = (said: Said): readonly Finding[] => [
  ...VERBS.flatMap(([marks, work]) => placesOf(said, ...marks).flatMap((at) => worked(said, at, work))),
  ...placesOf(said, "leave1", "leave").flatMap((at) => onLeave(said, at)),
  ...insured(said),
];

const VERBS: readonly (readonly [marks: readonly Mark[], work: Work])[] = [
  [["works1", "works", "works3", "worksAll"], "employed"],
  [["idle1", "idle", "idle3", "idleAll"], "not-working"],
  [["business1", "business"], "self-employed"],
];

function worked(said: Said, at: number, value: Work): readonly Finding[] {
  const item = said.items[at];
  const range = { from: at, to: at + 1 };
  if (says(said.items[at - 1], "not", "without") || says(said.items[at + 1], "no")) return [];
  if (says(item, "worksAll", "idleAll"))
    return [
      { ...range, slot: "work", value },
      { ...range, slot: "partnerWork", value },
    ];
  const isFirst = says(item, "works1", "idle1", "business1");
  const who = isFirst && !isAmbiguous(said, at) ? "self" : (subject(said, at) ?? unnamed(said, at));
  if (who === "other" || who === undefined) return [];
  return [
    {
      ...range,
      slot: who === "partner" ? "partnerWork" : "work",
      value,
      weak: !isFirst && subject(said, at) === undefined,
    },
  ];
}

/** Who is meant where nobody is named: in a note the parent, «безработная» whoever writes it, «не работает» nobody we know. */
function unnamed(said: Said, at: number): Person | undefined {
  const item = said.items[at];
  if (said.declared || says(item, "works1", "idle1", "business1")) return "self";
  return says(item, "works3", "idle3") || isTopic(said, at) ? undefined : "self";
}

/** English says «not working» of anybody. */
const isAmbiguous = ({ items }: Said, at: number) => {
  const item = items[at];
  return item?.kind === "mark" && item.english;
};

/** Whose verb it is: the nearest person before it, or right behind it. */
function subject(said: Said, at: number): Person | undefined {
  const [from, to] = clauseAround(said, at);
  for (let near = at - 1; near >= Math.max(from, at - 4); near--) {
    const person = personOf(said.items[near]);
    if (person) return person;
  }
  return [at + 1, at + 2]
    .filter((near) => near < to)
    .map((near) => personOf(said.items[near]))
    .find((one) => one !== undefined);
}

function personOf(item: Item | undefined): Person | undefined {
  if (says(item, "spouse", "father")) return "partner";
  if (says(item, "self", "mother")) return "self";
  return says(item, "adult", "child", "son", "daughter", "which", "sons", "daughters") ? "other" : undefined;
}

function onLeave(said: Said, at: number): readonly Finding[] {
  if (says(said.items[at - 1], "not")) return [];
  const who = subject(said, at);
  const isFirst = says(said.items[at], "leave1");
  if (who === "other" || (!isFirst && who === undefined && isTopic(said, at))) return [];
  const value = who === "partner" ? "partner" : "self";
  return [{ from: at, to: at + 1, slot: "leave", value, weak: !isFirst && who === undefined }];
}

/** «отчисления были», «әлеуметтік аударым төленбеген»; «официально работаю» says that they are paid. */
function insured(said: Said): readonly Finding[] {
  const told = placesOf(said, "contributions").flatMap((at): readonly Finding[] => {
    if (said.asking[said.clauses[at] ?? 0]) return [];
    const [from, to] = clauseAround(said, at);
    const near = [at - 1, at + 1, at - 2, at + 2, at + 3].filter((one) => one >= from && one < to);
    const no = near.find((one) => says(said.items[one], "notPaid", "not", "without", "no"));
    const yes = near.find((one) => says(said.items[one], "paid", "have"));
    const by = no ?? yes;
    return by === undefined
      ? []
      : [{ from: Math.min(at, by), to: Math.max(at, by) + 1, slot: "insured", value: no === undefined }];
  });
  return [...told, ...openly(said)];
}

const openly = (said: Said): readonly Finding[] =>
  placesOf(said, "official", "unofficial").flatMap((at): readonly Finding[] => {
    const works = [at - 1, at + 1, at - 2, at + 2].find((one) =>
      says(said.items[one], "works1", "salary", "salaryMine"),
    );
    const isOfficial = says(said.items[at], "official") && !says(said.items[at - 1], "not");
    if (works === undefined || subject(said, at) === "partner") return [];
    return [{ from: Math.min(at, works), to: Math.max(at, works) + 1, slot: "insured", value: isOfficial }];
  });
