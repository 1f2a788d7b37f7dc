import type { Item } from "./items.ts";
import { clauseAround, closes, says } from "./look.ts";
import type { Said } from "./said.ts";
import type { Earning, Finding } from "./slots.ts";
import { type SumSpan, sumsOf } from "./sums.ts";

/** Money the family lives on: of all of them, a head, or what one of them brings home; and on how many it is counted. */
export function readIncomes(said: Said): readonly Finding[] {
  const sums = sumsOf(said);
  return sums.flatMap((sum, index) =>
    findings(said, sum, sums[index - 1]?.to ?? 0, sums[index + 1]?.from ?? said.items.length),
  );
}

function findings(said: Said, sum: SumSpan, after: number, before: number): readonly Finding[] {
  const [from, to] = clauseAround(said, sum.from);
  const reach = { from: Math.max(from, after), to: Math.min(to, before) };
  const heads = headsBehind(said, sum.to);
  const head = perHead(said, sum, reach);
  const size: readonly Finding[] = heads
    ? [{ from: heads.from, to: heads.to, slot: "familySize", value: heads.value }]
    : [];
  if (head !== undefined) return [kept(sum, "incomePerHead", head)];
  const told = whose(said, sum, reach);
  if (told === undefined && heads === undefined) return [];
  if (heads || told?.whose === "all") return [kept(sum, "income", told?.at), ...size];
  return told === undefined ? [] : [earning(sum, told.whose, told.at)];
}

type Range = { readonly from: number; readonly to: number };
const ranged = (sum: Range, at: number | undefined): Range => ({
  from: Math.min(sum.from, at ?? sum.from),
  to: Math.max(sum.to, (at ?? 0) + 1),
});

function kept(sum: SumSpan, slot: "income" | "incomePerHead", at: number | undefined): Finding {
  const range = ranged(sum, at);
  return sum.read.ok ? { ...range, slot, value: sum.read.value } : { ...range, slot, why: sum.read.why };
}

function earning(sum: SumSpan, whose: Earning["whose"], at: number | undefined): Finding {
  const range = ranged(sum, at);
  return sum.read.ok
    ? { ...range, slot: "earnings", value: [{ whose, sum: sum.read.value }] }
    : { ...range, slot: "earnings", why: sum.read.why };
}

/** «На человека», «жан басына», before the sum or behind it. */
function perHead(said: Said, sum: SumSpan, { from, to }: Range): number | undefined {
  const near = (at: number) => at >= from && at < to && says(said.items[at], "perHead");
  return [sum.to, sum.to + 1, sum.to + 2, sum.from - 1, sum.from - 2, sum.from - 3].find(near);
}

type Heads = Range & { readonly value: number };

/** «На 6», «на шестерых», «/6», «6 адамға», «for six»: on how many a sum is counted. */
function headsBehind(said: Said, at: number): Heads | undefined {
  const { items } = said;
  const opens = says(items[at], "on") || (items[at]?.kind === "link" && said.scan.tokens[items[at].from]?.text === "/");
  const index = opens ? at + 1 : at;
  const item = items[index];
  if (item?.kind !== "number" || !isHeads(item)) return undefined;
  const people = says(items[index + 1], "people", "family") ? index + 2 : index + 1;
  const isSaid = people > index + 1 || (opens && (closes(said, index + 1) || isVerb(items[index + 1])));
  return isSaid ? { from: at, to: people, value: item.number.value } : undefined;
}

const isVerb = (item: Item | undefined) =>
  says(item, "idle1", "idle3", "idleAll", "works1", "works3", "worksAll", "leave1", "leave", "and", "large1");

export const MOST_HEADS = 40;
export const isHeads = (item: Item & { readonly kind: "number" }): boolean =>
  item.number.form !== "ordinal" &&
  Number.isInteger(item.number.value) &&
  item.number.value >= 1 &&
  item.number.value <= MOST_HEADS;

type Whose = { readonly whose: Earning["whose"] | "all"; readonly at: number };

/** The word for income nearest to the sum, before it or behind; and whose it is. */
function whose(said: Said, sum: SumSpan, { from, to }: Range): Whose | undefined {
  const leftwards = Array.from({ length: Math.max(0, sum.from - from) }, (_, back) => sum.from - 1 - back);
  const rightwards = Array.from({ length: Math.max(0, to - sum.to) }, (_, on) => sum.to + on);
  const at = [...leftwards, ...rightwards].find((index) => says(said.items[index], ...SAYS_INCOME));
  if (at === undefined) return undefined;
  const item = said.items[at];
  const owner = ownerOf(said, from, to) ?? (says(item, "earns3") ? ownerBefore(said, from) : undefined);
  if (says(item, "alimony")) return { whose: "alimony", at };
  if (says(item, "incomeAll", "earnsAll") || (says(item, "live") && says(said.items[sum.from - 1], "on")))
    return { whose: "all", at };
  if (says(item, "incomeMine", "salaryMine")) return { whose: "self", at };
  if (says(item, "income")) return { whose: owner === undefined ? "all" : owner, at };
  if (says(item, "salary")) return { whose: owner ?? "unsaid", at };
  if (isBenefits(said, from, to)) return undefined;
  if (says(item, "earns1")) return { whose: owner ?? "self", at };
  return says(item, "earns3") && owner === "partner" ? { whose: "partner", at } : undefined;
}

const SAYS_INCOME = [
  ...(["income", "incomeMine", "incomeAll", "salary", "salaryMine", "alimony"] as const),
  ...(["earns1", "earns3", "earnsAll", "live"] as const),
];

/** «Муж работает вахтой, получает 280 тысяч»: the subject stands in the clause before. */
function ownerBefore({ items }: Said, from: number): "self" | "partner" | undefined {
  const stop = items[from - 1];
  if (stop?.kind !== "stop" || stop.end) return undefined;
  const who = items
    .slice(Math.max(0, from - 9), from)
    .findLast((item) => says(item, "spouse", "self", "adult") || (item.kind === "stop" && item.end));
  return says(who, "spouse") ? "partner" : undefined;
}

const ownerOf = ({ items }: Said, from: number, to: number): "self" | "partner" | undefined => {
  const clause = items.slice(from, to);
  if (clause.some((item) => says(item, "spouse", "father"))) return "partner";
  return clause.some((item) => says(item, "self", "my") || says(item, "mother")) ? "self" : undefined;
};

/** «Получаю пособие 63 000» is no wage. */
const isBenefits = ({ items }: Said, from: number, to: number) =>
  items.slice(from, to).some((item) => says(item, "benefit", "programme", "tsa"));
