import type { BotProcess } from "./bot-process.ts";
import { type Deed, doOnPhone, type PhoneDeed, type StageDeed, type Told } from "./deeds.ts";
import { closeDesk, isDeskOpen, openDesk } from "./desk.ts";
import { type Phones, type PhoneView, phoneView } from "./phones.ts";
import type { Call, StandIn } from "./stand-in.ts";
import type { InlineResult, PressAnswer } from "./world.ts";

/** What the page is told: everything once at first, and afterwards what changed. */
export type News =
  | { readonly event: "stage"; readonly data: Stage }
  | { readonly event: "phone"; readonly data: { readonly slot: number; readonly view: PhoneView } }
  | { readonly event: "notice"; readonly data: PressAnswer & { readonly slot: number } }
  | { readonly event: "offers"; readonly data: Offers }
  | { readonly event: "calls"; readonly data: readonly LoggedCall[] };

interface Stage {
  readonly bot: { readonly username: string; readonly state: string };
  /** "" for the real day. */
  readonly today: string;
  /** Milliseconds the bot's clock is ahead of the real one. */
  readonly ahead: number;
  /** Colleagues hold two of the phones. */
  readonly desk: boolean;
  /** How many calls are still going to fail. */
  readonly faults: number;
  readonly people: readonly { readonly id: number; readonly firstName: string; readonly language: string }[];
  readonly groups: readonly { readonly id: number; readonly title: string }[];
}
interface Offers {
  readonly slot: number;
  readonly query: string;
  readonly results: readonly InlineResult[];
}
interface LoggedCall {
  readonly at: string;
  readonly method: string;
  readonly ms: number;
  readonly outcome: string;
  readonly ok: boolean;
}

export interface Play {
  /** @throws Error, in words for the page, when that couldn't be done */
  readonly act: (deed: Deed) => Promise<void>;
  readonly everything: () => News[];
  /** Gives the function that ends it. */
  readonly listen: (listener: (news: News) => void) => () => void;
}

const REDRAW_MS = 15;
const CALLS_SHOWN = 60;

/**
 * The page's side of the playground: three phones over the stand-in, and the levers. Changes `phones` in place.
 *
 * @param subscribe brings readers in who are subscribed to the bot's news
 */
export function createPlay(
  standIn: StandIn,
  phones: Phones,
  bot?: BotProcess,
  subscribe: () => Promise<void> = async () => undefined,
): Play {
  const listeners = new Set<(news: News) => void>();
  const offered = new Map<string, InlineResult>();
  const tell = (news: News) => {
    for (const listener of listeners) listener(news);
  };
  const stage = () => stageOf(standIn, phones, bot);
  const tellStage = () => tell({ event: "stage", data: stage() });

  const phoneAt = (slot: number) => {
    const phone = phones[slot];
    if (phone === undefined) throw new Error(`There is no phone ${slot}`);
    return phone;
  };
  const holder = (slot: number) => standIn.person({ id: phoneAt(slot).person }).in({ id: phoneAt(slot).chat });
  const phoneNews = (slot: number): News => ({
    event: "phone",
    data: { slot, view: phoneView(standIn, holder(slot)) },
  });

  // Several changes within a moment are one picture.
  const stale = new Set<number>();
  const redraw = (slots: readonly number[]) => {
    if (stale.size === 0 && slots.length > 0)
      setTimeout(() => {
        const due = [...stale];
        stale.clear();
        for (const slot of due) tell(phoneNews(slot));
      }, REDRAW_MS);
    for (const slot of slots) stale.add(slot);
  };

  standIn.onChange((id) => redraw(phones.flatMap(({ chat }, slot) => (chat === id ? [slot] : []))));
  standIn.onCall((call) => {
    if (call.method !== "getUpdates") tell({ event: "calls", data: [logged(call)] });
    if (call.answer?.ok !== true) tellStage();
  });
  bot?.onState(tellStage);

  const told = (slot: number): Told => ({
    notice: (answer) => tell({ event: "notice", data: { slot, ...answer } }),
    offers(query, results) {
      for (const result of results) offered.set(result.id, result);
      tell({ event: "offers", data: { slot, query, results } });
    },
    offered: (id) => offered.get(id),
  });

  async function pull(deed: StageDeed): Promise<void> {
    if (deed.do === "restart") return bot?.restart();
    if (deed.do === "today") return bot?.setToday(deed.day);
    if (deed.do === "time") return bot?.setAhead(deed.ahead);
    if (deed.do === "desk") await (deed.open ? openDesk(standIn, phones, subscribe) : closeDesk(phones));
    if (deed.do === "fail") standIn.failNext(deed.code === 429 ? { code: 429, retryAfter: 2 } : { code: deed.code });
    if (deed.do === "become") {
      const { slot, do: _, ...given } = deed;
      standIn.person(given);
      phones[slot] = { person: deed.id, chat: deed.id };
    }
    if (deed.do === "open") {
      if (!standIn.world.chats.has(deed.chat)) throw new Error("There is no such chat");
      phones[deed.slot] = { ...phoneAt(deed.slot), chat: deed.chat };
    }
    tellStage();
    redraw([...phones.keys()]);
  }

  return {
    async act(deed) {
      if (isForStage(deed)) await pull(deed);
      else doOnPhone(holder(deed.slot), deed, told(deed.slot));
    },
    everything: () => [
      { event: "stage", data: stage() },
      ...phones.map((_, slot) => phoneNews(slot)),
      { event: "calls", data: standIn.calls.filter(isOfInterest).slice(-CALLS_SHOWN).map(logged) },
    ],
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const isForStage = (deed: PhoneDeed | StageDeed): deed is StageDeed =>
  ["become", "open", "fail", "today", "time", "desk", "restart"].includes(deed.do);

/** Asking for updates is all the bot does when nobody writes. */
const isOfInterest = ({ method }: Call) => method !== "getUpdates";

function stageOf(standIn: StandIn, phones: Phones, bot: BotProcess | undefined): Stage {
  const { people, chats } = standIn.world;
  const groups = [...chats.values()].filter(({ chat }) => chat.type === "supergroup");
  return {
    bot: { username: standIn.bot.username ?? "", state: bot?.state() ?? "running" },
    today: bot?.today() ?? "",
    ahead: bot?.ahead() ?? 0,
    desk: isDeskOpen(phones),
    faults: standIn.faultsWaiting(),
    people: [...people.values()].map(({ user }) => ({
      id: user.id,
      firstName: user.first_name,
      language: user.language_code ?? "",
    })),
    groups: groups.map(({ chat }) => ({ id: chat.id, title: chat.title ?? "" })),
  };
}

function logged({ at, method, ms, answer }: Call): LoggedCall {
  const outcome = answer === undefined ? "no answer" : answer.ok ? "ok" : `${answer.error_code} ${answer.description}`;
  return { at: at.toISOString(), method, ms, outcome, ok: answer?.ok === true };
}
