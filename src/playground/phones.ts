import { z } from "zod";
import { guidePlace } from "./guide-place.ts";
import type { Person } from "./person.ts";
import { PRESS_WAITS_MS } from "./pressing.ts";
import type { StandIn } from "./stand-in.ts";

/** Which person in which chat each phone of the page shows. */
export const Phones = z.array(z.object({ person: z.int(), chat: z.int() })).length(3);
export type Phones = z.output<typeof Phones>;

/** Who is there when the demo begins. The last two have no phone until the desk is opened. */
export const CAST = [
  { id: 1_000_000_001, firstName: "Айгүл", language: "kk" },
  { id: 1_000_000_002, firstName: "Марина", language: "ru" },
  { id: 1_000_000_003, firstName: "Emma", language: "en" },
  { id: 1_000_000_009, firstName: "Operator", language: "ru" },
  { id: 1_000_000_010, firstName: "Сәуле", language: "kk" },
] as const;
export const OPERATOR_ID = CAST[3].id;
export const APPROVER_ID = CAST[4].id;
const CLASS_CHAT = { id: -1_001_000_000_001, title: "1 «А»" };

/** Brings in whoever isn't there yet; a name changed on a phone stays changed. */
export function gatherCast(standIn: StandIn): Phones {
  const people = CAST.map((given) => standIn.person(standIn.world.people.has(given.id) ? { id: given.id } : given));
  standIn.group({ ...CLASS_CHAT, members: people });
  return CAST.slice(0, 3).map(({ id }) => ({ person: id, chat: id }));
}

const SHOWN = 80;

/** All that one phone shows. */
export function phoneView(standIn: StandIn, person: Person) {
  const { world } = standIn;
  const state = world.chats.get(person.chatId);
  const own = person.chatId === person.id;
  const { first_name: firstName, language_code: language = "" } = person.user();
  const now = world.now().getTime();
  return {
    person: { id: person.id, firstName, language },
    chat: { id: person.chatId, title: own ? person.profile().name : (state?.chat.title ?? ""), isGroup: !own },
    blocked: own && world.people.get(person.id)?.blocked === true,
    description: own ? person.profile().description : "",
    commands: person.commands(),
    keyboard: own ? person.keyboard() : undefined,
    typingMs: Math.max(0, (state?.typingUntil ?? 0) - now),
    waiting: [...world.presses.values()]
      .filter((one) => one.personId === person.id && one.chatId === person.chatId && !one.answer)
      .filter(({ at }) => now - at < PRESS_WAITS_MS)
      .map(({ messageId }) => messageId),
    messages: person.messages().slice(-SHOWN),
    at: state && guidePlace(state),
  };
}
export type PhoneView = ReturnType<typeof phoneView>;
