import type { Reply } from "./outbox.ts";

const REPLY = Symbol("reply");
type WithReply = { [REPLY]?: Reply };

/**
 * Whoever brings this update takes one call along in the answer. It hangs on the update itself: what a WeakMap holds
 * outlives a collection of young objects, and with it the whole request.
 */
export const offerReply = (update: object, reply: Reply): void => {
  (update as WithReply)[REPLY] = reply;
};

/** Undefined where updates are asked for: nobody waits for an answer then. */
export const replyTo = (update: object): Reply | undefined => (update as WithReply)[REPLY];
