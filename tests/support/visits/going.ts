import { expect } from "vitest";
import { type Answers, answered, type Guide, type Question } from "../../../src/guides/guide.ts";
import type { ISODate } from "../../../src/rules/index.ts";
import { isReview, labelsOn, offers, phone, type Visitor } from "./visitor.ts";

/** Somebody on a way through a guide. */
export type Going = {
  readonly visitor: Visitor;
  readonly guide: Guide;
  readonly way: Answers;
  readonly today: ISODate;
};
/** The answers given before this question. */
export const before = (question: Question, { guide, way }: Going): Answers => {
  const all = answered(guide, way);
  return Object.fromEntries(all.slice(0, all.indexOf(question)).map(({ id }) => [id, way[id] ?? ""]));
};

/** Nothing is asked any more: the answers are to be looked over, or here is the result. */
export function isOver(visitor: Visitor, guide: Guide): void {
  const screen = visitor.screen();
  expect(isReview(screen, guide) || offers(screen, { does: "again", guide: guide.id }), phone(screen)).toBe(true);
}

/** The old choice stands out: a button with a mark, or the children as they were listed. */
export function marks({ t, screen }: Visitor, { kind }: Question): void {
  const marked = labelsOn(screen()).filter((label) => /^[•✓] /.test(label));
  const listed = screen().text.includes(t("common:chosen", { list: "" }).trim());
  expect(marked.length > 0 || (kind === "children" && listed), phone(screen())).toBe(true);
}
