import { InputFile } from "grammy";
import { weekPicture } from "../../../results/index.ts";
import { addDays, type ISODate } from "../../../rules/index.ts";
import type { Parts } from "../../parts.ts";
import { type Counted, statsText, weekOf } from "../../views/desk/stats.ts";
import type { Gate } from "./gate.ts";

const WEEK = 7;
const MOST = 90;

/** /stats [7d]: counts of the last days as a picture and in words. */
export function registerStats(gate: Gate, parts: Parts): void {
  gate.command("stats", "viewer", async (ctx, _role, words) => {
    const counted = await countedIn(daysOf(words), parts);
    const week = weekOf(counted, parts, ctx.t);
    const chat = ctx.chat?.id;
    if (chat === undefined) return;
    ctx.outbox.call(async (api) => {
      const { bytes, name, caption } = await weekPicture(week, ctx.t);
      return await api.sendPhoto(chat, new InputFile(bytes, name), { caption });
    });
    ctx.outbox.send({ text: statsText(counted, week, ctx.t) });
  });
}

/** «30d», «30»: so many days up to today. */
function daysOf(words: string): number {
  const days = Number(/^(\d{1,3})\s*\p{L}?$/u.exec(words)?.[1] ?? WEEK);
  return Math.min(Math.max(days, 1), MOST);
}

async function countedIn(count: number, { clock, tally, questions, dangers }: Parts): Promise<Counted> {
  const to = clock.today();
  const days = Array.from({ length: count }, (_, back) => addDays(to, -back));
  const from: ISODate = days.at(-1) ?? to;
  await tally.flush();
  const [counts, votes, danger] = await Promise.all([
    tally.sum(days),
    Promise.all(days.map((day) => questions.votes(day))),
    dangers.sum(days),
  ]);
  const voted = (what: string) =>
    votes
      .flatMap((day) => Object.entries(day))
      .filter(([field]) => field.endsWith(`|${what}`))
      .reduce((sum, [, times]) => sum + Number(times), 0);
  return { from, to, counts, useful: voted("up"), useless: voted("down"), dangers: danger };
}
