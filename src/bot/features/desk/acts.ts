import type { BotContext } from "../../context.ts";
import type { Parts } from "../../parts.ts";

/** Minutes within which what was asked for must be typed. */
const PATIENCE = 15;

/** The next text of this colleague is what `awaits` names. */
export function awaitWords(
  ctx: BotContext,
  { clock }: Pick<Parts, "clock">,
  awaits: string,
  about: string,
  minutes: number = PATIENCE,
): void {
  ctx.session.record.desk = { awaits, about, until: seconds(clock) + minutes * 60 };
}

/** What was typed isn't what confirms: nothing is done. */
export const notAsTyped = (ctx: BotContext): void => ctx.outbox.send({ text: ctx.t("desk:notAsTyped") });

/** Writes down who does what, before it is done: an act without a line must not be. */
export async function note(ctx: BotContext, { desk, clock }: Parts, did: string, what: string): Promise<void> {
  await desk.audit.note({ at: seconds(clock), by: ctx.from?.id ?? 0, did, what });
}

/** Since 1970. */
export const seconds = ({ now }: Parts["clock"]): number => Math.floor(now().getTime() / 1000);
