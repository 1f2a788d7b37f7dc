import { conversations, createConversation } from "@grammyjs/conversations";
import { type ApiClientOptions, Bot, type Context } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import { boundary } from "./boundary.ts";
import { chatState } from "./chat-state.ts";
import type { BotContext } from "./context.ts";
import { conversationStorage } from "./conversation-storage.ts";
import { registerDesk } from "./features/desk/index.ts";
import { registerExpert } from "./features/expert.ts";
import { registerFaq } from "./features/faq.ts";
import { registerGuides } from "./features/guides.ts";
import { registerMemory } from "./features/memory.ts";
import { registerMenu } from "./features/menu.ts";
import { registerNews } from "./features/news.ts";
import { registerOffice } from "./features/office.ts";
import { registerReminders } from "./features/reminders.ts";
import { registerSafety } from "./features/safety.ts";
import { registerStart } from "./features/start.ts";
import { createGuideDesk } from "./guide-desk.ts";
import { leaveGuide } from "./leave-guide.ts";
import { locale } from "./locale.ts";
import type { Parts } from "./parts.ts";
import { places } from "./places.ts";
import { createLine, createRoutes } from "./routes.ts";
import { runGuide } from "./run-guide.ts";
import { createTakeAnswer } from "./take-answer.ts";
import { tellUnsaid } from "./tell-unsaid.ts";

export type BotOptions = { readonly token: string; readonly client?: ApiClientOptions; readonly me?: UserFromGetMe };

/** The bot: middleware in order, each with the reason for its place. */
export function createBot(parts: Parts, { token, client, me }: BotOptions): Bot<BotContext> {
  const bot = new Bot<BotContext>(token, { ...(client && { client }), ...(me && { botInfo: me }) });
  const desk = createGuideDesk(parts);
  const take = createTakeAnswer(parts, desk);

  const line = createLine();
  // First, so that nothing that happens below goes unlogged or leaves the person without a word.
  line.use(boundary(parts));
  // Channels, other bots and talk in groups that isn't meant for us end here, before they cost anything.
  line.use(places(parts.office.operators));
  // Before all that reads or writes the chat's record; what stands below is committed as one.
  line.use(chatState(parts));
  // The language comes from the record; every sentence below needs it.
  line.use(locale(parts));
  // Before the look for danger: a colleague's text of news about violence is no cry for help.
  registerDesk(line, parts);
  // A message of danger is answered before commands, guides and questions, in every state.
  registerSafety(line, parts);
  // Before anything takes an answer that was taken already.
  line.use(tellUnsaid(desk));
  // Before the conversation, which would swallow commands and other screens' buttons as answers.
  line.use(leaveGuide(desk));
  line.use(conversations<BotContext, Context>({ storage: conversationStorage }));
  line.use(createConversation<BotContext, Context>(runGuide(take), "guide"));
  // After the conversation, whose `enter` they need.
  const routes = createRoutes(line);
  registerStart(routes, parts, desk);
  registerMenu(routes, parts, desk);
  registerMemory(routes, parts, desk);
  // Before news and reminders: while the bot is in maintenance they wait.
  registerOffice(routes, parts);
  registerNews(routes, parts);
  // Before the guides, which take every press under a result that is left.
  registerReminders(routes, parts);
  registerExpert(routes, parts, desk);
  registerGuides(routes, parts, desk, take);
  // Last: any other text is a question, anything else is something we can't read.
  registerFaq(routes, parts, desk);
  bot.use(line.run);
  return bot;
}
