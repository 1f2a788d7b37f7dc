import { GrammyError, HttpError } from "grammy";
import { expect, it } from "vitest";
import { whoWeAre } from "../../src/bot/who-we-are.ts";
import { createLogger } from "../../src/ops/logger.ts";

const me = { id: 1, is_bot: true, first_name: "Bala Kómek", username: "bot" } as never;
const refusal = (error_code: number) =>
  new GrammyError("no", { ok: false, error_code, description: "no" }, "getMe", {});
const away = new HttpError("no network", new Error("ECONNREFUSED"));

/** Asks a Telegram that answers with each of these in turn. */
async function asked(answers: readonly unknown[]) {
  const [left, pauses, lines]: [unknown[], number[], string[]] = [[...answers], [], []];
  const getMe = async () => {
    const next = left.shift();
    if (next instanceof Error) throw next;
    return next as never;
  };
  const log = createLogger({ level: "warn", salt: "salt", destination: { write: (line) => void lines.push(line) } });
  const found = await whoWeAre({ getMe }, log, async (ms) => pauses.push(ms)).catch((fault: unknown) => fault);
  return { found, pauses, lines };
}

it("asks again while Telegram is away, ten seconds apart at most, and says so each time", async () => {
  const { found, pauses, lines } = await asked([away, refusal(502), refusal(429), away, away, away, away, me]);
  expect(found).toBe(me);
  expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
  expect(lines.filter((line) => line.includes('"event":"telegram"'))).toHaveLength(7);
});

it("gives up at once where there is no such bot", async () => {
  const no = refusal(401);
  expect(await asked([no, me])).toEqual({ found: no, pauses: [], lines: [] });
});
