import type { Faq, Reply } from "../../src/faq/index.ts";
import type { OutOfScope, Question } from "./sets.ts";

/** So many of so many. */
export type Count = { readonly of: number; readonly hits: number };
export const share = ({ of, hits }: Count): string => (of === 0 ? "–" : `${((100 * hits) / of).toFixed(1)} %`);

export type Found = {
  readonly n: number;
  readonly top1: Count;
  readonly top3: Count;
  readonly top5: Count;
  readonly direct: Count;
  readonly precise: Count;
  readonly resolved: Count;
};

export const count = <T>(all: readonly T[], hit: (one: T) => boolean): Count => ({
  of: all.length,
  hits: all.filter(hit).length,
});

export type Asked = { readonly question: Question; readonly reply: Reply; readonly place: number };

export function ask(faq: Faq, questions: readonly Question[]): readonly Asked[] {
  return questions.map((question) => {
    const reply = faq.ask(question.text, question.language);
    const ours = reply.ranked.filter(({ id }) => faq.entry(id) !== undefined);
    const place = ours.findIndex(({ id }) => question.accepts.includes(id));
    return { question, reply, place: place < 0 ? Number.POSITIVE_INFINITY : place };
  });
}

const isDirect = ({ kind }: Reply): boolean => kind === "answer" || kind === "refer";
const isRight = ({ question, reply }: Asked): boolean =>
  (reply.kind === "answer" || reply.kind === "refer") && question.accepts.includes(reply.entry.id);
const isResolved = (asked: Asked): boolean =>
  isRight(asked) ||
  (asked.reply.kind === "suggest" && asked.reply.entries.some(({ id }) => asked.question.accepts.includes(id)));

export function measureQuestions(asked: readonly Asked[]): Found {
  const direct = asked.filter(({ reply }) => isDirect(reply));
  return {
    n: asked.length,
    top1: count(asked, ({ place }) => place < 1),
    top3: count(asked, ({ place }) => place < 3),
    top5: count(asked, ({ place }) => place < 5),
    direct: { of: asked.length, hits: direct.length },
    precise: count(direct, isRight),
    resolved: count(asked, isResolved),
  };
}

export type Rejected = { readonly wrongly: Count; readonly rejected: Count; readonly near: Count; readonly far: Count };

export function measureOutOfScope(faq: Faq, messages: readonly OutOfScope[]): Rejected {
  const asked = messages.map((message) => ({ message, kind: faq.ask(message.text, message.language).kind }));
  const isRejected = ({ kind }: { kind: Reply["kind"] }) => kind !== "answer" && kind !== "refer" && kind !== "suggest";
  const of = (distance: OutOfScope["distance"]) => asked.filter(({ message }) => message.distance === distance);
  return {
    wrongly: count(asked, ({ kind }) => kind === "answer" || kind === "refer"),
    rejected: count(asked, isRejected),
    near: count(of("near"), isRejected),
    far: count(of("far"), isRejected),
  };
}

export type Speed = { readonly median: number; readonly p99: number; readonly worst: number };

/** Milliseconds of processor time for a question; the first few warm up and aren't counted. */
export function measureSpeed(faq: Faq, texts: readonly string[]): Speed {
  for (const text of texts.slice(0, 50)) faq.ask(`${text} ?`, "kk");
  const times = texts.map((text) => {
    const began = process.cpuUsage();
    faq.ask(text, "kk");
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  });
  times.sort((a, b) => a - b);
  const at = (quantile: number) => times[Math.min(times.length - 1, Math.floor(times.length * quantile))] ?? 0;
  return { median: at(0.5), p99: at(0.99), worst: at(1) };
}
