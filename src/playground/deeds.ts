import { z } from "zod";
import type { Person } from "./person.ts";
import type { InlineResult, PressAnswer } from "./world.ts";

const slot = { slot: z.int().min(0).max(2) };
const message = { ...slot, message: z.int() };
const attachments = ["sticker", "photo", "document", "voice", "location", "contact"] as const;

/** What somebody with one of the page's phones can do. */
const PhoneDeed = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("send"), ...slot, text: z.string(), replyTo: z.int().optional() }),
  z.strictObject({ do: z.literal("start"), ...slot }),
  z.strictObject({ do: z.literal("press"), ...message, data: z.string(), twice: z.boolean() }),
  z.strictObject({ do: z.literal("tap"), ...slot, text: z.string() }),
  z.strictObject({ do: z.literal("attach"), ...slot, kind: z.enum(attachments) }),
  z.strictObject({ do: z.literal("edit"), ...message, text: z.string() }),
  z.strictObject({ do: z.literal("react"), ...message, emoji: z.string() }),
  z.strictObject({ do: z.literal("block"), ...slot }),
  z.strictObject({ do: z.literal("unblock"), ...slot }),
  z.strictObject({ do: z.literal("inline"), ...slot, query: z.string() }),
  z.strictObject({ do: z.literal("choose"), ...slot, query: z.string(), result: z.string() }),
]);
export type PhoneDeed = z.output<typeof PhoneDeed>;

/** The levers: whose phone it is, what goes wrong, which day and hour it is, who works. */
const StageDeed = z.discriminatedUnion("do", [
  z.strictObject({
    do: z.literal("become"),
    ...slot,
    id: z.int().positive(),
    firstName: z.string().trim().min(1).max(64),
    language: z.string().regex(/^([a-z]{2})?$/),
  }),
  z.strictObject({ do: z.literal("open"), ...slot, chat: z.int() }),
  z.strictObject({ do: z.literal("fail"), code: z.union([z.literal(429), z.literal(500)]) }),
  z.strictObject({ do: z.literal("today"), day: z.union([z.iso.date(), z.literal("")]) }),
  z.strictObject({ do: z.literal("time"), ahead: z.int() }),
  z.strictObject({ do: z.literal("desk"), open: z.boolean() }),
  z.strictObject({ do: z.literal("restart") }),
]);
export type StageDeed = z.output<typeof StageDeed>;

export const Deed = z.union([PhoneDeed, StageDeed]);
export type Deed = PhoneDeed | StageDeed;

/** What comes back to the phone on which it was done. */
export interface Told {
  readonly notice: (answer: PressAnswer) => void;
  readonly offers: (query: string, results: readonly InlineResult[]) => void;
  /** An answer to an inline query that was offered before. */
  readonly offered: (id: string) => InlineResult | undefined;
}

/** @throws Error, in words for the page, when the person couldn't do that */
export function doOnPhone(person: Person, deed: PhoneDeed, told: Told): unknown {
  switch (deed.do) {
    case "send":
      return person.send(deed.text, deed.replyTo === undefined ? {} : { replyTo: deed.replyTo });
    case "start":
      return person.start();
    case "press":
      return press(person, deed, told);
    case "tap":
      return person.tap(deed.text);
    case "attach":
      return attach(person, deed.kind);
    case "edit":
      return person.edit(deed.message, deed.text);
    case "react":
      return person.react(deed.message, deed.emoji);
    case "block":
      return person.block();
    case "unblock":
      return person.unblock();
    case "inline":
      return void person.inline(deed.query).then((results) => told.offers(deed.query, results));
    case "choose":
      return choose(person, deed, told);
  }
}

/** The page isn't kept waiting: the bot may take its time, and the notice comes when it comes. */
function press(person: Person, { message, data, twice }: PhoneDeed & { do: "press" }, told: Told): void {
  const answers = twice ? person.pressTwice(message, data) : person.press(message, data).then((answer) => [answer]);
  void answers.then((all) => {
    for (const answer of all) if (answer !== undefined) told.notice(answer);
  });
}

function attach(person: Person, kind: (typeof attachments)[number]) {
  const ways = {
    sticker: () => person.sendSticker(),
    photo: () => person.sendPhoto(),
    document: () => person.sendDocument("document.pdf"),
    voice: () => person.sendVoice(),
    location: () => person.sendLocation(),
    contact: () => person.sendContact(),
  };
  return ways[kind]();
}

function choose(person: Person, { query, result }: PhoneDeed & { do: "choose" }, told: Told) {
  const chosen = told.offered(result);
  if (chosen === undefined) throw new Error("This answer is no longer offered");
  return person.choose(chosen, query);
}
