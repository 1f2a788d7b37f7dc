import { type Config, ConfigError, maskedConfig, readConfig } from "../config.ts";
import { type Connection, connectRedis, reached } from "../storage/redis.ts";
import { give } from "./command-line.ts";
import { loadDotEnv } from "./dot-env.ts";

type Work = (redis: Connection, config: Config) => Promise<void>;

/** For a tool that works on what is kept: the settings as the bot has them, and its Redis, or a sentence on what is missing. */
export async function withRedis(work: Work): Promise<void> {
  loadDotEnv();
  const config = settings();
  if (config === undefined) return;
  let why = "it did not answer";
  const redis = connectRedis(config, ({ message }) => {
    why = message;
  });
  try {
    if (await reached(redis)) await work(redis, config);
    else give({ out: "", err: `Redis is out of reach at ${maskedConfig(config).redisUrl}: ${why}`, code: 1 });
  } finally {
    redis.disconnect();
  }
}

function settings(): Config | undefined {
  try {
    return readConfig();
  } catch (fault) {
    if (!(fault instanceof ConfigError)) throw fault;
    give({ out: "", err: fault.message, code: 2 });
    return undefined;
  }
}
