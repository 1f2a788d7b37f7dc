import { Cluster, Redis } from "ioredis";
import { afterAwake } from "./awake.ts";

export type Connection = Redis | Cluster;
/** As the settings name it: where Redis is, and who signed its certificate where that is none of the usual. */
export type RedisPlace = { readonly redisUrl: string; readonly redisCa?: string | undefined };
type Options = {
  readonly maxRetriesPerRequest: number | null;
  readonly connectTimeout?: number;
  readonly enableOfflineQueue?: boolean;
  readonly enableAutoPipelining?: boolean;
};

/**
 * The connection of the request path: a command fails at once while Redis is away and after 1.5 seconds while it
 * hangs, so that an update can be answered without state, or refused and brought again. (ioredis's own defaults wait
 * longer than Telegram does.)
 *
 * @param place   one server, `redis://…`; the sentinels of one, `redis+sentinel://host,host/name`; some nodes of a
 *                cluster, `redis+cluster://host,host`; with TLS, rediss
 * @param onFault called with each connection fault; ioredis would print it otherwise
 */
export function connectRedis(place: RedisPlace, onFault: (fault: Error) => void): Connection {
  const own = { enableOfflineQueue: false, maxRetriesPerRequest: 0, connectTimeout: 3_000 };
  const connection = connect(place, { ...own, enableAutoPipelining: true }, 2 * ANSWER_MS);
  timeCommands(connection);
  connection.on("error", onFault);
  return connection;
}

const ANSWER_MS = 1_500;

/** In place of ioredis's own `commandTimeout`, by which a process that stood still takes Redis for away. */
function timeCommands(connection: Pick<Cluster, "sendCommand">): void {
  const send = connection.sendCommand.bind(connection);
  connection.sendCommand = (command, ...rest) => {
    const answered = afterAwake(ANSWER_MS, () => command.reject(new Error("Command timed out")));
    command.promise.then(answered, answered);
    return send(command, ...rest);
  };
}

/** For the queue, which waits for Redis as long as it takes. */
export function connectQueue(place: RedisPlace, onFault: (fault: Error) => void): Connection {
  const connection = connect(place, { maxRetriesPerRequest: null }, 15_000);
  connection.on("error", onFault);
  return connection;
}

/** Whether Redis answered within these milliseconds. Either way the connection goes on trying, sentinels for ever. */
export async function reached(connection: Connection, ms = 3_000): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  const there = connection.connect().then(
    () => true,
    () => false,
  );
  return await Promise.race([there, late]).finally(() => clearTimeout(timer));
}

/** @param hangMs a master of sentinels that says nothing for so long is left */
function connect({ redisUrl, redisCa }: RedisPlace, options: Options, hangMs: number): Connection {
  const again = (times: number) => Math.min(times * 50, 500);
  // Its name and version are nothing that the rights of our user admit.
  const common = { ...options, lazyConnect: true, retryStrategy: again, disableClientInfo: true };
  const { kind, tls, username, password, hosts, name, db } = placesOf(redisUrl);
  const secure = tls ? { tls: redisCa === undefined ? {} : { ca: redisCa } } : {};
  if (kind === "one") return new Redis(redisUrl, { ...common, ...secure });
  const secured = { ...(username && { username }), ...(password && { password }), ...secure };
  if (kind === "sentinel") {
    const asked = { sentinels: hosts, name, ...(tls && { enableTLSForSentinelMode: true, sentinelTLS: secure.tls }) };
    // A master that only hangs would be waited for while its machine is up, long after the sentinels chose another.
    const watch = { sentinelCommandTimeout: ANSWER_MS, socketTimeout: hangMs };
    return new Redis({ ...common, ...secured, ...asked, ...watch, db, sentinelRetryStrategy: again });
  }
  const { enableOfflineQueue = true, enableAutoPipelining = false, ...each } = options;
  return new Cluster(hosts, {
    lazyConnect: true,
    enableOfflineQueue,
    enableAutoPipelining,
    clusterRetryStrategy: again,
    // A command that meets a node just gone is tried on the one that follows it, for a second at most.
    retryDelayOnFailover: 100,
    retryDelayOnClusterDown: 100,
    maxRedirections: 10,
    redisOptions: { ...each, ...secured, disableClientInfo: true },
  });
}

const SEVERAL = /^(rediss?)\+(sentinel|cluster):\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^/]+)(?:\/([^/]*))?(?:\/(\d+))?$/;

function placesOf(address: string) {
  const [, scheme, kind, username = "", password = "", list = "", name = "", db = "0"] = SEVERAL.exec(address) ?? [];
  const hosts = list.split(",").map((place) => {
    const [host = "", port = kind === "sentinel" ? "26379" : "6379"] = place.split(":");
    return { host, port: Number(port) };
  });
  return {
    kind: kind === "sentinel" || kind === "cluster" ? kind : ("one" as const),
    tls: (scheme ?? address.split(":", 1)[0]) === "rediss",
    username: decodeURIComponent(username),
    password: decodeURIComponent(password),
    hosts,
    name,
    db: Number(db),
  };
}
