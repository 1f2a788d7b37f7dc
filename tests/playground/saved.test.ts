import { expect, it } from "vitest";
import { newest } from "../../src/playground/files.ts";
import { createStandIn } from "../../src/playground/stand-in.ts";

const keyboard = (text: string) => ({ inline_keyboard: [[{ text, callback_data: text }]] });
const document = new Map([["a", { name: "bala.pdf", bytes: Buffer.from("PDF") }]]);

it("goes on where it stood: chats, ids, files, what the bot says of itself, updates nobody took", async () => {
  const before = createStandIn({ token: "77:a-token-of-somebody-else" });
  const parent = before.person({ firstName: "Айгүл", language: "kk" });
  parent.start();
  await before.call("sendMessage", {
    chat_id: parent.id,
    text: "<b>1</b>",
    parse_mode: "HTML",
    reply_markup: keyboard("A"),
  });
  await before.call("editMessageText", { chat_id: parent.id, message_id: 2, text: "2", reply_markup: keyboard("B") });
  await before.call("sendDocument", { chat_id: parent.id, document: "attach://a" }, document);
  await before.call("setMyDescription", { description: "Ақпарат", language_code: "kk" });
  const group = before.group({ title: "1 «А»", members: [parent] });
  parent.block();

  const after = createStandIn({ saved: JSON.parse(JSON.stringify(before.snapshot())) });
  const same = after.person({ id: parent.id });
  expect(after.token).toBe("77:a-token-of-somebody-else");
  expect(same.messages()).toEqual(parent.messages());
  expect(same.profile().description).toBe("Ақпарат");
  expect(after.pendingUpdates()).toEqual(before.pendingUpdates());
  expect(await after.call("getFile", { file_id: parent.last()?.media?.fileId ?? "" })).toMatchObject({ ok: true });
  expect(await after.call("sendMessage", { chat_id: parent.id, text: "x" })).toMatchObject({ error_code: 403 });
  expect(await after.call("sendMessage", { chat_id: group.id, text: "x" })).toMatchObject({ ok: true });

  same.unblock();
  const last = before.pendingUpdates().at(-1)?.update_id ?? 0;
  expect(after.pendingUpdates().at(-1)?.update_id).toBe(last + 1);
  expect(same.send("x").message_id).toBe(4);
});

it.each`
  sizes           | most                      | kept         | because
  ${[1, 1, 1]}    | ${{ files: 9, bytes: 9 }} | ${[1, 1, 1]} | ${"there is room"}
  ${[1, 2, 3]}    | ${{ files: 2, bytes: 9 }} | ${[2, 3]}    | ${"there are too many"}
  ${[4, 3, 2, 1]} | ${{ files: 9, bytes: 6 }} | ${[3, 2, 1]} | ${"they just fit"}
  ${[4, 3, 2, 1]} | ${{ files: 9, bytes: 5 }} | ${[2, 1]}    | ${"one byte too many"}
  ${[1, 9]}       | ${{ files: 9, bytes: 5 }} | ${[9]}       | ${"the newest stands on the screen, whatever its size"}
`("of files of $sizes bytes $kept are kept: $because", ({ sizes, most, kept }) => {
  const files = sizes.map((size: number) => ({ id: "", path: "", name: "", mime: "", bytes: new Uint8Array(size) }));
  expect(newest(files, most).map(({ bytes }) => bytes.length)).toEqual(kept);
});

it("forgets the oldest files, and saves fewer still", async () => {
  const standIn = createStandIn();
  const parent = standIn.person();
  parent.start();
  for (const megabytes of [40, 20, 10, 1]) {
    const bytes = new Uint8Array(megabytes * 1024 * 1024);
    parent.sendDocument(`${megabytes}.pdf`, bytes);
  }
  const names = ({ world }: typeof standIn) => [...world.files.values()].map(({ name }) => name);
  expect(names(standIn)).toEqual(["20.pdf", "10.pdf", "1.pdf"]);
  expect(names(createStandIn({ saved: standIn.snapshot() }))).toEqual(["1.pdf"]);
});

it("keeps the newest of a long chat", async () => {
  const standIn = createStandIn();
  const parent = standIn.person();
  for (let n = 1; n <= 250; n++) parent.send(String(n));
  const after = createStandIn({ saved: standIn.snapshot() }).person({ id: parent.id });
  expect(after.messages().at(0)?.text).toBe("51");
  expect(after.messages().at(-1)?.text).toBe("250");
});
