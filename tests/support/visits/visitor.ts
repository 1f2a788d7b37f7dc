import { decode, encode, type Press } from "../../../src/bot/buttons.ts";
import { answerText } from "../../../src/bot/views/answer-text.ts";
import { width } from "../../../src/bot/views/keyboard.ts";
import { UNKNOWN } from "../../../src/guides/check.ts";
import { EXPECTED, isBand, tokensOf } from "../../../src/guides/children.ts";
import { type Answers, type Guide, next, type Question } from "../../../src/guides/guide.ts";
import { chosenOf, NONE } from "../../../src/guides/many.ts";
import { createTranslators, type Language, type Translate } from "../../../src/i18n/i18n.ts";
import type { Seen } from "../../../src/playground/view.ts";
import type { ChatState } from "../../../src/playground/world.ts";
import type { ISODate } from "../../../src/rules/index.ts";
import type { TestBot } from "../bot.ts";
import { versionsOf, wrongIn } from "../wander-faults.ts";

const translators = createTranslators();
/** As many letters as a phone shows of a button. */
const WIDEST = 30;

/** Somebody who goes through guides by their buttons, and writes where no button says what they mean. */
export type Visitor = {
  /** Translates into the language of the talk. */
  readonly t: Translate;
  /** Talks on in this language. */
  speak(language: Language): void;
  say(text: string): Promise<void>;
  /** Presses a button of the newest screen, or one that an older message ever had. @returns the notice over it */
  press(press: Press, message?: Seen): Promise<string>;
  /** Gives the open questions of a guide these answers, up to the question named, else until none is open. */
  goOn(guide: Guide, answers: Answers, given: Answers, upTo?: Question): Promise<void>;
  /** Answers the open question: with its buttons, else in the words that a review would have for the answer. */
  answer(guide: Guide, question: Question, value: string, given: Answers): Promise<void>;
  /** The newest message that has buttons. */
  screen(): Seen;
};

/**
 * @param today the day the bot is told
 * @throws Error at whatever is wrong with a message, with a way on that is missing, or with a press that nobody answers
 */
export function createVisitor(bot: TestBot, language: Language, today: ISODate): Visitor {
  const person = bot.standIn.person({ language });
  const chat = chatOf(bot, person.chatId);
  let t = translators[language];
  return {
    get t() {
      return t;
    },
    speak(other) {
      t = translators[other];
    },
    say,
    press,
    goOn,
    answer,
    screen,
  };

  async function does<Done>(deed: () => Done): Promise<Awaited<Done>> {
    const before = versionsOf(chat);
    const done = deed();
    await bot.deliver();
    const cut = labelsOn(screen()).filter((label) => width(label) > WIDEST);
    const wrong = [...wrongIn(chat, before, true), ...cut.map((label) => `the button «${label}» is cut`)];
    if (wrong.length > 0) throw new Error(wrong.join("; "));
    return await done;
  }

  async function say(text: string) {
    await does(() => person.send(text));
  }

  async function press(wanted: Press, message = screen()) {
    const answered = await does(() => person.press(message.id, encode(wanted)));
    if (answered === undefined) throw new Error(`the press ${encode(wanted)} was never answered`);
    return answered.text;
  }

  function screen() {
    const found = person.messages().findLast(({ mine, buttons }) => !mine && buttons.length > 0);
    if (found === undefined) throw new Error("nothing on the phone has a button");
    return found;
  }

  async function goOn(guide: Guide, answers: Answers, given: Answers, upTo?: Question) {
    const open = next(guide, given);
    if (open === undefined) return;
    asks(screen(), guide, open);
    if (open.id === upTo?.id) return;
    const value = answers[open.id] ?? "";
    await answer(guide, open, value, given);
    await goOn(guide, answers, { ...given, [open.id]: value }, upTo);
  }

  async function answer(guide: Guide, question: Question, value: string, given: Answers) {
    const at = { guide: guide.id, question: question.id };
    for (let shorter = shorterList(screen()); shorter !== undefined; shorter = shorterList(screen()))
      await press({ does: "part", ...at, value: shorter });
    for (const part of partsOf(screen(), question, value)) await press({ does: "part", ...at, value: part });
    const whole = [{ does: "answer", ...at, value } as const, { does: "done", ...at } as const];
    const button = whole.find((one) => offers(screen(), one) && (one.does === "answer" || inParts(question, value)));
    if (button !== undefined) await press(button);
    else await say(answerText({ guide, answers: given, today }, question, value, t));
  }
}

function chatOf({ standIn }: TestBot, id: number): ChatState {
  const chat = standIn.world.chats.get(id);
  if (chat === undefined) throw new Error(`there is no chat ${id}`);
  return chat;
}

/** Whether the answer is put together of several presses: everything but ages that no button has. */
function inParts({ kind }: Question, value: string): boolean {
  if (value === UNKNOWN || value === NONE) return false;
  return kind === "many" || (kind === "children" && tokensOf(value).every((one) => isBand(one) || one === EXPECTED));
}

/** The presses that come before the one that ends an answer. */
function partsOf(screen: Seen, question: Question, value: string): readonly string[] {
  const offered = pressesOn(screen).flatMap((press) => (press.does === "part" ? [press.value] : []));
  if (question.kind === "date") return offered.filter((year) => value.length === 7 && value.startsWith(year));
  if (!inParts(question, value)) return [];
  if (question.kind === "many")
    return offered.filter((part) => {
      const [id = "", on] = part.split("=");
      return chosenOf(value).includes(id) === (on === "1");
    });
  const tokens = tokensOf(value);
  return tokens.map((token, at) => `${token}=${tokens.slice(0, at + 1).filter((one) => one === token).length}`);
}

/** The list of children without the last of them, while there is one. */
const shorterList = (screen: Seen): string | undefined =>
  pressesOn(screen).flatMap((press) => (press.does === "part" && press.value.startsWith("n=") ? [press.value] : []))[0];

/** @throws Error where the screen asks anything else */
export function asks(screen: Seen, guide: Guide, question: Question): void {
  const here = pressesOn(screen).some(
    (press) => "question" in press && press.guide === guide.id && press.question === question.id,
  );
  if (!here || isReview(screen, guide)) throw new Error(`${guide.id} doesn't ask ${question.id}:\n${phone(screen)}`);
}

/** Opens a guide, answers its questions, looks them over, and sees the result. */
export async function toResult(visitor: Visitor, guide: Guide, answers: Answers): Promise<void> {
  await visitor.say(`/start ${guide.id}`);
  await visitor.goOn(guide, answers, {});
  await confirm(visitor, guide);
}

/** Says that the answers are right, where that is asked. */
export async function confirm(visitor: Visitor, guide: Guide): Promise<void> {
  if (isReview(visitor.screen(), guide)) await visitor.press({ does: "show", guide: guide.id });
}

export const isReview = (screen: Seen, guide: Guide): boolean => offers(screen, { does: "show", guide: guide.id });

export const offers = (screen: Seen, press: Press): boolean =>
  screen.buttons.flat().some(({ callback_data }) => callback_data === encode(press));

export const pressesOn = (screen: Seen): readonly Press[] =>
  screen.buttons.flat().flatMap(({ callback_data = "" }) => decode(callback_data) ?? []);

export const labelsOn = (screen: Seen): readonly string[] => screen.buttons.flat().map(({ text }) => text);

export const phone = (screen: Seen): string =>
  [screen.text, ...labelsOn(screen).map((label) => `[${label}]`)].join("\n");
