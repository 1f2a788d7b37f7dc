import { Cluster, Redis } from "ioredis";

export type Connection = Redis | Cluster;
type Options = {
  readonly maxRetriesPerRequest: number | null;
  readonly commandTimeout?: number;
  readonly connectTimeout?: number;
  readonly enableOfflineQueue?: boolean;
  readonly enableAutoPipelining?: boolean;
};

/**
 * The connection of the request path: a command fails at once while Redis is away and within 1.5 seconds while it
 * hangs, so that an update can be answered without state, or refused and brought again. (ioredis's own defaults wait
 * longer than Telegram does.)
 *
 * @param address one server, `redis://…`; the sentinels of one, `redis+sentinel://host,host/name`; some nodes of a
 *                cluster, `redis+cluster://host,host`; with TLS, rediss
 * @param onFault called with each connection fault; ioredis would print it otherwise
 */
export function connectRedis(address: string, onFault: (fault: Error) => void): Connection {
  const own = { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 1_500, connectTimeout: 3_000 };
  const connection = connect(address, { ...own, enableAutoPipelining: true });
  connection.on("error", onFault);
  return connection;
}

/** For the queue, which waits for Redis as long as it takes. */
export function connectQueue(address: string, onFault: (fault: Error) => void): Connection {
  const connection = connect(address, { maxRetriesPerRequest: null });
  connection.on("error", onFault);
  return connection;
}

function connect(address: string, options: Options): Connection {
  const again = (times: number) => Math.min(times * 50, 500);
  // Its name and version are nothing that the rights of our user admit.
  const common = { ...options, lazyConnect: true, retryStrategy: again, disableClientInfo: true };
  const { kind, tls, username, password, hosts, name, db } = placesOf(address);
  if (kind === "one") return new Redis(address, common);
  const secured = { ...(username && { username }), ...(password && { password }), ...(tls && { tls: {} }) };
  if (kind === "sentinel") {
    const sentinels = { sentinels: hosts, name, ...(tls && { enableTLSForSentinelMode: true }) };
    return new Redis({ ...common, ...secured, ...sentinels, db, sentinelRetryStrategy: again });
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
    tls: scheme === "rediss",
    username: decodeURIComponent(username),
    password: decodeURIComponent(password),
    hosts,
    name,
    db: Number(db),
  };
}
