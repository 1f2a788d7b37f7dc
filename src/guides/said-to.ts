import type { ISODate } from "../rules/index.ts";
import { offers } from "./check.ts";
import { familySaid, insuredOf, most } from "./family-said.ts";
import type { Answers, Guide } from "./guide.ts";
import type { FamilySlots } from "./typed/index.ts";

/**
 * What a message tells another guide: its questions that go by the same names, or by others of the same meaning. What a
 * question doesn't offer is left out.
 */
export function saidTo(guide: Guide, slots: FamilySlots, today: ISODate): Answers {
  const { children, expecting, familySize, income } = slots;
  const only = children?.value.length === 1 ? children.value[0] : undefined;
  const insured = insuredOf(slots).insured;
  const said: Answers = {
    ...familySaid(slots, today).answers,
    ...(only?.kind === "day" || only?.kind === "month" ? { birthDate: only.value } : {}),
    ...(expecting?.value.order === undefined ? {} : { birthOrder: String(expecting.value.order) }),
    ...(expecting?.value.due === undefined ? {} : { dueDate: expecting.value.due }),
    ...(familySize === undefined ? {} : { people: String(familySize.value) }),
    ...(income === undefined ? {} : { total: most(income.value) }),
    ...(insured === undefined ? {} : { paidFrom: insured }),
  };
  return Object.fromEntries(
    Object.entries(said).filter(([id, value]) => {
      const question = guide.questions.find((one) => one.id === id);
      return question !== undefined && offers(question, value, today, said);
    }),
  );
}
