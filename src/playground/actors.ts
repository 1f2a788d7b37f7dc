import { addMessage, privateChat, readerOf } from "./chats.ts";
import { createPerson, type Person } from "./person.ts";
import { settleText } from "./text-entities.ts";
import { type PersonState, unixTime, type World } from "./world.ts";

export type { Person } from "./person.ts";

export interface PersonGiven {
  readonly id?: number;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly username?: string;
  /** What the person's Telegram says it speaks. */
  readonly language?: string;
}

export interface GroupGiven {
  readonly id?: number;
  readonly title: string;
  readonly members?: readonly Person[];
  /** A group with topics. */
  readonly forum?: boolean;
  readonly channel?: boolean;
}

/** A group with the bot in it, or a channel. */
export interface Group {
  readonly id: number;
  readonly addBot: (by: Person) => void;
  readonly removeBot: (by: Person) => void;
  /** A post of the channel. */
  readonly post: (text: string) => void;
}

const FIRST_PERSON = 1_000_000_001;
const FIRST_READER = 2_000_000_001;
const FIRST_GROUP = -1_001_000_000_001;

export function createActors(world: World) {
  return {
    person(given: PersonGiven = {}): Person {
      const id = given.id ?? freeId(world, FIRST_PERSON, 1);
      const known = world.people.get(id) ?? newPerson(world, id);
      known.user = { ...known.user, ...namesOf(given) };
      const state = world.chats.get(id);
      if (state !== undefined) state.chat = privateChat(known.user).chat;
      return createPerson(world, id, id);
    },

    group(given: GroupGiven): Group {
      const id = given.id ?? freeId(world, FIRST_GROUP, -1);
      const chat = {
        id,
        type: given.channel ? ("channel" as const) : ("supergroup" as const),
        title: given.title,
        ...(given.forum ? { is_forum: true as const } : {}),
      };
      const members = (given.members ?? []).map((member) => member.id);
      if (!world.chats.has(id))
        world.chats.set(id, {
          chat,
          messages: new Map(),
          members,
          botIsIn: true,
          nextMessage: 1,
          topics: [],
          closedTopics: [],
        });
      return groupOf(world, id);
    },

    addReaders(count: number, language = "kk"): number {
      const from = FIRST_READER + world.readers.reduce((sum, range) => sum + range.count, 0);
      world.readers.push({ from, count, language });
      return from;
    },
  };
}

function freeId(world: World, first: number, step: number): number {
  let id = first;
  while (world.people.has(id) || world.chats.has(id)) id += step;
  return id;
}

/** A simulated reader becomes somebody as soon as a test looks at them. */
function newPerson(world: World, id: number): PersonState {
  const reader = readerOf(world, id);
  const user = reader ?? { id, is_bot: false, first_name: `Person ${id}` };
  const person = { user, met: reader !== undefined, blocked: false, gone: false };
  world.people.set(id, person);
  world.chats.set(id, privateChat(user));
  return person;
}

function namesOf({ firstName, lastName, username, language }: PersonGiven) {
  return {
    ...(firstName === undefined ? {} : { first_name: firstName }),
    ...(lastName === undefined ? {} : { last_name: lastName }),
    ...(username === undefined ? {} : { username }),
    ...(language === undefined ? {} : { language_code: language }),
  };
}

function groupOf(world: World, id: number): Group {
  const state = () => {
    const found = world.chats.get(id);
    if (found === undefined) throw new Error(`There is no group ${id}`);
    return found;
  };
  const move = (by: Person, isIn: boolean) => {
    const group = state();
    group.botIsIn = isIn;
    const [before, after] = isIn ? ["left", "member"] : ["member", "left"];
    const member = (status: string | undefined) => ({ status, user: world.bot });
    const change = { old_chat_member: member(before), new_chat_member: member(after) };
    const update = { chat: group.chat, from: by.user(), date: unixTime(world), ...change };
    world.updates.push("my_chat_member", update, id);
    addMessage(world, group, {
      from: by.user(),
      ...(isIn ? { new_chat_members: [world.bot] } : { left_chat_member: world.bot }),
    });
  };
  return {
    id,
    addBot: (by) => move(by, true),
    removeBot: (by) => move(by, false),
    post(text) {
      const group = state();
      const { text: said, entities } = settleText({ text, entities: [] });
      const draft = { sender_chat: group.chat, text: said, ...(entities.length > 0 ? { entities } : {}) };
      world.updates.push("channel_post", addMessage(world, group, draft), id);
    },
  };
}
