import { decode } from "../../src/bot/buttons.ts";
import { next } from "../../src/guides/guide.ts";
import { guides } from "../../src/guides/index.ts";
import { samples } from "../../src/guides/samples.ts";
import type { Person } from "../../src/playground/actors.ts";
import type { InlineButton, Message } from "../../src/playground/telegram.ts";
import type { ChatState } from "../../src/playground/world.ts";
import type { ISODate } from "../../src/rules/index.ts";

/** Something a person does: in words for whoever reads a failure, and the doing of it. */
export type Deed = {
  readonly says: string;
  readonly run: () => unknown;
  readonly press?: true;
  readonly speaks?: true;
};
export type Chance = () => number;

/** What a person might do next in this chat: press what is offered, now or long ago, write, send, mend. */
export function nextDeed(chance: Chance, person: Person, chat: ChatState, today: ISODate): Deed {
  const kind = weighted(chance, KINDS);
  const pressed = kind in HOW_OLD ? press(chance, person, chat, HOW_OLD[kind as keyof typeof HOW_OLD]) : undefined;
  if (pressed !== undefined) return kind === "twice" ? twice(pressed, person) : pressed.deed;
  if (kind === "answer") return say(person, answerTo(chance, chat, today));
  if (kind === "command") return say(person, pick(chance, COMMANDS));
  if (kind === "mend") return mend(chance, person, chat);
  if (kind === "thing") return thing(chance, person);
  return say(person, pick(chance, chance() < 0.6 ? WORDS : QUESTIONS));
}

const KINDS = { newest: 58, old: 9, twice: 3, answer: 12, word: 8, command: 6, mend: 2, thing: 2 };
const HOW_OLD = { newest: 1, twice: 1, old: 60 };

/** Answers more than exits, so that even a long guide is walked to its end. */
const LIKELY: Readonly<Record<string, number>> = {
  answer: 12,
  part: 8,
  done: 10,
  show: 10,
  result: 4,
  open: 4,
  hub: 4,
};

type Offer = { readonly message: number; readonly button: InlineButton };

function press(chance: Chance, person: Person, chat: ChatState, howOld: number) {
  const offers = howOld === 1 ? newestOffers(chat) : oldOffers(chat, howOld);
  if (offers.length === 0) return undefined;
  const weights = Object.fromEntries(offers.map(({ button }, at) => [at, likely(button, howOld)]));
  const offer = offers[Number(weighted(chance, weights))];
  if (offer === undefined) return undefined;
  const { message, button } = offer;
  const data = button.callback_data ?? "";
  const says = `${howOld === 1 ? "" : "old "}[${button.text}] ${data}`;
  const deed: Deed = { says, press: true, run: () => person.press(message, data) };
  return { deed, message, data };
}

const likely = ({ callback_data = "" }: InlineButton, howOld: number): number =>
  howOld === 1 ? (LIKELY[decode(callback_data)?.does ?? ""] ?? 1) : 1;

const twice = ({ deed, message, data }: NonNullable<ReturnType<typeof press>>, person: Person): Deed => ({
  ...deed,
  says: `${deed.says} twice`,
  run: () => person.pressTwice(message, data),
});

const offersOf = ({ message_id: message, reply_markup }: Message): readonly Offer[] =>
  pressable(reply_markup?.inline_keyboard.flat() ?? []).map((button) => ({ message, button }));
const pressable = (buttons: readonly InlineButton[]) =>
  buttons.filter(({ callback_data }) => callback_data !== undefined);

/** The buttons of the newest message that has any. */
function newestOffers(chat: ChatState): readonly Offer[] {
  for (const { message } of [...chat.messages.values()].reverse()) {
    const offers = offersOf(message);
    if (offers.length > 0) return offers;
  }
  return [];
}

/** Those of the last so many messages, with the keyboards they had before. */
const oldOffers = (chat: ChatState, howOld: number): readonly Offer[] =>
  [...chat.messages.values()].slice(-howOld).flatMap(({ message, earlier }) => [
    ...offersOf(message),
    ...pressable(earlier.flatMap((one) => one.inline_keyboard.flat())).map((button) => ({
      message: message.message_id,
      button,
    })),
  ]);

/** An answer to the open question, typed; or any word, where none is open. */
function answerTo(chance: Chance, chat: ChatState, today: ISODate): string {
  for (const { button } of newestOffers(chat)) {
    const at = decode(button.callback_data ?? "");
    if (at === undefined || !("question" in at)) continue;
    const guide = guides.find(({ id }) => id === at.guide);
    const question = guide?.questions.find(({ id }) => id === at.question);
    if (guide === undefined || question === undefined || next(guide, {}) === undefined) break;
    return pick(chance, [...samples(question, {}, today), ...WORDS]);
  }
  return pick(chance, WORDS);
}

const say = (person: Person, text: string): Deed => ({
  says: text.length > 60 ? `${text.slice(0, 60)}… (${text.length})` : text,
  speaks: true,
  run: () => person.send(text),
});

function mend(chance: Chance, person: Person, chat: ChatState): Deed {
  const own = [...chat.messages.values()].filter(({ message }) => message.from?.id === person.id && message.text);
  const last = own.at(-1)?.message.message_id;
  const text = pick(chance, WORDS);
  return last === undefined ? say(person, text) : { says: `(mends: ${text})`, run: () => person.edit(last, text) };
}

function thing(chance: Chance, person: Person): Deed {
  const ways: Readonly<Record<string, () => unknown>> = {
    "(sticker)": () => person.sendSticker(),
    "(photo)": () => person.sendPhoto(pick(chance, ["", "справка", "анықтама"])),
    "(document)": () => person.sendDocument("a.pdf"),
    "(voice)": () => person.sendVoice(),
    "(location)": () => person.sendLocation(),
    "(contact)": () => person.sendContact(),
  };
  const says = pick(chance, Object.keys(ways));
  return { says, speaks: true, run: () => ways[says]?.() };
}

export const pick = <One>(chance: Chance, all: readonly One[]): One => {
  const one = all[Math.floor(chance() * all.length)];
  if (one === undefined) throw new RangeError("nothing to choose from");
  return one;
};

function weighted<Name extends string>(chance: Chance, weights: Readonly<Record<Name, number>>): Name {
  const names = Object.keys(weights) as Name[];
  let rest = chance() * names.reduce((sum, name) => sum + weights[name], 0);
  for (const name of names) {
    rest -= weights[name];
    if (rest < 0) return name;
  }
  throw new RangeError("nothing to choose from");
}

const COMMANDS = [
  ...["/start", "/menu", "/menu", "/language", "/cancel", "/help", "/privacy", "/forget", "/nothing", "/"],
  ...["/news", "/archive", "/official", "/mydata"],
  ...guides.map(({ id }) => `/start ${id}`),
  ...["/start camp_poster-7", "/start x_y", "/start menu", "/language@nobody"],
];

const WORDS = [
  ...["иә", "жоқ", "білмеймін", "артқа", "мәзір", "болдырмау", "үшеу", "екінші", "наурыз 2026", "былтыр", "3 жаста"],
  ...["да", "нет", "не знаю", "назад", "меню", "отмена", "трое", "вторая", "март 2026", "12.03.2026", "5 и 7 лет"],
  ...["yes", "no", "I don't know", "back", "menu", "cancel", "three", "second", "March 2026", "two, aged 3 and 6"],
  ...["0", "1", "4", "7", "21", "2015", "2024", "300000", "300 мың", "250 тысяч", "31.02.2026", "-1", "99999999999999"],
  ...["иа", "жок", "bilmeymin", "lf", "gjcj,bt", "<b>жирно", "&amp;", "{{amount}}", "🤷🏽‍♀️", "?", "ә".repeat(4096)],
];

const QUESTIONS = [
  ...[
    "бала туганда канша берем",
    "сколько дают на третьего ребёнка",
    "how much is the birth grant",
    "асп калай аламыз",
  ],
  ...["мектептегі тегін тамақ кімге", "когда лагерь", "what is the MCI", "нацфонд сколько на счету", "всеобуч"],
  ...["какая погода завтра", "сәлем", "спасибо", "thanks", "кто ты", "куда жаловаться", "где цон"],
  ...["мой ИИН 850101300123", "карта 4400 4301 2345 6789", "+7 701 234 56 78", "меня бьёт муж", "өлгім келеді"],
];
