import { isHeads } from "./incomes.ts";
import type { Item } from "./items.ts";
import { closes, isSmall, says } from "./look.ts";
import type { Said } from "./said.ts";
import type { Finding } from "./slots.ts";

/** How many live together: «нас шестеро», «семья из 6 человек», «алтаумыз», «family of 6». Children are no heads. */
export function readHeads(said: Said): readonly Finding[] {
  return said.items.flatMap((item, index): readonly Finding[] => {
    if (item.kind !== "number" || !isHeads(item) || countsChildren(said, index + 1)) return [];
    const to = says(said.items[index + 1], "people") ? index + 2 : index + 1;
    const from = opening(said, index);
    const isPeople = to > index + 1 && (from < index || closesFamily(said, to) || isAlone(said, index, to));
    const isOurs = from < index && (closes(said, index + 1) || isFollowed(said.items[index + 1]));
    // «человек: 6» in a form.
    const isForm =
      said.declared && index > 1 && says(said.items[index - 2], "people") && said.items[index - 1]?.kind === "link";
    const isCounted = to > index + 1 && says(said.items[index - 1], "on") && hasSum(said, index);
    return isCounted || isForm || isOfUs(said, index + 1) || isPeople || isOurs || isWe(said, index)
      ? [{ from, to, slot: "familySize", value: item.number.value }]
      : [];
  });
}

const countsChildren = ({ items }: Said, at: number) => {
  const next = isSmall(items[at]) || says(items[at], "small") ? items[at + 1] : items[at];
  return says(next, "child", "children", "son", "sons", "daughter", "daughters", "twins") || next?.kind === "unit";
};

/** «нас», «семья из», «состав семьи:» before the number; the item where it begins. */
function opening({ items }: Said, index: number): number {
  let at = index - 1;
  while (at >= 0 && (isSmall(items[at]) || says(items[at], "on", "people") || items[at]?.kind === "link")) at--;
  // «нас четверо у мамы» are children.
  const isChildren = says(items[at - 1], "mother", "father") || says(items[index + 2], "mother", "father");
  return says(items[at], "we", "family") && !isChildren ? at : index;
}

/** «на 5 человек 200 тысяч». */
const hasSum = ({ items }: Said, index: number) =>
  [index + 2, index + 3, index + 4].some((at) => {
    const item = items[at];
    return item?.kind === "number" && item.number.value >= 1000;
  });

/** «6 адамбыз», «7 жанбыз». */
const isOfUs = ({ items, scan }: Said, at: number) =>
  says(items[at], "people") && /[мб]из$/.test(scan.tokens[items[at]?.from ?? 0]?.skeleton ?? "");

/** «6 человек в семье». */
const closesFamily = ({ items }: Said, at: number) => says(items[at], "family", "we", "live");

/** «6 человек» and nothing beside it. */
const isAlone = (said: Said, from: number, to: number) => {
  let at = from - 1;
  while (isSmall(said.items[at])) at--;
  return (at < 0 || said.items[at]?.kind === "stop") && closes(said, to);
};

const isFollowed = (item: Item | undefined) => says(item, "and", "live", "income", "incomeAll", "salary");

/** «Алтаумыз», «живём вшестером»: the number itself says that it counts us. */
function isWe({ items, scan }: Said, index: number): boolean {
  const word = scan.tokens[items[index]?.from ?? 0]?.skeleton ?? "";
  if (/^в.*(воем|роем|ером)$/.test(word)) return [index - 1, index + 1].some((at) => says(items[at], "live"));
  return /(еу|ау)и?миз$/.test(word) && !/^екеу/.test(word);
}
