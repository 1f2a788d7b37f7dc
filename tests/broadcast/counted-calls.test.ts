import { Api } from "grammy";
import { expect, it } from "vitest";
import { countedCalls, createCalls } from "../../src/broadcast/telegram.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";

it.each`
  fault                                                              | counted      | because
  ${undefined}                                                       | ${"sent"}    | ${"it is there"}
  ${{ code: 403 }}                                                   | ${"blocked"} | ${"the reader has left"}
  ${{ code: 429, retryAfter: 1 }}                                    | ${"retried"} | ${"all wait"}
  ${{ code: 502 }}                                                   | ${"retried"} | ${"it may have arrived"}
  ${{ lost: "answer" }}                                              | ${"retried"} | ${"so it may without an answer"}
  ${{ code: 400, description: "Bad Request: can't parse entities" }} | ${"failed"}  | ${"a fault of ours"}
`("$counted: $because", async ({ fault, counted }) => {
  const standIn = createStandIn();
  const person = standIn.person();
  person.start();
  const told: string[] = [];
  const calls = createCalls(new Api(standIn.token, { fetch: standIn.fetch as never }));
  if (fault !== undefined) standIn.failNext({ ...fault, method: "sendMessage" });
  const sent = countedCalls(calls, (one) => void told.push(one)).send(person.chatId, { text: "x" });
  const outcome = await sent.then(
    () => "sent",
    () => "thrown",
  );
  expect(told).toEqual([counted]);
  expect(outcome).toBe(counted === "sent" ? "sent" : "thrown");
});
