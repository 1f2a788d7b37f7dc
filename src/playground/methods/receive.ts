import { z } from "zod";
import { namesOf } from "../files.ts";
import type { Given } from "../given.ts";
import { badRequest, conflict } from "../refusal.ts";
import { type Update, updateKinds } from "../telegram.ts";
import type { World } from "../world.ts";

/** Telegram passes over kinds it doesn't know; all it knows are here, whether or not the playground makes them. */
const OTHER_KINDS = [
  ...["business_connection", "business_message", "edited_business_message", "deleted_business_messages"],
  ...["guest_message", "message_reaction_count", "shipping_query", "pre_checkout_query", "purchased_paid_media"],
  ...["poll", "poll_answer", "chat_member", "chat_join_request", "chat_boost", "removed_chat_boost", "managed_bot"],
];

export async function getUpdates(world: World, given: Given, signal?: AbortSignal): Promise<Update[]> {
  if (world.webhook.info().settings !== undefined)
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  world.updates.allow(allowedKinds(given));
  const limit = given.integer("limit") ?? 100;
  const wish = {
    offset: given.integer("offset") ?? 0,
    limit: limit >= 1 && limit <= 100 ? limit : 100,
    seconds: Math.min(given.integer("timeout") ?? 0, 50),
  };
  return world.updates.take(wish, signal);
}

function allowedKinds(given: Given): string[] | undefined {
  const kinds = given.object("allowed_updates", z.array(z.string()));
  const unknown = kinds?.find((kind) => ![...updateKinds, ...OTHER_KINDS].includes(kind));
  if (unknown !== undefined) throw badRequest(`unknown kind of update "${unknown}" in allowed_updates`);
  return kinds;
}

export function setWebhook(world: World, given: Given): true {
  const url = given.text("url");
  if (url === "") return deleteWebhook(world, given);
  const secret = given.text("secret_token");
  if (secret.length > 256) throw badRequest("secret token is too long");
  if (/[^\w-]/.test(secret)) throw badRequest("secret token contains unallowed characters");
  const connections = given.integer("max_connections") ?? 40;
  if (connections < 1 || connections > 100) throw badRequest("max_connections must be from 1 to 100");
  if (!isReachable(url)) throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
  world.updates.allow(allowedKinds(given));
  dropIfAsked(world, given);
  world.webhook.set({ url, secret: secret === "" ? undefined : secret, connections });
  return true;
}

/** A bot server of one's own takes plain HTTP too; the playground does so on this machine. */
const isReachable = (url: string) =>
  URL.canParse(url) &&
  (url.startsWith("https://") || ["127.0.0.1", "localhost", "[::1]"].includes(new URL(url).hostname));

export function deleteWebhook(world: World, given: Given): true {
  dropIfAsked(world, given);
  world.webhook.set(undefined);
  return true;
}

function dropIfAsked(world: World, given: Given): void {
  if (given.flag("drop_pending_updates"))
    world.updates.confirm(world.updates.pending().map(({ update }) => update.update_id));
}

export function getWebhookInfo(world: World) {
  const { settings, failure } = world.webhook.info();
  return {
    url: settings?.url ?? "",
    has_custom_certificate: false,
    pending_update_count: world.updates.pending().length,
    ...(settings === undefined ? {} : { max_connections: settings.connections }),
    ...(failure === undefined
      ? {}
      : { last_error_date: Math.floor(failure.at.getTime() / 1000), last_error_message: failure.message }),
    ...(world.updates.allowed() === undefined ? {} : { allowed_updates: world.updates.allowed() }),
  };
}

export function getFile(world: World, given: Given) {
  const file = world.files.get(given.text("file_id"));
  if (file === undefined) throw badRequest("invalid file_id");
  if (file.bytes.length > 20 * 1024 * 1024) throw badRequest("file is too big");
  return { ...namesOf(file), file_path: file.path };
}
