import type { Given } from "../given.ts";
import type { World } from "../world.ts";
import { answerCallbackQuery, answerInlineQuery } from "./answer.ts";
import { closeForumTopic, createForumTopic, deleteForumTopic, getChat, getMe } from "./chat.ts";
import {
  deleteMessage,
  deleteMessages,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  editMessageText,
} from "./edit.ts";
import {
  deleteMyCommands,
  getChatMenuButton,
  getMyCommands,
  getMyDescription,
  getMyName,
  getMyShortDescription,
  setChatMenuButton,
  setMyCommands,
  setMyDescription,
  setMyName,
  setMyShortDescription,
} from "./profile.ts";
import { deleteWebhook, getFile, getUpdates, getWebhookInfo, setWebhook } from "./receive.ts";
import { copyMessage, forwardMessage, sendChatAction, sendDocument, sendMessage, sendPhoto } from "./send.ts";

export type Method = (world: World, given: Given, signal?: AbortSignal) => unknown;

/** Everything a bot can call here; each stands in `bot-api.json` with its parameters. */
export const methods: ReadonlyMap<string, Method> = new Map<string, Method>(
  Object.entries({
    getMe,
    getUpdates,
    setWebhook,
    deleteWebhook,
    getWebhookInfo,
    sendMessage,
    sendPhoto,
    sendDocument,
    copyMessage,
    forwardMessage,
    sendChatAction,
    editMessageText,
    editMessageCaption,
    editMessageReplyMarkup,
    editMessageMedia,
    deleteMessage,
    deleteMessages,
    answerCallbackQuery,
    answerInlineQuery,
    setMyCommands,
    getMyCommands,
    deleteMyCommands,
    setMyName,
    getMyName,
    setMyDescription,
    getMyDescription,
    setMyShortDescription,
    getMyShortDescription,
    setChatMenuButton,
    getChatMenuButton,
    getFile,
    getChat,
    createForumTopic,
    closeForumTopic,
    deleteForumTopic,
  }),
);
