import type { Parts } from "../../parts.ts";
import type { InOrder } from "../../routes.ts";
import { registerAudit } from "./audit.ts";
import { registerBanner } from "./banner.ts";
import { registerBroadcast } from "./broadcast.ts";
import { registerContent } from "./content.ts";
import { createGate, type Gate } from "./gate.ts";
import { registerLaw } from "./law.ts";
import { registerMaintenance } from "./maintenance.ts";
import { registerDeskMenu } from "./menu.ts";
import { registerRoles } from "./roles.ts";
import { registerStats } from "./stats.ts";
import { registerTickets } from "./tickets.ts";
import { registerUnknown } from "./unknown.ts";

/** Everything colleagues do in a private chat with the bot; to anybody else none of it exists. */
export function registerDesk(line: InOrder, parts: Parts): Gate {
  const gate = createGate(line, parts);
  registerDeskMenu(gate, parts);
  registerStats(gate, parts);
  registerUnknown(gate, parts);
  registerContent(gate, parts);
  registerLaw(gate, parts);
  registerBanner(gate, parts);
  registerTickets(gate, parts);
  registerMaintenance(gate, parts);
  registerAudit(gate, parts);
  registerRoles(gate, parts);
  registerBroadcast(gate, parts);
  return gate;
}
