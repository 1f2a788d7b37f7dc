import { once } from "node:events";
import { createServer, connect as open, type Socket } from "node:net";

export type HeldRedis = {
  readonly url: string;
  /** Whether answers wait here to be let go; until `hold` they go at once. */
  holds(): boolean;
  hold(): void;
  /** Lets go what came so far. */
  release(): void;
  close(): void;
};

/** A Redis whose answers are held back until somebody lets them go: whatever waits for one stands still meanwhile. */
export async function holdRedis(redisUrl: string): Promise<HeldRedis> {
  const { port, hostname } = new URL(redisUrl);
  const sockets = new Set<Socket>();
  const answers: (() => void)[] = [];
  let holding = false;
  const server = createServer((near) => {
    const far = open(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true).on("error", () => undefined);
    }
    near.on("data", (asked) => far.write(asked));
    far.on("data", (answer) => {
      if (holding) answers.push(() => near.write(answer));
      else near.write(answer);
    });
    near.once("close", () => far.destroy());
    far.once("close", () => near.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    url: `redis://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    holds: () => answers.length > 0,
    hold: () => {
      holding = true;
    },
    release: () => {
      for (const answer of answers.splice(0)) answer();
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
