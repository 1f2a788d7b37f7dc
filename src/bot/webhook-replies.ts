import type { Update } from "grammy/types";
import type { Reply } from "./outbox.ts";

const replies = new WeakMap<object, Reply>();

/** Whoever brings this update takes one call along in the answer. */
export const offerReply = (update: Update, reply: Reply): void => void replies.set(update, reply);

/** Undefined where updates are asked for: nobody waits for an answer then. */
export const replyTo = (update: object): Reply | undefined => replies.get(update);
