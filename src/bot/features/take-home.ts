import { InputFile } from "grammy";
import type { Translate } from "../../i18n/i18n.ts";
import { calendar, card, fundChart, paper, paperLanguages, paymentsChart, type TakeHome } from "../../results/index.ts";
import { ends, FundFacts, fundProjection, timeline as reckonTimeline, scenarios } from "../../rules/index.ts";
import type { BotContext } from "../context.ts";
import type { Parts } from "../parts.ts";
import { papersNeeded } from "../views/papers.ts";
import { answerLines } from "../views/review.ts";
import { end, type File, monthsView, needsDays } from "../views/take-home.ts";
import { childrenNamed, type Result } from "../views/told.ts";

/** Makes a file of the result and sends it, with the same in words beneath. Nothing of it is stored. */
export function sendFile(ctx: BotContext, parts: Parts, result: Result, file: File): void {
  const ask = needsDays(file) ? monthsView(result, ctx.t(`common:take.${file}`), ctx.t) : undefined;
  if (ask !== undefined) {
    ctx.outbox.send(ask);
    return;
  }
  const chat = ctx.chat?.id;
  if (chat === undefined) return;
  const keyboard = { inline_keyboard: [[...end(result.guide.id, ctx.t)]] };
  ctx.outbox.call(async (api) => {
    const made = await make(ctx, parts, result, file);
    if (made === undefined)
      return await api.sendMessage(chat, ctx.t("common:take.nothing"), { reply_markup: keyboard });
    const sent = new InputFile(made.bytes, made.name);
    const about = { caption: made.caption, reply_markup: keyboard };
    return made.name.endsWith(".png")
      ? await api.sendPhoto(chat, sent, about)
      : await api.sendDocument(chat, sent, about);
  });
}

async function make(ctx: BotContext, parts: Parts, result: Result, file: File): Promise<TakeHome | undefined> {
  const { t } = ctx;
  const { on, decisions, household } = result;
  const { law, programmes, sources, translators } = parts;
  const link = `https://t.me/${ctx.me.username}?start=${result.guide.id}`;
  const named = (children: readonly number[], by: Translate) => childrenNamed(result, children, by);
  const timeline = () => (household === undefined ? [] : reckonTimeline(household, on, law, programmes));
  switch (file) {
    case "card":
      return await card({ on, decisions, link, named }, t);
    case "paper": {
      const told = paperLanguages(t.language).map((language) => answerLines(result, translators[language]));
      const lines = told[0]?.map((line, i) => [line, told[1]?.[i] ?? line] as const) ?? [];
      const papers = papersNeeded(result, parts);
      return await paper({ on, decisions, link, named, household: lines, papers, sources }, translators, t.language);
    }
    case "days":
      return await calendar({ on, decisions, link, timeline: timeline() }, t);
    case "months":
      return await paymentsChart({ on, decisions, timeline: timeline() }, t);
    case "fund":
      return await fundChart(projected(result, parts, t), t);
  }
}

/** Of the youngest child, who has the longest way to go. */
function projected(result: Result, { law }: Parts, t: Translate) {
  const { household, on } = result;
  const children = [...(household?.children ?? []).entries()];
  const [youngest] = children.toSorted(([, a], [, b]) => (ends(a.birthDate)[1] < ends(b.birthDate)[1] ? 1 : -1));
  if (youngest === undefined) return { on, projections: [] };
  const [index, { birthDate, citizenship, citizenSince, citizenshipLost }] = youngest;
  const facts = FundFacts.parse({ birthDate, citizenship: citizenship ?? "unknown", citizenSince, citizenshipLost });
  const projections = scenarios
    .map((one) => fundProjection(facts, on, law, one))
    .filter((found) => found !== undefined);
  const child = childrenNamed(result, [index], t);
  return { on, projections, ...(child === "" ? {} : { child }) };
}
