import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { root } from "../../src/tools/set-up.mjs";

const folder = mkdtempSync(join(tmpdir(), "bala-komek-print-"));
afterAll(() => rmSync(folder, { recursive: true }));
const shown = (env: NodeJS.ProcessEnv) =>
  spawnSync(process.execPath, ["--import", "tsx", "src/tools/print-config.ts"], {
    ...{ cwd: root, env: { PATH: process.env.PATH, ...env } },
    encoding: "utf8",
  });

it("shows what a container was given in files, and none of its secrets", () => {
  const secrets = {
    BOT_TOKEN: "123456789:AAf1rst",
    REDIS_URL: "rediss://bot:sec0nd@redis:6379",
    REDIS_CA: "-----BEGIN CERTIFICATE-----th1rd",
    WEBHOOK_SECRET: "f0urth",
    LOG_SALT: "f1fth-salt",
  };
  const env = { WEBHOOK_URL: "https://bot.example.kz/telegram", ROLE: "bot" };
  const files = Object.entries(secrets).map(([name, text]) => {
    writeFileSync(join(folder, name), `${text}\n`);
    return [`${name}_FILE`, join(folder, name)] as const;
  });
  const { stdout, stderr, status } = shown({ ...env, ...Object.fromEntries(files) });
  expect(JSON.parse(stdout)).toMatchObject({
    ...{ botToken: "***", redisUrl: "rediss://bot:***@redis:6379", redisCa: "***", logSalt: "***", role: "bot" },
    webhook: { url: "https://bot.example.kz/telegram", secret: "***" },
  });
  expect(stdout + stderr).not.toMatch(/f1rst|sec0nd|th1rd|f0urth|f1fth/);
  expect(status).toBe(0);
});

it("names what is missing", () => {
  const { stdout, stderr, status } = shown({ BOT_TOKEN_FILE: join(folder, "nowhere") });
  expect({ stdout, status }).toEqual({ stdout: "", status: 1 });
  expect(stderr).toMatch(/^BOT_TOKEN_FILE: expected the path of a file/);
});
