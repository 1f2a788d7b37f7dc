import { z } from "zod";
import type { ISODate } from "../dates.ts";
import { because, type Decision } from "../decision.ts";
import type { Law } from "../parameters/law.ts";
import { whicheverHolds } from "../unknowns.ts";
import { assumedPublic, type Grade, grade, openKind, preschoolClass, schoolKind } from "./pupil.ts";

export const TextbooksFacts = z.object({ grade, schoolKind });
export type TextbooksFacts = z.output<typeof TextbooksFacts>;

const benefit = "textbooks";

/**
 * Textbooks lent by the school library for the whole school year (Law on Education): grades 1–11, whatever the income.
 *
 * @param facts an unknown grade is taken for a pupil's
 * @param on    the day asked about
 * @returns entitled to help in kind; `depends` in a private school without state order, of which no source speaks
 */
export function textbooks(facts: TextbooksFacts, on: ISODate, law: Law): Decision {
  return whicheverHolds<Certain>(
    { grade: [facts.grade ?? 1], kind: openKind(facts.schoolKind) },
    { kind: "settles.schoolKind" },
    (certain) => decide(certain, on, law),
  );
}

type Certain = { readonly grade: Grade; readonly kind: ReturnType<typeof openKind>[number] };

function decide({ grade, kind }: Certain, on: ISODate, law: Law): Decision {
  const [from, to] = [law.on(on, "textbooks.from"), law.on(on, "textbooks.to")];
  if (grade === "none") return { benefit, verdict: "not-entitled", reasons: [because("school.onlyPupils", {}, from)] };
  if (grade === 0) return { benefit, verdict: "depends", reasons: [preschoolClass(on, law)] };
  const lent = because("textbooks.lent", { from, to }, from, to);
  if (kind === "private")
    return { benefit, verdict: "depends", reasons: [because("textbooks.askPrivate", {}, from), lent] };
  return { benefit, verdict: "entitled", reasons: [lent, ...assumedPublic(kind)] };
}
