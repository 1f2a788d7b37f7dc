import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { type Demo, startDemo } from "../support/demo.ts";
import { testRedis } from "../support/redis.ts";

const { url: redisUrl, prefix } = testRedis();
const data = mkdtempSync(join(tmpdir(), "bala-komek-"));
const running: Demo[] = [];
afterEach(() => Promise.all(running.map((demo) => demo.stop())));

async function start(): Promise<Demo> {
  const demo = await startDemo({ REDIS_URL: redisUrl, REDIS_PREFIX: prefix, PLAYGROUND_DATA: data });
  running.push(demo);
  return demo;
}

interface Shown {
  state: string;
  today: string;
  /** The first phone's. */
  messages: readonly { text: string; mine: boolean; buttons: { callback_data?: string }[][] }[];
}

/** The page as somebody sees it who has it open. */
async function openPage(url: string): Promise<(wanted: (shown: Shown) => boolean) => Promise<Shown>> {
  const shown: Shown = { state: "", today: "", messages: [] };
  const response = await fetch(`${url}/play/events`);
  let rest = "";
  const read = async () => {
    for await (const chunk of response.body ?? []) {
      const parts = (rest + Buffer.from(chunk).toString("utf8")).split("\n\n");
      rest = parts.pop() ?? "";
      for (const part of parts)
        show(shown, part.slice(7, part.indexOf("\n")), JSON.parse(part.split("\ndata: ")[1] ?? ""));
    }
  };
  read().catch(() => undefined);
  return async (wanted) => {
    while (!wanted(shown)) await new Promise((resolve) => setTimeout(resolve, 10));
    return { ...shown };
  };
}

function show(shown: Shown, event: string, data: { slot?: number; view?: Shown; today?: string; bot?: Shown }): void {
  if (event === "phone" && data.slot === 0) shown.messages = data.view?.messages ?? [];
  if (event !== "stage") return;
  shown.state = data.bot?.state ?? "";
  shown.today = data.today ?? "";
}

const texts = ({ messages }: Shown) => messages.map(({ text }) => text);

it("talks with the real bot, through a restart on another day and a second demo", async () => {
  const first = await start();
  const see = await openPage(first.url);
  await first.act({ do: "start", slot: 0 });
  const greeting = (await see(({ messages }) => messages.length > 1)).messages[1];
  await first.act({ do: "today", day: "2027-01-01" });
  await see(({ state, today }) => state === "running" && today === "2027-01-01");
  const button = greeting?.buttons.flat()[0]?.callback_data;
  await first.act({ do: "press", slot: 0, message: 2, data: button ?? "", twice: false });
  const before = await see(({ messages }) => messages[1]?.text !== greeting?.text);
  await first.stop();

  const second = await start();
  const seeAgain = await openPage(second.url);
  const after = await seeAgain(({ messages }) => messages.length > 0);
  expect(after.today).toBe("2027-01-01");
  expect(texts(after).slice(0, before.messages.length)).toEqual(texts(before));
  await second.act({ do: "send", slot: 0, text: "/menu" });
  await seeAgain(({ messages }) => messages.length > after.messages.length + 1 && messages.at(-1)?.mine === false);
});
