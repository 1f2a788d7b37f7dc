import { expect, it } from "vitest";
import { type Check, startHealth } from "../../src/ops/health.ts";

const metrics = { contentType: "text/plain; version=0.0.4", metrics: async () => "bala_komek_up 1\n" };

async function asked(path: string, checks: Record<string, Check> = {}, lag = 0, method = "GET") {
  const health = await startHealth({ host: "127.0.0.1", port: 0, checks, metrics, patience: 20, lag: () => lag });
  const response = await fetch(`http://127.0.0.1:${health.port}${path}`, { method });
  const answered = { status: response.status, body: await response.text(), type: response.headers.get("content-type") };
  health.stop();
  return answered;
}
const well = () => true;
const never = () => new Promise<boolean>(() => undefined);
const broken = async () => {
  throw new Error("Redis is away: redis://user:secret@host");
};

it.each`
  checks                                             | status | body                                        | because
  ${{ redis: well, rules: well }}                    | ${200} | ${{ ok: true, redis: true, rules: true }}   | ${"all is well"}
  ${{ redis: async () => true, rules: () => false }} | ${503} | ${{ ok: false, redis: true, rules: false }} | ${"one is not"}
  ${{ redis: broken, rules: well }}                  | ${503} | ${{ ok: false, redis: false, rules: true }} | ${"a fault is a no, and isn't repeated"}
  ${{ redis: never, rules: well }}                   | ${503} | ${{ ok: false, redis: false, rules: true }} | ${"so is silence"}
`("/readyz says $status: $because", async ({ checks, status, body }) => {
  const answered = await asked("/readyz", checks);
  expect(answered.status).toBe(status);
  expect(JSON.parse(answered.body)).toEqual(body);
});

it.each`
  lag      | status | because
  ${0}     | ${200} | ${"the loop turns"}
  ${4_999} | ${200} | ${"it stood still, and goes on"}
  ${5_000} | ${503} | ${"it stood still for too long"}
`("/healthz says $status after $lag ms: $because", async ({ lag, status }) => {
  expect((await asked("/healthz", { redis: broken }, lag)).status).toBe(status);
});

it.each`
  watched  | because
  ${false} | ${"a start loads for a while, and nobody should kill it"}
  ${true}  | ${"then a loop that stands still answers nobody"}
`("measures the loop itself: $watched, $because", async ({ watched }) => {
  const health = await startHealth({ host: "127.0.0.1", port: 0, checks: {}, metrics });
  if (watched) health.watch();
  const until = performance.now() + 120;
  await new Promise((resolve) => setTimeout(resolve, 50));
  while (performance.now() < until);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const response = await fetch(`http://127.0.0.1:${health.port}/healthz`);
  expect(((await response.json()) as { lagMs: number }).lagMs > 0).toBe(watched);
  health.stop();
});

it("/metrics has what is counted, in Prometheus's own type", async () => {
  expect(await asked("/metrics")).toEqual({ status: 200, body: "bala_komek_up 1\n", type: metrics.contentType });
});

it.each`
  path          | method    | status
  ${"/"}        | ${"GET"}  | ${404}
  ${"/metrics"} | ${"POST"} | ${405}
  ${"/readyz"}  | ${"HEAD"} | ${200}
`("$method $path: $status", async ({ path, method, status }) => {
  expect((await asked(path, {}, 0, method)).status).toBe(status);
});
