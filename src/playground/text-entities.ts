import type { Entity, Formatted } from "./telegram.ts";

/** What Telegram finds in a text by itself, in this order: an earlier find keeps its place. */
const FINDS = [
  { type: "url", pattern: /\b(?:https?:\/\/)[^\s<>"«»]*[^\s<>"«».,:;!?)]/giu },
  { type: "email", pattern: /(?<![\w@.])[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}\b/giu },
  { type: "mention", pattern: /(?<![\p{L}\p{N}_/.@])@[a-z]\w{2,31}\b/giu },
  { type: "bot_command", pattern: /(?<![\p{L}\p{N}_/<>@])\/[a-z\d_]{1,64}(?:@\w{3,32})?(?![\p{L}\p{N}_/])/giu },
  { type: "hashtag", pattern: /(?<![\p{L}\p{N}_#&])#(?=[\p{L}\p{N}_]*[\p{L}_])[\p{L}\p{N}_]{1,256}/gu },
  { type: "phone_number", pattern: /(?<![\p{L}\p{N}+])\+\d[\d ()-]{8,16}\d(?![\p{L}\p{N}])/gu },
  {
    type: "url",
    pattern:
      /(?<![\p{L}\p{N}@/_.-])(?:[a-z\d-]+\.)+(?:kz|ru|com|org|net|me|io|uk|gov|uz|kg)(?:\/[^\s<>"«»]*[^\s<>"«».,:;!?)])?(?![\p{L}\p{N}@-])/giu,
  },
] as const;

/** Inside these Telegram looks for nothing more. */
const CLOSED = new Set<Entity["type"]>(["code", "pre", "text_link", "text_mention", "custom_emoji"]);
/** Telegram silently drops the formatting beyond. */
const MOST_ENTITIES = 100;

/** The text as Telegram keeps it: without white space around, with the links, commands and mentions it finds itself. */
export function settleText(given: Formatted): { text: string; entities: Entity[] } {
  const { text, entities } = trimmed({ ...given, text: given.text.replaceAll("\r", "") });
  const kept = withoutFormatInCode(entities);
  const taken = kept.filter(({ type }) => CLOSED.has(type));
  return { text, entities: sorted([...kept, ...found(text, taken)]).slice(0, MOST_ENTITIES) };
}

export const sorted = (entities: readonly Entity[]): Entity[] =>
  entities.toSorted((one, other) => one.offset - other.offset || other.length - one.length);

function found(text: string, taken: readonly Entity[]): Entity[] {
  const all = [...taken];
  for (const { type, pattern } of FINDS)
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if (!all.some((other) => overlap(entity, other))) all.push(entity);
    }
  return all.slice(taken.length);
}

const overlap = (one: Place, other: Place) =>
  one.offset < other.offset + other.length && other.offset < one.offset + one.length;
type Place = Pick<Entity, "offset" | "length">;

/** Telegram keeps no other format inside code. */
const withoutFormatInCode = (entities: readonly Entity[]) =>
  entities.filter(
    (entity) =>
      entity.type === "code" ||
      entity.type === "pre" ||
      !entities.some(({ type, ...code }) => (type === "code" || type === "pre") && within(entity, code)),
  );

const within = (inner: Place, outer: Place) =>
  inner.offset >= outer.offset && inner.offset + inner.length <= outer.offset + outer.length;

function trimmed({ text, entities }: Formatted): Formatted {
  const cut = text.length - text.trimStart().length;
  const rest = text.trim();
  const moved = entities.map((entity) => {
    const start = Math.max(0, entity.offset - cut);
    const end = Math.min(rest.length, entity.offset + entity.length - cut);
    return { ...entity, offset: start, length: end - start };
  });
  return { text: rest, entities: moved.filter(({ length }) => length > 0) };
}
