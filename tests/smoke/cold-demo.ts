/**
 * `npm run demo` in a fresh copy of the repository, as a stranger meets it: from nothing to a talk, Ctrl-C, nothing left
 * running, and a second start that knows the person still. How long each start took is printed; the limits are for what
 * hangs, not for a machine that is busy.
 */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { hasEnded, inKazakh, leftRunning, start, stop } from "./process.ts";

const [folder = ""] = process.argv.slice(2);
const mark = randomUUID();
const SECONDS_COLD = 180;
const SECONDS_WARM = 60;
const MS_TO_ANSWER = 15_000;

const Phone = z.object({
  slot: z.number(),
  view: z.object({
    messages: z.array(
      z.object({
        id: z.number(),
        mine: z.boolean(),
        text: z.string(),
        buttons: z.array(z.array(z.object({ text: z.string() }))),
      }),
    ),
  }),
});
type Message = z.output<typeof Phone>["view"]["messages"][number];

await withDemo(SECONDS_COLD, "group", async (page) => {
  await page.act({ do: "start", slot: 0 });
  const question = await page.shows(0, (message) => labels(message).some((label) => label.includes("Қазақша")));
  for (const language of ["Русский", "English"]) assert.match(labels(question).join(), new RegExp(language));

  const kazakh = labels(question).find((label) => label.includes("Қазақша")) ?? "";
  await page.act({ do: "press", slot: 0, message: question.id, data: kazakh, twice: false });
  await page.shows(0, isKazakhMenu);
});

await withDemo(SECONDS_WARM, "one", async (page) => {
  await page.act({ do: "send", slot: 0, text: "/menu" });
  await page.shows(0, isKazakhMenu);
});

interface Page {
  readonly act: (deed: object) => Promise<void>;
  /** The last message on this phone, as soon as it is one like that. */
  readonly shows: (slot: number, likeThat: (message: Message) => boolean) => Promise<Message>;
}

async function withDemo(seconds: number, whom: "group" | "one", talk: (page: Page) => Promise<void>): Promise<void> {
  const { REDIS_URL: _, ...env } = process.env;
  const began = Date.now();
  const demo = start("npm", ["run", "demo"], folder, { ...env, SMOKE: mark });
  try {
    const [, address = ""] = await demo.says(/(http:\/\/127\.0\.0\.1:\d+)/, seconds);
    console.log(`>> ready after ${((Date.now() - began) / 1000).toFixed(1)} s`);
    await talk(pageAt(address));
    assert.ok(leftRunning(mark).length >= 4, "the search sees npm's child, the playground, the bot and Redis");
    const stopping = Date.now();
    assert.equal(await stop(demo, "SIGINT", whom, 15), 0, "SIGINT ends the demo without a complaint");
    console.log(`>> stopped after ${((Date.now() - stopping) / 1000).toFixed(1)} s`);
  } finally {
    if (!hasEnded(demo.child)) process.kill(-Number(demo.child.pid), "SIGKILL");
  }
  assert.deepEqual(leftRunning(mark), [], "nothing is left running");
}

function pageAt(address: string): Page {
  return {
    async act(deed) {
      const headers = { "content-type": "application/json" };
      const response = await fetch(`${address}/play/do`, { method: "POST", headers, body: JSON.stringify(deed) });
      assert.ok(response.ok, `${JSON.stringify(deed)}: ${await response.text()}`);
    },
    async shows(slot, likeThat) {
      let last: Message | undefined;
      const { body } = await fetch(`${address}/play/events`, { signal: AbortSignal.timeout(MS_TO_ANSWER) });
      try {
        for await (const phone of phonesIn(body ?? new ReadableStream())) {
          if (phone.slot === slot) last = phone.view.messages.at(-1);
          if (phone.slot === slot && last !== undefined && likeThat(last)) return last;
        }
      } catch (error) {
        if (!(error instanceof Error && error.name === "TimeoutError")) throw error;
      }
      throw new Error(`Phone ${slot} shows something else: ${JSON.stringify(last)}`);
    },
  };
}

/** The phones in a stream of events, each as often as it changes. */
async function* phonesIn(body: ReadableStream<Uint8Array>) {
  let unread = "";
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const events = (unread + text).split("\n\n");
    unread = events.pop() ?? "";
    for (const event of events) {
      const [, data] = /^event: phone\ndata: (.*)$/.exec(event) ?? [];
      if (data !== undefined) yield Phone.parse(JSON.parse(data));
    }
  }
}

function isKazakhMenu(message: Message): boolean {
  const asksLanguage = labels(message).some((label) => label.includes("Қазақша"));
  return !message.mine && !asksLanguage && labels(message).length >= 3 && inKazakh(message.text);
}

function labels({ buttons }: Message): string[] {
  return buttons.flat().map(({ text }) => text);
}
