import { clauseAround, placesOf, says } from "./look.ts";
import type { Said } from "./said.ts";
import type { Award, Finding } from "./slots.ts";
import type { Mark } from "./words/marks.ts";

/** What one phrase says by itself. */
const PHRASES: readonly (readonly [mark: Mark, fact: Fact, weak: boolean])[] = [
  ["large1", { slot: "largeFamily", value: true }, false],
  ["large", { slot: "largeFamily", value: true }, true],
  ["alone1", { slot: "aloneParent", value: true }, false],
  ["alone", { slot: "aloneParent", value: true }, true],
  ["widow1", { slot: "parentsLost", value: "one" }, false],
  ["widow", { slot: "parentsLost", value: "one" }, true],
  ["orphans", { slot: "parentsLost", value: "both" }, true],
  ["guardian1", { slot: "guardianship", value: "guardian" }, false],
  ["guardian", { slot: "guardianship", value: "guardian" }, true],
  ["foster1", { slot: "guardianship", value: "foster-family" }, false],
  ["foster", { slot: "guardianship", value: "foster-family" }, true],
  ["adopted", { slot: "guardianship", value: "adopted" }, true],
  ["special", { slot: "childDisability", value: { has: true } }, true],
  ["insured1", { slot: "insured", value: true }, true],
  ["uninsured1", { slot: "insured", value: false }, true],
  ["backAtWork", { slot: "backAtWork", value: true }, false],
  ["fullTime", { slot: "student", value: "full-time" }, true],
  ["partTime", { slot: "student", value: "part-time" }, true],
  ["village", { slot: "rural", value: true }, true],
  ["town", { slot: "rural", value: false }, true],
];
type Fact = { readonly [Name in Finding as string]: unknown } & Pick<
  Finding & { readonly value: unknown },
  "slot" | "value"
>;

export const readFacts = (said: Said): readonly Finding[] => [
  ...PHRASES.flatMap(([mark, fact, weak]) =>
    placesOf(said, mark).flatMap((at): readonly Finding[] =>
      isDenied(said, at) || (weak && isTopic(said, at)) ? [] : [{ from: at, to: at + 1, weak, ...fact } as Finding],
    ),
  ),
  ...alone(said),
  ...students(said),
  ...awards(said),
  ...lost(said),
];

/** «не многодетная», «опекуна нет». */
export const isDenied = ({ items }: Said, at: number): boolean =>
  says(items[at - 1], "not", "without") || says(items[at + 1], "no");

/** A question, the name of a programme, or a wish: «сколько платят многодетной», «хочу стать опекуном». */
export function isTopic(said: Said, at: number): boolean {
  if (said.asking[said.clauses[at] ?? 0]) return true;
  const [from, to] = clauseAround(said, at);
  return said.items.slice(from, to).some((item) => says(item, "benefit", "programme") || isWish(item));
}
const isWish = (item: Said["items"][number]) => says(item, "wants") && !says(item, "receives", "awarded");

const SOLO = /^(одна|один|сама|сам|жалгиз)$/;
/** «воспитываю троих детей одна», «raising them alone». */
const alone = (said: Said): readonly Finding[] =>
  placesOf(said, "raises").flatMap((at): readonly Finding[] => {
    const [from, to] = clauseAround(said, at);
    const near = Array.from({ length: 9 }, (_, more) => at - 4 + more).filter((one) => one >= from && one < to);
    const solo = near.find((one) => {
      const token = said.scan.tokens[said.items[one]?.from ?? -1];
      return SOLO.test(token?.plain ?? "") || token?.latin === "alone";
    });
    if (solo === undefined || says(said.items[solo + 1], "child", "son", "daughter")) return [];
    return [{ from: Math.min(at, solo), to: Math.max(at, solo) + 1, slot: "aloneParent", value: true }];
  });

/** How they study may be said or not. */
const students = (said: Said): readonly Finding[] =>
  placesOf(said, "fullTime", "partTime").length > 0
    ? []
    : placesOf(said, "student").flatMap((at): readonly Finding[] =>
        isTopic(said, at) || isDenied(said, at)
          ? []
          : [{ from: at, to: at + 1, weak: true, slot: "student", value: "unsaid" }],
      );

const AWARDS: readonly (readonly [mark: Mark, award: Award])[] = [
  ["altynAlqa", "altyn-alqa"],
  ["kumisAlqa", "kumis-alqa"],
  ["heroine", "mother-heroine"],
];

function awards(said: Said): readonly Finding[] {
  const named = AWARDS.flatMap(([mark, value]) =>
    placesOf(said, mark).flatMap((at): readonly Finding[] =>
      isTopic(said, at) || isDenied(said, at)
        ? []
        : [{ from: at, to: at + 1, weak: !isAwarded(said, at), slot: "award", value }],
    ),
  );
  return [...named, ...placesOf(said, "glory").flatMap((at) => glory(said, at))];
}

const isAwarded = (said: Said, at: number) => {
  const [from, to] = clauseAround(said, at);
  return said.items.slice(Math.max(from, at - 3), Math.min(to, at + 4)).some((item) => says(item, "awarded", "have"));
};

/** «Материнская слава» has two degrees, and only the degree tells the sum. */
function glory(said: Said, at: number): readonly Finding[] {
  if (isTopic(said, at) || isDenied(said, at)) return [];
  const degree = degreeBeside(said, at);
  const range = { from: at, to: at + 1, weak: true, slot: "award" } as const;
  if (degree?.value === 1) return [{ ...range, value: "maternal-glory-1" }];
  if (degree?.value === 2) return [{ ...range, value: "maternal-glory-2" }];
  return [
    {
      ...range,
      why: {
        kind: "notExact",
        seen: said.scan.tokens
          .slice(said.items[at]?.from, said.items[at]?.to)
          .map(({ text }) => text)
          .join(" "),
      },
    },
  ];
}

type Degree = { readonly at: number; readonly value: number };

/** «2 группы», «III топ», «I степени»: the number right beside the word, or one word away. */
export function degreeBeside({ items, scan }: Said, word: number): Degree | undefined {
  for (const at of [word - 1, word + 1, word - 2, word + 2]) {
    const item = items[at];
    if (item?.kind === "number" && item.number.value <= 3) return { at, value: item.number.value };
    if (/^[iі]$/.test(scan.tokens[item?.from ?? -1]?.text ?? "")) return { at, value: 1 };
  }
  return undefined;
}

/** «муж умер», «әкесі қайтыс болды»: of a spouse or the children's parent; one's own parents are another matter. */
const lost = (said: Said): readonly Finding[] =>
  placesOf(said, "died").flatMap((at): readonly Finding[] => {
    const [from, to] = clauseAround(said, at);
    const near = Array.from({ length: 9 }, (_, more) => at - 4 + more).filter((one) => one >= from && one < to);
    const who = near.find((one) => says(said.items[one], "spouse", "father", "mother"));
    if (who === undefined) return [];
    const ofSpouse = says(said.items[who], "spouse");
    const ofChildren = isChildrens(said, who) || near.some((one) => says(said.items[one], "child", "children"));
    const isOwn = near.some((one) => says(said.items[one], "adult")) || says(said.items[who - 1], "my");
    if (!ofSpouse && (isOwn || (says(said.items[who], "mother") && !ofChildren && !said.declared))) return [];
    const both = says(said.items[who], "father") && near.some((one) => says(said.items[one], "mother"));
    const range = { from: Math.min(who, at), to: Math.max(who, at) + 1, weak: !ofSpouse && !ofChildren };
    return [{ ...range, slot: "parentsLost", value: both ? "both" : "one" }];
  });

/** «әкесі», «отец детей»: said of the children's parent. */
const isChildrens = ({ scan, items }: Said, at: number) =>
  /^(екеси|акеси|анаси|шешеси|их|their|her|his|kids|childrens)/.test(
    scan.tokens[items[at]?.from ?? 0]?.latin ?? scan.tokens[items[at]?.from ?? 0]?.skeleton ?? "",
  ) || (items[at]?.to ?? 0) - (items[at]?.from ?? 0) > 1;
