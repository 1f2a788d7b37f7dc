import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createOutbox } from "../../src/bot/outbox.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A press whose message goes out when the test lets it, and what reached Telegram or went with the answer. */
function pressed(acrossWebhook = true) {
  const called: string[] = [];
  const taken: unknown[] = [];
  let [arrive, fail]: [(sent: object) => void, (fault: Error) => void] = [() => undefined, () => undefined];
  const sent = new Promise<object>((resolve, reject) => {
    [arrive, fail] = [resolve, reject];
  });
  const api = {
    sendMessage: () => sent,
    answerCallbackQuery: async (id: string, { text }: { text?: string }) => void called.push(`${id} ${text ?? ""}`),
  };
  const reply = acrossWebhook ? (call: unknown) => void taken.push(call) : undefined;
  return { outbox: createOutbox(api as never, { chat: 5 }, "q1", reply), called, taken, arrive, fail };
}
const SAID = { method: "answerCallbackQuery", callback_query_id: "q1" };

it.each`
  what                                         | notice        | call
  ${"a press is acknowledged with the answer"} | ${undefined}  | ${SAID}
  ${"so it is with a notice"}                  | ${"Сақтауда"} | ${{ ...SAID, text: "Сақтауда" }}
`("$what to the webhook, once its message is out", async ({ notice, call }) => {
  const { outbox, called, taken, arrive } = pressed();
  outbox.send({ text: "Сәлем" });
  if (notice !== undefined) outbox.acknowledge(notice);
  const flushed = outbox.flush();
  expect(taken).toEqual([]);
  arrive({ message_id: 7 });
  await flushed;
  expect({ taken, called }).toEqual({ taken: [call], called: [] });
});

it("a press whose message takes long is acknowledged by a call meanwhile, and only so", async () => {
  const { outbox, called, taken, arrive } = pressed();
  outbox.send({ text: "Сәлем" });
  const flushed = outbox.flush();
  await vi.advanceTimersByTimeAsync(299);
  expect(called).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(called).toEqual(["q1 "]);
  arrive({ message_id: 7 });
  await flushed;
  expect({ taken, called }).toEqual({ taken: [], called: ["q1 "] });
});

it("a press whose message fails is acknowledged by a call: the answer will ask for the update again", async () => {
  const { outbox, called, taken, fail } = pressed();
  outbox.send({ text: "Сәлем" });
  const flushed = outbox.flush();
  fail(new Error("lost"));
  await expect(flushed).rejects.toThrow("lost");
  expect({ taken, called }).toEqual({ taken: [], called: ["q1 "] });
});

it.each`
  what                      | acrossWebhook | says
  ${"nothing but a notice"} | ${true}       | ${false}
  ${"no webhook behind it"} | ${false}      | ${true}
`("with $what a press is acknowledged by a call, whose fate is known", async ({ acrossWebhook, says }) => {
  const { outbox, called, taken, arrive } = pressed(acrossWebhook);
  if (says) outbox.send({ text: "Сәлем" });
  outbox.acknowledge("Кеш");
  const flushed = outbox.flush();
  arrive({ message_id: 7 });
  await flushed;
  expect({ taken, called }).toEqual({ taken: [], called: ["q1 Кеш"] });
});
