import { keys } from "./keys.ts";

/** The three commands of ioredis this file needs. */
export type RedisRoles = {
  hget(key: string, field: string): Promise<string | null>;
  hset(key: string, field: string, value: string): Promise<number>;
  hdel(key: string, field: string): Promise<number>;
  hgetall(key: string): Promise<Record<string, string>>;
};

export type Roles<Role> = {
  find(user: number): Promise<Role | undefined>;
  give(user: number, role: Role): Promise<void>;
  /** True if there was a role to take. */
  take(user: number): Promise<boolean>;
  all(): Promise<readonly { readonly user: number; readonly role: Role }[]>;
};

/** Who works at the desk. They were given their role by an owner, who is named in the settings or by another owner. */
export function createRoles<Role extends string>(options: {
  readonly redis: RedisRoles;
  readonly prefix: string;
  readonly roles: readonly Role[];
}): Roles<Role> {
  const { redis, prefix, roles } = options;
  const key = prefix + keys.roles;
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
  };
}
