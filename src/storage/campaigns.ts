import { keys, lifetimes } from "./keys.ts";

/** The few commands of ioredis this file needs. */
export type RedisCampaigns = {
  hget(key: string, field: string): Promise<string | null>;
  incr(key: string): Promise<number>;
  zadd(key: string, score: number, member: string): Promise<unknown>;
  zrevrange(key: string, start: number, stop: number): Promise<string[]>;
  zremrangebyscore(key: string, least: string, most: number): Promise<number>;
  eval(script: string, keyCount: number, key: string, ...args: (string | number)[]): Promise<unknown>;
};

export type Campaigns<Campaign extends Numbered> = {
  /** Puts a new one down under a number of its own. */
  create(make: (id: number) => Campaign): Promise<Campaign>;
  /** Puts one down under a number that is its own already. False if there is one. */
  createOnce(campaign: Campaign): Promise<boolean>;
  find(id: number): Promise<Campaign | undefined>;
  /**
   * Changes one: `change` gets it as it stands, and again where somebody else was quicker; what it returns is written,
   * unless it is a refusal. So two people who act at once act one after the other.
   */
  change<Refusal extends string>(
    id: number,
    change: (campaign: Campaign) => Campaign | Refusal,
  ): Promise<Campaign | Refusal | "gone">;
  /** The numbers of those that are kept, the newest first. */
  ids(): Promise<readonly number[]>;
  /** Those that are kept, the newest first. */
  all(): Promise<readonly Campaign[]>;
  /** Those in one of these states; the others aren't even read. */
  inState(...states: readonly Campaign["state"][]): Promise<readonly Campaign[]>;
};

type Numbered = { readonly id: number; readonly state: string };

export type CampaignsOptions<Campaign> = {
  readonly redis: RedisCampaigns;
  readonly prefix: string;
  readonly parse: (json: string) => Campaign | undefined;
  readonly now: () => Date;
};

/** Writes only over what was read: text under the key as it was, or nothing at all. */
const SWAP = `
if (redis.call('HGET', KEYS[1], 'd') or '') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'd', ARGV[2], 's', ARGV[3])
redis.call('EXPIRE', KEYS[1], ARGV[4])
return 1
`;

/** What is sent, or will be; a quarter long. Nothing about a reader lies in it. */
export function createCampaigns<Campaign extends Numbered>(options: CampaignsOptions<Campaign>): Campaigns<Campaign> {
  const { redis, prefix, parse, now } = options;
  const keyOf = (id: number) => prefix + keys.campaign(id);
  const list = prefix + keys.campaigns;
  const swap = async (id: number, before: string, campaign: Campaign) =>
    (await redis.eval(SWAP, 1, keyOf(id), before, JSON.stringify(campaign), campaign.state, lifetimes.campaign)) === 1;
  const find = async (id: number) => {
    const json = await redis.hget(keyOf(id), "d");
    return json === null ? undefined : parse(json);
  };
  const createOnce = async (campaign: Campaign) => {
    const isNew = await swap(campaign.id, "", campaign);
    const seconds = Math.floor(now().getTime() / 1000);
    await redis.zremrangebyscore(list, "-inf", seconds - lifetimes.campaign);
    await redis.zadd(list, seconds, String(campaign.id));
    return isNew;
  };
  const ids = async () => (await redis.zrevrange(list, 0, -1)).map(Number);
  const found = async (some: readonly number[]) =>
    (await Promise.all(some.map(find))).filter((one) => one !== undefined);
  return {
    find,
    async create(make) {
      const campaign = make(await redis.incr(prefix + keys.campaignCount));
      await createOnce(campaign);
      return campaign;
    },
    createOnce,
    async change(id, change) {
      for (;;) {
        const json = await redis.hget(keyOf(id), "d");
        const campaign = json === null ? undefined : parse(json);
        if (json === null || campaign === undefined) return "gone";
        const next = change(campaign);
        if (typeof next === "string") return next;
        if (await swap(id, json, next)) return next;
      }
    },
    ids,
    all: async () => await found(await ids()),
    async inState(...states) {
      const all = await ids();
      const now = await Promise.all(all.map((id) => redis.hget(keyOf(id), "s")));
      return await found(all.filter((_, at) => states.some((state) => state === now[at])));
    },
  };
}
