import { createHmac } from "node:crypto";
import type { Api } from "grammy";
import { allowedUpdates } from "./updates.ts";

/** Deliveries at once, the most that Telegram offers. Each waits for its chat, so a few processes need that many. */
const CONNECTIONS = 100;

/**
 * Tells Telegram where to bring updates, if it doesn't know. Its answer never shows the secret, so the address carries
 * a mark of it: whoever knows the token alone can make that mark, and a new secret shows as another address.
 *
 * @returns whether anything had to be told
 */
export async function setWebhook(api: Api, to: { url: string; secret: string }): Promise<boolean> {
  const url = new URL(to.url);
  url.searchParams.set("v", createHmac("sha256", api.token).update(to.secret).digest("hex").slice(0, 16));
  const now = await api.getWebhookInfo();
  const kinds = (now.allowed_updates ?? []).toSorted().join();
  const same = kinds === allowedUpdates.toSorted().join() && now.max_connections === CONNECTIONS;
  if (now.url === url.href && same) return false;
  await api.setWebhook(url.href, {
    secret_token: to.secret,
    allowed_updates: allowedUpdates,
    max_connections: CONNECTIONS,
  });
  return true;
}

/** Takes the webhook away, where there is one: Telegram gives nothing to whoever asks for updates while it stands. */
export async function dropWebhook(api: Api): Promise<boolean> {
  const { url } = await api.getWebhookInfo();
  if (url === undefined || url === "") return false;
  await api.deleteWebhook();
  return true;
}
