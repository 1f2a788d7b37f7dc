import { Agent, type OutgoingHttpHeaders, request } from "node:http";
import fc from "fast-check";

export type Sent = {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
};
export type Answered = {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly said: string;
};

/** One request over a real socket; the body goes out in one piece, its length said unless chunks are asked for. */
export function send(port: number, { method = "POST", path = "/telegram", headers, body = "" }: Sent, agent?: Agent) {
  return new Promise<Answered>((resolve, reject) => {
    const going = request(
      {
        host: "127.0.0.1",
        port,
        method,
        path,
        headers: { ...lengthOf(body, headers), ...headers } as OutgoingHttpHeaders,
        ...(agent && { agent }),
      },
      (response) => {
        let said = "";
        response.setEncoding("utf8").on("data", (chunk) => {
          said += chunk;
        });
        response.once("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, said }));
      },
    );
    going.once("error", reject);
    going.end(body);
  });
}

/** Node says no length where a body is unusual (GET, DELETE); the body would be taken for a second request. */
const lengthOf = (body: string | Uint8Array, headers: Sent["headers"] = {}) =>
  "transfer-encoding" in headers ? {} : { "content-length": Buffer.byteLength(body) };

const json = fc.json({ maxDepth: 6 });
const id = fc.oneof(
  fc.nat(),
  fc.constantFrom<unknown>(-1, 1.5, 2 ** 60, "7", null, true, [], {}, undefined),
  fc.string({ maxLength: 5 }),
);
const body = fc.oneof(
  json,
  fc.string({ maxLength: 200 }),
  fc.uint8Array({ maxLength: 200 }),
  fc.constantFrom(
    "",
    "null",
    "[]",
    "{}",
    "{",
    "1",
    '"x"',
    "\u0000",
    "[".repeat(200_000),
    `{"update_id":1,"a":${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}}`,
    '{"__proto__":{"update_id":1}}',
    "x".repeat(1_048_577),
  ),
  fc
    .record({
      update_id: id,
      message: fc.option(fc.jsonValue(), { nil: undefined }),
      callback_query: fc.option(fc.jsonValue(), { nil: undefined }),
      unheard_of: fc.option(fc.jsonValue(), { nil: undefined }),
    })
    .map((update) => JSON.stringify(update)),
);

/** Requests that Telegram would never send, most of them with the right secret. */
export const forged = (secret: string): fc.Arbitrary<Sent> =>
  fc.record({
    method: fc.oneof({ arbitrary: fc.constant("POST"), weight: 9 }, fc.constantFrom("GET", "PUT", "DELETE", "PATCH")),
    path: fc.oneof(
      { arbitrary: fc.constant("/telegram"), weight: 9 },
      fc.constantFrom("/", "/telegram/x", "/%00", "//"),
    ),
    headers: fc
      .tuple(
        fc.oneof(
          { arbitrary: fc.constant(secret), weight: 9 },
          fc.constantFrom("", "x", secret.slice(1), `${secret}x`),
        ),
        fc.oneof({ arbitrary: fc.constant("application/json"), weight: 9 }, fc.constantFrom("", "text/plain")),
      )
      .map(([given, type]) => ({ "x-telegram-bot-api-secret-token": given, "content-type": type })),
    body,
  });

const FITS = 65_536;

/** What such a request must get: the first thing that is wrong with it says; 0: cut off while it was still being sent. */
export function due({ method = "POST", path, headers, body = "" }: Sent, secret: string): readonly number[] {
  // Refused before it is read, what doesn't fit into the socket may be cut off.
  const cut = body.length > FITS ? [0] : [];
  if (path !== "/telegram") return [404, ...cut];
  if (method !== "POST") return [405, ...cut];
  if (headers?.["x-telegram-bot-api-secret-token"] !== secret) return [401, ...cut];
  if (headers?.["content-type"] !== "application/json") return [415, ...cut];
  if (body.length > 1_048_576) return [413, ...cut];
  // A chat of somebody's may be busy.
  return isUpdate(String(body)) ? [200, 503] : [400];
}

function isUpdate(body: string): boolean {
  try {
    const { update_id, ...rest } = Object(JSON.parse(body)) as { update_id?: unknown };
    const isObject = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
    return Number.isSafeInteger(update_id) && Number(update_id) >= 0 && Object.values(rest).every(isObject);
  } catch {
    return false;
  }
}

/** Sends so many of them, some at once. @returns how often each status came, and those that weren't due */
export async function forge(port: number, secret: string, numRuns: number, seed: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const statuses = new Map<number, number>();
  const wrong: string[] = [];
  const waiting = fc.sample(forged(secret), { numRuns, seed });
  const take = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const status = await send(port, next, agent).then(
        (answered) => answered.status,
        () => 0,
      );
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (!due(next, secret).includes(status))
        wrong.push(`${status}: ${JSON.stringify({ ...next, body: String(next.body).slice(0, 99) })}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, take));
  agent.destroy();
  return { statuses, wrong };
}
