import { z } from "zod";
import type { Given } from "./given.ts";
import { parseHtml } from "./html-entities.ts";
import { badRequest } from "./refusal.ts";
import { Entity, type Formatted } from "./telegram.ts";
import { settleText } from "./text-entities.ts";

const MOST_IN_TEXT = 4096;
const MOST_IN_CAPTION = 1024;

/** The text of a message as it will stand. `tooLong` differs: Telegram refuses a long edit in other words. */
export function readText(given: Given, tooLong: string): { text: string; entities: Entity[] } {
  if (given.text("text") === "") throw badRequest("message text is empty");
  const settled = settleText(formatted(given, "text", "entities"));
  if (settled.text === "") throw badRequest("text must be non-empty");
  if (lengthOf(settled.text) > MOST_IN_TEXT) throw badRequest(tooLong);
  return settled;
}

export function readCaption(given: Given, tooLong: string): { text: string; entities: Entity[] } {
  const settled = settleText(formatted(given, "caption", "caption_entities"));
  if (lengthOf(settled.text) > MOST_IN_CAPTION) throw badRequest(tooLong);
  return settled;
}

/** In characters, not in UTF-16 units. */
const lengthOf = (text: string) => [...text].length;

function formatted(given: Given, textName: string, entitiesName: string): Formatted {
  const text = given.text(textName);
  return parsed(text, given.text("parse_mode"), given.object(entitiesName, z.array(Entity)));
}

export function parsed(text: string, mode: string, entities: readonly Entity[] = []): Formatted {
  if (mode === "") return { text, entities: entities.map((entity) => withinText(text, entity)) };
  // The playground reads only what the bot writes.
  if (mode.toLowerCase() !== "html") throw badRequest("unsupported parse_mode");
  return parseHtml(text);
}

function withinText(text: string, entity: Entity): Entity {
  if (entity.offset + entity.length <= text.length) return entity;
  throw badRequest(`entity beginning at UTF-16 offset ${entity.offset} ends after the end of the text`);
}
