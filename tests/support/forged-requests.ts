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
        headers: { ...headers } as OutgoingHttpHeaders,
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

/** Sends so many of them, some at once. @returns how often each status came */
export async function forge(port: number, secret: string, numRuns: number, seed: number): Promise<Map<number, number>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const statuses = new Map<number, number>();
  const waiting = fc.sample(forged(secret), { numRuns, seed });
  const take = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      // A body too long may be cut off while it is still being sent.
      const status = await send(port, next, agent).then(
        (answered) => answered.status,
        () => 0,
      );
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 8 }, take));
  agent.destroy();
  return statuses;
}
