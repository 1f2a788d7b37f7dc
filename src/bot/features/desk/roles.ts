import { escapeHtml } from "../../../i18n/i18n.ts";
import type { Parts } from "../../parts.ts";
import type { Gate } from "./gate.ts";

/** /whoami: one's own role. */
export function registerRoles(gate: Gate, _parts: Parts): void {
  gate.command("whoami", "viewer", (ctx, role) => {
    ctx.outbox.send({
      text: ctx.t("desk:whoami", { role: ctx.t(`desk:role.${role}`), id: escapeHtml(String(ctx.from?.id)) }),
    });
  });
}
