import { keys } from "./keys.ts";

/** The three commands of ioredis this file needs. */
export type RedisSwitches = {
  hgetall(key: string): Promise<Record<string, string>>;
  hset(key: string, field: string, value: string): Promise<number>;
  hdel(key: string, field: string): Promise<number>;
};

/** What is switched on at the desk for everybody. */
export type State<Banner> = { readonly maintenance: boolean; readonly banner?: Banner };

export type Switches<Banner> = {
  /** As it was last read, so that no step of a citizen waits for it. */
  now(): State<Banner>;
  /** Reads what another process may have switched. */
  refresh(): Promise<void>;
  setMaintenance(on: boolean): Promise<void>;
  setBanner(banner: Banner | undefined): Promise<void>;
};

/** Few switches, read by every process every few seconds. Nothing about a person. */
export function createSwitches<Banner>(options: {
  readonly redis: RedisSwitches;
  readonly prefix: string;
  /** Undefined: what lies there can't be read, and counts as switched off. */
  readonly parse: (json: string) => Banner | undefined;
}): Switches<Banner> {
  const { redis, parse } = options;
  const key = options.prefix + keys.switches;
  let state: State<Banner> = { maintenance: false };
  const refresh = async () => {
    const { maintenance, banner: json } = await redis.hgetall(key);
    const banner = json === undefined ? undefined : parse(json);
    state = { maintenance: maintenance !== undefined, ...(banner && { banner }) };
  };
  const set = async (name: keyof State<Banner>, value: string | undefined) => {
    if (value === undefined) await redis.hdel(key, name);
    else await redis.hset(key, name, value);
    await refresh();
  };
  return {
    now: () => state,
    refresh,
    setMaintenance: (on) => set("maintenance", on ? "1" : undefined),
    setBanner: (banner) => set("banner", banner && JSON.stringify(banner)),
  };
}
