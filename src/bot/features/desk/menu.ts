import type { Parts } from "../../parts.ts";
import { button, rows } from "../../views/keyboard.ts";
import { commandsOf, showCommands } from "./commands.ts";
import type { Gate } from "./gate.ts";

/** /admin: what this role may do, a button each. */
export function registerDeskMenu(gate: Gate, { log }: Parts): void {
  gate.command("admin", "viewer", (ctx, role) => {
    const may = commandsOf(gate, role).filter((name) => name !== "admin");
    ctx.outbox.send({
      text: ctx.t("desk:admin", { role: ctx.t(`desk:role.${role}`) }),
      keyboard: rows(may.map((id) => button(ctx.t(`desk:command.${id}`), { does: "desk", page: "do", id }))),
    });
    const chat = ctx.chat?.id;
    if (chat === undefined) return;
    // Telegram didn't know an owner who had never written when the bot started; others chose another language since.
    ctx.outbox.call((api) =>
      showCommands(api, { chat, role, gate }, ctx.t).catch((error: unknown) =>
        log.warn({ error, event: "desk" }, "commands were not set"),
      ),
    );
  });
}
