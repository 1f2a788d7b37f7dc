import { expect, it } from "vitest";
import { honourPauses } from "../../src/bot/pauses.ts";

const refused = (seconds?: number) => ({
  ...{ ok: false as const, error_code: 429, description: "Too Many Requests" },
  ...(seconds === undefined ? {} : { parameters: { retry_after: seconds } }),
});

it.each`
  why                                       | first                                                 | ms       | chat | reaches
  ${"within the pause it stays here"}       | ${refused(3)}                                         | ${2_999} | ${1} | ${false}
  ${"after the pause it goes out"}          | ${refused(3)}                                         | ${3_000} | ${1} | ${true}
  ${"a pause without a number is a second"} | ${refused()}                                          | ${999}   | ${1} | ${false}
  ${"and no longer"}                        | ${refused()}                                          | ${1_000} | ${1} | ${true}
  ${"other chats aren't meant"}             | ${refused(3)}                                         | ${0}     | ${2} | ${true}
  ${"another refusal asks for no pause"}    | ${{ ok: false, error_code: 502, description: "Bad" }} | ${0}     | ${1} | ${true}
  ${"what was taken asks for none"}         | ${{ ok: true, result: {} }}                           | ${0}     | ${1} | ${true}
`("$why", async ({ first, ms, chat, reaches }) => {
  let now = 50_000;
  const calls: unknown[] = [];
  const call = async (chat_id: number) => {
    const telegram = async () => (calls.push(chat_id) === 1 ? first : { ok: true as const, result: {} });
    return await honour(telegram as never, "sendMessage", { chat_id, text: "…" });
  };
  const honour = honourPauses(() => now);
  expect(await call(1)).toBe(first);
  now += ms;
  const second = await call(chat);
  expect(calls).toHaveLength(reaches ? 2 : 1);
  if (!reaches) expect(second).toMatchObject({ ok: false, error_code: 429, parameters: { retry_after: 1 } });
});

it("what isn't for a chat always goes out", async () => {
  const honour = honourPauses(() => 0);
  const telegram = async () => refused(9);
  await honour(telegram as never, "answerCallbackQuery", { callback_query_id: "1" });
  let calls = 0;
  await honour((async () => ({ ok: true, result: ++calls > 0 })) as never, "answerCallbackQuery", {
    callback_query_id: "2",
  });
  expect(calls).toBe(1);
});
