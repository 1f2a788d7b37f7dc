import { ends, gradesByAge, type ISODate, monthsOld } from "../rules/index.ts";
import { childrenOf, type Named, saidOn } from "./children.ts";
import type { Answers, Condition } from "./guide.ts";
import { keepingLast } from "./keeping-last.ts";

/** Numbers of the children that a question is about, as its options; the first child is 0. */
type Which = (answers: Pick<Answers, string>) => readonly string[];

function those(holds: (child: Named, on: ISODate) => boolean): Which {
  const idsIn = keepingLast((kids) => idsOf(kids, holds));
  return ({ kids }) => (kids === undefined ? [] : idsIn(kids));
}

function idsOf(kids: string, holds: (child: Named, on: ISODate) => boolean): readonly string[] {
  const on = saidOn(kids);
  return childrenOf(kids).flatMap((child, index) => (holds(child, on) ? [String(index)] : []));
}

/** The least and the most completed months a child may have. */
const months = ({ birthDate }: Named, on: ISODate): readonly [number, number] => {
  const [first, last] = ends(birthDate);
  return [monthsOld(last, on), monthsOld(first, on)];
};

export const everyChild: Which = those(() => true);

/** Perhaps not yet so many months old; made once, for it keeps its last answer. */
const under = (limit: number): Which => those((child, on) => months(child, on)[0] < limit);

/** Perhaps of the age of the birth grant and the childcare payments. */
export const young: Which = under(18);

/** Of the age of full-time study, unless the band said so already. */
export const grownUp: Which = those((child, on) => {
  const [least, most] = months(child, on);
  return child.student === undefined && most >= 18 * 12 && least < 23 * 12;
});

/** Perhaps under age. */
export const minors: Which = under(18 * 12);

/** From one and a half to the year of school. */
export const preschool: Which = those((child, on) => {
  const [least, most] = months(child, on);
  return most >= 12 && least < 6 * 12;
});

/** The last grade in which meals are free for all is the line that matters: whoever may stand on either side of it. */
const LAST_PRIMARY = 4;
export const perhapsPrimary: Which = those((child, on) => {
  const [least, most] = months(child, on);
  if (most < 6 * 12 || least >= 18 * 12) return false;
  const [low, high] = gradesByAge(child.birthDate, on);
  return low <= LAST_PRIMARY && high > LAST_PRIMARY;
});

/** Of the children named: asked once they are. */
export const ofChildren =
  (holds: (value: string) => boolean): Condition =>
  ({ kids }) =>
    kids === undefined ? "not-yet" : holds(kids);
/** Where there is any such child. */
export const some = (which: Which): Condition => ofChildren((kids) => which({ kids }).length > 0);
export const several: Condition = some((answers) => everyChild(answers).slice(1));
