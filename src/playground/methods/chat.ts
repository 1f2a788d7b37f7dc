import { addMessage, chatOf, removeMessage } from "../chats.ts";
import type { Given } from "../given.ts";
import { badRequest } from "../refusal.ts";
import type { World } from "../world.ts";

export const getMe = (world: World) => ({
  ...world.bot,
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
  supports_guest_queries: false,
  supports_join_request_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
});

export function getChat(world: World, given: Given) {
  const { chat } = chatOf(world, given);
  const gifts = ["unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"];
  return {
    ...chat,
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: Object.fromEntries(gifts.map((gift) => [gift, false])),
  };
}

/** An open topic of a forum: one that is closed can be deleted still. */
function topicOf(world: World, given: Given) {
  const state = chatOf(world, given);
  const thread = given.integer("message_thread_id") ?? 0;
  if (!state.topics.includes(thread)) throw badRequest("TOPIC_ID_INVALID");
  return { state, thread };
}

export function closeForumTopic(world: World, given: Given): true {
  const { state, thread } = topicOf(world, given);
  if (state.closedTopics.includes(thread)) throw badRequest("TOPIC_NOT_MODIFIED");
  state.closedTopics.push(thread);
  const inTopic = { message_thread_id: thread, is_topic_message: true } as const;
  addMessage(world, state, { from: world.bot, ...inTopic, forum_topic_closed: {} });
  return true;
}

/** With everything that was written in it. */
export function deleteForumTopic(world: World, given: Given): true {
  const { state, thread } = topicOf(world, given);
  state.topics = state.topics.filter((one) => one !== thread);
  for (const { message } of [...state.messages.values()])
    if (message.message_id === thread || message.message_thread_id === thread)
      removeMessage(world, state, message.message_id);
  return true;
}

const TOPIC_COLOUR = 0x6fb9f0;

export function createForumTopic(world: World, given: Given) {
  const state = chatOf(world, given);
  if (state.chat.is_forum !== true) throw badRequest("the chat is not a forum");
  const name = given.text("name").trim();
  if (name === "" || [...name].length > 128) throw badRequest("TOPIC_TITLE_INVALID");
  const topic = { name, icon_color: given.integer("icon_color") ?? TOPIC_COLOUR };
  const { message_id } = addMessage(world, state, { from: world.bot, forum_topic_created: topic });
  state.topics.push(message_id);
  return { message_thread_id: message_id, ...topic };
}
