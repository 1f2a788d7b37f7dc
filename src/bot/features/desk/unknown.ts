import { createHash } from "node:crypto";
import { InputFile } from "grammy";
import { type Group, NEW, NOTHING, stubsOfChoices, worklist } from "../../../faq/worklist.ts";
import { escapeHtml, isLanguage, type Language, type Translate } from "../../../i18n/i18n.ts";
import { addDays } from "../../../rules/index.ts";
import type { BotContext } from "../../context.ts";
import type { View } from "../../outbox.ts";
import type { Parts } from "../../parts.ts";
import { button, grid, shortened } from "../../views/keyboard.ts";
import type { Gate } from "./gate.ts";

const DAYS = 30;
const SHOWN = 8;
const NEAREST = 5;

/** /unknown [kk|ru|en]: questions nobody could answer, in our own words; an editor says where each belongs. */
export function registerUnknown(gate: Gate, parts: Parts): void {
  const { questions, clock, desk } = parts;

  gate.command("unknown", "editor", async (ctx, _role, words) => {
    ctx.outbox.send(listView(await open(isLanguage(words) ? words : undefined), words, ctx.t));
  });
  gate.press("unknown", "editor", async (ctx, _role, words) => {
    if (words === "export") return await sendChoices(ctx);
    const [short, language = ""] = words.split("-");
    const group = (await open()).find(({ key }) => shortOf(key) === short);
    if (group === undefined) return show(ctx, listView(await open(languageOf(language)), language, ctx.t));
    show(ctx, groupView(group, language, ctx));
  });
  gate.press("belongs", "editor", async (ctx, _role, words) => {
    const [short, choice = "", language = ""] = words.split("-");
    const group = (await open()).find(({ key }) => shortOf(key) === short);
    const entry = CHOICES.get(choice) ?? desk.matcher.entries.find(({ id }) => shortOf(id) === choice)?.id;
    if (group === undefined || entry === undefined) return ctx.outbox.acknowledge(ctx.t("common:staleMenu"));
    await questions.belong(group.key, entry, group.words);
    ctx.outbox.acknowledge(ctx.t("desk:unknown.kept"));
    show(ctx, listView(await open(languageOf(language)), language, ctx.t));
  });

  /** What came often enough, and has no place yet. */
  async function open(language?: Language): Promise<readonly Group[]> {
    const days = Array.from({ length: DAYS }, (_, back) => addDays(clock.today(), -back));
    const [noted, placed] = await Promise.all([
      Promise.all(days.map((day) => questions.noted(day))),
      questions.belongings(),
    ]);
    const groups = worklist(noted.flat()).filter(({ key }) => !placed.has(key));
    return language === undefined ? groups : groups.filter((group) => group.language === language);
  }

  function groupView(group: Group, language: string, { t, language: spoken }: BotContext): View {
    const place = (label: string, choice: string) => [
      button(shortened(label), { does: "desk", page: "belongs", id: idOf(group, choice, language) }),
    ];
    return {
      text: t("desk:unknown.where", { words: group.words, count: group.count }),
      keyboard: [
        ...desk.matcher.find(group.words, NEAREST).map(({ id, title }) => place(title[spoken], shortOf(id))),
        place(t("desk:unknown.new"), "new"),
        place(t("desk:unknown.nothing"), "no"),
        [button(t("common:button.back"), { does: "desk", page: "unknown", id: idOf(undefined, language) })],
      ],
    };
  }

  async function sendChoices(ctx: BotContext): Promise<void> {
    const chat = ctx.chat?.id;
    if (chat === undefined) return;
    const choices = [...(await questions.belongings())].map(([key, { entry, words }]) => {
      return { language: key.slice(0, 2), words, entry };
    });
    const file = new InputFile(Buffer.from(stubsOfChoices(choices, clock.today())), "questions.yaml");
    ctx.outbox.call((api) => api.sendDocument(chat, file, { caption: ctx.t("desk:unknown.exported") }));
  }
}

const CHOICES: ReadonlyMap<string, string> = new Map([
  ["new", NEW],
  ["no", NOTHING],
]);

/** A button holds 64 bytes: questions and entries are named by a few letters of their hash. */
const shortOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 8);
const idOf = (group: Group | undefined, ...rest: readonly string[]): string =>
  [group === undefined ? "list" : shortOf(group.key), ...rest].filter((part) => part !== "").join("-");
const languageOf = (text: string): Language | undefined => (isLanguage(text) ? text : undefined);

function listView(groups: readonly Group[], language: string, t: Translate): View {
  const shown = groups.slice(0, SHOWN);
  const lines = shown.map(({ words, count, language }, i) => `${i + 1}. ${escapeHtml(words)} — ${language}, ${count}`);
  const numbers = shown.map((group, i) =>
    button(String(i + 1), { does: "desk", page: "unknown", id: idOf(group, language) }),
  );
  return {
    text: [t(`desk:unknown.${shown.length === 0 ? "none" : "title"}`, { count: groups.length }), ...lines].join("\n"),
    keyboard: [
      ...grid(numbers, 4),
      [button(t("desk:unknown.export"), { does: "desk", page: "unknown", id: "export" })],
    ],
  };
}

function show(ctx: BotContext, view: View): void {
  const message = ctx.callbackQuery?.message?.message_id;
  if (message === undefined) ctx.outbox.send(view);
  else ctx.outbox.edit(message, view);
}
