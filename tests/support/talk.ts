import type { Person } from "../../src/playground/actors.ts";
import type { Seen } from "../../src/playground/view.ts";
import { isISODate } from "../../src/rules/index.ts";
import type { TestBot } from "./bot.ts";

/**
 * A talk: a conversation in plain Markdown, as a parent sees it, run as a test. Lines that begin with `>` are what the
 * parent does; the lines beneath are what must be on the phone afterwards, in this order, in what the bot sent or
 * changed since.
 *
 *     > /start                         writes; `\n` begins a new line
 *     > [Қазақша]                      presses that button, on the latest message that has it
 *     > [Қазақша] twice                presses it twice at once
 *     > old [Иә]                       presses it on the oldest message that ever had it
 *     > (sticker) (photo) (voice)      sends one
 *     > (mends: текст)                 changes the last message
 *     > (day 2026-01-15)               that day has come
 *     > (at 2026-01-15 10:00)          that hour has come, and with it the reminders that are due
 *     > (blocks) (lets in)             blocks the bot, or unblocks it
 *     > (news school)                  gets a piece of news of that topic, if subscribed
 *     > (sends) (sends 2)              campaigns go out as far as they may, or so many messages of them
 *     > (restart)                      another process of the bot takes over
 *     > @second [Одобрить]             somebody else does any of this: those named at the end of the heading,
 *                                      `{author editor, second approver kk}`, with a role at the desk and a language
 *     Some words …                     must stand there (… is anything)
 *     [Иә] [Жоқ]                       these buttons, in this order
 *     (notice: текст)                  the short notice over a press
 *     (nothing)                        the bot says nothing
 *     not: words                       must not stand there
 *     once: words                      must stand there, and only once
 *     @author: words                   must stand on somebody else's phone
 */
export type Step = {
  readonly line: number;
  readonly does: string;
  readonly expects: readonly { line: number; text: string }[];
};
export type Talk = {
  readonly title: string;
  readonly language: string;
  readonly people: readonly { readonly name: string; readonly role: string; readonly language: string }[];
  readonly steps: readonly Step[];
};

export function readTalks(markdown: string): readonly Talk[] {
  const talks: (Omit<Talk, "steps"> & {
    steps: { line: number; does: string; expects: { line: number; text: string }[] }[];
  })[] = [];
  for (const [at, raw] of markdown.split("\n").entries()) {
    const text = raw.trim();
    const line = at + 1;
    const heading = /^## (?:\((kk|ru|en|[a-z]{2})\) )?([^{]+?)(?: \{(.+)\})?$/.exec(text);
    if (heading) {
      const [, language = "kk", title = "", named] = heading;
      talks.push({ title, language, people: peopleOf(named, language), steps: [] });
    } else if (text.startsWith("> ")) talks.at(-1)?.steps.push({ line, does: text.slice(2), expects: [] });
    else if (text !== "" && !text.startsWith("#") && !text.startsWith("*"))
      talks.at(-1)?.steps.at(-1)?.expects.push({ line, text });
  }
  return talks;
}

/** `author editor, second approver kk` */
const peopleOf = (named: string | undefined, language: string): Talk["people"] =>
  (named?.split(",") ?? []).map((one) => {
    const [name = "", role = "", speaks = language] = one.trim().split(" ");
    return { name, role, language: speaks };
  });

export type Stage = {
  readonly person: Person;
  /** The others of the talk, by name. */
  readonly others?: ReadonlyMap<string, Person>;
  bot: TestBot;
  restart(): Promise<TestBot>;
};

export async function runTalk(talk: Talk, stage: Stage): Promise<void> {
  const { person, others = new Map<string, Person>() } = stage;
  for (const { line, does, expects } of talk.steps) {
    const [, name, deed = does] = /^@(\w+) (.+)$/.exec(does) ?? [];
    const someone = (who: string | undefined): Person => {
      const found = who === undefined ? person : others.get(who);
      if (found === undefined) throw new Error(`line ${line}: the heading names no ${who}`);
      return found;
    };
    const looks = [person, ...others.values()].map(lookAt);
    await act(deed, someone(name), stage);
    const whom = (text: string) => /^@(\w+): /.exec(text)?.[1] ?? name;
    for (const who of new Set([name, ...expects.map(({ text }) => whom(text))])) {
      const own = expects.filter(({ text }) => whom(text) === who);
      const seen = looks.find(({ of }) => of === someone(who))?.news() ?? { news: [], notice: "" };
      const told = own.map((one) => ({ ...one, text: one.text.replace(/^@\w+: /, "") }));
      check({ line, does, expects: told }, seen.news, seen.notice);
    }
  }
}

/** What somebody's phone shows from here on. */
function lookAt(of: Person) {
  const before = new Map(of.messages().map((message) => [message.id, message]));
  const notices = of.answers().length;
  return {
    of,
    news: () => ({
      news: of.messages().filter((message) => isNews(message, before.get(message.id))),
      notice: of
        .answers()
        .slice(notices)
        .map(({ text }) => text)
        .join("\n"),
    }),
  };
}

/** A message that only lost its buttons tells the parent nothing new. */
const isNews = (message: Seen, before: Seen | undefined): boolean =>
  !message.mine &&
  before?.version !== message.version &&
  !(before?.text === message.text && message.buttons.length === 0);

async function act(does: string, person: Person, stage: Stage): Promise<void> {
  const press = /^(old )?\[(.+)\]( twice)?$/.exec(does);
  const day = /^\(day (\S+)\)$/.exec(does)?.[1];
  const [, hourOf, hour] = /^\(at (\S+) (\d\d:\d\d)\)$/.exec(does) ?? [];
  const sends = /^\(sends(?: (\d+))?\)$/.exec(does);
  const news = /^\(news (\w+)\)$/.exec(does)?.[1];
  const mends = /^\(mends: (.+)\)$/.exec(does)?.[1];
  if (press) {
    const { message, label } = withButton(person, press[2] ?? "", press[1] !== undefined);
    const answered = press[3] ? person.pressTwice(message, label) : person.press(message, label);
    await stage.bot.deliver();
    if ([await answered].flat().includes(undefined)) throw new Error(`the press on [${label}] was never answered`);
    return;
  }
  if (does === "(restart)") stage.bot = await stage.restart();
  else if (day !== undefined && isISODate(day)) stage.bot.setToday(day);
  else if (hourOf !== undefined && hour !== undefined && isISODate(hourOf)) await stage.bot.tellAt(hourOf, hour);
  else if (sends) await stage.bot.sends(sends[1] === undefined ? undefined : Number(sends[1]));
  else if (does === "(blocks)") person.block();
  else if (does === "(lets in)") person.unblock();
  else if (news !== undefined) await stage.bot.sendNews(person.chatId, news);
  else if (does === "(sticker)") person.sendSticker();
  else if (does === "(photo)") person.sendPhoto();
  else if (does === "(voice)") person.sendVoice();
  else if (mends !== undefined) person.edit(person.messages().findLast(({ mine }) => mine)?.id ?? 0, mends);
  else person.send(does.replaceAll("\\n", "\n"));
  await stage.bot.deliver();
}

function withButton(person: Person, wanted: string, old: boolean): { message: number; label: string } {
  const labels = (message: Seen, ever: boolean) =>
    [message.buttons, ...(ever ? message.earlier : [])].flat(2).map(({ text }) => text);
  const labelIn = (message: Seen) => labels(message, old).find((label) => plain(label) === plain(wanted));
  const messages = person.messages();
  const found = old
    ? messages.find((message) => labelIn(message) !== undefined)
    : messages.findLast((message) => labelIn(message) !== undefined);
  if (found === undefined)
    throw new Error(`nobody offers the button [${wanted}]; on the phone: ${phone(messages.slice(-3))}`);
  return { message: found.id, label: labelIn(found) ?? wanted };
}

function check({ line, does, expects }: Step, news: readonly Seen[], notice: string): void {
  const shown = phone(news);
  let from = 0;
  for (const { line: at, text } of expects) {
    const fail = (why: string): never => {
      throw new Error(
        `line ${at}, after «${does}» (line ${line}): ${why}\nexpected: ${text}\non the phone:\n${shown}\nnotice: ${notice || "none"}`,
      );
    };
    const noticed = /^\(notice: (.+)\)$/.exec(text)?.[1];
    if (text === "(nothing)") {
      if (news.length > 0) fail("the bot should have said nothing");
    } else if (noticed !== undefined) {
      if (!plain(notice).includes(plain(noticed))) fail("no such notice");
    } else if (text.startsWith("not: ")) {
      if (plain(shown).includes(plain(text.slice(5)))) fail("this should not stand there");
    } else if (text.startsWith("once: ")) {
      const times = plain(shown).split(plain(text.slice(6))).length - 1;
      if (times !== 1) fail(`it stands there ${times} times`);
    } else {
      const parts = plain(text)
        .split("…")
        .map((part) => part.trim())
        .filter((part) => part !== "");
      for (const part of parts) {
        const found = plain(shown).indexOf(part, from);
        if (found < 0)
          fail(plain(shown).includes(part) ? "it stands there in another order" : "it doesn't stand there");
        from = found + part.length;
      }
    }
  }
}

/** What the phone shows: texts, and each row of buttons on a line. */
const phone = (messages: readonly Seen[]): string =>
  messages
    .map(({ text, media, buttons }) =>
      [
        media === undefined ? "" : `(${media.kind} ${media.label})`,
        text,
        ...buttons.map((row) => row.map((one) => `[${one.text}]`).join(" ")),
      ]
        .filter((part) => part !== "")
        .join("\n"),
    )
    .join("\n---\n");

const plain = (text: string): string => text.replaceAll("\u00A0", " ").replace(/[ \n]+/g, " ");
