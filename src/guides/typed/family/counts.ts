import type { Item } from "./items.ts";
import { after, before, closes, isSmall, placesOf, says } from "./look.ts";
import type { Said } from "./said.ts";
import type { Finding } from "./slots.ts";

const MOST_CHILDREN = 20;
const SINGULAR = ["child", "son", "daughter"] as const;
const PLURAL = ["children", "sons", "daughters"] as const;

/** A number of children: `of` sons or daughters only, where the others may be counted besides. */
export type Count = {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly of?: "sons" | "daughters";
};

/** «4 детей», «детей трое», «у меня четверо», «мама троих», «4 балам бар»; ages, grades and people are no counts. */
export const countsOf = (said: Said): readonly Count[] =>
  said.items.flatMap((item, index): readonly Count[] => {
    if (item.kind !== "number" || !mayCount(item)) return [];
    const count = counted(said, item, index);
    return count ? [count] : [];
  });

type NumberItem = Item & { readonly kind: "number" };

const mayCount = ({ number: { form, value } }: NumberItem) =>
  form !== "ordinal" && Number.isInteger(value) && value >= 1 && value <= MOST_CHILDREN;

function counted(said: Said, item: NumberItem, index: number): Count | undefined {
  const { value } = item.number;
  // «у сестры 3 детей».
  if (isOthers(said, index)) return undefined;
  const noun = nounBehind(said, index);
  if (noun !== undefined && !isAge(said, index, noun))
    return { from: index, to: noun + 1, value, ...gender(said.items[noun]) };
  const ahead = nounAhead(said, index);
  if (ahead !== undefined) return { from: ahead, to: index + 1, value, ...gender(said.items[ahead]) };
  if (isAlone(said, item, index) || isHad(said, index)) return { from: index, to: index + 1, value };
  return undefined;
}

const isOthers = (said: Said, index: number) => {
  const who = before(said, index, 3);
  return who !== undefined && says(said.items[who], "adult");
};

const gender = (item: Item | undefined): { readonly of?: "sons" | "daughters" } => {
  if (says(item, "child", "children")) return {};
  if (says(item, "son", "sons")) return { of: "sons" };
  return says(item, "daughter", "daughters") ? { of: "daughters" } : {};
};

/** «4 детей», «4 маленьких ребёнка», «три моих сына». */
function nounBehind(said: Said, index: number): number | undefined {
  let at = index + 1;
  while (at < index + 4 && (says(said.items[at], "small", "my") || isFiller(said.items[at]))) at++;
  return says(said.items[at], ...SINGULAR, ...PLURAL) ? at : undefined;
}
const isFiller = (item: Item | undefined) => says(item, "filler") && !says(item, "have");

/** Russian words that no number above one goes with: «сын 5 дочь 3» are ages. */
const NOMINATIVE =
  /^(син|доч|дочка|доча|ребенок|малиш|малчик|девочка|ребенку|сину|дочке|дочере|малишу|мал.ику|девочке)$/;
const LOCATIVE = /[дт][еа]$/;

/** «ұлым 5 қызым 3», «5те қызым»: the number belongs to the noun before it. */
function isAge({ items, scan }: Said, index: number, noun: number): boolean {
  const [before, number, word] = [items[index - 1], items[index], items[noun]];
  if (number?.kind !== "number" || word === undefined) return false;
  const [last, own] = [scan.tokens[number.to - 1], scan.tokens[word.from]];
  if (LOCATIVE.test(last?.skeleton ?? "") && last?.latin === undefined && last?.kind === "word" && number.number.digits)
    return true;
  if (NOMINATIVE.test(own?.skeleton ?? "") && number.number.value > 1) return true;
  // «4 қыз 1 ұл»: the noun before has a number of its own.
  const isTaken = items[index - 2]?.kind === "number" && !says(items[index - 3], ...SINGULAR, "which");
  return says(before, ...SINGULAR, "which") && !isTaken && says(word, ...SINGULAR) && number.number.form === "cardinal";
}

/** «детей 4», «дети: трое», «балалар саны 4»; a list behind it is of ages. */
function nounAhead(said: Said, index: number): number | undefined {
  const { items } = said;
  let at = index - 1;
  while (at > index - 4 && (isSmall(items[at]) || items[at]?.kind === "link")) at--;
  const item = items[index];
  if (!says(items[at], ...PLURAL) || item?.kind !== "number" || items[index + 1]?.kind === "unit") return undefined;
  if (item.number.form === "collective") return at;
  // «осталась с детьми одна».
  if (item.number.value === 1) return undefined;
  return isOneOfList(said, index) ? undefined : at;
}

const isOneOfList = ({ items }: Said, index: number) => {
  const joint = items[index + 1];
  return (
    ((joint?.kind === "stop" && !joint.end) || joint?.kind === "link" || says(joint, "and")) &&
    items[index + 2]?.kind === "number"
  );
};

/** Not a pair of shoes, nor a three at school. */
const OTHER = /^(двоик|троик|пар|coupl|pair|twosom)/;
/** «втроём», «үшеуміз» count those who live together. */
const TOGETHER = /^в.*(воем|роем|ером)$|миз$/;

/** «четверо и ждём пятого», «у меня трое»: a number of people by itself. */
function isAlone(said: Said, { number, from }: NumberItem, index: number): boolean {
  const word = said.scan.tokens[from]?.skeleton ?? "";
  const latin = said.scan.tokens[from]?.latin ?? "";
  if (number.form !== "collective" || OTHER.test(word) || OTHER.test(latin) || TOGETHER.test(word)) return false;
  if (says(said.items[index - 1], "on", "we", "live")) return isParents(said, index);
  const next = said.items[index + 1];
  return (
    closes(said, index + 1) ||
    next?.kind === "link" ||
    next?.kind === "number" ||
    (next?.kind === "mark" && !isOther(next))
  );
}

const isOther = (item: Item) => says(item, "people", "lasting", "thing", "other", "adult", "grade");

/** «мама троих», «mother of 4». */
const isParents = ({ items }: Said, index: number) =>
  says(items[index - 1], "parentOf") || says(items[index - 2], "mother", "father");

/** «У меня 4, жду пятого»; «mother of 4». */
function isHad(said: Said, index: number): boolean {
  if (says(said.items[index - 1], "parentOf")) return true;
  const isOurs =
    says(said.items[index - 1], "have") &&
    /^(у|менде|бизде)$/.test(said.scan.tokens[said.items[index - 1]?.from ?? 0]?.skeleton ?? "");
  const next = said.items[index + 1];
  return isOurs && !isOneOfList(said, index) && (closes(said, index + 1) || says(next, "and", "expect"));
}

/** All counts of a text as findings: sons and daughters are added, and what contradicts is found by whoever compares. */
export function readCount(said: Said): readonly Finding[] {
  const counts = countsOf(said);
  const [none] = nobody(said);
  const whole = counts.filter(({ of }) => of === undefined);
  const some = counts.filter(({ of }) => of !== undefined);
  const total = whole.map(({ from, to, value }): Finding => ({ from, to, slot: "childCount", value }));
  if (whole.length > 0) return [...total, ...exceeding(whole, some)];
  if (some.length > 0) return summed(said, some);
  return none === undefined ? [] : [none];
}

/** «4 детей: 2 сына и 2 дочки» agree; three sons among two children don't. */
const exceeding = (whole: readonly Count[], some: readonly Count[]): readonly Finding[] => {
  const sum = some.reduce((all, { value }) => all + value, 0);
  const [from, to] = [Math.min(...some.map((one) => one.from)), Math.max(...some.map((one) => one.to))];
  return whole.every(({ value }) => value < sum) && sum > 0 ? [{ from, to, slot: "childCount", value: sum }] : [];
};

/** «2 сына и дочь» are three; where a son is spoken of elsewhere, how many they are isn't said. */
function summed(said: Said, some: readonly Count[]): readonly Finding[] {
  const sum = some.reduce((all, { value }) => all + value, 0);
  const from = Math.min(...some.map((one) => one.from));
  const to = Math.max(...some.map((one) => one.to));
  const behind = oneMore(said, to, 1);
  const ahead = behind === undefined ? oneMore(said, from - 1, -1) : undefined;
  const joined = behind ?? ahead;
  const isElsewhere = placesOf(said, "son", "daughter").some(
    (at) => at !== joined && !some.some((one) => at >= one.from && at < one.to),
  );
  if (isElsewhere) return [];
  const range = { from: ahead ?? from, to: behind === undefined ? to : behind + 1 };
  return [{ ...range, slot: "childCount", value: joined === undefined ? sum : sum + 1 }];
}

/** A son or a daughter without a number, joined by «and». */
function oneMore({ items }: Said, joint: number, way: 1 | -1): number | undefined {
  if (!says(items[joint], "and")) return undefined;
  const at = isSmall(items[joint + way]) ? joint + 2 * way : joint + way;
  return says(items[at], "son", "daughter") && items[at + 1]?.kind !== "number" ? at : undefined;
}

/** «детей нет», «балам жоқ», «no kids»; «больше детей нет» says nothing of how many there are. */
const nobody = (said: Said): readonly Finding[] =>
  placesOf(said, "child", "children").flatMap((at): readonly Finding[] => {
    const word = said.scan.tokens[(said.items[at]?.from ?? 0) - 1]?.skeleton ?? "";
    if (/^(болше|баска|других|общих|other|more)$/.test(word)) return [];
    const [next, last] = [after(said, at, 2), before(said, at, 1)];
    if (next !== undefined && says(said.items[next], "no") && closes(said, next + 1))
      return [{ from: at, to: next + 1, slot: "childCount", value: 0 }];
    if (last !== undefined && says(said.items[last], "no", "not") && closes(said, at + 1))
      return [{ from: last, to: at + 1, slot: "childCount", value: 0 }];
    return [];
  });
