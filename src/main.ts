import type { Running } from "./main/shared.ts";
import { giveRoom, keepHeapSmall } from "./ops/small-heap.ts";
import { endOnSignal, stopOnSignal } from "./ops/stopping.ts";

const MINUTE = 60_000;

/** The composition root: builds the parts, starts what the role asks for, stops it cleanly. */
async function main(): Promise<void> {
  const nothingInHand = endOnSignal();
  // Each role loads what it needs, and only once the heap knows how much room it may take.
  keepHeapSmall();
  const config = (await import("./config.ts")).readConfig();
  if (config.role !== "sender") giveRoom();
  const [{ createLogger, logCrashes }, { createShared }, { startHealth }, { version }, { rulesHold }] =
    await Promise.all([
      import("./ops/logger.ts"),
      import("./main/shared.ts"),
      import("./ops/health.ts"),
      import("./ops/version.ts"),
      import("./rules/index.ts"),
    ]);
  const log = createLogger({ level: config.logLevel, salt: config.logSalt });
  const { preview } = config;
  if (preview !== undefined)
    log.warn(
      { day: preview instanceof Date ? preview.toISOString() : preview },
      "BOT_TODAY is set: answers, quiet hours and reminders go by that day, not by today",
    );
  const guides = config.role === "sender" ? [] : (await import("./guides/index.ts")).guides;
  const shared = createShared(config, log, guides);
  const { redis, metrics, measured, known, api } = shared;
  // From here on a crash is a log line; faults of the content, above, are for whoever edits it, in full.
  logCrashes(log, shared.crashed);
  await (await import("./storage/redis.ts")).reached(redis);
  // Before anything is sent: maintenance may be on.
  await shared.office.switches.refresh().catch(() => undefined);

  const running: Running[] = [];
  let isLoaded = false;
  // Before anything runs: a supervisor sees a start that waits for Telegram, and a signal cuts no message off.
  const health = await startHealth({
    host: config.host,
    port: config.metricsPort,
    metrics: metrics.registry,
    checks: {
      redis: async () => (await redis.ping()) === "PONG",
      content: () => isLoaded,
      rules: () => rulesHold(known.law),
      telegram: async () => {
        // A quiet night says nothing of Telegram, so it is asked.
        if (measured.silence() > MINUTE) await api.getMe();
        return measured.silence() < MINUTE;
      },
    },
  });
  log.info({ event: "health", port: health.port }, "health and metrics can be asked for");
  stopOnSignal({ log, stop: () => Promise.all(running.map((one) => one.stop())) });
  nothingInHand();

  // A sender has no use for the questions and their index, nor for the guides.
  if (config.role !== "bot") running.push((await import("./main/sender-role.ts")).startSender(shared));
  if (config.role !== "sender") running.push(await (await import("./main/bot-role.ts")).startBot(shared));
  isLoaded = true;
  health.watch();
  log.info({ event: "ready", role: config.role, version }, "the bot answers");

  await Promise.all(running.map(({ done }) => done));
}

try {
  await main();
} catch (fault) {
  if (!(fault instanceof Error && fault.name === "ConfigError")) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 1;
}
