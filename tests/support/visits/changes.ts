import { expect } from "vitest";
import { questionText } from "../../../src/bot/views/question-text.ts";
import { type Answers, answered, type Guide, next, type Question } from "../../../src/guides/guide.ts";
import { samples } from "../../../src/guides/samples.ts";
import { quoted } from "../../../src/i18n/format.ts";
import { plainText } from "../../../src/i18n/plain-text.ts";
import type { ISODate } from "../../../src/rules/index.ts";
import { type Going, isOver, marks } from "./going.ts";
import { asks, isReview } from "./visitor.ts";

/** An answer that opens questions, one that closes some, and one that does neither, as far as the guide has them. */
export async function changesAnswers(going: Going): Promise<void> {
  const { visitor, guide, way, today } = going;
  await visitor.say(`/start ${guide.id}`);
  await visitor.goOn(guide, way, {});
  let now = way;
  for (const kind of ["opens", "closes", "neither"] as const) {
    const change = changesOf(guide, now, today).find((one) => one.kind === kind);
    if (change === undefined || !isReview(visitor.screen(), guide)) continue;
    await makes(change, now, going);
    now = await answersWhatOpened({ ...now, [change.question.id]: change.value }, now, going);
    isOver(visitor, guide);
  }
}

async function makes({ question, value, closed }: Change, now: Answers, { visitor, guide }: Going): Promise<void> {
  await visitor.press({ does: "change", guide: guide.id, question: question.id });
  asks(visitor.screen(), guide, question);
  marks(visitor, question);
  await visitor.answer(guide, question, value, now);
  if (closed.length === 0) return;
  const { t } = visitor;
  const list = closed.map(({ id }) => quoted(questionText(guide, id, "short", t), t.language)).join(", ");
  expect(visitor.screen().text).toContain(plainText(visitor.t("common:review.dropped", { list })));
}

/** Only what was never answered is asked. */
async function answersWhatOpened(changed: Answers, known: Answers, { visitor, guide, today }: Going): Promise<Answers> {
  let now = changed;
  for (let open = next(guide, now); open !== undefined; open = next(guide, now)) {
    expect(Object.keys(known)).not.toContain(open.id);
    asks(visitor.screen(), guide, open);
    const [some = ""] = samples(open, now, today);
    await visitor.answer(guide, open, some, now);
    now = { ...now, [open.id]: some };
  }
  return now;
}

type Change = {
  readonly question: Question;
  readonly value: string;
  readonly closed: readonly Question[];
  readonly kind: "opens" | "closes" | "neither";
};

/** What another answer to one question would bring. */
const changesOf = (guide: Guide, now: Answers, today: ISODate): readonly Change[] =>
  answered(guide, now).flatMap((question) =>
    samples(question, now, today)
      .filter((value) => value !== now[question.id])
      .map((value) => {
        const after = { ...now, [question.id]: value };
        const stays = new Set(answered(guide, after).map(({ id }) => id));
        const closed = answered(guide, now).filter(({ id }) => !stays.has(id));
        const kind = next(guide, after) !== undefined ? "opens" : closed.length > 0 ? "closes" : "neither";
        return { question, value, closed, kind } as const;
      }),
  );
