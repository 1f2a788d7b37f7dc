import { InputFile } from "grammy";
import { citations } from "../../../i18n/explain.ts";
import { date } from "../../../i18n/format.ts";
import { escapeHtml } from "../../../i18n/i18n.ts";
import { changeBetween, lastChange, nextChange } from "../../../impact/between.ts";
import type { Proposed } from "../../../impact/overlay.ts";
import { impactOf } from "../../../impact/reckoning.ts";
import { readSampleFamilies, type SampleFamily } from "../../../impact/sample-families.ts";
import { impactText } from "../../../impact/text.ts";
import { addDays, type ISODate, isISODate } from "../../../rules/index.ts";
import type { BotContext } from "../../context.ts";
import type { Parts } from "../../parts.ts";
import { paramsSummary, paramsText } from "../../views/desk/params.ts";
import type { Gate } from "./gate.ts";

/** What is longer comes as a document. */
const IN_CHAT = 3_500;

/**
 * /params [day]: the law on record, by programme. /impact [day [day]]: what the next change on record, or that of those
 * days, does to the sample families. A draft is tried on the command line: the bot takes no files from anybody.
 */
export function registerLaw(gate: Gate, parts: Parts): void {
  const { law, clock, programmes } = parts;
  let families: readonly SampleFamily[] | undefined;

  gate.command("params", "viewer", (ctx, _role, words) => {
    const on = words === "" ? clock.today() : dayOf(words);
    if (on === undefined) return ctx.outbox.send({ text: ctx.t("desk:law.how.params") });
    ctx.outbox.send({ text: paramsSummary(on, parts, ctx.t) });
    sendText(ctx, paramsText(on, parts, ctx.t), `params-${on}.txt`);
  });

  gate.command("impact", "editor", (ctx, _role, words) => {
    const days = words === "" ? [] : words.split(/\s+/).map(dayOf);
    if (days.length > 2 || days.includes(undefined)) return ctx.outbox.send({ text: ctx.t("desk:law.how.impact") });
    const [first = nextChange(law, clock.today()), second] = days;
    if (first === undefined) return ctx.outbox.send({ text: noChange(ctx) });
    const [from, to] = second === undefined ? [addDays(first, -1), first] : [first, second];
    const change = changeBetween(law, from, to);
    if (change.proposed.length === 0) return ctx.outbox.send({ text: noChange(ctx) });
    families ??= readSampleFamilies();
    const cite = (source: Proposed["source"]) => citations([source], parts.sources, ctx.t).join("; ");
    const text = impactText(impactOf(families, to, change.laws, programmes), { ...change, cite }, ctx.t);
    sendText(ctx, text, `impact-${to}.txt`);
  });

  function noChange({ t }: BotContext): string {
    const last = lastChange(law, clock.today()) ?? clock.today();
    return t("desk:law.noChange", { date: date(last, t.language), day: last });
  }
}

function sendText(ctx: BotContext, text: string, name: string): void {
  const chat = ctx.chat?.id;
  if (chat === undefined) return;
  if (text.length <= IN_CHAT) {
    ctx.outbox.send({ text: escapeHtml(text) });
    return;
  }
  const caption = text.split("\n", 1).join("").slice(0, 200);
  ctx.outbox.call((api) => api.sendDocument(chat, new InputFile(Buffer.from(text), name), { caption }));
}

/** `2027-01-01`, `01.01.2027`. */
function dayOf(words: string): ISODate | undefined {
  const day = words.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, "$3-$2-$1");
  return isISODate(day) ? day : undefined;
}
