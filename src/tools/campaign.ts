/** `npm run -s campaign -- FILE --author ID`: puts a campaign of a file down as a draft; `--help` says how. */
import { readFileSync } from "node:fs";
import { roles } from "../bot/roles.ts";
import { Campaign } from "../broadcast/campaign.ts";
import { ConfigError, readConfig } from "../config.ts";
import { createTranslators } from "../i18n/i18n.ts";
import { createClock } from "../ops/clock.ts";
import { readLaw } from "../rules/index.ts";
import { createAudit } from "../storage/audit.ts";
import { createCampaigns } from "../storage/campaigns.ts";
import { connectRedis } from "../storage/redis.ts";
import { createRoles } from "../storage/roles.ts";
import { campaignAnswer, type Table } from "./campaign-answer.ts";
import { give } from "./command-line.ts";

const clock = createClock();

const withDrawer: Table["withDrawer"] = async (use) => {
  const config = readConfig();
  const { redisPrefix: prefix, ownerIds: owners } = config;
  const redis = connectRedis(config, () => undefined);
  await redis.connect();
  const parse = (json: string) => Campaign.parse(JSON.parse(json));
  const drawer = {
    owners,
    roles: createRoles({ redis, prefix, roles }),
    campaigns: createCampaigns<Campaign>({ redis, prefix, now: clock.now, parse }),
    audit: createAudit({ redis, prefix }),
  };
  return await use(drawer).finally(() => redis.disconnect());
};

try {
  give(
    await campaignAnswer(process.argv.slice(2), {
      ...{ law: readLaw(), translators: createTranslators(), clock, withDrawer },
      read: (file) => readFileSync(file === "-" ? 0 : file, "utf8"),
    }),
  );
} catch (fault) {
  if (!(fault instanceof ConfigError)) throw fault;
  give({ out: "", err: fault.message, code: 2 });
}
