import { degreeBeside, isTopic } from "./facts.ts";
import { clauseAround, closes, placesOf, says } from "./look.ts";
import type { Said } from "./said.ts";
import type { Finding } from "./slots.ts";

/** Disability, targeted assistance, and where they live. */
export const readSituations = (said: Said): readonly Finding[] => [
  ...placesOf(said, "disability").flatMap((at) => disability(said, at)),
  ...placesOf(said, "tsa").flatMap((at) => assistance(said, at)),
  ...said.items.flatMap((item, at): readonly Finding[] => {
    if (item.kind !== "mark" || item.place === undefined) return [];
    const { region, city } = item.place;
    const range = { from: at, to: at + 1, weak: true };
    return [
      { ...range, slot: "region", value: region },
      ...(city ? [{ ...range, slot: "city", value: city } as const] : []),
    ];
  }),
];

/** Whose it is stands beside it; where nobody is named, it is left out. */
function disability(said: Said, at: number): readonly Finding[] {
  const range = { from: at, to: at + 1 };
  if (says(said.items[at - 1], "without", "not", "no") || says(said.items[at + 1], "no"))
    return said.asking[said.clauses[at] ?? 0]
      ? []
      : [{ ...range, slot: "childDisability", value: { has: false }, weak: true }];
  if (isTopic(said, at)) return [];
  const [from, to] = clauseAround(said, at);
  const near = [at - 1, at + 1, at - 2, at + 2, at - 3, at + 3].filter((one) => one >= from && one < to);
  const who = near.find((one) => says(said.items[one], ...CHILD, ...PARENT));
  if (isOwn(said, at) || (who !== undefined && says(said.items[who], ...PARENT)))
    return [{ from: Math.min(who ?? at, at), to: Math.max(who ?? at, at) + 1, slot: "parentDisability", value: true }];
  const one = oneBefore(said, who ?? at);
  if (who === undefined && one === undefined) return [];
  const span = { from: Math.min(one ?? at, who ?? at, at), to: Math.max(who ?? at, at) + 1 };
  const weak = !said.items.slice(from, to).some((item) => says(item, "have", "my"));
  return childs(said, at, span, weak);
}

const CHILD = ["child", "children", "son", "daughter", "which"] as const;
const PARENT = ["self", "spouse", "mother", "father"] as const;

/** «мүгедекпін», «у меня инвалидность». */
const isOwn = ({ scan, items }: Said, at: number) =>
  /пин$/.test(scan.tokens[items[at]?.from ?? 0]?.skeleton ?? "") ||
  (says(items[at - 1], "have") && /^(у|менде|i|have)$/.test(scan.tokens[items[at - 1]?.from ?? 0]?.text ?? ""));

function childs(said: Said, at: number, span: Span, weak: boolean): readonly Finding[] {
  const group = groupNear(said, at);
  const has = group ? ({ has: true, group: group.value } as const) : ({ has: true } as const);
  return [
    { ...span, slot: "childDisability", value: has, weak },
    ...(group ? [{ from: group.from, to: group.to, slot: "childDisability", value: has, weak } as const] : []),
  ];
}

type Span = { readonly from: number; readonly to: number };

/** «один ребёнок с инвалидностью», «1 с инвалидностью»: one of them, which is no number of children. */
function oneBefore({ items }: Said, at: number): number | undefined {
  const item = items[at - 1];
  return item?.kind === "number" && item.number.value === 1 && item.number.form !== "ordinal" ? at - 1 : undefined;
}

type Group = Span & { readonly value: 1 | 2 | 3 };

/** «инвалид 2 группы», «с инвалидностью, 9 лет, II топ»: the group may stand a little further on. */
function groupNear(said: Said, at: number): Group | undefined {
  const near = [at + 1, at + 2, at - 1, at - 2, at + 3, at + 4, at + 5, at + 6, at + 7, at + 8, at + 9];
  const word = near.find((one) => says(said.items[one], "group"));
  if (word === undefined) return undefined;
  const degree = degreeBeside(said, word);
  if (degree === undefined || (degree.value !== 1 && degree.value !== 2 && degree.value !== 3)) return undefined;
  return { from: Math.min(word, degree.at), to: Math.max(word, degree.at) + 1, value: degree.value };
}

/** «получаем АСП», «АСП не получаю»; whoever wants or may get it doesn't get it yet. */
function assistance(said: Said, at: number): readonly Finding[] {
  if (said.asking[said.clauses[at] ?? 0]) return [];
  const [from, to] = clauseAround(said, at);
  const near = [at - 1, at + 1, at - 2, at + 2, at - 3].filter((one) => one >= from && one < to);
  if (near.some((one) => says(said.items[one], "wants"))) return [];
  const by = near.find(
    (one) => says(said.items[one], "receives", "receivesNot") || (said.declared && says(said.items[one], "no", "paid")),
  );
  // A note that names it says that they get it.
  if (by === undefined)
    return said.declared && closes(said, at + 1) && at === from
      ? [{ from: at, to: at + 1, slot: "receivesTsa", value: true }]
      : [];
  const span = { from: Math.min(by, at), to: Math.max(by, at) + 1 };
  return [{ ...span, slot: "receivesTsa", value: !says(said.items[by], "receivesNot", "no") }];
}
