import { PREGNANCY } from "./check.ts";
import { EXPECTED } from "./children.ts";
import { type Answers, is } from "./guide.ts";

/** Questions that several guides ask alike; their words stand in `locales/<language>/questions*.json`. */
export const livesHere = { id: "livesHere", kind: "choice", options: ["yes", "no"], dontKnow: true } as const;
export const birthDate = { id: "birthDate", kind: "date", notAfter: "today", yearsBack: 2, expected: true } as const;
export const due = { id: "dueDate", kind: "date", notBefore: "today", monthsAhead: PREGNANCY } as const;
/** Of a birth that the question before said is still to come. */
export const dueDate = { ...due, when: is(birthDate.id, EXPECTED) } as const;
export const birthOrder = { id: "birthOrder", kind: "count", min: 1, max: 20, buttons: 4, dontKnow: true } as const;

/** The birth as the rules take it: a day or month, past or to come. */
export const birthOf = ({ birthDate, dueDate }: Answers): string | undefined =>
  birthDate === EXPECTED ? dueDate : birthDate;

/** The children of a family, and which of the grown-ups study; whoever asks says of which children. */
export const kids = { id: "kids", kind: "children" } as const;
export const students = { id: "students", kind: "many", named: "child" } as const;
