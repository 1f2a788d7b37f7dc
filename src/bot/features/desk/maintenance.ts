import type { Parts } from "../../parts.ts";
import { awaitWords, notAsTyped, note } from "./acts.ts";
import type { Gate } from "./gate.ts";

/** What has to be typed before everything that is kept or sent is paused, or goes on. */
const WORD = "maintenance";

/** /maintenance on|off: guides and answers go on, whatever is kept beyond the day or sent to many waits. */
export function registerMaintenance(gate: Gate, parts: Parts): void {
  const { switches } = parts.office;

  gate.command("maintenance", "owner", (ctx, _role, words) => {
    if (words !== "on" && words !== "off") {
      const state = switches.now().maintenance ? "isOn" : "isOff";
      return ctx.outbox.send({ text: ctx.t(`desk:maintenance.${state}`) });
    }
    awaitWords(ctx, parts, "maintenance", words);
    ctx.outbox.send({ text: ctx.t(`desk:maintenance.${words}`, { word: WORD }) });
  });
  gate.text("maintenance", "owner", async (ctx, _role, words) => {
    const on = ctx.session.record.desk?.about === "on";
    delete ctx.session.record.desk;
    if (words.trim().toLowerCase() !== WORD) return notAsTyped(ctx);
    await note(ctx, parts, on ? "maintenance.on" : "maintenance.off", WORD);
    await switches.setMaintenance(on);
    ctx.outbox.send({ text: ctx.t(`desk:maintenance.${on ? "isOn" : "isOff"}`) });
  });
}
