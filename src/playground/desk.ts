import { APPROVER_ID, CAST, OPERATOR_ID, type Phones } from "./phones.ts";
import type { StandIn } from "./stand-in.ts";

/** The second and the third phone go to two colleagues: an owner of the settings, and who approves what that one writes. */
export async function openDesk(standIn: StandIn, phones: Phones, subscribe: () => Promise<void>): Promise<void> {
  await subscribe();
  const [owner, approver] = [OPERATOR_ID, APPROVER_ID].map((id) => standIn.person({ id }));
  if (owner === undefined || approver === undefined) return;
  for (const one of [owner, approver]) if (one.messages().length === 0) one.start();
  // By the bot's own command, for all to see. The bot takes the two messages of one chat in their order.
  if (!approver.commands().some(({ command }) => command === "broadcast")) {
    owner.send(`/role add ${approver.id} approver`);
    owner.send(String(approver.id));
  }
  hold(phones, 1, owner.id);
  hold(phones, 2, approver.id);
}

export function closeDesk(phones: Phones): void {
  for (const slot of [1, 2]) hold(phones, slot, CAST[slot]?.id ?? 0);
}

export const isDeskOpen = (phones: Phones): boolean => phones[1]?.person === OPERATOR_ID;

function hold(phones: Phones, slot: number, id: number): void {
  phones[slot] = { person: id, chat: id };
}
