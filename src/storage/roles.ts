import { keys, lifetimes } from "./keys.ts";

/** The few commands of ioredis this file needs. */
export type RedisRoles = {
  hget(key: string, field: string): Promise<string | null>;
  hset(key: string, field: string, value: string): Promise<number>;
  hdel(key: string, field: string): Promise<number>;
  hgetall(key: string): Promise<Record<string, string>>;
  get(key: string): Promise<string | null>;
  set(key: string, value: string, unit: "EX", seconds: number): Promise<unknown>;
  unlink(key: string): Promise<number>;
};

/** A change that one owner asks another for; without a role it is taken away. */
export type Asked<Role> = { readonly by: number; readonly role?: Role };

export type Roles<Role> = {
  find(user: number): Promise<Role | undefined>;
  give(user: number, role: Role): Promise<void>;
  /** True if there was a role to take. */
  take(user: number): Promise<boolean>;
  all(): Promise<readonly { readonly user: number; readonly role: Role }[]>;
  /** A change of this person's role waits for another owner; a later one takes its place. */
  ask(user: number, asked: Asked<Role>): Promise<void>;
  asked(user: number): Promise<Asked<Role> | undefined>;
  /** It is decided. True for whoever came first. */
  settle(user: number): Promise<boolean>;
};

/** Who works at the desk. They were given their role by an owner, who is named in the settings or by another owner. */
export function createRoles<Role extends string>(options: {
  readonly redis: RedisRoles;
  readonly prefix: string;
  readonly roles: readonly Role[];
}): Roles<Role> {
  const { redis, prefix, roles } = options;
  const key = prefix + keys.roles;
  const askedKey = (user: number) => prefix + keys.roleAsked(user);
  const read = (value: string | null | undefined) => roles.find((role) => role === value);
  return {
    find: async (user) => read(await redis.hget(key, String(user))),
    async give(user, role) {
      await redis.hset(key, String(user), role);
    },
    take: async (user) => (await redis.hdel(key, String(user))) > 0,
    async all() {
      return Object.entries(await redis.hgetall(key)).flatMap(([user, value]) => {
        const role = read(value);
        return role === undefined ? [] : [{ user: Number(user), role }];
      });
    },
    async ask(user, { by, role }) {
      await redis.set(askedKey(user), `${by}|${role ?? ""}`, "EX", lifetimes.roleAsked);
    },
    async asked(user) {
      const [by, name] = (await redis.get(askedKey(user)))?.split("|") ?? [];
      const role = read(name);
      return by === undefined ? undefined : { by: Number(by), ...(role && { role }) };
    },
    settle: async (user) => (await redis.unlink(askedKey(user))) > 0,
  };
}
