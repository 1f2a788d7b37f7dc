import { figuresOf } from "../../../broadcast/blanks.ts";
import type { Campaign, Content } from "../../../broadcast/campaign.ts";
import type { Part } from "../../../broadcast/check-content.ts";
import { htmlOf } from "../../../broadcast/telegram-html.ts";
import { isLanguage, type Language } from "../../../i18n/i18n.ts";
import type { BotContext } from "../../context.ts";
import type { Parts } from "../../parts.ts";
import { askView, nextText, refusalLines } from "../../views/desk/ask.ts";
import { cardView } from "../../views/desk/card.ts";
import { findingLines, findingView } from "../../views/desk/findings.ts";
import { awaitWords } from "./acts.ts";
import { findingsOf } from "./broadcast-message.ts";
import { done, edit, readWords, show, showAnew } from "./broadcast-screen.ts";
import type { Gate } from "./gate.ts";

/** A text takes longer to write than a number: minutes. */
export const PATIENCE = 120;

/** The three texts: Kazakh first, each taken or refused with what is wrong, each replaceable; then what the checks say. */
export function registerTexts(gate: Gate, parts: Parts): void {
  const { campaigns } = parts.desk;
  gate.press("campaign-onward", "editor", async (ctx, _role, words) => {
    const campaign = done(ctx, (await campaigns.find(readWords(words).id)) ?? "gone");
    if (campaign !== undefined) show(ctx, nextScreen(ctx, campaign));
  });
  gate.press("campaign-text", "editor", async (ctx, _role, words) => {
    const { id, rest } = readWords(words);
    const campaign = done(ctx, (await campaigns.find(id)) ?? "gone");
    if (campaign === undefined || !isLanguage(rest)) return;
    awaitWords(ctx, parts, "campaign-text", words, PATIENCE);
    show(ctx, askView(campaign, rest, {}, ctx.t));
  });
  gate.text("campaign-text", "editor", async (ctx) => {
    const { id, rest } = readWords(ctx.session.record.desk?.about ?? "");
    if (!isLanguage(rest)) return;
    const typed = htmlOf(ctx.msg.text, ctx.msg.entities).trim();
    const before = done(ctx, (await campaigns.find(id)) ?? "gone");
    if (before === undefined) return;
    const faults = faultsIn({ ...before, content: withText(before.content, rest, typed) }, rest);
    if (faults.length > 0) return showAnew(ctx, askView(before, rest, { found: refusalLines(faults, ctx.t) }, ctx.t));
    const campaign = done(ctx, await edit(ctx, parts, id, (content) => withText(content, rest, typed)));
    delete ctx.session.record.desk;
    if (campaign !== undefined) showAnew(ctx, nextScreen(ctx, campaign, rest));
  });
  gate.press("campaign-mend", "editor", async (ctx, _role, words) => {
    const campaign = done(ctx, (await campaigns.find(readWords(words).id)) ?? "gone");
    if (campaign !== undefined) show(ctx, findingView(campaign, findingsOf(campaign, parts), ctx.t));
  });
  gate.press("campaign-meant", "editor", async (ctx, _role, words) => {
    const { id, rest } = readWords(words);
    const mean = (one: Campaign) => (one.meant.includes(rest) ? one : { ...one, meant: [...one.meant, rest] });
    const campaign = done(ctx, await campaigns.change<never>(id, mean));
    if (campaign === undefined) return;
    const left = findingsOf(campaign, parts);
    show(ctx, left.length > 0 ? findingView(campaign, left, ctx.t) : cardView(campaign, left, ctx.t));
  });

  const faultsIn = (campaign: Campaign, part: Part) =>
    findingsOf(campaign, parts).filter(({ weight, mend }) => weight === "fault" && mend.includes(part));

  /** The next text that is missing is asked for; with all three there, the card. */
  function nextScreen(ctx: BotContext, campaign: Campaign, accepted?: Language) {
    const next = nextText(campaign);
    if (next === undefined) return cardView(campaign, findingsOf(campaign, parts), ctx.t);
    awaitWords(ctx, parts, "campaign-text", `${campaign.id}-${next}`, PATIENCE);
    if (accepted === undefined) return askView(campaign, next, {}, ctx.t);
    // A text sent under another language is seen now, not after the third.
    const own = findingsOf(campaign, parts).filter(({ mend, weight }) => weight === "look" && mend.join() === accepted);
    return askView(campaign, next, { accepted, found: findingLines(own, ctx.t) }, ctx.t);
  }
}

function withText(content: Content, language: Language, typed: string): Content {
  const text = { ...content.text, [language]: typed };
  return { ...content, text, figures: figuresOf(text, content.figures) };
}
