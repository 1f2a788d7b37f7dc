import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";
import { type Demo, startDemo } from "../support/demo.ts";
import { testRedis } from "../support/redis.ts";

// Nothing but the page is to be fetched, and nothing asked of the world.
const QUIET = ["disable-quic", "no-first-run", "disable-background-networking", "disable-component-update"];
const ARGS = ["headless", "no-sandbox", "disable-gpu", ...QUIET, "disable-sync"].map((name) => `--${name}`);
const LOOK = { viewport: { width: 1400, height: 820 }, reducedMotion: "reduce" } as const;
/** For what hangs, not for a machine that is busy: the bot may start anew meanwhile. */
const PATIENCE_MS = 60_000;

export interface Stage {
  readonly demo: () => Demo;
  /** A page of its own, in a browser that remembers nothing; closed when the test ends. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
  /** The first phone, in the hands of somebody who hasn't written yet. */
  readonly newcomer: (language: string, options?: BrowserContextOptions) => Promise<Phone>;
}

/** A Chromium for the test file; gives the function that opens an address in it. */
export function setBrowser(): (url: string, options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium", args: ARGS });
  });
  afterAll(() => browser?.close());

  return async (url, options = {}) => {
    const context = await browser.newContext({ ...LOOK, ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const faults: Error[] = [];
    page.on("pageerror", (fault) => faults.push(fault));
    onTestFinished(async () => {
      await context.close();
      expect(faults, "the page's own faults").toEqual([]);
    });
    await page.goto(url);
    return page;
  };
}

/** A playground with the real bot, on the day given, and a Chromium to look at it: one for each test file. */
export function setStage(today: string): Stage {
  const { url: redis, prefix } = testRedis();
  const data = mkdtempSync(join(tmpdir(), "bala-komek-browser-"));
  const openAt = setBrowser();
  let demo: Demo;
  let people = 0;

  beforeAll(async () => {
    const settings = { REDIS_URL: redis, REDIS_PREFIX: prefix, PLAYGROUND_DATA: data, BOT_TODAY: today };
    // A test presses faster than anybody does.
    demo = await startDemo({ ...settings, CHAT_LIMIT: "0" });
  });
  afterAll(async () => {
    await demo?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  const open = (options?: BrowserContextOptions) => openAt(demo.url, options);

  async function newcomer(language: string, options?: BrowserContextOptions): Promise<Phone> {
    people += 1;
    const firstName = `Ата-ана ${people}`;
    await demo.act({ do: "become", slot: 0, id: 2_000_000_000 + people, firstName, language });
    return phoneOn(await open(options), firstName);
  }

  return { demo: () => demo, open, newcomer };
}

export interface Phone {
  readonly page: Page;
  readonly node: Locator;
  readonly write: (text: string) => Promise<void>;
  /** A button of the newest message that has it. */
  readonly press: (name: string) => Promise<void>;
  /** Waits until the bot's newest message says this. */
  readonly sees: (...texts: readonly string[]) => Promise<void>;
  /** The bot's messages as they stand on the screen, oldest first. */
  readonly messages: () => Promise<string[]>;
  /** Waits until every press has been answered. */
  readonly settled: () => Promise<void>;
}

export function phoneOn(page: Page, firstName: string): Phone {
  const node = page.getByRole("region", { name: `Phone of ${firstName},` });
  const box = node.getByRole("textbox");
  const fromBot = node.locator(".bubble-row:not(.mine)");
  const messages = async () =>
    (await fromBot.locator(".text").allInnerTexts()).map((text) => text.replace(/\u00a0/g, " "));
  return {
    page,
    node,
    messages,
    async write(text) {
      await box.fill(text);
      await box.press("Enter");
    },
    press: (name) => node.getByRole("button", { name, exact: true }).last().click(),
    async sees(...texts) {
      const newest = async () => (await messages()).at(-1);
      for (const text of texts) await expect.poll(newest, { timeout: PATIENCE_MS }).toContain(text);
    },
    settled: () => node.locator(".waiting").waitFor({ state: "detached" }),
  };
}

const SCREENSHOTS = fileURLToPath(new URL("screenshots/", import.meta.url));

/** For people to look at: tests/browser/screenshots is not in the repository. */
export const shoot = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
