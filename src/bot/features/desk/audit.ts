import { InputFile } from "grammy";
import { shortDate } from "../../../i18n/format.ts";
import { escapeHtml, type Translate } from "../../../i18n/i18n.ts";
import { dayInKazakhstan, timeInKazakhstan } from "../../../ops/clock.ts";
import { brokenAt, type Entry } from "../../../storage/audit.ts";
import type { BotContext } from "../../context.ts";
import type { Parts } from "../../parts.ts";
import type { Role } from "../../roles.ts";
import { button } from "../../views/keyboard.ts";
import type { Gate } from "./gate.ts";

const SHOWN = 10;
const MOST = 40;

/** /audit [n]: owners see every act at the desk, all others their own. */
export function registerAudit(gate: Gate, parts: Parts): void {
  const { audit } = parts.desk;

  gate.command("audit", "viewer", async (ctx, role, words) => {
    const wanted = /^\d+$/.test(words) ? Math.min(Math.max(Number(words), 1), MOST) : SHOWN;
    const entries = (await seenBy(ctx, role)).slice(-wanted).toReversed();
    const lines = entries.map((entry) => line(entry, ctx.t));
    ctx.outbox.send({
      text: [ctx.t(`desk:audit.${lines.length === 0 ? "none" : "title"}`), ...lines].join("\n"),
      keyboard: [
        [
          button(ctx.t("desk:audit.export"), { does: "desk", page: "audit", id: "export" }),
          button(ctx.t("desk:audit.verify"), { does: "desk", page: "audit", id: "verify" }),
        ],
      ],
    });
  });

  gate.press("audit", "viewer", async (ctx, role, words) => {
    if (words !== "export") return ctx.outbox.send({ text: verdict(await audit.all(), ctx.t) });
    const entries = await seenBy(ctx, role);
    const chat = ctx.chat?.id;
    if (chat === undefined) return;
    const file = new InputFile(
      Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join("") || "\n"),
      NAME,
    );
    const caption = ctx.t("desk:audit.exported", { count: entries.length });
    ctx.outbox.call((api) => api.sendDocument(chat, file, { caption }));
  });

  async function seenBy(ctx: BotContext, role: Role): Promise<readonly Entry[]> {
    const all = await audit.all();
    return role === "owner" ? all : all.filter(({ by }) => by === ctx.from?.id);
  }
}

const NAME = "audit.jsonl";

/** Says that the chain holds, or which entry is not as it was written. */
function verdict(entries: readonly Entry[], t: Translate): string {
  const broken = brokenAt(entries);
  const entry = broken === undefined ? undefined : entries[broken];
  if (broken === undefined || entry === undefined) return t("desk:audit.holds", { count: entries.length });
  return t("desk:audit.broken", { number: broken + 1, when: when(entry.at) });
}

function line({ at, by, did, what }: Entry, t: Translate): string {
  const key = `desk:did.${did}`;
  return `${when(at)} · <code>${by}</code> · ${t.has(key) ? t(key) : escapeHtml(did)} · ${escapeHtml(what)}`;
}

function when(at: number): string {
  const moment = new Date(at * 1000);
  return `${shortDate(dayInKazakhstan(moment))} ${timeInKazakhstan(moment)}`;
}
