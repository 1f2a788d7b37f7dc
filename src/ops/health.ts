import { createServer, type ServerResponse } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";

/** Whether something that answers depend on is as it should be; a rejection is a no. */
export type Check = () => boolean | Promise<boolean>;

export type HealthOptions = {
  readonly host: string;
  readonly port: number;
  readonly checks: Readonly<Record<string, Check>>;
  readonly metrics: { readonly contentType: string; metrics(): Promise<string> };
  /** Milliseconds that a check may take. */
  readonly patience?: number;
  /** The longest that the event loop stood still lately, in milliseconds. */
  readonly lag?: () => number;
};
export type Health = {
  readonly port: number;
  /** From now on a loop that stands still is a fault; a start may load for seconds. */
  watch(): void;
  stop(): void;
};

/** A process whose loop stands still for that long does nobody any good. */
const MOST_LAG = 5_000;

/**
 * What a supervisor asks: `/healthz` whether the process lives, `/readyz` whether it can answer people, `/metrics` what
 * it counts. On a port of its own, which the internet has no business with.
 */
export async function startHealth(options: HealthOptions): Promise<Health> {
  const loop = loopDelay();
  const { checks, metrics, patience = 2_000, lag = loop.worst } = options;
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 5_000 }, (request, response) => {
    const path = request.url?.split("?", 1)[0] ?? "";
    const route = routes.get(path);
    request.resume();
    if (route === undefined) return void response.writeHead(404).end();
    if (request.method !== "GET" && request.method !== "HEAD")
      return void response.writeHead(405, { allow: "GET, HEAD" }).end();
    route(response).catch(() => response.writeHead(500).end());
  });
  const routes = new Map<string, (response: ServerResponse) => Promise<unknown>>([
    ["/healthz", async (response) => json(response, lag() < MOST_LAG, { lagMs: Math.round(lag()) })],
    [
      "/readyz",
      async (response) => {
        const results = await Promise.all(Object.values(checks).map((check) => holds(check, patience)));
        const told = Object.fromEntries(Object.keys(checks).map((name, at) => [name, results[at] ?? false]));
        return json(response, !results.includes(false), told);
      },
    ],
    [
      "/metrics",
      async (response) => {
        const text = await metrics.metrics();
        return response.writeHead(200, { "content-type": metrics.contentType }).end(text);
      },
    ],
  ]);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port, options.host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : options.port,
    watch: loop.watch,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function json(response: ServerResponse, isWell: boolean, told: object): void {
  response
    .writeHead(isWell ? 200 : 503, { "content-type": "application/json" })
    .end(JSON.stringify({ ok: isWell, ...told }));
}

/** False as well when the check fails or takes too long. */
async function holds(check: Check, patience: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, patience, false);
  });
  try {
    return await Promise.race([Promise.resolve(check()), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** Its worst of the last ten seconds or so, in milliseconds; nothing before it is watched. */
function loopDelay() {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  let before = 0;
  return {
    watch() {
      delay.enable();
      setInterval(() => {
        before = delay.max / 1e6;
        delay.reset();
      }, 10_000).unref();
    },
    worst: () => Math.max(before, delay.max / 1e6),
  };
}
