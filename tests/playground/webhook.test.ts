import { expect, it } from "vitest";
import { createStandIn } from "../../src/playground/stand-in.ts";

interface Delivery {
  readonly url: string;
  readonly secret: string | undefined;
  readonly text: string;
}

/** A webhook that answers with what `answer` says and notes what it was brought. */
function withWebhook(answer: (delivery: Delivery) => Response | Promise<Response>) {
  const deliveries: Delivery[] = [];
  const standIn = createStandIn({
    webhookRetryMs: 5,
    webhookPost: async (url, { headers, body }) => {
      const delivery = { url, secret: headers["x-telegram-bot-api-secret-token"], text: JSON.parse(body).message.text };
      deliveries.push(delivery);
      return answer(delivery);
    },
  });
  return { standIn, deliveries, texts: () => deliveries.map(({ text }) => text) };
}

const hook = { url: "https://bot.example/hook", secret_token: "s_1-x" };
const taken = () => new Response("");
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

it("brings each update with the secret, also those that waited", async () => {
  const { standIn, deliveries } = withWebhook(taken);
  standIn.person().send("before");
  await standIn.call("setWebhook", hook);
  standIn.person({ id: 5 }).send("after");
  await standIn.settled();
  expect(deliveries).toEqual([
    { url: hook.url, secret: "s_1-x", text: "before" },
    { url: hook.url, secret: "s_1-x", text: "after" },
  ]);
});

it("sends no secret where none was set", async () => {
  const { standIn, deliveries } = withWebhook(taken);
  await standIn.call("setWebhook", { url: hook.url });
  standIn.person().send("x");
  await standIn.settled();
  expect(deliveries[0]?.secret).toBeUndefined();
});

it("brings the same update again until it is taken, and later ones of that chat only then", async () => {
  let refusals = 2;
  const { standIn, texts } = withWebhook(({ text }) =>
    text === "1" && refusals-- > 0 ? new Response("", { status: 503 }) : taken(),
  );
  await standIn.call("setWebhook", hook);
  const parent = standIn.person();
  parent.send("1");
  parent.send("2");
  standIn.person({ id: 5 }).send("other chat");
  await pause();
  const info = await standIn.call("getWebhookInfo");
  await standIn.settled();
  expect(texts().filter((text) => text !== "other chat")).toEqual(["1", "1", "1", "2"]);
  expect(texts().indexOf("other chat")).toBeLessThan(3);
  expect(info).toMatchObject({
    result: { url: hook.url, last_error_message: "Wrong response from the webhook: 503", max_connections: 40 },
  });
});

it("counts a webhook that is away as not taken", async () => {
  let away = true;
  const { standIn, texts } = withWebhook(() => {
    if (away) throw new TypeError("fetch failed");
    return taken();
  });
  await standIn.call("setWebhook", hook);
  standIn.person().send("1");
  await pause();
  expect(standIn.pendingUpdates()).toHaveLength(1);
  away = false;
  await standIn.settled();
  expect(texts().at(-1)).toBe("1");
});

it("never has more deliveries under way than it was allowed", async () => {
  let now = 0;
  let most = 0;
  const { standIn } = withWebhook(async () => {
    most = Math.max(most, ++now);
    await pause();
    now--;
    return taken();
  });
  await standIn.call("setWebhook", { ...hook, max_connections: 3 });
  for (let id = 1; id <= 7; id++) standIn.person({ id }).send("x");
  await standIn.settled();
  expect(most).toBe(3);
});

it("takes a call for an answer", async () => {
  const { standIn } = withWebhook(() => Response.json({ method: "sendMessage", chat_id: 5, text: "Сәлем" }));
  await standIn.call("setWebhook", hook);
  const parent = standIn.person({ id: 5 });
  parent.send("x");
  await standIn.settled();
  expect(parent.last()?.text).toBe("Сәлем");
});
