import { expect, it } from "vitest";
import { createStandIn } from "../../src/playground/stand-in.ts";

const ids = (answer: unknown) => Object(answer).result.map(({ update_id }: { update_id: number }) => update_id);

/** A parent who has sent «1», «2» and «3»; `first` is the id of the first update. */
function threeMessages() {
  const standIn = createStandIn();
  const parent = standIn.person({ firstName: "Марина", language: "ru" });
  for (const text of ["1", "2", "3"]) parent.send(text);
  const first = standIn.pendingUpdates()[0]?.update_id ?? 0;
  return { standIn, parent, first, get: (parameters: object) => standIn.call("getUpdates", { ...parameters }) };
}

it.each`
  asked                      | got          | left         | because
  ${{}}                      | ${[0, 1, 2]} | ${[0, 1, 2]} | ${"without an offset nothing is confirmed"}
  ${{ offset: 0 }}           | ${[0, 1, 2]} | ${[0, 1, 2]} | ${"an offset of 0 confirms nothing either"}
  ${{ offset: 1, limit: 1 }} | ${[1]}       | ${[1, 2]}    | ${"all below the offset is confirmed, the rest waits"}
  ${{ offset: 3 }}           | ${[]}        | ${[]}        | ${"an offset past the last confirms everything"}
  ${{ offset: -1 }}          | ${[2]}       | ${[2]}       | ${"a negative offset keeps only so many from the end"}
  ${{ limit: 2 }}            | ${[0, 1]}    | ${[0, 1, 2]} | ${"a limit cuts the answer, not the queue"}
`("getUpdates $asked gives $got and leaves $left: $because", async ({ asked, got, left }) => {
  const { standIn, first, get } = threeMessages();
  const offset = asked.offset > 0 ? asked.offset + first : asked.offset;
  expect(ids(await get({ ...asked, ...(offset === undefined ? {} : { offset }) }))).toEqual(
    got.map((n: number) => n + first),
  );
  expect(standIn.pendingUpdates().map(({ update_id }) => update_id)).toEqual(left.map((n: number) => n + first));
});

it("waits for an update that comes within the time, and no longer than that", async () => {
  const { parent, first, get } = threeMessages();
  const waiting = get({ offset: first + 3, timeout: 20 });
  setTimeout(() => parent.send("4"), 20);
  expect(ids(await waiting)).toEqual([first + 3]);

  const began = Date.now();
  expect(ids(await get({ offset: first + 4, timeout: 1 }))).toEqual([]);
  expect(Date.now() - began).toBeGreaterThanOrEqual(950);
});

it("lets a second poller drive the first one away", async () => {
  const { parent, first, get } = threeMessages();
  const one = get({ offset: first + 3, timeout: 20 });
  const two = get({ offset: first + 3, timeout: 20 });
  expect(await one).toMatchObject({
    ok: false,
    error_code: 409,
    description: /^Conflict: terminated by other getUpdates/,
  });
  parent.send("4");
  expect(ids(await two)).toEqual([first + 3]);
});

it("loses nothing when the poller goes away while it waits", async () => {
  const { standIn, parent, first } = threeMessages();
  const abort = new AbortController();
  const gone = standIn.call("getUpdates", { offset: first + 3, timeout: 20 }, new Map(), abort.signal);
  abort.abort();
  expect(ids(await gone)).toEqual([]);
  parent.send("4");
  expect(ids(await standIn.call("getUpdates", { offset: first + 3 }))).toEqual([first + 3]);
});

it("brings only the kinds that were asked for, from then on", async () => {
  const { standIn, parent, first, get } = threeMessages();
  await get({ allowed_updates: ["callback_query"] });
  parent.send("4");
  expect(standIn.pendingUpdates()).toHaveLength(3);
  await get({ allowed_updates: ["message", "message_reaction"], offset: first + 3 });
  parent.react(1, "👍");
  expect(standIn.pendingUpdates().map((update) => Object.keys(update).at(-1))).toEqual(["message_reaction"]);
  await get({ allowed_updates: [], offset: first + 4 });
  parent.react(1, "👍");
  parent.send("5");
  expect(standIn.pendingUpdates().map((update) => Object.keys(update).at(-1))).toEqual(["message"]);
});

it("refuses getUpdates while a webhook is set", async () => {
  const { get, standIn } = threeMessages();
  await standIn.call("setWebhook", { url: "https://bot.example/hook" });
  expect(await get({})).toMatchObject({
    ok: false,
    error_code: 409,
    description:
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  });
  await standIn.call("deleteWebhook", { drop_pending_updates: true });
  expect(ids(await get({}))).toEqual([]);
});
